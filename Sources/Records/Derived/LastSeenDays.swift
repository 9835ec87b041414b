import Casework
import GRDB

/// The last days on which a child was seen at all and seen alone, as `YYYY-MM-DD`.
///
/// A visit counts when it was face to face and the child was seen: an unsuccessful visit never does, a virtual
/// one where the unit has said so. What an extract says counts too, but gives way to a visit of its day.
struct LastSeenDays: Equatable {
  var seen: String?
  var alone: String?

  mutating func count(_ day: String, alone isAlone: Bool) {
    seen = max(seen ?? day, day)
    if isAlone { alone = max(alone ?? day, day) }
  }

  static func all(of scope: Scope, in database: Database) throws -> [Int: LastSeenDays] {
    var days: [Int: LastSeenDays] = [:]
    let visits = try database.rows(
      """
      SELECT c.child, max(c.day) AS seen, max(CASE WHEN c.alone = 1 THEN c.day END) AS alone
      FROM visit_child c JOIN visit v ON v.id = c.visit AND c.seen = 1 AND (v.mode = 'face-to-face'
        OR v.mode = 'virtual' AND (SELECT virtual_visits FROM unit WHERE id = 1) = 1)
      """, "c.child", of: scope, "GROUP BY c.child")
    while let row = try visits.next() {
      days[row["child"]] = LastSeenDays(seen: row["seen"], alone: row["alone"])
    }
    let claims = try database.rows(
      "SELECT child, day, alone FROM seen_claim s", "child", of: scope,
      "AND NOT EXISTS (SELECT 1 FROM visit_child c WHERE c.child = s.child AND c.day = s.day)")
    while let row = try claims.next() {
      let alone: Bool? = row["alone"]
      days[row["child"], default: LastSeenDays()].count(row["day"], alone: alone ?? false)
    }
    return days
  }
}
