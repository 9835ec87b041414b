import Casework

/// What becomes of one row where another tells the same of the same person.
extension [String: Value] {
  /// Its blanks as the other row fills them, with where each came from; a sex that is not known is a blank.
  func filling(blanksFrom other: [String: Value]) -> [String: Value] {
    var set: [String: Value] = [:]
    let origin = Provenance(other["imported"] ?? .none)
    var imported = Provenance(self["imported"] ?? .none)
    for (column, value) in other where column != "imported" && !value.saysNothing {
      let mine = self[column] ?? .none
      guard mine.saysNothing || column == "sex" && mine == .text("U") && value != mine else { continue }
      set[column] = value
      imported[column] = origin[column]
    }
    if !set.isEmpty, self["imported"] != nil { set["imported"] = imported.value }
    return set
  }

  /// Whoever was seen by either telling was seen.
  func sights(besides other: [String: Value]) -> [String: Value] {
    var set = filling(blanksFrom: other)
    for column in ["seen", "alone", "bedroom"] where other[column] == .number(1) {
      set[column] = .number(1)
    }
    return set
  }

  /// The later day with what was told on it.
  func later(of other: [String: Value]) -> [String: Value] {
    guard let mine = self["day"]?.storedText, let theirs = other["day"]?.storedText, theirs > mine else {
      return [:]
    }
    return other.filter { !["child", "source", "list"].contains($0.key) }
  }
}

extension Value {
  /// Its text, where it holds one.
  var storedText: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
