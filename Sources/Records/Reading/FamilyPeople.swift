import Casework
import GRDB

/// The people of one family: the unit's children with where they stand, and everybody else.
struct FamilyPeople {
  private(set) var children: [FamilyFile.Child] = []
  /// Order: older first, those of unknown birth last, then by name and number.
  private(set) var relatives: [FamilyFile.Relative] = []

  init(of row: CaseloadRow, today: Day, codes: CodeBook, in database: Database) throws {
    let homes = try Self.homes(of: row.family.number, in: database)
    let workers = try Self.workers(of: row.family.number, in: database)
    let people = try Row.fetchAll(
      database,
      sql: """
        SELECT p.*, b.relationship FROM belonging b CROSS JOIN person p ON p.id = b.person
        WHERE b.family = ? ORDER BY p.born IS NULL, p.born, p.surname, p.forename, p.id
        """, arguments: [row.family.number])
    let contacts = try Contacts.all(.some(Set(people.map { $0["id"] })), in: database)
    let byNumber = Dictionary(uniqueKeysWithValues: people.map { ($0["id"] as Int, $0) })
    for child in row.children {
      guard let found = byNumber[child.ref.number] else { continue }
      let facts = try StandingLines(of: child.ref.number, in: database)
      var person = try People.person(found)
      person.contacts = contacts[child.ref.number] ?? []
      children.append(
        FamilyFile.Child(
          row: child, person: person, revision: Revision(found["revision"]),
          home: facts.home ?? homes[child.ref.number] ?? "", worker: workers[child.ref.number],
          standing: try facts.lines(
            today: today, codes: codes, child: child,
            isImported: found["imported"] as String != "{}")))
    }
    let known = Set(row.children.map(\.ref.number))
    for found in people where !known.contains(found["id"]) {
      var person = try People.person(found)
      person.contacts = contacts[found["id"]] ?? []
      relatives.append(
        FamilyFile.Relative(
          ref: found.ref("id"), person: person, relationship: found["relationship"],
          revision: Revision(found["revision"]), home: homes[found["id"]] ?? ""))
    }
  }

  /// Where each person lives now, in one line.
  private static func homes(of family: Int, in database: Database) throws -> [Int: String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT l.person, h.address, h.postcode
        FROM belonging b CROSS JOIN household_person l ON l.person = b.person
          CROSS JOIN household h ON h.id = l.household
        WHERE b.family = ? AND l.until IS NULL ORDER BY l.since, l.id
        """, arguments: [family])
    var homes: [Int: String] = [:]
    for row in rows {
      let parts = [row["address"] as String, row["postcode"] as String].filter { !$0.isEmpty }
      homes[row["person"]] = parts.joined(separator: ", ")
    }
    return homes
  }

  private static func workers(of family: Int, in database: Database) throws -> [Int: String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT a.child, m.name FROM belonging b CROSS JOIN allocation a ON a.child = b.person
          CROSS JOIN member m ON m.id = a.member
        WHERE b.family = ? AND a.until IS NULL
        """, arguments: [family])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["child"], $0["name"]) })
  }
}
