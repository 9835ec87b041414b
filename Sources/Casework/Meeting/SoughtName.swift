/// A child's name as it is looked for in what was written, without regard to case and accents.
struct SoughtName {
  /// How a sentence calls the child.
  let called: String
  private let names: [[String]]
  private let text: String
  private let isUnspaced: Bool

  /// Nothing where no name is known: then nobody can say whether the child was mentioned.
  init?(_ forename: String) {
    let name = forename.trimmed
    guard !name.isEmpty else { return nil }
    let folded = Folded(name)
    text = folded.text
    // Chinese and Japanese are written without blanks: there a name has no edges to look for.
    isUnspaced = name.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) }
    if folded.text.hasPrefix("unborn") {
      (called, names) = ("The unborn child", [["unborn"], ["baby"]])
    } else {
      let whole = Self.words(of: folded)
      guard !whole.isEmpty else { return nil }
      // Second names stand after a blank, and are hardly ever said: `Tolu James` is `Tolu`.
      let first = name.split(whereSeparator: \.isWhitespace).first.map { Self.words(of: Folded($0)) } ?? whole
      (called, names) = (name, [whole, first].once)
    }
  }

  /// Whether it stands there as a whole word.
  func stands(in written: String) -> Bool {
    let folded = Folded(written)
    if isUnspaced, Self.contains(Array(folded.text), Array(text)) { return true }
    let words = Self.words(of: folded)
    return names.contains { Self.contains(words, $0) }
  }

  private static func words(of folded: Folded) -> [String] {
    folded.text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func contains<Part: Equatable>(_ row: [Part], _ sought: [Part]) -> Bool {
    guard !sought.isEmpty, row.count >= sought.count else { return false }
    return (0...(row.count - sought.count)).contains { row[$0..<($0 + sought.count)].elementsEqual(sought) }
  }
}
