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
    var breaker = Breaker(width: max(1, width))
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      for byte in bytes where byte >= 0x7F { return false }
      for index in 0..<bytes.count { breaker.take(UInt32(bytes[index]), columns: 1, end: index + 1) }
      return true
    }
    if plain != true {
      breaker = Breaker(width: max(1, width))
      var offset = 0
      // Line breaks end a run of glyphs, so that a mark after one never joins what stood before it.
      for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
        if offset > 0 { breaker.take(10, columns: 1, end: offset) }
        var glyphs = Glyphs(line)
        while let cell = glyphs.next() {
          breaker.take(cell.base, columns: Int(cell.width), end: offset + glyphs.bytes)
        }
        offset += line.utf8Count + 1
      }
    }
    return breaker.finished
  }

  /// Where the rows break, found in one pass over the text.
  private struct Breaker {
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
      if column + columns > width, start > rowStart { breakRow(at: start) }
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

extension Substring.UnicodeScalarView {
  fileprivate var utf8Count: Int { Substring(self).utf8.count }
}
