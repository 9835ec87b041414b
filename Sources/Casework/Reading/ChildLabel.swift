extension Day {
  /// An age as it is said of a child on this day: years, or months under one year (`9`, `5mo`).
  public func ageWords(bornOn birth: Day) -> String {
    let years = age(bornOn: birth)
    guard years < 1 else { return String(years) }
    return "\((1...11).last { birth.adding(months: $0) <= self } ?? 0)mo"
  }
}

extension CaseloadRow.Child {
  /// A child in two words, as lists have room for: `Tolu 9`, `Åse 5mo`, `unborn`, `Jo, unborn`.
  public func label(on today: Day) -> String {
    let name = forename.isEmpty ? (surname.isEmpty ? id : surname) : forename
    if let born { return "\(name) \(today.ageWords(bornOn: born))" }
    guard expected != nil else { return "\(name), age ?" }
    return forename.isEmpty || Folded(forename) == Folded("unborn") ? "unborn" : "\(name), unborn"
  }
}
