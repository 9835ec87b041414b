extension Frame {
  /// Puts what was drawn before onto this frame, from a line on.
  public mutating func paste(_ drawn: Frame, at first: Int = 0) {
    guard first >= 0 else { return }
    let columns = min(width, drawn.width)
    for line in 0..<min(drawn.height, height - first) {
      let (to, from) = ((first + line) * width, line * drawn.width)
      cells.replaceSubrange(to..<to + columns, with: drawn.cells[from..<from + columns])
    }
  }

  /// Makes an area blank in that style.
  public mutating func fill(_ area: Area, style: Style = .plain) {
    for y in area.y..<area.bottom { blank(from: area.x, to: area.right, y: y, style: style) }
  }

  /// Gives what stands in an area another style.
  public mutating func restyle(_ area: Area, _ style: Style) {
    let columns = max(0, area.x)..<max(0, area.x, min(width, area.right))
    for y in max(0, area.y)..<max(0, area.y, min(height, area.bottom)) {
      for x in columns { cells[y * width + x].style = style }
    }
  }

  /// Draws a line across, by default over the whole width.
  public mutating func rule(y: Int, x: Int = 0, width columns: Int? = nil, style: Style = .rule) {
    for column in x..<max(x, x + (columns ?? width - x)) {
      set(Cell(base: 0x2500, style: style), x: column, y: y)
    }
  }

  /// Draws a line down.
  public mutating func upright(x: Int, y: Int, height lines: Int, style: Style = .rule) {
    for line in y..<max(y, y + lines) { set(Cell(base: 0x2502, style: style), x: x, y: line) }
  }

  /// Draws a box along the inner edge of an area, with a title in its upper edge, and blanks its inside.
  public mutating func box(_ area: Area, title: String = "", style: Style = .rule) {
    guard area.width >= 2, area.height >= 2 else { return }
    fill(area)
    rule(y: area.y, x: area.x, width: area.width, style: style)
    rule(y: area.bottom - 1, x: area.x, width: area.width, style: style)
    upright(x: area.x, y: area.y, height: area.height, style: style)
    upright(x: area.right - 1, y: area.y, height: area.height, style: style)
    set(Cell(base: 0x250C, style: style), x: area.x, y: area.y)
    set(Cell(base: 0x2510, style: style), x: area.right - 1, y: area.y)
    set(Cell(base: 0x2514, style: style), x: area.x, y: area.bottom - 1)
    set(Cell(base: 0x2518, style: style), x: area.right - 1, y: area.bottom - 1)
    if !title.isEmpty, area.width > 6 {
      put(" \(Text.clip(title, to: area.width - 6)) ", x: area.x + 2, y: area.y, style: .heading)
    }
  }
}
