extension Form {
  /// Draws the form and sets the caret; the field in focus is in view, whatever the room.
  ///
  /// Without `focused`, as where the person is in another pane, no field is marked and the caret stays.
  public func draw(into frame: inout Frame, area: Area, focused: Bool = true) {
    guard !area.isEmpty else { return }
    var form = self
    form.area = area
    form.showFocus()
    if !focused { form.focus = -1 }
    frame.fill(area)
    frame.put(title, x: area.x, y: area.y, width: area.width, style: .title)
    let layout = FormLayout(form)
    // Fields are drawn onto a sheet of their own, of which the part in view is then laid into the frame.
    var sheet = Frame(width: area.width, height: layout.height)
    for (index, place) in layout.places.enumerated()
    where place.y + place.height > form.scroll && place.y < form.scroll + form.fieldLines {
      form.draw(index, place, layout, onto: &sheet)
    }
    frame.lay(sheet, from: form.scroll, lines: form.fieldLines, x: area.x, y: area.y + titleLines)
    form.drawMore(layout, into: &frame)
  }

  private func draw(_ index: Int, _ place: FormLayout.Place, _ layout: FormLayout, onto sheet: inout Frame) {
    if let cell = place.cell { return drawCell(index, place, cell, layout, onto: &sheet) }
    let field = fields[index]
    let focused = index == focus
    if focused { sheet.put("›", x: 0, y: place.y, style: .key) }
    sheet.put(field.label, x: 2, y: place.y, width: layout.labelWidth, style: focused ? .key : .label)
    let message = field.message(focused: focused, room: 2 * layout.valueWidth - 12)
    let beside = message != nil && !place.messageBelow
    let area = Area(
      x: layout.labelWidth + 4, y: place.y,
      width: beside ? field.shownWidth(layout.valueWidth) : layout.valueWidth, height: place.valueHeight)
    field.drawValue(onto: &sheet, area: area, focused: focused)
    if case .memo(let memo, _) = field.content, place.valueHeight > 1 {
      let (row, rows) = memo.progress(width: layout.valueWidth)
      let ways = ["line \(row) of \(rows)", "\(row) of \(rows)", "\(row)/\(rows)"]
      if rows > place.valueHeight {
        let words = ways.first { Text.width(of: $0) <= layout.labelWidth } ?? ways[2]
        sheet.put(words, x: 2, y: place.y + 1, width: layout.labelWidth, style: .dim)
      }
    }
    if let message, beside {
      let x = area.right + 2
      sheet.put(message.text, x: x, y: place.y, width: sheet.width - x, style: message.style)
    }
    for (row, words) in place.messageLines.enumerated() {
      sheet.put(
        words, x: area.x, y: area.bottom + row, width: layout.valueWidth, style: message?.style ?? .plain)
    }
    guard focused else { return }
    let first = Position(x: area.x, y: area.bottom + place.messageLines.count)
    drawCompletions(of: field, at: first, width: layout.valueWidth, onto: &sheet)
  }

  /// Draws what a line could be completed to, one below the other.
  func drawCompletions(of field: Field, at first: Position, width: Int, onto sheet: inout Frame) {
    guard case .line = field.content else { return }
    for (number, completion) in field.completions.prefix(Field.completionsShown).enumerated() {
      let chosen = number == field.completion
      sheet.put(
        "\(chosen ? "›" : " ") \(completion)", x: first.x, y: first.y + number, width: width,
        style: chosen ? .selected : .dim)
    }
  }

  /// Says at the right edge that there is more above or below.
  private func drawMore(_ layout: FormLayout, into frame: inout Frame) {
    guard fieldLines > 0 else { return }
    if scroll > 0 { frame.put("▲", x: area.right - 1, y: area.y + max(0, titleLines - 1), style: .dim) }
    if scroll + fieldLines < layout.height {
      frame.put("▼", x: area.right - 1, y: area.y + titleLines + fieldLines - 1, style: .dim)
    }
  }
}

extension Field {
  func drawValue(onto sheet: inout Frame, area: Area, focused: Bool) {
    let style: Style = focused ? .focused : .field
    switch content {
    case .line(let line): line.draw(into: &sheet, area: area, style: style, focused: focused)
    case .memo(let memo, _): memo.draw(into: &sheet, area: area, style: style, focused: focused)
    case .choice(let choice): choice.draw(into: &sheet, area: area, focused: focused)
    case .ticks(let ticks): ticks.draw(into: &sheet, area: area, focused: focused)
    }
  }
}

extension Frame {
  /// Lays some lines of another frame of whole lines into this one, the caret with them.
  mutating func lay(_ sheet: Frame, from first: Int, lines: Int, x: Int, y: Int) {
    for line in 0..<max(0, min(lines, sheet.height - first)) {
      blank(from: x, to: x + sheet.width, y: y + line, style: .plain)
      for column in 0..<sheet.width where x + column < width && x + column >= 0 && y + line < height {
        cells[(y + line) * width + x + column] = sheet[column, first + line]
      }
    }
    guard let caret = sheet.caret, caret.y >= first, caret.y < first + lines else { return }
    self.caret = Position(x: x + caret.x, y: y + caret.y - first)
  }
}
