import Casework
import GRDB

extension Entries {
  /// What was held or done; what is booked or still to come stands elsewhere.
  func occasions() throws -> [Told] {
    let held = "\(chosen("o")) AND o.booked = 0 AND o.day <= '\(today)'"
    let rows = try Row.fetchAll(database, sql: "SELECT * FROM occasion o WHERE \(held)")
    let children = try Row.fetchAll(
      database,
      sql: """
        SELECT c.occasion, p.id, p.council_id, p.forename, p.surname
        FROM occasion o CROSS JOIN occasion_child c ON c.occasion = o.id CROSS JOIN person p ON p.id = c.child
        WHERE \(held) ORDER BY c.id
        """)
    let byOccasion = Dictionary(grouping: children) { $0["occasion"] as Int }
    return try rows.map { row in
      let kind: OccasionKind = try row.word("kind")
      let concerned = byOccasion[row["id"]] ?? []
      let number = (row["number"] as Int?).map { ", number \($0)" } ?? ""
      var entry = try entry(
        .occasion(row.ref("id")), row, title: kind.title(row["text"]) + number,
        about: concerned.map(Self.shortName).joined(separator: ", "), text: row["text"],
        by: [name(row["member"]), Self.source(row)].compactMap(\.self).joined(separator: ", "))
      entry.record = .occasion(try Occasions.occasion(row, concerned.map { $0["id"] }))
      return Told(family: row["family"], entry: entry, seconds: row["entered_at"], ofMeeting: false)
    }
  }
}
