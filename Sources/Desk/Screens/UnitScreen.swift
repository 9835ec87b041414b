import Casework
import Screen

extension Desk {
  private static let ruleTable = Table([
    Table.Column("Rule", .flexible(minimum: 27, weight: 3)), Table.Column("", .fixed(5)),
    Table.Column("Length", .flexible(minimum: 16, weight: 1)),
    Table.Column("Unit's own", .flexible(minimum: 16, weight: 1)),
    Table.Column("Dates", .fixed(5), alignment: .right),
    Table.Column("Source", .flexible(minimum: 30, weight: 3), shownFrom: 115),
  ])

  func drawUnit(into frame: inout Frame) {
    let rows = unit.board?.rows ?? []
    let own = rows.filter { $0.local?.length != nil }.count
    let suspended = rows.filter { $0.suspension != nil }.count
    var middle = Wording.count(rows.count, "rule in force", "rules in force")
    if own > 0 { middle += ", \(own) with the unit's own length" }
    if suspended > 0 { middle += ", \(suspended) suspended" }
    if !unit.narrowing.line.isEmpty { middle = "“\(unit.narrowing.line.text)” · \(middle)" }
    drawHeader("Unit", middle: middle, into: &frame)
    guard let board = unit.board else {
      frame.put("Reading the rules …", x: 2, y: 2, style: .dim)
      return
    }
    Self.ruleTable.drawHeader(into: &frame, line: frame.area.line(1).inset(left: 1, right: 0))
    if unit.rows.isEmpty {
      frame.put(
        rows.isEmpty ? "No rules are known." : "No rule fits. Esc shows all again.", x: 2, y: 3, style: .dim)
    }
    var list = unit.list
    list.show(count: unit.rows.count, height: listHeight)
    for (offset, index) in list.visible(count: unit.rows.count, height: listHeight).enumerated() {
      let line = frame.area.line(2 + offset)
      Self.ruleTable.draw(
        cells(board.rows[unit.rows[index]]), into: &frame, line: line.inset(left: 1, right: 0))
      guard index == list.selected else { continue }
      frame.put("›", x: 0, y: line.y, style: .selected)
      frame.restyle(line, .selected)
    }
    drawRuleDetail(board, into: &frame)
  }

  private func cells(_ row: RulesBoard.Row) -> [Table.Entry] {
    let rule = row.timescale
    return [
      Table.Entry(Wording.title(rule)), Table.Entry(rule.kind == .local ? "local" : "law"),
      Table.Entry(Wording.lengths(rule)),
      Table.Entry(row.suspension != nil ? "suspended" : row.local?.length?.words ?? ""),
      Table.Entry(row.running == 0 ? "" : String(row.running)), Table.Entry(rule.source, .dim),
    ]
  }

  /// Where the rule under the cursor stands, and the unit's settings for all of them.
  private func drawRuleDetail(_ board: RulesBoard, into frame: inout Frame) {
    let y = frame.height - 5
    let put = { (frame: inout Frame, words: String, line: Int, style: Style) in
      frame.put(words, x: 1, y: y + line, width: frame.width - 2, style: style)
    }
    if let row = unit.selected {
      let rule = row.timescale
      put(&frame, "\(rule.source), \(rule.sureness.words)", 0, .dim)
      let own = row.local.map { local in
        "\(local.length?.words ?? "taken back") from \(local.from.brief): \(local.why)"
      }
      put(&frame, own ?? rule.note, 1, .dim)
    }
    let months = board.holidaysThrough < today.adding(months: 12)
    let virtual = board.countsVirtual ? "count" : "do not count"
    let running = board.suspensions.filter { $0.suspension.from <= today && $0.suspension.through >= today }
      .count
    let suspended = running == 0 ? "no suspension" : Wording.count(running, "suspension", "suspensions")
    put(
      &frame,
      "Holidays known to \(board.holidaysThrough.spoken)\(months ? ", load the next list" : "") · virtual visits \(virtual) as seen · \(suspended)",
      2, months ? .warning : .plain)
  }
}
