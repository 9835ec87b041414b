extension Field {
  /// Where a field stands in a row of several that are typed side by side, as in a grid.
  public struct Column: Hashable, Sendable {
    /// The row's number; fields of one number that follow each other are drawn in one line.
    public var row: Int
    public var title: String
    /// Columns of the screen that it is given at 80; the last of a row takes what is left.
    public var width: Int

    public init(row: Int, title: String, width: Int) {
      (self.row, self.title, self.width) = (row, title, width)
    }
  }
}

extension FormLayout {
  /// The places of one row: the titles of its columns where it is the first, its values, what is said of it.
  static func row(
    _ fields: ArraySlice<Field>, y: Int, isFirst: Bool, focus: Int, valueWidth: Int, message: String
  ) -> [Place] {
    // A line is kept free for what is said, so that nothing moves while one types.
    let lines = wrapped(message, to: valueWidth)
    var completions = 0
    if fields.indices.contains(focus), case .line = fields[focus].content {
      completions = min(fields[focus].completions.count, Field.completionsShown)
    }
    var x = 0
    return fields.indices.map { index in
      let wanted = fields[index].column?.width ?? 10
      let left = max(1, valueWidth - x)
      let width = index == fields.indices.last ? left : min(left, max(wanted, wanted * valueWidth / 71))
      defer { x += width + 1 }
      return Place(
        y: y, height: (isFirst ? 1 : 0) + 1 + max(1, lines.count) + completions, valueHeight: 1,
        messageLines: lines, cell: Place.Cell(x: x, width: width, isHeaded: isFirst))
    }
  }
}

extension Form {
  /// The fields of the row that a field stands in.
  func row(of index: Int) -> Range<Int> {
    guard let number = fields[index].column?.row else { return index..<(index + 1) }
    let isSame = { (other: Int) in fields[other].column?.row == number }
    let first = fields[..<index].indices.last { !isSame($0) }.map { $0 + 1 } ?? 0
    let end = fields[index...].indices.first { !isSame($0) } ?? fields.endIndex
    return first..<end
  }

  /// The field in the same column of the next row or the one before; where there is none, the next field.
  func neighbour(of index: Int, down: Bool) -> Int {
    let row = row(of: index)
    let next = down ? row.upperBound : row.lowerBound - 1
    guard fields[index].column != nil, fields.indices.contains(next), fields[next].column != nil else {
      return index + (down ? 1 : -1)
    }
    let other = self.row(of: next)
    return min(other.lowerBound + index - row.lowerBound, other.upperBound - 1)
  }

  /// What is said of a whole row: a problem before the hint of the empty field in focus before what is odd, and
  /// then how the row was understood.
  func message(ofRow row: Range<Int>) -> (text: String, style: Style)? {
    if let problem = fields[row].compactMap(\.problem).first { return (problem, .problem) }
    if row.contains(focus), let message = fields[focus].message(focused: true), message.style == .hint {
      return message
    }
    if let oddity = fields[row].compactMap(\.oddity).first { return (oddity, .notice) }
    let words = fields[row].compactMap(\.readback).filter { !$0.isEmpty }.joined(separator: " · ")
    return words.isEmpty ? nil : (words, .dim)
  }

  /// Draws one field of a row into its column, and with the first of them what is said of the row.
  func drawCell(
    _ index: Int, _ place: FormLayout.Place, _ cell: FormLayout.Place.Cell, _ layout: FormLayout,
    onto sheet: inout Frame
  ) {
    let field = fields[index]
    let row = row(of: index)
    let left = layout.labelWidth + 4
    let y = place.y + (cell.isHeaded ? 1 : 0)
    if cell.isHeaded, let title = field.column?.title {
      sheet.put(title, x: left + cell.x, y: place.y, width: cell.width, style: .dim)
    }
    if index == row.lowerBound {
      let isHere = row.contains(focus)
      if isHere { sheet.put("›", x: 0, y: y, style: .key) }
      sheet.put(field.label, x: 2, y: y, width: layout.labelWidth, style: isHere ? .key : .label)
      let style = message(ofRow: row)?.style ?? .plain
      for (number, words) in place.messageLines.enumerated() {
        sheet.put(words, x: left, y: y + 1 + number, width: layout.valueWidth, style: style)
      }
    }
    field.drawValue(
      onto: &sheet, area: Area(x: left + cell.x, y: y, width: cell.width, height: 1), focused: index == focus)
    guard index == focus else { return }
    drawCompletions(
      of: field, at: Position(x: left + cell.x, y: y + 1 + max(1, place.messageLines.count)),
      width: sheet.width, onto: &sheet)
  }
}
