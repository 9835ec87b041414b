import Casework
import GRDB

/// The clock that is due soonest, with the days between which that is so.
struct Soonest: Equatable {
  var title: String
  var day: String
  /// The day on which it begins to count, where that may still lie ahead.
  var begins: String?
  /// The day from which it counts no more.
  var ends: String?

  /// The earlier of two; of one day the first.
  static func earlier(_ first: Soonest?, _ second: Soonest?) -> Soonest? {
    guard let first, let second else { return first ?? second }
    return second.day < first.day ? second : first
  }

  /// Whether it counts on a day.
  func counts(on today: String) -> Bool {
    (begins.map { $0 <= today } ?? true) && (ends.map { $0 > today } ?? true)
  }

  /// The clocks that run, each with the day to work towards: a court's date in place of the rule's, the unit's
  /// own where it is earlier. What does not apply is left out, and so is the meeting's own turn, which is the
  /// agenda's. A clock counted back from its start counts
  /// before that comes.
  private static let running = """
    SELECT c.child, c.family, c.short AS title,
      min(coalesce(x.until, c.due, c.local_due), coalesce(c.local_due, x.until, c.due)) AS aim,
      CASE WHEN c.due >= c.start_day THEN c.start_day END AS begins, c.ends, c.timescale
    FROM clock c LEFT JOIN clock_remark x ON x.clock = c.remarks AND x.kind = 'extended'
    """
  private static let standing = """
    AND c.state = 'open' AND aim IS NOT NULL AND c.timescale <> 'full-discussion' AND NOT EXISTS (
      SELECT 1 FROM clock_remark n WHERE n.clock = c.remarks AND n.kind = 'not-applicable')
    """

  /// The soonest of each child or family, whatever day it is.
  static func all(by column: String, _ scope: Scope, in database: Database) throws -> [Int: Soonest] {
    try first(by: column, scope, "", in: database)
  }

  /// The soonest that counts on a day; suspended timescales are left out.
  static func all(
    by column: String, _ scope: Scope, on today: Day, without suspended: Set<String>, in database: Database
  ) throws -> [Int: Soonest] {
    let names = suspended.sorted().map { "'\($0.replacing("'", with: "''"))'" }.joined(separator: ", ")
    let live = """
      AND (begins IS NULL OR begins <= '\(today)') AND (c.ends IS NULL OR c.ends > '\(today)')
        AND c.timescale NOT IN (\(names))
      """
    return try first(by: column, scope, live, in: database)
  }

  private static func first(
    by column: String, _ scope: Scope, _ further: String, in database: Database
  ) throws -> [Int: Soonest] {
    var all: [Int: Soonest] = [:]
    let rows = try database.rows(
      running, "c.\(column)", of: scope,
      "AND c.\(column) IS NOT NULL \(standing) \(further) ORDER BY aim, c.short, c.key")
    while let row = try rows.next() {
      let subject: Int = row[column]
      if all[subject] == nil {
        all[subject] = Soonest(
          title: row["title"], day: row["aim"], begins: row["begins"], ends: row["ends"])
      }
    }
    return all
  }
}

extension Soonest {
  /// As a child's or family's state keeps it.
  init?(_ row: Row) {
    guard let title: String = row["next_title"], let day: String = row["next_day"] else { return nil }
    self.init(title: title, day: day, begins: row["next_from"], ends: row["next_until"])
  }
}
