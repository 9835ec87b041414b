public import Casework
import GRDB

extension Store {
  /// What the unit has before it when it talks about a family; without a meeting, as on the day given.
  public func familySheet(
    _ family: Ref<Family>, meeting: Ref<Meeting>?, today: Day
  ) throws(Refusal) -> FamilySheet {
    try reading { database in
      guard let row = try Caseloads.row(family.number, today: today, in: database)
      else { throw Refusal.noSuch("family") }
      let day = try meeting.map { try Sheets.day(of: $0.number, in: database) }
      let previous = try Meetings.previous(before: day ?? today + 1, in: database)
      let told = try Entries.all(of: family.number, today: today, in: database).filter { told in
        guard !told.ofMeeting else { return false }
        guard let previous else { return told.entry.day > (day ?? today) - Sheets.usualDays }
        // What an import brought happened on its own day, whenever it was read in.
        return told.entry.day > previous.day
          || !told.isImported && told.entry.enteredOn > previous.day
      }
      let since = previous.map { " OR a.done >= '\($0.day)'" } ?? ""
      return FamilySheet(
        family: family, row: row, news: told.map(\.entry),
        actions: try Actions.rows(
          where: "a.family = \(family.number) AND (a.done IS NULL\(since))", in: database),
        lastDecisions: try previous.map {
          try Sheets.decisions(for: family.number, at: $0.number, in: database)
        } ?? [],
        minute: try meeting.flatMap {
          try Discussions.minute(of: family.number, at: $0.number, in: database)
        })
    }
  }
}

private enum Sheets {
  /// How far back news reach where there was no meeting yet.
  static let usualDays = 28

  static func day(of meeting: Int, in database: Database) throws -> Day {
    let row = try Row.fetchOne(database, sql: "SELECT day FROM meeting WHERE id = ?", arguments: [meeting])
    guard let row else { throw Refusal.noSuch("meeting") }
    return try row.day("day")
  }

  static func decisions(for family: Int, at meeting: Int, in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT c.text FROM decision c JOIN discussion d ON d.id = c.discussion
        WHERE d.family = ? AND d.meeting = ? ORDER BY c.id
        """, arguments: [family, meeting])
  }
}
