/// Small words out of which sentences are made.
extension Int {
  /// `1 week`, `5 weeks`.
  var weeks: String { counted("week") }

  /// `1 meeting`, `3 meetings`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension String {
  /// Trimmed, and with a full stop where it ends without a mark.
  var sentence: String {
    let text = trimmed
    return text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
  }

  /// At most so many characters, cut after a whole word where one fits.
  func shortened(to width: Int) -> String {
    guard count > width else { return self }
    let cut = prefix(width - 1)
    let atWord = cut.last.map(\.isWhitespace) == true || self[cut.endIndex].isWhitespace
    let words = atWord ? cut : cut.lastIndex(where: \.isWhitespace).map { cut[..<$0] } ?? cut
    let kept = (words.count * 2 < width ? cut : words).trimmed
    return kept.hasSuffix("…") ? kept : kept + "…"
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  var once: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}

extension Day {
  /// `Wed 11 Feb`, with its year where that is not the year of the other day.
  func said(on today: Day) -> String { year == today.year ? brief : spoken }
}

extension Int {
  /// Minutes since midnight as a clock shows them: `14:05`.
  var timeOfDay: String {
    let (hour, minute) = (self / 60, self % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension String {
  /// All in one line, with single blanks, as a field of one line takes it.
  var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
