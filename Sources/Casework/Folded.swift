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

  /// Whether any word in it begins with the given folded words.
  public func hasWord(startingWith start: Folded) -> Bool {
    if text.hasPrefix(start.text) { return true }
    return text.split(whereSeparator: { " -'’,".contains($0) }).contains { $0.hasPrefix(start.text) }
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
