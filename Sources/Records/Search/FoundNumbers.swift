import Casework
import GRDB

/// The telephone numbers that people are found by, from each of their figures on.
enum FoundNumbers {
  /// Fewer figures in a row tell nothing.
  static let fewest = 4
  /// Longer rows of figures are no telephone number; they are taken by their end.
  private static let most = 20

  /// Takes up afresh somebody's numbers; who is no longer there just goes.
  static func refresh(_ person: Int, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM found_number WHERE person = ?")
      .execute(arguments: [person])
    for contact in try Contacts.all(.some([person]), in: database)[person] ?? [] {
      try write(contact, of: person, in: database)
    }
  }

  static func refreshAll(in database: Database) throws {
    try database.execute(sql: "DELETE FROM found_number")
    for (person, contacts) in try Contacts.all(.all, in: database).sorted(by: { $0.key < $1.key }) {
      for contact in contacts { try write(contact, of: person, in: database) }
    }
  }

  private static func write(_ contact: ContactDetail, of person: Int, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO found_number (digits, person) VALUES (?, ?)")
    for digits in beginnings(contact) { try statement.execute(arguments: [digits, person]) }
  }

  private static func beginnings(_ contact: ContactDetail) -> [String] {
    guard contact.kind == .phone else { return [] }
    let digits = contact.digits.suffix(most)
    return digits.indices.map { String(digits[$0...]) }.filter { $0.count >= fewest }
  }

  /// Whose number has these figures in a row, latest known first; at most `limit`.
  static func people(with digits: String, limit: Int, in database: Database) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT person FROM found_number WHERE digits >= ? AND digits < ?
        ORDER BY person DESC LIMIT ?
        """)
    return try Int.fetchAll(statement, arguments: [digits, digits + ":", limit])
  }

  /// Of how many people other numbers are kept than they have.
  static func wrong(in database: Database) throws -> Int {
    var kept: [Int: Set<String>] = [:]
    let stored = try Row.fetchCursor(database, sql: "SELECT person, digits FROM found_number")
    while let row = try stored.next() { kept[row["person"], default: []].insert(row["digits"]) }
    let wrong = try Contacts.all(.all, in: database).count { person, contacts in
      (kept.removeValue(forKey: person) ?? []) != Set(contacts.flatMap(beginnings))
    }
    return wrong + kept.count
  }
}
