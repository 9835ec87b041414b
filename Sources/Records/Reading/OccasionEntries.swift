import Casework
import GRDB

extension Entries {
  /// What was held or done; what is booked or still to come stands elsewhere.
  static func occasions(
    of family: Int, _ members: [Int: MemberCard], today: Day, in database: Database
  ) throws -> [Told] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM occasion WHERE family = ? AND booked = 0 AND day <= ?",
      arguments: [family, today.description])
    let children = try Row.fetchAll(
      database,
      sql: """
        SELECT c.occasion, p.id, p.council_id, p.forename, p.surname
        FROM occasion o CROSS JOIN occasion_child c ON c.occasion = o.id CROSS JOIN person p ON p.id = c.child
        WHERE o.family = ? ORDER BY c.id
        """, arguments: [family])
    let byOccasion = Dictionary(grouping: children) { $0["occasion"] as Int }
    return try rows.map { row in
      let kind: OccasionKind = try row.word("kind")
      let concerned = byOccasion[row["id"]] ?? []
      let number = (row["number"] as Int?).map { ", number \($0)" } ?? ""
      let by = (row["member"] as Int?).flatMap { members[$0]?.member.name }
      var entry = try entry(
        .occasion(row.ref("id")), row, title: kind.title + number,
        about: concerned.map(shortName).joined(separator: ", "), text: row["text"],
        by: [by, source(row)].compactMap(\.self).joined(separator: ", "), members)
      entry.record = .occasion(try Occasions.occasion(row, concerned.map { $0["id"] }))
      return Told(entry: entry, seconds: row["entered_at"], ofMeeting: false)
    }
  }
}
