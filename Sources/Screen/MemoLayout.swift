/// A memo as it is shown: its wrapped rows and the place of its caret among them.
struct MemoLayout {
  let text: String
  let rows: [Wrapping.Row]
  /// The caret's row, and its column in it.
  let caret: Position

  /// One column is kept free, so that the caret has a place after the last character of a full row.
  init(_ memo: Memo, width: Int) {
    text = memo.text
    rows = Wrapping.rows(of: text, width: width - 1)
    let offset = memo.before.utf8.count
    let row = (rows.firstIndex { $0.start > offset } ?? rows.count) - 1
    let column = Text.width(of: MemoLayout.slice(text, rows[row].start, offset))
    caret = Position(x: min(column, max(0, width - 1)), y: row)
  }

  /// The text of one row.
  func content(_ row: Int) -> String { MemoLayout.slice(text, rows[row].start, rows[row].end) }

  /// The byte at which the caret stands in that row, nearest to that column from the left.
  ///
  /// The end of a row that was broken for want of room is the beginning of the next one, so the caret stops
  /// one character short of it.
  func offset(row: Int, column: Int) -> Int {
    let start = rows[row].start
    let broken = row + 1 < rows.count && rows[row + 1].start == rows[row].end
    var glyphs = Glyphs(content(row))
    var used = 0
    var end = start
    while let cell = glyphs.next(), used + Int(cell.width) <= column {
      if broken, start + glyphs.bytes >= rows[row].end { break }
      used += Int(cell.width)
      end = start + glyphs.bytes
    }
    return end
  }

  private static func slice(_ text: String, _ start: Int, _ end: Int) -> String {
    let first = text.utf8.index(text.startIndex, offsetBy: start)
    return String(text[first..<text.utf8.index(first, offsetBy: max(0, end - start))])
  }
}

extension Memo {
  /// Scrolls so that the caret is in view, no further than it must.
  mutating func show(width: Int, rows: Int) { show(MemoLayout(self, width: width), rows: rows) }

  private mutating func show(_ layout: MemoLayout, rows: Int) {
    if layout.caret.y < top { top = layout.caret.y }
    if layout.caret.y >= top + rows { top = layout.caret.y - rows + 1 }
    top = max(0, min(top, layout.rows.count - max(1, rows)))
  }

  /// Draws the rows in view; with `focused`, the frame's caret is set.
  public func draw(into frame: inout Frame, area: Area, style: Style = .field, focused: Bool = false) {
    guard !area.isEmpty else { return }
    let layout = MemoLayout(self, width: area.width)
    var memo = self
    memo.show(layout, rows: area.height)
    for line in 0..<area.height {
      let row = memo.top + line
      frame.blank(from: area.x, to: area.right, y: area.y + line, style: style)
      guard row < layout.rows.count else { continue }
      frame.put(
        Text.clip(layout.content(row).trimmingEnd(), to: area.width), x: area.x, y: area.y + line,
        style: style)
    }
    guard focused else { return }
    frame.caret = Position(x: area.x + layout.caret.x, y: area.y + layout.caret.y - memo.top)
  }

  /// Which of the wrapped rows the caret is in, counted from 1, and how many there are.
  public func progress(width: Int) -> (row: Int, of: Int) {
    let layout = MemoLayout(self, width: width)
    return (layout.caret.y + 1, layout.rows.count)
  }
}
