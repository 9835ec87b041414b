import Casework

/// What somebody typed to find something, made safe: every word counts by its beginning, in any order.
struct Sought {
  /// The typed words without blanks at the ends, for ids.
  let typed: String
  let words: [Folded]

  init(_ text: String) {
    typed = text.trimmed
    words = text.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }
      .map { Folded($0) }
      .filter { $0.text.contains { $0.isLetter || $0.isNumber } }
  }

  /// The words as an expression of SQLite's full text search; each is quoted, so that none is an operator.
  var expression: String {
    words.map { "\"" + $0.text.split(separator: "\"").joined(separator: " ") + "\" *" }
      .joined(separator: " AND ")
  }

  /// Whether every word begins some word of a name.
  func fits(_ name: String) -> Bool {
    let folded = Folded(name)
    return words.allSatisfy { folded.hasWord(startingWith: $0) }
  }
}
