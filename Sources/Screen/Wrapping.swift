/// Breaks a text into the rows in which it is shown.
enum Wrapping {
  /// One row: the bytes of UTF-8 from `start` up to `end`, without the line break that ends it.
  ///
  /// The blanks at which a row was broken hang over its end and belong to it.
  struct Row: Equatable {
    var start: Int
    var end: Int
  }

  /// The rows of a text, at least one; a word longer than a row is broken inside.
  static func rows(of text: String, width: Int) -> [Row] {
    var text = text
    var breaker = Breaker(width: max(1, width))
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        start += breaker.takePlain(bytes, from: start)
        if start < bytes.count { start += breaker.takeRare(bytes, from: start) }
      }
    }
    return breaker.finished
  }

  /// Where the rows break, found in one pass over the text.
  fileprivate struct Breaker {
    let width: Int
    private var position = 0
    private var rows: [Row] = []
    private var rowStart = 0
    private var column = 0
    /// Where the word now being read began, and in which column.
    private var wordStart = 0
    private var wordColumn = 0
    private var lastWasBlank = true

    init(width: Int) { self.width = width }

    /// Takes the next glyph, which ends at that byte.
    mutating func take(_ base: UInt32, columns: Int, end: Int) {
      let start = position
      position = end
      if base == 10 { return breakLine(before: start, next: end) }
      if base == 32 {
        column += 1
        lastWasBlank = true
        return
      }
      if lastWasBlank {
        wordStart = start
        wordColumn = column
        lastWasBlank = false
      }
      // Twice where the word so far fills a row of its own and this letter has no room in it.
      while column + columns > width, start > rowStart { breakRow(at: start) }
      column += columns
    }

    private mutating func breakLine(before end: Int, next: Int) {
      rows.append(Row(start: rowStart, end: end))
      rowStart = next
      column = 0
      lastWasBlank = true
    }

    /// Begins a new row with the word being read, or inside it where the word alone fills the row.
    private mutating func breakRow(at start: Int) {
      let cut = wordStart > rowStart ? wordStart : start
      rows.append(Row(start: rowStart, end: cut))
      column = cut == start ? 0 : column - wordColumn
      rowStart = cut
      wordStart = cut
      wordColumn = 0
    }

    var finished: [Row] { rows + [Row(start: rowStart, end: position)] }
  }
}

extension Wrapping.Breaker {
  /// No scalar below U+0300 is wide or a mark, and none from there on begins with a byte below this one.
  private static let rare: UInt8 = 0xCC

  /// Takes letters of one column each, up to the first that might be otherwise; returns their bytes.
  ///
  /// Most text is made of nothing else, and a long one is wrapped again with every key.
  mutating func takePlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] < Self.rare {
      let length = bytes[index] < 0x80 ? 1 : 2
      let end = index + length
      // What follows may be a mark that belongs to this letter; a soft hyphen is not shown.
      if end < bytes.count, bytes[end] >= Self.rare, bytes[index] != 10 { break }
      if length == 2, bytes[index] == 0xC2, bytes[index + 1] == 0xAD { break }
      take(UInt32(length == 1 ? bytes[index] : 0x80), columns: 1, end: end)
      index = end
    }
    return index - start
  }

  /// Takes the letters up to the next one that is surely plain, as the screen will show them; returns their
  /// bytes.
  mutating func takeRare(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] != 10, bytes[end] >= Self.rare || (0x80..<0xC0).contains(bytes[end]) {
      end += 1
    }
    var glyphs = Glyphs(String(decoding: bytes[start..<end], as: UTF8.self))
    while let cell = glyphs.next() { take(cell.base, columns: Int(cell.width), end: start + glyphs.bytes) }
    return end - start
  }
}
