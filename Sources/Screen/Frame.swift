/// A picture of the whole screen, made of cells, with the place of the caret.
///
/// Whatever is drawn beyond an edge is cut off there. A wide character that is half overwritten, or of which
/// only half fits, leaves a blank, never a shifted line.
public struct Frame: Equatable, Sendable {
  public let width: Int
  public let height: Int
  /// Line after line, `width` cells each.
  public internal(set) var cells: [Cell]
  /// Where the person types; without one the caret is hidden.
  public var caret: Position?

  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    self.cells = Array(repeating: .blank(), count: self.width * self.height)
  }

  public init(_ size: Size) { self.init(width: size.width, height: size.height) }

  public var size: Size { Size(width: width, height: height) }
  public var area: Area { Area(size) }

  /// The cell at a place that must lie inside the frame.
  public subscript(x: Int, y: Int) -> Cell { cells[y * width + x] }

  /// Writes text from that place on, up to the right edge; returns the columns used.
  @discardableResult
  public mutating func put(_ text: String, x: Int, y: Int, style: Style = .plain) -> Int {
    guard y >= 0, y < height, x < width else { return 0 }
    return write(text, x: x, y: y, room: width - x, style: style).used
  }

  /// Writes text into exactly `room` columns: cut with `…` where it is longer, filled up where shorter.
  public mutating func put(
    _ text: String, x: Int, y: Int, width room: Int, style: Style = .plain, alignment: Alignment = .left
  ) {
    guard y >= 0, y < height, x < width, room > 0 else { return }
    var start = x
    if alignment == .right {
      start += max(0, room - Text.width(of: text))
      blank(from: x, to: start, y: y, style: style)
    }
    let (used, whole) = write(text, x: start, y: y, room: x + room - start, style: style)
    blank(from: start + used, to: x + room, y: y, style: style)
    if !whole { elide(at: min(start + used, x + room - 1), y: y, style: style) }
  }

  /// Puts `…` in that column, or where a wide character's right half stands there, in that character's place.
  private mutating func elide(at x: Int, y: Int, style: Style) {
    let halves = x > 0 && x < width && self[x, y].isContinuation
    set(Cell(base: 0x2026, style: style), x: halves ? x - 1 : x, y: y)
  }

  /// Puts one cell in its place, if that lies inside the frame.
  mutating func set(_ cell: Cell, x: Int, y: Int) {
    guard y >= 0, y < height, x >= 0, x < width else { return }
    mend(from: x, to: x + 1, y: y)
    cells[y * width + x] = cell
  }

  /// Makes the columns from `first` up to but without `end` blank.
  mutating func blank(from first: Int, to end: Int, y: Int, style: Style) {
    let first = max(0, first)
    let end = min(width, end)
    guard first < end, y >= 0, y < height else { return }
    mend(from: first, to: end, y: y)
    let row = y * width
    for column in first..<end { cells[row + column] = .blank(style) }
  }

  /// Before those columns are overwritten: blanks the other halves of wide characters at both ends.
  private mutating func mend(from first: Int, to end: Int, y: Int) {
    let row = y * width
    if first > 0, first < width, cells[row + first].isContinuation {
      cells[row + first - 1] = .blank(cells[row + first - 1].style)
    }
    if end > 0, end < width, cells[row + end].isContinuation {
      cells[row + end] = .blank(cells[row + end].style)
    }
  }

  /// Writes up to `room` columns; says how many were used and whether the text came to its end.
  private mutating func write(
    _ text: String, x: Int, y: Int, room: Int, style: Style
  ) -> (used: Int, whole: Bool) {
    if x >= 0, let result = writeASCII(text, x: x, y: y, room: room, style: style) { return result }
    var glyphs = Glyphs(text, style: style)
    var used = 0
    while let cell = glyphs.next() {
      let columns = Int(cell.width)
      guard used + columns <= room else { return (used, false) }
      place(cell, x: x + used, y: y)
      used += columns
    }
    return (used, true)
  }

  /// Puts a cell and, where it is wide, its right half; a wide one of which only half fits becomes a blank.
  mutating func place(_ cell: Cell, x: Int, y: Int) {
    guard cell.width == 2 else { return set(cell, x: x, y: y) }
    guard x >= 0, x + 1 < width else {
      set(.blank(cell.style), x: x, y: y)
      return set(.blank(cell.style), x: x + 1, y: y)
    }
    mend(from: x, to: x + 2, y: y)
    cells[y * width + x] = cell
    cells[y * width + x + 1] = .continuation(cell.style)
  }

  /// The short way for text of printable ASCII only; nothing where the text holds anything else.
  private mutating func writeASCII(
    _ text: String, x: Int, y: Int, room: Int, style: Style
  ) -> (used: Int, whole: Bool)? {
    let row = y * width
    let columns = min(room, width - x)
    let first = row + x
    let result = text.utf8.withContiguousStorageIfAvailable { bytes -> (used: Int, whole: Bool)? in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
      let used = min(bytes.count, columns)
      guard used > 0 else { return (0, bytes.isEmpty) }
      mend(from: x, to: x + used, y: y)
      cells.withUnsafeMutableBufferPointer { cells in
        for index in 0..<used { cells[first + index] = Cell(base: UInt32(bytes[index]), style: style) }
      }
      return (min(bytes.count, room), bytes.count <= room)
    }
    return result ?? nil
  }
}
