public import Casework
import GRDB

extension Store {
  /// The restrictions that this login may read, by the family's name, then by number; `family` asks for one's.
  public func restrictions(of family: Ref<Family>? = nil) throws(Refusal) -> [RestrictionRow] {
    try reading { try Restrictions.rows(of: family?.number, in: $0) }
  }

  /// The restriction of a family that is hidden from this login, by the family's id: for whoever holds the
  /// authority to restrict, and for nobody else; nothing of the family is told.
  public func restriction(hiddenUnder id: String) throws(Refusal) -> Ref<Restriction>? {
    let now = moment()
    return try refusing {
      try self.queue.read { database in
        let actor = try Actor(login: self.login, on: now.day, in: database)
        guard try Authorities.may(actor.member.role, "restriction", in: database) else { return nil }
        let own = id.first == "k" ? Int(id.dropFirst()) : nil
        return try Int.fetchOne(
          database,
          sql: """
            SELECT r.id FROM restriction r JOIN family f ON f.id = r.family
            WHERE r.lifted IS NULL AND (f.council_id = ?1 OR (f.council_id IS NULL AND f.id = ?2))
            """, arguments: [id, own]
        ).map { Ref($0) }
      }
    }
  }
}

/// Reads the restrictions that stand.
enum Restrictions {
  static func rows(of family: Int?, in database: Database) throws -> [RestrictionRow] {
    let chosen = family.map { "r.family = \($0)" } ?? "1"
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT r.*, f.name, f.council_id, m.name AS placed FROM restriction r JOIN family f ON f.id = r.family
        JOIN member m ON m.id = r.placed_by WHERE r.lifted IS NULL AND \(chosen) ORDER BY r.id
        """)
    return try rows.map { try restriction($0, in: database) }.sorted {
      let names = (Folded($0.familyName), Folded($1.familyName))
      return names.0 != names.1 ? names.0 < names.1 : $0.ref < $1.ref
    }
  }

  private static func restriction(_ row: Row, in database: Database) throws -> RestrictionRow {
    let readers = try Row.fetchAll(
      database,
      sql: """
        SELECT n.member, n.until, m.name FROM restriction_named n JOIN member m ON m.id = n.member
        WHERE n.restriction = ? ORDER BY n.id
        """, arguments: [row["id"] as Int]
    ).map {
      RestrictionRow.Reader(member: $0.ref("member"), name: $0["name"], until: try $0.day("until"))
    }.sorted {
      let names = (Folded($0.name), Folded($1.name))
      return names.0 != names.1 ? names.0 < names.1 : $0.member < $1.member
    }
    let restriction = Restriction(
      family: row.ref("family"), category: try row.word("category"), reason: row["reason"],
      from: try row.day("from_day"), review: try row.day("review"),
      named: readers.map { .init(member: $0.member, until: $0.until) })
    return RestrictionRow(
      ref: row.ref("id"), restriction: restriction, familyId: row.id("council_id", or: "family"),
      familyName: row["name"], by: row["placed"], readers: readers)
  }
}
