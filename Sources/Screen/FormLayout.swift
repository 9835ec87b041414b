/// Where the parts of a form stand, in lines counted from the first field's.
struct FormLayout {
  /// The lines a field takes, and where it says what is to be said of it.
  struct Place: Equatable {
    var y: Int
    var height: Int
    /// Lines of the value itself.
    var valueHeight: Int
    /// The lines of the message below the value; none where it fits beside it.
    var messageLines: [String] = []
    var messageBelow: Bool { !messageLines.isEmpty }
    /// The column that it has to itself, where it stands in a row of several.
    var cell: Cell?

    struct Cell: Equatable {
      /// Columns right of where values begin.
      var x: Int
      var width: Int
      /// The titles of the columns stand above it.
      var isHeaded: Bool
    }
  }

  let labelWidth: Int
  let valueWidth: Int
  let places: [Place]

  init(_ form: Form) {
    let widest = form.fields.map { Text.width(of: $0.label) }.max() ?? 0
    // Two columns before the label for the sign of the focus, two between label and value.
    labelWidth = min(widest, max(8, form.area.width / 3))
    valueWidth = max(1, form.area.width - labelWidth - 5)
    var y = 0
    var places: [Place] = []
    while places.count < form.fields.count {
      let index = places.count
      let row = form.row(of: index)
      if form.fields[index].column != nil {
        let isFirst = index == 0 || form.fields[index - 1].column == nil
        places += FormLayout.row(
          form.fields[row], y: y, isFirst: isFirst, focus: form.focus, valueWidth: valueWidth,
          message: form.message(ofRow: row)?.text ?? "")
      } else {
        places.append(
          FormLayout.place(
            form.fields[index], y: y, focused: index == form.focus, valueWidth: valueWidth))
      }
      y += places[index].height
    }
    self.places = FormLayout.grown(places, form, width: valueWidth)
  }

  /// A long text that is typed takes the lines that are free below the form, as far as it needs them.
  private static func grown(_ places: [Place], _ form: Form, width: Int) -> [Place] {
    let free = form.fieldLines - (places.last.map { $0.y + $0.height } ?? 0)
    guard free > 0, places.indices.contains(form.focus),
      case .memo(let memo, _) = form.fields[form.focus].content,
      memo.text.utf8.count > places[form.focus].valueHeight
    else { return places }
    let more = min(free, memo.progress(width: width).of - places[form.focus].valueHeight)
    guard more > 0 else { return places }
    var places = places
    places[form.focus].valueHeight += more
    places[form.focus].height += more
    for index in places.indices where index > form.focus { places[index].y += more }
    return places
  }

  var height: Int { (places.last?.y ?? 0) + (places.last?.height ?? 0) }

  private static func place(_ field: Field, y: Int, focused: Bool, valueWidth: Int) -> Place {
    var valueHeight = 1
    switch field.content {
    case .line: break
    case .choice(let choice): valueHeight = choice.height(width: valueWidth)
    case .memo(_, let rows): valueHeight = max(1, rows)
    case .ticks(let ticks): valueHeight = ticks.rows.count + 1
    }
    let message = field.message(focused: focused, room: 2 * valueWidth - 12)
    let below = message.map { Text.width(of: $0.text) > field.roomBeside(valueWidth) } ?? false
    let lines = below ? wrapped(message?.text ?? "", to: valueWidth) : []
    var height = valueHeight + lines.count
    if focused, case .line = field.content { height += min(field.completions.count, Field.completionsShown) }
    return Place(y: y, height: height, valueHeight: valueHeight, messageLines: lines)
  }

  /// What is said below a value, in two lines at the most; what is longer is cut at its end.
  static func wrapped(_ message: String, to width: Int) -> [String] {
    let lines = Text.wrapped(message, to: max(1, width))
    guard lines.count > 2 else { return lines }
    return [lines[0], message.dropping(lines[0])]
  }
}

extension String {
  /// What follows the text with which it begins, without the blanks between.
  fileprivate func dropping(_ start: String) -> String {
    String(dropFirst(start.count).drop { $0 == " " })
  }
}

extension Field {
  /// What is to be said of the field now: the problem before how it was understood with what is odd in it, and
  /// the hint where there is nothing else. Where there is no room for both, what is odd stands alone.
  func message(focused: Bool, room: Int = .max) -> (text: String, style: Style)? {
    if let problem { return (problem, .problem) }
    if focused, case .choice(let choice) = content, !choice.typed.isEmpty {
      return ("“\(choice.typed)”", .hint)
    }
    if let oddity {
      let both = [readback ?? "", oddity].filter { !$0.isEmpty }.joined(separator: " · ")
      return (Text.width(of: both) <= room ? both : oddity, .notice)
    }
    if let readback, !readback.isEmpty { return (readback, .dim) }
    return focused && isBlank && !hint.isEmpty ? (hint, .hint) : nil
  }

  private var isBlank: Bool {
    switch content {
    case .line(let line): line.isEmpty
    case .memo(let memo, _): memo.isEmpty
    case .choice(let choice): choice.selected < 0
    case .ticks: true
    }
  }

  /// The columns a value is given at least before anything is said beside it.
  static let leastValueWidth = 14

  /// The columns the value itself takes where something is said beside it.
  func shownWidth(_ valueWidth: Int) -> Int {
    switch content {
    case .line(let line): min(valueWidth, max(Field.leastValueWidth, Text.width(of: line.text) + 1))
    case .choice(let choice): min(valueWidth, choice.shownWidth(valueWidth))
    case .memo, .ticks: valueWidth
    }
  }

  /// The columns left beside the value for a message.
  func roomBeside(_ valueWidth: Int) -> Int { valueWidth - shownWidth(valueWidth) - 2 }
}

extension Form {
  /// The columns a memo is wrapped to.
  var memoWidth: Int { FormLayout(self).valueWidth }

  /// The title's line and a blank one; a form without a title begins with its fields.
  var titleLines: Int { title.isEmpty ? 0 : 2 }

  /// The lines below the title that the fields have.
  var fieldLines: Int { max(0, area.height - titleLines) }

  /// Scrolls the field in focus to its caret, and the form to the field.
  mutating func settle() {
    if fields.indices.contains(focus), case .memo(var memo, let rows) = fields[focus].content {
      memo.show(width: memoWidth, rows: rows)
      fields[focus].content = .memo(memo, rows: rows)
    }
    showFocus()
  }

  /// Scrolls so that the field in focus is wholly in view or, where it is higher than the room, its caret.
  mutating func showFocus() {
    guard fields.indices.contains(focus) else { return }
    let layout = FormLayout(self)
    let place = layout.places[focus]
    var first = place.y
    var end = place.y + place.height
    if place.height > fieldLines {
      first += fields[focus].caretLine(width: layout.valueWidth)
      end = first + 1
    }
    if first < scroll { scroll = first }
    if end > scroll + fieldLines { scroll = end - fieldLines }
    scroll = max(0, min(scroll, layout.height - fieldLines))
  }
}

extension Field {
  /// The line of the caret, counted from the field's first.
  fileprivate func caretLine(width: Int) -> Int {
    switch content {
    case .line, .choice: 0
    case .memo(let memo, _): memo.progress(width: width).row - 1 - memo.top
    case .ticks(let ticks): ticks.row + 1
    }
  }
}
