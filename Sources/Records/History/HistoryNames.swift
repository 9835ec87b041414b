import Casework
import GRDB

/// Tells whom and what a journal's numbers mean.
struct HistoryNames {
  let database: Database
  private let members: [Int: MemberCard]

  init(_ database: Database) throws {
    self.database = database
    members = try Members.byNumber(in: database)
  }

  func member(_ number: Int) -> String { members[number]?.member.name ?? "a member no longer known" }

  /// A person's name as it is now; of one who is no longer recorded, as the journal knew it last.
  func person(_ number: Int) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT * FROM person WHERE id = ?")
    if let row = try Row.fetchOne(statement, arguments: [number]) { return try People.person(row).name }
    return try lastKnown(number) ?? Ref<Person>(number).printed
  }

  /// A forename, or what else there is, for lists of several.
  func shortName(_ number: Int) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT * FROM person WHERE id = ?")
    if let row = try Row.fetchOne(statement, arguments: [number]) { return Entries.shortName(row) }
    return try lastKnown(number) ?? Ref<Person>(number).printed
  }

  func family(_ number: Int) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT name FROM family WHERE id = ?")
    return try String.fetchOne(statement, arguments: [number]) ?? "a family no longer recorded"
  }

  func home(_ number: Int) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT address, postcode FROM household WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return "an address" }
    return [row["address"] as String, row["postcode"] as String].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  func authority(_ decision: String) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT title FROM authority WHERE decision = ?")
    return try String.fetchOne(statement, arguments: [decision]) ?? decision
  }

  private func lastKnown(_ person: Int) throws -> String? {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT j.images FROM journal_row r JOIN journal j ON j.id = r.journal
        WHERE r.record = 'person' AND r.number = ? ORDER BY r.journal DESC
        """, arguments: [person])
    let wanted = RecordImages(of: .person, person)
    while let row = try rows.next() {
      let own = try wanted.read(row["images"]).last { $0.table == .person }
      guard let known = own?.after ?? own?.before else { continue }
      let names = ["forename", "surname"].compactMap { known[$0]?.words }.filter { !$0.isEmpty }
      return names.isEmpty ? known["council_id"]?.words : names.joined(separator: " ")
    }
    return nil
  }
}
