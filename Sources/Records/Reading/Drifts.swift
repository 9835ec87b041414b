public import Casework
import GRDB

extension Store {
  /// What was said and decided of a family, meeting by meeting, and what became of it.
  public func trail(of family: Ref<Family>, today: Day) throws(Refusal) -> FamilyTrail {
    try reading { database in
      guard let row = try Caseloads.row(family.number, today: today, in: database),
        let trail = try Trails(of: [row], wordsSince: nil, in: database).trail(of: family)
      else { throw try Hidden.absence(of: family.number, in: database) }
      return trail
    }
  }

  /// What does not move of one family, from its trail, by the unit's own limits.
  public func drift(of trail: FamilyTrail, today: Day) throws(Refusal) -> [DriftFact] {
    try reading { Drift.facts(of: trail, on: today, limits: try self.driftLimits(today: today, in: $0)) }
  }

  /// The open families that stand still. Order: the longest first, then by name, then by number.
  public func drift(today: Day) throws(Refusal) -> [DriftRow] {
    try reading { database in
      let rows = try Caseloads.rows(all: false, today: today, in: database)
      let facts = try self.drift(of: rows, on: today, in: database)
      let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element.family, $0.offset) })
      return rows.compactMap { row in
        guard let facts = facts[row.family], !facts.isEmpty else { return nil }
        return DriftRow(family: row.family, familyId: row.familyId, name: row.name, facts: facts)
      }.sorted { left, right in
        let weeks = (left.facts.first?.weeks ?? 0, right.facts.first?.weeks ?? 0)
        if weeks.0 != weeks.1 { return weeks.0 > weeks.1 }
        if left.facts.count != right.facts.count { return left.facts.count > right.facts.count }
        return places[left.family, default: 0] < places[right.family, default: 0]
      }
    }
  }

  /// What stands still of some families, each fact with its true length.
  func drift(
    of rows: [CaseloadRow], on day: Day, in database: Database
  ) throws -> [Ref<Family>: [DriftFact]] {
    guard !rows.isEmpty else { return [:] }
    let limits = try driftLimits(today: day, in: database)
    let trails = try Trails(of: rows, wordsSince: day - Trails.memory, in: database)
    var facts: [Ref<Family>: [DriftFact]] = [:]
    var further: [CaseloadRow] = []
    for row in rows {
      guard let trail = trails.trail(of: row.family) else { continue }
      let found = Drift.facts(of: trail, on: day, limits: limits)
      facts[row.family] = found
      // Whom nobody mentioned for so long may not have been mentioned for longer than was read.
      if found.contains(where: { $0.kind == .childNotMentioned && $0.weeks >= Trails.memory / 7 - 1 }) {
        further.append(row)
      }
    }
    guard !further.isEmpty else { return facts }
    let whole = try Trails(of: further, wordsSince: nil, in: database)
    for row in further {
      facts[row.family] = whole.trail(of: row.family).map { Drift.facts(of: $0, on: day, limits: limits) }
    }
    return facts
  }

  private func driftLimits(today: Day, in database: Database) throws -> Drift.Limits {
    var limits = Drift.Limits()
    limits.fullWeeks = Planning.limitWeeks(on: today, by: try rules(in: database))
    return limits
  }
}
