/// On which side of its columns a text stands.
public enum Alignment: Sendable {
  case left, right
}

/// Measures and shapes text by the columns it takes on the screen.
public enum Text {
  /// The columns a text takes.
  public static func width(of text: String) -> Int {
    if let length = asciiLength(text) { return length }
    var glyphs = Glyphs(text)
    var columns = 0
    while let cell = glyphs.next() { columns += Int(cell.width) }
    return columns
  }

  /// The text if it fits into those columns, otherwise its beginning and `…`.
  public static func clip(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    guard width(of: text) > columns else { return text }
    var glyphs = Glyphs(text)
    var used = 0
    var end = 0
    while let cell = glyphs.next(), used + Int(cell.width) <= columns - 1 {
      used += Int(cell.width)
      end = glyphs.bytes
    }
    return String(text[..<text.utf8.index(text.startIndex, offsetBy: end)]) + "…"
  }

  /// The text with blanks after it up to those columns, cut where it is longer.
  public static func padded(_ text: String, to columns: Int, alignment: Alignment = .left) -> String {
    let clipped = clip(text, to: columns)
    let blanks = String(repeating: " ", count: max(0, columns - width(of: clipped)))
    return alignment == .left ? clipped + blanks : blanks + clipped
  }

  /// The text in lines of at most so many columns, broken between words; its own line breaks are kept.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    Wrapping.rows(of: text, width: columns).map { row in
      let start = text.utf8.index(text.startIndex, offsetBy: row.start)
      return String(text[start..<text.utf8.index(text.startIndex, offsetBy: row.end)]).trimmingEnd()
    }
  }

  /// The number of bytes if the text is printable ASCII only, which is then also its width.
  static func asciiLength(_ text: String) -> Int? {
    let length = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
      return bytes.count
    }
    return length ?? nil
  }
}

extension String {
  /// The text without the blanks at its end, and without what is not shown among them.
  func trimmingEnd() -> String {
    var end = endIndex
    while end > startIndex {
      let last = self[index(before: end)]
      guard last == " " || (!last.isASCII && Text.width(of: String(last)) == 0) else { break }
      end = index(before: end)
    }
    return String(self[..<end])
  }
}
