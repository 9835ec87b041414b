import Casework
import Screen

extension Desk {
  private static let capacityTable = Table([
    Table.Column("Who", .flexible(minimum: 16, weight: 2)),
    Table.Column("Children", .fixed(8), alignment: .right),
    Table.Column("Families", .fixed(8), alignment: .right),
    Table.Column("LAC", .fixed(3), alignment: .right),
    Table.Column("CP", .fixed(3), alignment: .right),
    Table.Column("Visits", .fixed(11), alignment: .right),
    Table.Column("Actions", .fixed(11), alignment: .right),
    Table.Column("Away", .flexible(minimum: 11, weight: 2)),
    Table.Column("Role", .flexible(minimum: 18, weight: 1), shownFrom: 110),
    Table.Column("Supervised", .fixed(10), alignment: .right, shownFrom: 110),
  ])

  /// Who works with how many children, who is there, and what visits are owed within a fortnight.
  func drawCapacity(into frame: inout Frame) {
    let board = unit.capacity
    let children = board?.rows.reduce(0) { $0 + $1.children } ?? 0
    let middle = board.map { board in
      let none = board.unallocated == 0 ? "" : ", \(board.unallocated) allocated to nobody"
      return "\(Wording.count(children + board.unallocated, "child", "children"))\(none)"
    }
    drawHeader("Capacity", middle: middle ?? "", into: &frame)
    guard let board else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    Self.capacityTable.drawHeader(into: &frame, line: frame.area.line(1).inset(left: 2, right: 1))
    let height = max(1, frame.height - 7)
    var list = unit.capacityList
    list.show(count: board.rows.count, height: height)
    for (offset, index) in list.visible(count: board.rows.count, height: height).enumerated() {
      let line = frame.area.line(2 + offset)
      Self.capacityTable.draw(
        capacityCells(board.rows[index]), into: &frame, line: line.inset(left: 2, right: 1))
      guard index == list.selected else { continue }
      frame.put("›", x: 0, y: line.y, style: .selected)
      frame.restyle(line, .selected)
    }
    drawOnDuty(board, into: &frame)
  }

  private func capacityCells(_ row: CapacityBoard.Row) -> [Table.Entry] {
    [
      Table.Entry(row.member.member.name), Table.Entry(String(row.children)),
      Table.Entry(String(row.families)),
      Table.Entry(row.lookedAfter == 0 ? "" : String(row.lookedAfter)),
      Table.Entry(row.protection == 0 ? "" : String(row.protection)),
      Table.Entry(Self.withLate(row.visitsOwed, row.visitsLate), row.visitsLate > 0 ? .late : nil),
      Table.Entry(Self.withLate(row.openActions, row.lateActions), row.lateActions > 0 ? .late : nil),
      Table.Entry(away(row)), Table.Entry(row.member.member.role.words),
      Table.Entry(row.supervised.map { "\(today.days(since: $0) / 7)w ago" } ?? "–"),
    ]
  }

  private static func withLate(_ all: Int, _ late: Int) -> String {
    all == 0 && late == 0 ? "" : late == 0 ? String(all) : "\(all) (\(late) late)"
  }

  /// `sick to 20 Mar`, `from 3 Apr`, `covers to 27 Mar`.
  private func away(_ row: CapacityBoard.Row) -> String {
    let short = { (day: Day) in "\(day.dayOfMonth) \(Day.shortMonths[day.month - 1])" }
    var words: [String] = []
    if let leave = row.away?.leave {
      words.append("\(size.width < 100 ? "" : "\(leave.kind.words) ")to \(short(leave.through))")
    } else if let leave = row.awaySoon?.leave {
      words.append("from \(short(leave.from))")
    }
    if let cover = row.cover?.cover { words.append("covers to \(short(cover.through))") }
    return words.joined(separator: ", ")
  }

  /// Who may make enquiries today, and more of the member under the cursor.
  private func drawOnDuty(_ board: CapacityBoard, into frame: inout Frame) {
    let y = frame.height - 4
    let qualified = board.enquiryQualified
    let duty =
      qualified.isEmpty
      ? "Nobody qualified for section 47 enquiries is on duty."
      : "Section 47 on duty: \(qualified.joined(separator: ", "))"
    if let row = unit.selectedWorker {
      var words = [row.member.member.role.words]
      words.append(
        row.supervised.map { "supervision last held \($0.spoken)" } ?? "supervision not recorded yet")
      if let leave = (row.away ?? row.awaySoon)?.leave {
        words.append("\(leave.kind.words) \(leave.from.brief) – \(leave.through.brief)")
      }
      if let cover = row.cover?.cover { words.append("cover: \(cover.reason)") }
      frame.put(words.joined(separator: " · "), x: 2, y: y, width: frame.width - 3, style: .dim)
    }
    frame.put(duty, x: 2, y: y + 1, width: frame.width - 3, style: qualified.isEmpty ? .warning : .plain)
  }

  private static let authorityTable = Table([
    Table.Column("Decision", .flexible(minimum: 30, weight: 1)),
    Table.Column("Held by", .fixed(38)),
    Table.Column("Source", .flexible(minimum: 30, weight: 2), shownFrom: 110),
  ])

  /// Who may take which kind of decision.
  func drawAuthorities(into frame: inout Frame) {
    let rows = unit.authorities ?? []
    let above = rows.filter { !$0.isHeldInUnit }.count
    let middle = "\(Wording.count(rows.count, "kind", "kinds")), \(above) held above the unit"
    drawHeader("Who may decide", middle: rows.isEmpty ? "" : middle, into: &frame)
    guard unit.authorities != nil else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    if rows.isEmpty {
      frame.put("Nothing is laid down: the consultant decides.", x: 2, y: 3, style: .dim)
    }
    Self.authorityTable.drawHeader(into: &frame, line: frame.area.line(1).inset(left: 2, right: 1))
    var list = unit.authorityList
    list.show(count: rows.count, height: listHeight)
    for (offset, index) in list.visible(count: rows.count, height: listHeight).enumerated() {
      let line = frame.area.line(2 + offset)
      let row = rows[index]
      Self.authorityTable.draw(
        [Table.Entry(row.title), Table.Entry(Wording.holder(row.role)), Table.Entry(row.source, .dim)],
        into: &frame, line: line.inset(left: 2, right: 1))
      guard index == list.selected else { continue }
      frame.put("›", x: 0, y: line.y, style: .selected)
      frame.restyle(line, .selected)
    }
    if let row = unit.selectedAuthority {
      frame.put(row.source, x: 2, y: frame.height - 4, width: frame.width - 3, style: .dim)
    }
  }
}
