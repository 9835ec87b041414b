import Casework
import Screen

extension Desk {
  private static let actionTable = Table([
    Table.Column("", .fixed(1)), Table.Column("By when", .fixed(9)), Table.Column("Who", .fixed(8)),
    Table.Column("Family", .flexible(minimum: 14, weight: 1)),
    Table.Column("What", .flexible(minimum: 30, weight: 3)), Table.Column("From", .fixed(11), shownFrom: 90),
  ])

  func drawActions(into frame: inout Frame) {
    let all = actions.all ?? []
    let listed = actions.rows.compactMap { all.indices.contains($0) ? all[$0] : nil }
    let late = listed.filter { $0.isLate(on: today) }.count
    let open = all.filter { $0.done == nil }.count
    var middle = "\(Wording.count(open, "open action", "open actions"))\(late > 0 ? ", \(late) late" : "")"
    if !actions.narrowing.line.isEmpty {
      let shown = listed.filter { $0.done == nil }.count
      middle = "“\(actions.narrowing.line.text)” · \(shown) of \(middle)"
    }
    if actions.order != .late { middle = "\(actions.order.words) · \(middle)" }
    if !actions.chosen.isEmpty { middle = "\(actions.chosen.count) chosen · \(middle)" }
    drawHeader("Actions", middle: middle, into: &frame)
    guard actions.all != nil else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    Self.actionTable.drawHeader(into: &frame, line: frame.area.line(1).inset(left: 1, right: 0))
    if actions.rows.isEmpty {
      let words = all.isEmpty ? "No open actions. a adds one." : "No action fits. Esc shows all again."
      frame.put(words, x: 2, y: 3, style: .dim)
      return
    }
    var list = actions.list
    list.show(count: actions.rows.count, height: listHeight)
    for (row, index) in list.visible(count: actions.rows.count, height: listHeight).enumerated() {
      let action = all[actions.rows[index]]
      let line = frame.area.line(2 + row)
      Self.actionTable.draw(cells(action), into: &frame, line: line.inset(left: 1, right: 0))
      if index == list.selected {
        frame.put("›", x: 0, y: line.y, style: .selected)
        frame.restyle(line, .selected)
      } else {
        drawNews(String(action.ref.number), in: .room(.actions), y: line.y, into: &frame)
      }
    }
  }

  private func cells(_ action: ActionRow) -> [Table.Entry] {
    let mark = action.done != nil ? "✓" : actions.chosen.contains(action.ref) ? "▸" : ""
    let when =
      action.done.map { "done \(Wording.due($0, on: $0 + 30))" }
      ?? action.due.map { Wording.due($0, on: today) }
    return [
      Table.Entry(mark), Table.Entry(when ?? "no day", action.isLate(on: today) ? .late : nil),
      Table.Entry(action.owners.map(\.member.initials).joined(separator: " ")),
      Table.Entry(
        action.familyName.map {
          marked(shown($0), action.family, in: Self.actionTable, column: 3, width: size.width - 1)
        } ?? "the unit"), Table.Entry(action.text),
      Table.Entry(action.meeting.map { $0.brief } ?? action.made.brief),
    ]
  }
}
