import Casework
import Screen

extension Desk {
  /// One line of what is not known: a heading of a family, or a row of the list with its number.
  private struct MissingLine {
    var row: Int?
    var text: String
    var style = Style.plain
  }

  /// What is not known that a return or a date will need, family by family.
  func drawMissing(into frame: inout Frame) {
    let list = unit.missing
    let count = list.board.map { Wording.count($0.rows.count, "thing not known", "things not known") } ?? ""
    let narrowed = unit.narrowing.line.isEmpty ? "" : "“\(unit.narrowing.line.text)” · "
    drawHeader("Unit · What is not known", middle: narrowed + count, into: &frame)
    guard let board = list.board else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    let lines = missingLines(board)
    let height = contentArea.height - 2
    guard !lines.isEmpty else {
      let words =
        board.rows.isEmpty
        ? "Everything is known that a return or a date will need." : "Nothing fits. Esc shows all again."
      frame.put(words, x: 2, y: 2)
      frame.put("Tab goes on to what was typed late.", x: 2, y: 4, style: .dim)
      return
    }
    let top = PagedLines(lines.map(\.row), height: height).top(for: list.list.selected)
    drawMore(lines.count - top - height, into: &frame)
    for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
      let y = 1 + index
      frame.put(line.text, x: line.row == nil ? 1 : 2, y: y, width: frame.width - 3, style: line.style)
      guard let row = line.row, row == list.list.selected else { continue }
      frame.put("›", x: 0, y: y, style: .selected)
      frame.restyle(frame.area.line(y), .selected)
    }
    guard let selected = list.selected else { return }
    frame.rule(y: frame.height - 4)
    frame.put(" \(selected.why)", x: 0, y: frame.height - 3, width: frame.width)
  }

  var missingPages: PagedLines? {
    unit.missing.board.map { PagedLines(missingLines($0).map(\.row), height: contentArea.height - 2) }
  }

  private func missingLines(_ board: MissingBoard) -> [MissingLine] {
    var lines: [MissingLine] = []
    var before: MissingBoard.Row?
    for (number, index) in unit.missing.rows.enumerated() {
      let row = board.rows[index]
      if before == nil || before?.family != row.family {
        if before != nil { lines.append(MissingLine(text: "")) }
        let name = row.family.map { named(row.familyName, $0) } ?? "Of no family"
        lines.append(MissingLine(text: name, style: .heading))
      }
      let isNew = before?.family != row.family || before?.child != row.child
      let name = isNew ? Text.clip(shown(row.childName), to: 23) : ""
      lines.append(MissingLine(row: number, text: "\(Text.padded(name, to: 24)) \(row.title)"))
      before = row
    }
    return lines
  }

  private static let lagTable = Table([
    Table.Column("Late by", .fixed(9)), Table.Column("Family", .flexible(minimum: 14, weight: 1)),
    Table.Column("What", .flexible(minimum: 24, weight: 2)), Table.Column("Happened", .fixed(11)),
    Table.Column("Typed", .fixed(11)), Table.Column("Who", .fixed(5)),
  ])

  /// What was typed late in the last four weeks, longest first.
  func drawLags(into frame: inout Frame) {
    let board = unit.missing.board
    let usual = board?.usualLag.map { "usually typed \(Self.lagWords($0))" } ?? ""
    drawHeader("Unit · Typed late", middle: usual, into: &frame)
    guard let board else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    guard !board.lags.isEmpty else {
      frame.put("Nothing was typed late in the last four weeks.", x: 2, y: 2)
      frame.put("Tab goes on to the rules.", x: 2, y: 4, style: .dim)
      return
    }
    Self.lagTable.drawHeader(into: &frame, line: frame.area.line(1).inset(left: 1, right: 0))
    var list = unit.missing.lagList
    list.show(count: board.lags.count, height: listHeight)
    for (offset, index) in list.visible(count: board.lags.count, height: listHeight).enumerated() {
      let lag = board.lags[index]
      let line = frame.area.line(2 + offset)
      Self.lagTable.draw(
        [
          Table.Entry(Wording.count(lag.workingDays, "day", "days")),
          Table.Entry(named(lag.familyName, lag.family)),
          Table.Entry(lag.title), Table.Entry(lag.happened.brief), Table.Entry(lag.typed.brief),
          Table.Entry(initials(lag.by)),
        ], into: &frame, line: line.inset(left: 1, right: 0))
      guard index == list.selected else { continue }
      frame.put("›", x: 0, y: line.y, style: .selected)
      frame.restyle(line, .selected)
    }
  }

  private static func lagWords(_ days: Int) -> String {
    days == 0 ? "on the same day" : "\(Wording.count(days, "working day", "working days")) after"
  }
}
