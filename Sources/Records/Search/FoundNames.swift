import Casework
import GRDB

/// Finds families and people by their ids, by the beginnings of their names, and by how a name sounds.
enum FoundNames {
  /// Families and people of exactly that id.
  static func byId(_ sought: Sought, _ people: FoundPeople) throws -> [Found] {
    let own = sought.typed.first == "k" ? Int(sought.typed.dropFirst()) : nil
    let chosen = "council_id IN (?1, upper(?1)) OR (council_id IS NULL AND id = ?2)"
    func ids(_ table: Table) throws -> [Int] {
      let statement = try people.database.cachedStatement(
        sql: "SELECT id FROM \(table.rawValue) WHERE \(chosen) ORDER BY id")
      return try Int.fetchAll(statement, arguments: [sought.typed, own])
    }
    return try ids(.family).compactMap { try people.family($0, why: "id") }
      + people.people(ids(.person)) { _, _ in "id" }
  }

  /// How many names are weighed against each other; a single letter fits thousands.
  private static let weighed = 400

  private struct Hit {
    var rank: Int
    var order: Int
    var name: String
    var subject: Int

    /// By likeness, then by kind, then by name, then the one known longest.
    static func isBefore(_ left: Hit, _ right: Hit) -> Bool {
      (left.rank, left.order, left.name, left.subject) < (right.rank, right.order, right.name, right.subject)
    }
  }

  static func byBeginning(_ sought: Sought, limit: Int, _ people: FoundPeople) throws -> [Found] {
    let statement = try people.database.cachedStatement(
      sql: """
        SELECT s.kind, s.subject, s.name, b.relationship FROM search_known s
        LEFT JOIN belonging b ON s.kind = 'person' AND b.person = s.subject
        WHERE search_known MATCH ? AND \(VeilViews.isSeen("s.family")) ORDER BY s.rowid DESC LIMIT ?
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: ["name : (\(sought.expression))", max(weighed, limit)])
    var hits: [Hit] = []
    while let row = try rows.next() {
      let (name, relationship): (String, String?) = (row["name"], row["relationship"])
      let isFamily = row["kind"] == Table.family.rawValue
      let order = isFamily ? 0 : People.isChild(relationship ?? "") ? 1 : 2
      hits.append(Hit(rank: rank(name, sought), order: order, name: name, subject: row["subject"]))
    }
    return try hits.sorted(by: Hit.isBefore).prefix(limit).compactMap { hit in
      hit.order == 0
        ? try people.family(hit.subject, why: "family name")
        : try people.person(hit.subject) { reason($0, sought) }
    }
  }

  /// 0 for the whole name, 1 where every typed word is a whole word of it, 2 for beginnings.
  private static func rank(_ indexed: String, _ sought: Sought) -> Int {
    let name = String(indexed.prefix { $0 != SearchIndex.aside })
    if name == Folded(sought.typed).text { return 0 }
    let words = Set(name.split(whereSeparator: { " -'’,".contains($0) }).map(String.init))
    return sought.words.allSatisfy { words.contains($0.text) } ? 1 : 2
  }

  private static func reason(_ person: Person, _ sought: Sought) -> String {
    if sought.fits(person.surname) { return "surname" }
    return sought.fits(person.forename) ? "forename" : "name"
  }

  /// People whose names sound like what was typed. Order: the likest first, then by name, then by number.
  static func bySound(_ sought: Sought, limit: Int, _ people: FoundPeople) throws -> [Found] {
    guard sought.mayBeHeard else { return [] }
    let ids = try NameSounds.people(
      sharing: NameSound.keysByWord(of: sought.typed), limit: weighed, in: people.database)
    var heard = HeardName(sought.typed)
    let statement = try people.database.cachedStatement(
      sql: "SELECT forename, surname FROM person WHERE id = ?")
    var hits: [(likeness: Double, name: String, id: Int)] = []
    for id in ids {
      guard let row = try Row.fetchOne(statement, arguments: [id]) else { continue }
      let name = "\(row["forename"] as String) \(row["surname"] as String)"
      if let likeness = heard.likeness(to: name) { hits.append((likeness, name, id)) }
    }
    hits.sort { ($1.likeness, $0.name, $0.id) < ($0.likeness, $1.name, $1.id) }
    return try people.people(hits.prefix(limit).map(\.id)) { _, _ in "sounds like" }
  }
}
