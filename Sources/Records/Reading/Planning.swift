public import Casework
import GRDB

extension Store {
  /// The agenda as it would be drawn up for a day.
  public func agenda(on day: Day) throws(Refusal) -> Agenda {
    try reading { try self.agenda(on: day, in: $0) }
  }

  func agenda(on day: Day, in database: Database) throws -> Agenda {
    let limit = Planning.limitWeeks(on: day, by: try rules(in: database))
    return try Planning.agenda(on: day, limitWeeks: limit, in: database)
  }
}

/// Gathers what is known of the open families for the agenda of a meeting.
enum Planning {
  /// After how many weeks a family must be discussed in full, by the rules and the unit's own length.
  static func limitWeeks(on day: Day, by rules: RuleBook) -> Int {
    let rule = rules.rows("full-discussion").first { $0.isInForce(on: day) }
    let own = rule.flatMap { rules.localLength($0.id, variant: $0.variant, on: day) }
    guard let length = own ?? rule?.lengths.first else { return 4 }
    switch length.unit {
    case .weeks: return max(1, length.count)
    case .months: return max(1, length.count * 13 / 3)
    case .days: return max(1, length.count / 7)
    case .workingDays: return max(1, length.count / 5)
    case .hours, .terms: return 4
    }
  }

  static func agenda(on day: Day, limitWeeks: Int, in database: Database) throws -> Agenda {
    let wishes = try WaitingWishes(in: database)
    return Agenda(
      on: day, unit: try Store.unit(in: database), limitWeeks: limitWeeks,
      candidates: try candidates(on: day, wishes, in: database), moves: wishes.moves)
  }

  private static func candidates(
    on day: Day, _ wishes: WaitingWishes, in database: Database
  ) throws -> [Agenda.Candidate] {
    let previous = try Meetings.previous(before: day, in: database)
    let missed = try previous.map { try families(notReachedAt: $0.number, in: database) } ?? [:]
    let arrivals = try arrivals(in: database)
    let news = try previous.map { try entries(since: $0.day, in: database) } ?? [:]
    let changes = try previous.map { try StandingNews.sentences(since: $0.day, on: day, in: database) } ?? [:]
    let dates = try PlannedDates(on: day, in: database)
    let wanted = try WantedInFull.days(before: day, in: database)
    var rows = try Caseloads.rows(all: false, today: day, in: database)
    let others = Set(wishes.added.keys).subtracting(rows.map(\.family.number)).sorted()
    if !others.isEmpty { rows += try Caseloads.rows(of: others, today: day, in: database) }
    return rows.map { row in
      let number = row.family.number
      var candidate = Agenda.Candidate(
        family: row.family, familyId: row.familyId, name: row.name, status: row.status, risk: row.risk,
        notReached: missed[number] != nil, lastFull: row.lastFullDiscussion, openActions: row.openActions,
        lateActions: row.lateActions, arrived: arrivals[number]?.arrived,
        daysUnseen: row.longestSince.map { day.days(since: $0) }, newEntries: news[number] ?? 0)
      candidate.known = arrivals[number]?.known
      candidate.hasUnseenChild = row.hasUnseenChild
      candidate.wasDueInFull = missed[number]?.tier == .full
      candidate.putOff = missed[number]?.putOff.flatMap { reason in
        previous.map { Agenda.Candidate.Dated(title: reason, day: $0.day) }
      }
      candidate.changes = changes[number] ?? []
      if let (minute, by) = wanted[number], (row.lastFullDiscussion ?? minute) <= minute {
        candidate.nextFull = by
      }
      dates.fill(&candidate)
      wishes.fill(&candidate)
      return candidate
    }
  }

  private struct Missed {
    var tier: Tier
    /// Why it was put off, where it was.
    var putOff: String?
  }

  private static func families(notReachedAt meeting: Int, in database: Database) throws -> [Int: Missed] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT family, tier, postponed FROM discussion WHERE meeting = ? AND state = 'not-discussed'",
      arguments: [meeting])
    return Dictionary(
      uniqueKeysWithValues: try rows.map {
        ($0["family"], Missed(tier: try $0.word("tier"), putOff: $0["postponed"]))
      })
  }

  /// The days on which families came to the unit and were entered; an imported family's day is the import's and
  /// does not say when it came.
  private static func arrivals(in database: Database) throws -> [Int: (arrived: Day?, known: Day)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT family.id, family.made, family.imported FROM family_state JOIN family ON family.id = family_state.family
        WHERE family_state.open = 1
        """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row in
        let made = try row.day("made")
        return (row["id"], (row["imported"] == "{}" ? made : nil, made))
      })
  }

  /// How many visits, notes, occasions and decisions each open family has had since a day, told late or not; what
  /// an import brought counts by its own day.
  private static func entries(since day: Day, in database: Database) throws -> [Int: Int] {
    var counts: [Int: Int] = [:]
    let told = [
      ("visit", "t.imported = '{}'"), ("note", "1"), ("occasion", "t.booked = 0"),
      ("decision", "t.discussion IS NULL"),
    ]
    for (table, isOwn) in told {
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.family, count(*) AS count FROM family_state s JOIN \(table) t ON t.family = s.family
          WHERE s.open = 1 AND t.day > ?1 AND \(table == "visit" ? "1" : isOwn)
            AND (t.day > ?2 OR t.entered_on > ?2 AND \(isOwn)) GROUP BY s.family
          """, arguments: [(day - 366).description, day.description])
      for row in rows { counts[row["family"], default: 0] += row["count"] as Int }
    }
    return counts
  }
}

/// Finds meetings by their days.
enum Meetings {
  /// The latest meeting before a day.
  static func previous(before day: Day, in database: Database) throws -> (number: Int, day: Day)? {
    try Row.fetchOne(
      database, sql: "SELECT id, day FROM meeting WHERE day < ? ORDER BY day DESC LIMIT 1",
      arguments: [day.description]
    ).map { ($0["id"], try $0.day("day")) }
  }
}
