import Casework
import GRDB

/// Finds families, open or closed, whose name is like one that is being typed as new.
enum AlikeFamilies {
  /// More than these are not shown.
  private static let most = 3

  /// The same name first, then by likeness, then by number.
  static func hits(_ name: String, in database: Database) throws -> [PossibleDuplicate.Hit] {
    let families = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT f.id, f.council_id, f.name, s.open FROM family f LEFT JOIN family_state s ON s.family = f.id
          """))
    let scored = families.compactMap { row -> (score: Double, number: Int, row: Row)? in
      let score = NameLikeness.score(name, row["name"])
      return score == 1 || NameLikeness.isLike(name, row["name"]) ? (score, row["id"], row) : nil
    }
    let best = scored.sorted { ($1.score, $0.number) < ($0.score, $1.number) }.prefix(most)
    return try best.map { try hit($0.row, $0.score, in: database) }
  }

  private static func hit(
    _ row: Row, _ score: Double, in database: Database
  ) throws -> PossibleDuplicate.Hit {
    let number: Int = row["id"]
    let children = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT p.forename FROM belonging b JOIN person p ON p.id = b.person JOIN child_state c ON c.child = p.id
          WHERE b.family = ? AND p.forename <> '' ORDER BY p.born IS NULL, p.born, p.id LIMIT 5
          """), arguments: [number])
    var known = PossibleDuplicate.Known(
      number: -number, name: row["name"], born: nil, id: row.id("council_id", or: "id"))
    known.family = row.ref("id")
    let standing = row["open"] as Bool? == false ? "a closed family" : "a family"
    let name = score == 1 ? "of the same name" : "that sounds like it"
    let with = children.isEmpty ? "" : ", with \(children.joined(separator: ", "))"
    return PossibleDuplicate.Hit(known: known, reason: "\(standing) \(name)\(with)", likeness: score)
  }
}
