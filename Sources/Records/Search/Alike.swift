public import Casework
import GRDB

extension Store {
  /// Who may already be known under a name that is being typed, the likeliest first; nobody where it is unlikely.
  ///
  /// `besides` is the record that the name is typed into. Without a forename the surname is a family's name, and
  /// families are what may be known: their numbers stand below zero.
  public func alike(
    forename: String, surname: String, born: Day?, besides: Ref<Person>? = nil
  ) throws(Refusal) -> [PossibleDuplicate.Hit] {
    try reading { database in
      if forename.isEmpty { return try AlikeFamilies.hits(surname, in: database) }
      var known: [PossibleDuplicate.Known] = []
      for id in try Alike.candidates(forename, surname, born, in: database) where id != besides?.number {
        if let one = try Alike.known(id, in: database) { known.append(one) }
      }
      return PossibleDuplicate.rank(typed: forename, surname, born: born, among: known)
    }
  }
}

/// Gathers the few people with whom a typed name is worth comparing.
private enum Alike {
  /// So many of each kind, the latest known; more share no name that is worth comparing.
  private static let most = 200

  /// Whoever was born on that day, or whose name has a sound of the forename and one of the surname.
  static func candidates(
    _ forename: String, _ surname: String, _ born: Day?, in database: Database
  ) throws -> [Int] {
    let sounds = [forename, surname].map { NameSound.keys(of: $0) }.filter { !$0.isEmpty }
    var candidates = try NameSounds.people(sharing: sounds, limit: most, in: database)
    if let born {
      let statement = try database.cachedStatement(
        sql: "SELECT id FROM person WHERE born = ? ORDER BY id DESC LIMIT \(most)")
      candidates += try Int.fetchAll(statement, arguments: [born.stored])
    }
    return candidates.once
  }

  static func known(_ id: Int, in database: Database) throws -> PossibleDuplicate.Known? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT p.forename, p.surname, p.born, p.council_id, p.id, b.family, f.name FROM person p
        LEFT JOIN belonging b ON b.person = p.id LEFT JOIN family f ON f.id = b.family WHERE p.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let name = "\(row["forename"] as String) \(row["surname"] as String)".trimmed
    guard !name.isEmpty else { return nil }
    var known = PossibleDuplicate.Known(
      number: id, name: name, born: try row.dayIfAny("born"), id: row.id("council_id", or: "id"))
    (known.family, known.familyName) = (row.refIfAny("family"), row["name"] ?? "")
    return known
  }
}
