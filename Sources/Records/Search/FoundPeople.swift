import Casework
import GRDB

/// Reads found families and people as they are shown.
struct FoundPeople {
  let today: Day
  let database: Database

  init(today: Day, _ database: Database) { (self.today, self.database) = (today, database) }

  func family(_ id: Int, why: String) throws -> Found? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT f.council_id, f.name, (
          SELECT group_concat(forename, ', ') FROM (
            SELECT p.forename FROM belonging b JOIN person p ON p.id = b.person
            WHERE b.family = f.id AND b.relationship = 'child' AND p.forename <> '' ORDER BY p.born, p.id)
        ) AS children FROM family f WHERE f.id = ?
        """)
    return try Row.fetchOne(statement, arguments: [id]).map { row in
      let (name, children): (String, String?) = (row["name"], row["children"])
      return Found(
        kind: .family, id: row["council_id"] as String? ?? Ref<Family>(id).printed, family: Ref(id),
        familyName: name, text: children.map { "\(name): \($0)" } ?? name, why: why)
    }
  }

  /// A person with their age, and what they are to the family where they are none of its children.
  func person(_ id: Int, why: (Person) throws -> String) throws -> Found? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT p.*, b.family, b.relationship, f.name FROM person p
          LEFT JOIN belonging b ON b.person = p.id LEFT JOIN family f ON f.id = b.family
        WHERE p.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let person = try People.person(row)
    let relationship = row["relationship"] as String? ?? ""
    let born =
      person.born.map { ", \(today.age(bornOn: $0)), born \($0.plain)" }
      ?? person.expected.map { ", expected \($0.plain)" }
    let tie = People.isChild(relationship) || relationship.isEmpty ? "" : ", \(relationship)"
    var found = Found(
      kind: People.isChild(relationship) ? .child : .adult,
      id: person.councilId ?? Ref<Person>(id).printed, family: row.refIfAny("family"),
      familyName: row["name"] ?? "", text: person.name + (born ?? "") + tie, why: try why(person))
    found.person = Ref(id)
    return found
  }

  func people(_ ids: [Int], why: (Int, Person) throws -> String) throws -> [Found] {
    try ids.compactMap { id in try person(id) { try why(id, $0) } }
  }

  /// The same in the order of their names, then of their numbers.
  func named(_ ids: [Int], why: (Int, Person) throws -> String) throws -> [Found] {
    var hits: [(name: Folded, id: Int, found: Found)] = []
    for id in ids {
      var name = Folded("")
      let found = try person(id) { person in
        name = Folded(person.name)
        return try why(id, person)
      }
      if let found { hits.append((name, id, found)) }
    }
    return hits.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map(\.found)
  }
}
