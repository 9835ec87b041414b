import Casework
import GRDB

/// Who may not read what: the restrictions that hide a family from one login on one day.
///
/// A login is named on a restriction to the end of a day; whoever has left the unit is named on none.
enum Veil {
  /// Who reads, and on which day.
  struct Reader: Equatable {
    var login: String
    var day: Day

    /// Standing on a day gone by does not bring back what has lapsed; only an invented unit may do that.
    init(login: String, now: Moment, in database: Database) throws {
      let isDemo = try Int.fetchOne(database.cachedStatement(sql: "SELECT demo FROM main.unit WHERE id = 1"))
      let running = Day(number: Int32(clamping: now.seconds / 86_400))
      (self.login, day) = (login, isDemo == 1 ? now.day : max(now.day, running))
    }
  }

  /// The families hidden from a login on a day, as a query.
  static func hidden(login: String, day: String) -> String {
    """
    SELECT r.family FROM main.restriction r WHERE r.lifted IS NULL AND NOT EXISTS (
      SELECT 1 FROM main.restriction_named n CROSS JOIN main.member m ON m.id = n.member
      WHERE n.restriction = r.id AND n.until >= \(day) AND m.login = \(login)
        AND (m.ended IS NULL OR m.ended >= \(day)))
    """
  }

  /// The families hidden from whoever reads, in the order of their numbers; nobody is asked who it is, nor the
  /// day, where no restriction stands.
  static func families(
    login: String, now: () -> Moment, in database: Database
  ) throws -> (reader: Reader, families: [Int])? {
    let standing = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM main.restriction WHERE lifted IS NULL)")
    guard try Int.fetchOne(standing) == 1 else { return nil }
    let reader = try Reader(login: login, now: now(), in: database)
    let statement = try database.cachedStatement(sql: "\(hidden(login: "?1", day: "?2")) ORDER BY 1")
    let families = try Int.fetchAll(statement, arguments: [login, reader.day.description])
    return families.isEmpty ? nil : (reader, families)
  }
}
