/// Numbers with their words, as sentences on paper need them.
enum Counted {
  /// `1 action`, `3 actions`.
  static func of(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// `once`, `twice`, `3 times`.
  static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  /// The words, and a mark where the rest was left out; cut between words.
  static func shortened(_ text: String, to length: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > length else { return line }
    let cut = line.prefix(length)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + " …"
  }
}
