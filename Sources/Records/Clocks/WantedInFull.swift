import Casework
import GRDB

/// What minutes have said of the next full discussion.
enum WantedInFull {
  /// For each open family the day of the last minute that said so, and by when it wants it in full.
  static func days(before day: Day, in database: Database) throws -> [Int: (minute: Day, by: Day)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.family, d.next_full, max(m.day) AS day FROM family_state s
        CROSS JOIN discussion d ON d.family = s.family CROSS JOIN meeting m ON m.id = d.meeting
        WHERE s.open = 1 AND d.next_full IS NOT NULL AND d.state = 'discussed' AND m.day < ? GROUP BY d.family
        """, arguments: [day.description])
    var wanted: [Int: (minute: Day, by: Day)] = [:]
    for row in rows { wanted[row["family"]] = (try row.day("day"), try row.day("next_full")) }
    return wanted
  }

  /// Where a minute since the last full discussion wants the next sooner than the unit's own limit, that is the
  /// date, with its reason in the title.
  static func bringForward(_ clocks: inout [ListedClock], today: Day, in database: Database) throws {
    guard clocks.contains(where: { $0.row.timescale == "full-discussion" }) else { return }
    let wanted = try days(before: today + 1, in: database)
    for (place, clock) in clocks.enumerated() where clock.row.timescale == "full-discussion" {
      guard let family = clock.row.family, let (minute, by) = wanted[family.number],
        minute >= clock.row.started, clock.row.aim.map({ by < $0 }) ?? true
      else { continue }
      (clocks[place].row.due, clocks[place].row.localDue) = (by, nil)
      clocks[place].row.title += ", as the minute of \(minute.brief) wants it"
    }
  }
}
