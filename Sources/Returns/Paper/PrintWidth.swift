/// How many columns words take where every letter is as wide as the next, and how they break into lines.
enum PrintWidth {
  /// Columns of a text: letters of Chinese, Japanese and Korean take two, marks above and below none.
  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x300: 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: 0
      default: 1
      }
    }
  }

  /// The text with blanks up to a width; `right` puts them in front.
  static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return right ? blanks + text : text + blanks
  }

  /// The text in lines of at most that many columns, broken at blanks, and within words that fit no line.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for part in parts(of: word, to: width) {
        let size = of(part)
        if used > 0, used + 1 + size > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        if used > 0 { (line, used) = (line + " ", used + 1) }
        (line, used) = (line + part, used + size)
      }
    }
    lines.append(line)
    return lines
  }

  private static func parts(of word: Substring, to width: Int) -> [String] {
    guard of(word) > width else { return [String(word)] }
    var parts: [String] = []
    var part = ""
    for letter in word {
      if of(part) + of(String(letter)) > width {
        parts.append(part)
        part = ""
      }
      part.append(letter)
    }
    return parts + [part]
  }
}
