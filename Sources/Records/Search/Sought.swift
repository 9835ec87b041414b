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

  /// The same for texts, whose words are kept by their first letters.
  var inTexts: String { words.map(Tokens.expression).joined(separator: " AND ") }

  /// Whether some word is longer than the letters by which texts are kept.
  var isLonger: Bool { words.contains { $0.text.unicodeScalars.count > Tokens.kept } }

  /// Whether every word begins some word of a name.
  func fits(_ name: String) -> Bool {
    let folded = Folded(name)
    return words.allSatisfy { folded.hasWord(startingWith: $0) }
  }

  /// The figures of a telephone number, however they are spaced; nothing where there are too few, or words.
  var number: String? {
    let marks: Set<Character> = ["+", "-", "(", ")", "."]
    guard typed.allSatisfy({ $0.isASCII && $0.isNumber || $0 == " " || marks.contains($0) }) else {
      return nil
    }
    let digits = ContactDetail(kind: .phone, value: typed).digits
    return digits.count >= FoundNumbers.fewest ? digits : nil
  }

  /// A postcode or its beginning, without its blank: `e83` for `E8 3`; nothing where it cannot be one.
  var postcode: String? {
    let letters = Folded(typed).text.filter { $0 != " " }
    guard letters.allSatisfy(\.isASCII), (2...7).contains(letters.count) else { return nil }
    let rest = letters.drop(while: \.isLetter)
    guard (1...2).contains(letters.count - rest.count), rest.first?.isNumber == true else { return nil }
    return letters.allSatisfy { $0.isLetter || $0.isNumber } ? letters : nil
  }

  /// Whether it can be a name that was heard.
  var mayBeHeard: Bool {
    typed.count { $0.isLetter } >= 3 && !typed.contains(where: \.isNumber)
  }
}
