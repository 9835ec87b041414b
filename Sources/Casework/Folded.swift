/// Words made comparable: lower case, without accents, so that `zizek` finds `Žižek`.
public struct Folded: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ words: some StringProtocol) {
    var folded = String.UnicodeScalarView()
    for scalar in words.lowercased().unicodeScalars {
      if scalar.value < 0x80 {
        folded.append(scalar)
      } else if (0x300...0x36F).contains(scalar.value) {
        continue
      } else if let base = Self.bases[scalar] {
        folded.append(contentsOf: base.unicodeScalars)
      } else {
        folded.append(scalar)
      }
    }
    text = String(folded)
  }

  public static func < (left: Folded, right: Folded) -> Bool { left.text < right.text }

  /// Whether any word in it begins with the given folded words; `obrien`, `o'brien` and `brien` all find `O'Brien`.
  public func hasWord(startingWith start: Folded) -> Bool {
    let (bytes, sought) = (Array(text.utf8), Array(start.text.utf8))
    if sought.isEmpty { return true }
    for position in bytes.indices where position == 0 || Self.isBoundary(bytes[position - 1]) {
      if Self.matches(bytes[position...], sought) { return true }
    }
    return false
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") || byte == apostrophe
  }

  /// Whether the text begins with what is sought; an apostrophe that was not typed is passed over.
  private static func matches(_ text: ArraySlice<UInt8>, _ sought: [UInt8]) -> Bool {
    var found = 0
    for byte in text {
      if byte == sought[found] {
        found += 1
        if found == sought.count { return true }
      } else if byte != apostrophe || found == 0 {
        return false
      }
    }
    return false
  }

  private static let bases: [Unicode.Scalar: String] = {
    let rows = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("b", "ḃ"), ("c", "çćĉċč"), ("d", "ďđðḍ"),
      ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("f", "ḟƒ"), ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐịỉ"),
      ("j", "ĵ"), ("k", "ķǩ"), ("l", "ĺļľŀł"), ("m", "ṁ"), ("n", "ñńņňŋṅṇ"),
      ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("p", "ṗ"), ("r", "ŕŗřṛ"), ("s", "śŝşšșṡṣ"), ("ss", "ß"),
      ("t", "ţťŧțṫṭ"), ("th", "þ"), ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"),
      ("z", "źżžẓ"), ("'", "’‘"),
    ]
    var bases: [Unicode.Scalar: String] = [:]
    for (base, letters) in rows {
      for letter in letters.unicodeScalars where letter.value >= 0x80 { bases[letter] = base }
    }
    return bases
  }()
}
