import CCurses
import Screen

/// Brings a frame onto the terminal, writing only what has changed since the last one.
struct Canvas {
  private var painted: Frame?
  private let looks: [Look]
  private let ascii: Bool
  private var caretShown: Bool?

  init(ascii: Bool, colour: Bool) {
    self.ascii = ascii
    self.looks = Style.allCases.map { Look($0, colour: colour) }
  }

  /// Forgets what is on the terminal, so that the next frame is written whole.
  mutating func forget() {
    painted = nil
    caretShown = nil
  }

  mutating func paint(_ frame: Frame) {
    let frame = ascii ? frame.inAscii() : frame
    let before = painted?.size == frame.size ? painted : nil
    if before == nil {
      kith_erase()
      kith_clear_next()
    }
    let lines = min(frame.height, Int(kith_lines()))
    let columns = min(frame.width, Int(kith_columns()))
    frame.cells.withUnsafeBufferPointer { now in
      if let before {
        before.cells.withUnsafeBufferPointer { put(now, since: $0, of: frame.width, lines, columns) }
      } else {
        put(now, since: nil, of: frame.width, lines, columns)
      }
    }
    set(frame.caret, lines: lines, columns: columns)
    kith_refresh()
    painted = frame
  }

  /// Writes the cells that differ; a wide character is unchanged only if its right half is too.
  private func put(
    _ now: UnsafeBufferPointer<Cell>, since before: UnsafeBufferPointer<Cell>?, of width: Int, _ lines: Int,
    _ columns: Int
  ) {
    for y in 0..<lines {
      for x in 0..<columns {
        let place = y * width + x
        let cell = now[place]
        if cell.isContinuation { continue }
        if let before, cell == before[place],
          cell.width < 2 || x + 1 >= width || before[place + 1].isContinuation
        {
          continue
        }
        put(cell, x: x, y: y, columns: columns)
      }
    }
  }

  private func put(_ cell: Cell, x: Int, y: Int, columns: Int) {
    let look = looks[Int(cell.style.rawValue)]
    let fits = x + Int(cell.width) <= columns
    kith_put(
      Int32(y), Int32(x), fits ? cell.base : 32, fits ? cell.firstMark : 0, fits ? cell.secondMark : 0,
      fits ? Int32(cell.width) : 1, look.attributes, look.pair)
  }

  private mutating func set(_ caret: Position?, lines: Int, columns: Int) {
    let inside = caret.map { $0.x >= 0 && $0.y >= 0 && $0.x < columns && $0.y < lines } ?? false
    if caretShown != inside {
      curs_set(inside ? 1 : 0)
      caretShown = inside
    }
    if let caret, inside { kith_move(Int32(caret.y), Int32(caret.x)) }
  }
}
