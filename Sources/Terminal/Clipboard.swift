/// Hands text to the clipboard of the person's own computer, through the terminal (OSC 52).
enum Clipboard {
  /// Terminals drop longer sequences; text beyond it is refused rather than cut.
  static let mostBytes = 70_000

  /// What to write to the terminal, or nothing where the text is too long.
  static func sequence(_ text: String) -> String? {
    guard text.utf8.count <= mostBytes else { return nil }
    return "\u{1B}]52;c;" + base64(Array(text.utf8)) + "\u{07}"
  }

  /// The bytes in base 64, as RFC 4648 describes it.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        result.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : 61)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
