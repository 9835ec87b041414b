import Casework

/// The words of texts as search keeps them: folded, and by their first letters alone.
///
/// What is typed letter by letter is looked up in an index of beginnings; a longer beginning than these would have
/// to be gathered from every text in which any such word stands.
enum Tokens {
  /// How many letters of a word are kept; the shorter beginnings have an index each.
  static let kept = 7

  /// The words of a folded text.
  static func words(of text: Folded) -> [Substring] {
    text.text.unicodeScalars.split { !isPart($0) }.map(Substring.init)
  }

  /// A text as it is indexed.
  static func indexed(_ text: String) -> String {
    words(of: Folded(text)).map { $0.unicodeScalars.prefix(kept) }.map { String($0) }.joined(separator: " ")
  }

  /// One sought word as an expression of the full text search, quoted, so that it is no operator.
  static func expression(_ sought: Folded) -> String {
    let words = words(of: sought)
    let isWhole = (words.last?.unicodeScalars.count ?? 0) >= kept
    let phrase = words.map { String($0.unicodeScalars.prefix(kept)) }.joined(separator: " ")
    return "\"\(phrase)\"" + (isWhole ? "" : " *")
  }

  /// Whether some word of a text begins as each of the sought ones does to its end.
  static func fit(_ text: String, _ sought: [Folded]) -> Bool {
    let words = words(of: Folded(text))
    return sought.allSatisfy { folded in
      Tokens.words(of: folded).allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }
  }

  /// The plain letters and figures.
  static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: true
    default: false
    }
  }

  /// A plain letter in its lower case.
  static func lowercase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

  /// The letters and figures of any script, as SQLite's own division into words has them.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: return true
    case ..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      return true
    default: return false
    }
  }
}
