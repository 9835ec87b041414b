public import Casework
import GRDB

extension Store {
  /// The warnings that stand, oldest first; `family` asks for one's. Each with the family's id and name.
  public func warnings(
    of family: Ref<Family>? = nil
  ) throws(Refusal) -> [(row: WarningRow, familyId: String, familyName: String)] {
    try reading { try Warnings.rows(of: family?.number, in: $0) }
  }
}

/// Reads the warnings that stand.
enum Warnings {
  static func rows(
    of family: Int?, in database: Database
  ) throws -> [(row: WarningRow, familyId: String, familyName: String)] {
    let chosen = family.map { "w.family = \($0)" } ?? "1"
    return try Row.fetchAll(
      database,
      sql: """
        SELECT w.*, f.name, f.council_id, p.forename, p.surname, m.name AS given
        FROM warning w JOIN family f ON f.id = w.family JOIN member m ON m.id = w.given_by
        LEFT JOIN person p ON p.id = w.person
        WHERE w.lifted IS NULL AND \(chosen) ORDER BY w.from_day, w.id
        """
    ).map { row in
      let warning = Warning(
        family: row.ref("family"), person: row.refIfAny("person"), kind: try row.word("kind"),
        text: row["text"], from: try row.day("from_day"), review: try row.day("review"))
      let name = [row["forename"] as String?, row["surname"] as String?].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: " ")
      let about = warning.person == nil ? nil : name
      return (
        WarningRow(ref: row.ref("id"), warning: warning, about: about, by: row["given"]),
        row.id("council_id", or: "family"), row["name"]
      )
    }
  }

  /// How many stand on each family.
  static func counts(in database: Database) throws -> [Int: Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT family, count(*) AS count FROM warning WHERE lifted IS NULL GROUP BY family")
    return Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(statement).map { ($0["family"], $0["count"]) })
  }
}
