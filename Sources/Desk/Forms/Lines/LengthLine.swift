import Casework
import Screen

/// A line in which a length of time is typed: `20wd`, `6 weeks`, `3m`, `72h`, `5 working days before`.
enum LengthLine {
  private static let short: [(letters: String, unit: Length.Unit)] = [
    ("wd", .workingDays), ("working day", .workingDays), ("working days", .workingDays), ("h", .hours),
    ("hour", .hours), ("hours", .hours), ("d", .days), ("day", .days), ("days", .days), ("w", .weeks),
    ("week", .weeks), ("weeks", .weeks), ("m", .months), ("month", .months), ("months", .months),
    ("term", .terms), ("terms", .terms),
  ]

  /// Nothing for what is no length.
  static func read(_ typed: String) -> Length? {
    var text = typed.lowercased().split(separator: " ").joined(separator: " ")
    if text.hasPrefix("+") { text.removeFirst() }
    let isBefore = text.hasSuffix(" before")
    if isBefore { text = String(text.dropLast(" before".count)) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count > 0, count < 1_000 else { return nil }
    let letters = text.dropFirst(digits.count).drop { $0 == " " }
    guard let unit = short.first(where: { $0.letters == letters })?.unit else { return nil }
    return Length(isBefore ? -count : count, unit)
  }
}
