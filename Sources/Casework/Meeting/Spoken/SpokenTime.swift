/// Reads a time of day as it is typed: `14:00`, `2pm`, `2.30 pm`, `9.30`, `1400`, `at 10`.
enum SpokenTime: Equatable {
  /// Minutes since midnight. What is not plain might be a day or a year as well: `9.10`, `2026`.
  case minute(Int, isPlain: Bool)
  /// It is a time, but no one can tell which, or there is none such.
  case refused(String)
  /// It is something else.
  case other

  static func read(_ typed: String) -> SpokenTime {
    let whole = typed.lowercased().filter { !$0.isWhitespace }
    let isSaidAsTime = whole.hasPrefix("at")
    let text = isSaidAsTime ? String(whole.dropFirst(2)) : whole
    let half = ["am", "pm"].first { text.hasSuffix($0) }
    let figures = half == nil ? text[...] : text.dropLast(2)
    guard figures.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == ":" || $0 == "." }) else { return .other }
    let parts = figures.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    switch parts.count {
    case 1 where half != nil && (1...2).contains(figures.count):
      return time(typed, Int(figures), 0, half, isPlain: true, isPadded: false)
    case 1 where isSaidAsTime && (1...2).contains(figures.count):
      return time(typed, Int(figures), 0, nil, isPlain: true, isPadded: figures.count == 2)
    case 1 where half == nil && figures.count == 4:
      return time(
        typed, Int(figures.prefix(2)), Int(figures.suffix(2)), nil, isPlain: isSaidAsTime, isPadded: true)
    case 2 where (1...2).contains(parts[0].count) && parts[1].count == 2:
      let isPlain = half != nil || isSaidAsTime || figures.contains(":")
      return time(
        typed, Int(parts[0]), Int(parts[1]), half, isPlain: isPlain, isPadded: parts[0].count == 2)
    default: return .other
    }
  }

  private static func time(
    _ typed: String, _ hour: Int?, _ minute: Int?, _ half: String?, isPlain: Bool, isPadded: Bool
  ) -> SpokenTime {
    guard let hour, let minute else { return .other }
    let hours = half == nil ? 0...23 : 1...12
    guard hours.contains(hour), (0...59).contains(minute) else {
      return isPlain ? .refused("“\(typed)” is no time of day; type it as in 14:00 or 2pm.") : .other
    }
    guard let half else {
      // Nobody meets before seven in the morning: then the afternoon is meant, or it is typed in full.
      if hour > 0, hour < 7, !isPadded {
        let after = ((hour + 12) * 60 + minute).timeOfDay
        return .refused(
          "Is “\(typed)” in the afternoon? Type \(after), or \((hour * 60 + minute).timeOfDay).")
      }
      return .minute(hour * 60 + minute, isPlain: isPlain)
    }
    return .minute((hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minute, isPlain: true)
  }
}
