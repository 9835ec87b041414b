import Casework
import GRDB

/// The sounds that people's names are found by, one row for each key of a name.
enum NameSounds {
  /// Takes up afresh what somebody's name sounds like; who is no longer there just goes.
  static func refresh(_ person: Int, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM name_sound WHERE person = ?").execute(arguments: [person])
    let name = try database.cachedStatement(sql: "SELECT forename || ' ' || surname FROM person WHERE id = ?")
    guard let name = try String.fetchOne(name, arguments: [person]) else { return }
    try write(name, of: person, in: database)
  }

  /// Takes up all names where the keys were made by another edition.
  static func refreshIfOlder(in database: Database) throws {
    if try areOlder(in: database) { try refreshAll(in: database) }
  }

  /// Whether the keys were made by another edition than this program's.
  static func areOlder(in database: Database) throws -> Bool {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT sounds FROM law_state")) != NameSound.edition
  }

  static func refreshAll(in database: Database) throws {
    try database.execute(sql: "DELETE FROM name_sound")
    let rows = try Row.fetchAll(database, sql: "SELECT id, forename || ' ' || surname AS name FROM person")
    for row in rows { try write(row["name"], of: row["id"], in: database) }
    try database.execute(sql: "UPDATE law_state SET sounds = ?", arguments: [NameSound.edition])
  }

  private static func write(_ name: String, of person: Int, in database: Database) throws {
    let statement = try database.cachedStatement(sql: "INSERT INTO name_sound (sound, person) VALUES (?, ?)")
    for key in NameSound.keys(of: name) { try statement.execute(arguments: [key, person]) }
  }

  /// The people who share a sound with every one of some words, latest known first; at most `limit`.
  static func people(sharing words: [[String]], limit: Int, in database: Database) throws -> [Int] {
    guard !words.isEmpty, words.allSatisfy({ !$0.isEmpty }) else { return [] }
    let conditions = words.map { keys in
      let marks = keys.map { _ in "?" }.joined(separator: ", ")
      return "SELECT person FROM name_sound WHERE sound IN (\(marks))"
    }
    let statement = try database.cachedStatement(
      sql: conditions.joined(separator: " INTERSECT ") + " ORDER BY person DESC LIMIT \(limit)")
    return try Int.fetchAll(statement, arguments: StatementArguments(words.flatMap { $0 }))
  }

  /// How many names are kept by other keys than they have.
  static func wrong(in database: Database) throws -> Int {
    var kept: [Int: Set<String>] = [:]
    let stored = try Row.fetchCursor(database, sql: "SELECT person, sound FROM name_sound")
    while let row = try stored.next() { kept[row["person"], default: []].insert(row["sound"]) }
    var wrong = 0
    let people = try Row.fetchCursor(
      database, sql: "SELECT id, forename || ' ' || surname AS name FROM person")
    while let row = try people.next() {
      if kept.removeValue(forKey: row["id"]) ?? [] != Set(NameSound.keys(of: row["name"])) { wrong += 1 }
    }
    return wrong + kept.count
  }
}
