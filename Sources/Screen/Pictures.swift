extension Frame {
  /// The screen as text, line by line, without the blanks at the ends of lines.
  public var text: String {
    (0..<height).map(lineText).joined(separator: "\n")
  }

  /// One line of the screen as text, without the blanks at its end.
  public func lineText(_ y: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for cell in line(y) { cell.append(to: &scalars) }
    return String(scalars)
  }

  /// The screen as text in which every run of a style other than plain is marked: `{late:3d late}`.
  public var styledText: String {
    (0..<height).map(styledLine).joined(separator: "\n")
  }

  /// One line of the screen as text with its styles marked.
  public func styledLine(_ y: Int) -> String {
    var result = String.UnicodeScalarView()
    var style = Style.plain
    for cell in line(y) {
      if cell.style != style, !cell.isContinuation {
        if style != .plain { result.append("}") }
        if cell.style != .plain { result.append(contentsOf: "{\(cell.style):".unicodeScalars) }
        style = cell.style
      }
      cell.append(to: &result)
    }
    if style != .plain { result.append("}") }
    return String(result)
  }

  /// The cells of a line up to the last that shows anything.
  private func line(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < height else { return [] }
    var end = (y + 1) * width
    while end > y * width, cells[end - 1].base == 0x20, cells[end - 1].firstMark == 0 { end -= 1 }
    return cells[(y * width)..<end]
  }
}

extension Cell {
  fileprivate func append(to scalars: inout String.UnicodeScalarView) {
    for value in [base, firstMark, secondMark] where value != 0 {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
  }
}

extension Frame {
  /// The same screen for a terminal that can draw neither lines nor signs: `─` becomes `-`, `▸` becomes `>`.
  ///
  /// Letters of names stay what they are.
  public func inAscii() -> Frame {
    var frame = self
    for index in frame.cells.indices where frame.cells[index].base > 0x7F {
      if let plain = Frame.asciiSigns[frame.cells[index].base] { frame.cells[index].base = plain }
    }
    return frame
  }

  /// Signs of one column and the ASCII character that stands in for each.
  private static let asciiSigns: [UInt32: UInt32] = {
    let pairs: [(signs: String, plain: Unicode.Scalar)] = [
      ("─━═╌┄╴╶–—‐‑−", "-"), ("│┃║┆┊▏▕▎", "|"),
      ("┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬╞╡╪╒╕╘╛┏┓┗┛┣┫┳┻╋", "+"),
      ("›▸▶»→⟩►▷", ">"), ("‹◂◀«←⟨◄◁", "<"), ("▲△↑▴", "^"), ("▼▽↓▾", "v"), ("✓✔☑", "x"), ("✗✘×☒╳", "x"),
      ("⚠", "!"), ("…", "~"), ("·∙●◆■▪█▓", "*"), ("•", "+"), ("○◇□▫", "o"), ("‘’‚", "'"), ("“”„", "\""),
      ("░▒", ":"),
      ("╱", "/"), ("╲", "\\"), ("\u{A0}", " "), ("≈", "~"), ("§", "S"), ("↵", "<"), ("✎", "@"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (signs, plain) in pairs {
      for sign in signs.unicodeScalars { table[sign.value] = plain.value }
    }
    return table
  }()
}
