public import Casework
import GRDB

extension Store {
  /// Finds people, families and texts by ids, halves of names or words; at most `limit` of them.
  ///
  /// Order: exact ids; then names, those most like what was typed first, among them families before children
  /// before adults; then people by their school or worker, by name; then texts, latest written first.
  public func find(_ text: String, limit: Int = 50, today: Day) throws(Refusal) -> [Found] {
    let sought = Sought(text)
    guard !sought.typed.isEmpty, limit > 0 else { return [] }
    return try reading { database in
      var found = try Finding.byId(sought, today: today, in: database)
      guard !sought.words.isEmpty else { return found }
      for hit in try Finding.byName(sought, today: today, in: database)
      where !found.contains(where: { $0.isSame(as: hit) }) {
        found.append(hit)
      }
      if found.count < limit {
        for hit in try Finding.byTies(sought, today: today, in: database)
        where !found.contains(where: { $0.isSame(as: hit) }) {
          found.append(hit)
        }
      }
      if found.count < limit {
        found += try Finding.byWords(sought, limit: limit - found.count, in: database)
      }
      return Array(found.prefix(limit))
    }
  }
}

extension Found {
  fileprivate func isSame(as other: Found) -> Bool {
    kind == other.kind && id == other.id && family == other.family
  }
}

/// Looks up what somebody typed.
private enum Finding {
  /// Families and people of exactly that id.
  static func byId(_ sought: Sought, today: Day, in database: Database) throws -> [Found] {
    let own = sought.typed.first == "k" ? Int(sought.typed.dropFirst()) : nil
    let chosen = "council_id IN (?1, upper(?1)) OR (council_id IS NULL AND id = ?2)"
    let arguments: StatementArguments = [sought.typed, own]
    let families = try Int.fetchAll(
      database, sql: "SELECT id FROM family WHERE \(chosen) ORDER BY id", arguments: arguments)
    let people = try Int.fetchAll(
      database, sql: "SELECT id FROM person WHERE \(chosen) ORDER BY id", arguments: arguments)
    return try families.compactMap { try family($0, why: "id", in: database) }
      + people.compactMap { try person($0, why: "id", today: today, in: database) }
  }

  /// How many names are weighed against each other; a single letter fits thousands.
  private static let weighed = 400

  static func byName(_ sought: Sought, today: Day, in database: Database) throws -> [Found] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT kind, subject, name FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?",
      arguments: ["name : (\(sought.expression))", weighed])
    let hits = try rows.compactMap { row -> (rank: Int, name: String, found: Found)? in
      let subject: Int = row["subject"]
      let found =
        row["kind"] == "family"
        ? try family(subject, why: "family name", in: database)
        : try person(subject, why: nil, sought: sought, today: today, in: database)
      return found.map { (rank(row["name"], sought), row["name"], $0) }
    }
    return hits.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      let kinds = (order(left.found.kind), order(right.found.kind))
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      return left.name != right.name ? left.name < right.name : left.found.id < right.found.id
    }.map(\.found)
  }

  /// Families first, then the unit's children, then the adults about them.
  private static func order(_ kind: Found.Kind) -> Int {
    switch kind {
    case .family: 0
    case .child: 1
    default: 2
    }
  }

  /// 0 for the whole name, 1 where every typed word is a whole word of it, 2 for beginnings.
  private static func rank(_ indexed: String, _ sought: Sought) -> Int {
    let name = String(indexed.prefix { $0 != SearchIndex.aside })
    if name == Folded(sought.typed).text { return 0 }
    let words = Set(name.split(whereSeparator: { " -'’,".contains($0) }).map(String.init))
    return sought.words.allSatisfy { words.contains($0.text) } ? 1 : 2
  }

  /// People whose school or worker fits. Order: by name, then by id.
  static func byTies(_ sought: Sought, today: Day, in database: Database) throws -> [Found] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT s.subject, s.name, p.school, m.name AS worker FROM search s JOIN person p ON p.id = s.subject
          LEFT JOIN allocation a ON a.child = p.id AND a.until IS NULL LEFT JOIN member m ON m.id = a.member
        WHERE search MATCH ? AND s.kind = 'person' ORDER BY s.rowid DESC LIMIT ?
        """, arguments: ["words : (\(sought.expression))", weighed])
    let hits = try rows.compactMap { row -> (name: String, found: Found)? in
      let (school, worker): (String?, String?) = (row["school"], row["worker"])
      let why =
        sought.fits(worker ?? "") ? "worker" : sought.fits(school ?? "") ? "school" : "school and worker"
      return try person(row["subject"], why: why, today: today, in: database).map { (row["name"], $0) }
    }
    return hits.sorted {
      $0.name != $1.name ? $0.name < $1.name : $0.found.id < $1.found.id
    }.map(\.found)
  }

  static func byWords(_ sought: Sought, limit: Int, in database: Database) throws -> [Found] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT kind, subject, family FROM search
        WHERE search MATCH ? AND kind NOT IN ('family', 'person') ORDER BY rowid DESC LIMIT ?
        """, arguments: ["words : (\(sought.expression))", limit])
    return try rows.compactMap { row in
      try FoundText.read(row["kind"], row["subject"], sought: sought, in: database)
    }
  }

  private static func family(_ id: Int, why: String, in database: Database) throws -> Found? {
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

  private static func person(
    _ id: Int, why: String?, sought: Sought? = nil, today: Day, in database: Database
  ) throws -> Found? {
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
      familyName: row["name"] ?? "", text: person.name + (born ?? "") + tie,
      why: why ?? reason(person, sought))
    found.person = Ref(id)
    return found
  }

  private static func reason(_ person: Person, _ sought: Sought?) -> String {
    guard let sought else { return "name" }
    if sought.fits(person.surname) { return "surname" }
    return sought.fits(person.forename) ? "forename" : "name"
  }
}
