import Casework
import GRDB

extension Upcoming {
  /// What brothers and sisters have in common: rule, start and the day to work towards.
  private struct Together: Hashable {
    var family: Ref<Family>?
    var member: Ref<Member>?
    var timescale: String
    var title: String
    var started: Day
    var aim: Day
    /// Why it is late, where somebody has said so of this child.
    var reason: String?
  }

  /// Clocks by the day to work towards; those of brothers and sisters of one rule, start and day are one item.
  func clocks() throws -> [TodayBoard.Item] {
    var order: [Together] = []
    var groups: [Together: [ListedClock]] = [:]
    for clock in try ClockRows.running(.standing, today: today, in: database) {
      // What is suspended is shown however far ahead it lies, where everything late is shown too.
      let isShown = from == nil && clock.row.suspension != nil
      guard let aim = clock.row.aim, isShown || holds(aim) else { continue }
      // The meeting's own turn is the agenda's business until it has been missed.
      if clock.row.timescale == "full-discussion", aim >= today { continue }
      let together = Together(
        family: clock.row.family, member: clock.row.member, timescale: clock.row.timescale,
        title: clock.row.title, started: clock.row.started, aim: aim,
        reason: clock.row.reason)
      if groups[together] == nil { order.append(together) }
      groups[together, default: []].append(clock)
    }
    let children = try openChildren()
    return order.compactMap { together in
      groups[together].map { item(together, $0, children: children[together.family?.number ?? 0] ?? 0) }
    }
  }

  private func item(_ together: Together, _ clocks: [ListedClock], children: Int) -> TodayBoard.Item {
    var item = TodayBoard.Item(
      subject: .clocks(clocks.map(\.row.key)), day: together.aim, family: together.family,
      familyName: clocks.first?.row.familyName ?? "", title: together.title,
      who: clocks.compactMap(\.row.worker).once.joined(separator: ", "))
    item.minute = clocks.first?.row.minute
    let names = clocks.compactMap(\.shortName)
    if names.count < children { item.children = names.joined(separator: ", ") }
    item.clock = clocks.first?.row
    return item
  }

  /// How many open children each open family has.
  func openChildren() throws -> [Int: Int] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT s.family, count(*) AS count FROM family_state s CROSS JOIN child_state c ON c.family = s.family
        WHERE s.open = 1 AND c.open = 1 GROUP BY s.family
        """)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["family"], $0["count"]) })
  }
}
