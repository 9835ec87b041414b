import Casework

extension Page {
  /// Who works with how many children, who is there and what is owed: one line a member, and under it the rest.
  init(_ board: CapacityBoard, unit: String) {
    self.init(title: "Capacity, \(unit), \(board.day.spoken)")
    let qualified = board.enquiryQualified.joined(separator: ", ")
    add(.fact(label: "Section 47", text: qualified.isEmpty ? "nobody qualified is there" : qualified))
    if board.unallocated > 0 {
      add(
        .notice("\(Counted.of(board.unallocated, "child is", "children are")) allocated to nobody present."))
    }
    for row in board.rows { add(row, on: board.day) }
  }

  private mutating func add(_ row: CapacityBoard.Row, on day: Day) {
    let member = row.member.member
    add(.family(number: "", name: member.name, aside: member.role.words))
    addCarried(row)
    addPresence(row, on: day)
  }

  /// What a member carries, in numbers.
  mutating func addCarried(_ row: CapacityBoard.Row) {
    if row.children > 0 {
      let of = [
        row.lookedAfter > 0 ? "\(row.lookedAfter) looked after" : "",
        row.protection > 0 ? "\(row.protection) on a protection plan" : "",
      ].filter { !$0.isEmpty }
      add(
        .entry(
          label: "Works with",
          text: Page.joined(
            Counted.of(row.children, "child", "children"), Counted.of(row.families, "family", "families")),
          note: of.joined(separator: " · ")))
    }
    if row.visitsOwed > 0 {
      add("Visits", "\(row.visitsOwed) owed within a fortnight" + Page.late(row.visitsLate))
    }
    if row.openActions > 0 { add("Actions", "\(row.openActions) open" + Page.late(row.lateActions)) }
  }

  /// Who is away, who covers, and when supervision was held.
  mutating func addPresence(_ row: CapacityBoard.Row, on day: Day) {
    if let away = row.away?.leave { add("Away", "until \(away.through.spoken), \(away.kind.words)") }
    if let soon = row.awaySoon?.leave {
      add("Away soon", "from \(soon.from.spoken) to \(soon.through.spoken), \(soon.kind.words)")
    }
    if let cover = row.cover?.cover {
      add("Cover", "types until \(cover.through.spoken): \(cover.reason)")
    }
    if let day = row.supervised { add("Supervised", day.spoken) }
  }

  private static func late(_ count: Int) -> String { count == 0 ? "" : ", \(count) of them LATE" }
}
