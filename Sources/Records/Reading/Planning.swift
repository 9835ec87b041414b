public import Casework
import GRDB

extension Store {
  /// The agenda as it would be drawn up for a day.
  public func agenda(on day: Day) throws(Refusal) -> Agenda {
    try reading { try Planning.agenda(on: day, in: $0) }
  }
}

/// Gathers what is known of the open families for the agenda of a meeting.
enum Planning {
  static func agenda(on day: Day, in database: Database) throws -> Agenda {
    Agenda(on: day, unit: try Store.unit(in: database), candidates: try candidates(on: day, in: database))
  }

  private static func candidates(on day: Day, in database: Database) throws -> [Agenda.Candidate] {
    let previous = try Meetings.previous(before: day, in: database)
    let notReached = Set(try previous.map { try families(notReachedAt: $0.number, in: database) } ?? [])
    let dueInFull = Set(
      try previous.map { try families(notReachedAt: $0.number, only: .full, in: database) } ?? [])
    let arrivals = try arrivals(in: database)
    let news = try previous.map { try entries(since: $0.day, in: database) } ?? [:]
    return try Caseloads.rows(all: false, today: day, in: database).map { row in
      var candidate = Agenda.Candidate(
        family: row.family, familyId: row.familyId, name: row.name, status: row.status, risk: row.risk,
        notReached: notReached.contains(row.family.number), lastFull: row.lastFullDiscussion,
        openActions: row.openActions, lateActions: row.lateActions, arrived: arrivals[row.family.number],
        daysUnseen: row.longestSince.map { day.days(since: $0) }, newEntries: news[row.family.number] ?? 0)
      candidate.hasUnseenChild = row.hasUnseenChild
      candidate.wasDueInFull = dueInFull.contains(row.family.number)
      return candidate
    }
  }

  private static func families(
    notReachedAt meeting: Int, only tier: Tier? = nil, in database: Database
  ) throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT family FROM discussion WHERE meeting = ?1 AND state = 'not-discussed' AND (?2 IS NULL OR tier = ?2)
        """, arguments: [meeting, tier?.rawValue])
  }

  /// The days on which families came to the unit; an imported family's day is the import's and says nothing.
  private static func arrivals(in database: Database) throws -> [Int: Day] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT family.id, family.made FROM family_state JOIN family ON family.id = family_state.family
        WHERE family_state.open = 1 AND family.imported = '{}'
        """)
    return Dictionary(uniqueKeysWithValues: try rows.map { ($0["id"], try $0.day("made")) })
  }

  /// How many visits, contacts and notes each open family has had since a day, told late or not.
  private static func entries(since day: Day, in database: Database) throws -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for table in ["visit", "note"] {
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT s.family, count(*) AS count FROM family_state s JOIN \(table) t ON t.family = s.family
          WHERE s.open = 1 AND t.day > ? AND (t.day > ? OR t.entered_on > ?) GROUP BY s.family
          """, arguments: [(day - 28).description, day.description, day.description])
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
