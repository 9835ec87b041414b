public import Casework
import GRDB

extension Store {
  /// The unit's rules as its room shows them on a day.
  public func rulesBoard(today: Day) throws(Refusal) -> RulesBoard {
    try reading { database in
      let rules = try self.rules(in: database)
      var running: [String: Int] = [:]
      for clock in try ClockRows.running(.standing, today: today, in: database) {
        running["\(clock.row.timescale)|\(clock.variant)", default: 0] += 1
      }
      let rows = rules.inForce(on: today).map { rule in
        let own = rules.localLengths.last {
          $0.timescale == rule.id && $0.variant == rule.variant && $0.from <= today
        }
        return RulesBoard.Row(
          timescale: rule, local: own?.length == nil ? nil : own,
          suspension: rules.suspension(of: rule.id, on: today),
          running: running["\(rule.id)|\(rule.variant)"] ?? 0)
      }
      return RulesBoard(
        rows: rows, suspensions: try OwnRules.suspensions(in: database).reversed(),
        countsVirtual: try OwnRules.countsVirtual(in: database), holidaysFrom: rules.calendar.knownFrom,
        holidaysThrough: rules.calendar.knownThrough)
    }
  }
}
