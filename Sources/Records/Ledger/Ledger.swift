import Casework
import GRDB

/// Writes rows of recorded facts and remembers each row's before and after for the journal.
///
/// `revision` is counted up by every update and stands in no image.
struct Ledger {
  let database: Database
  private(set) var images: [RowImage] = []

  init(_ database: Database) { self.database = database }

  /// Makes a row and returns its number.
  @discardableResult
  mutating func insert(_ table: Table, id: Int? = nil, _ values: [String: Value]) throws -> Int {
    var columns = values.sorted { $0.key < $1.key }
    if let id { columns.insert((key: "id", value: .number(id)), at: 0) }
    let names = columns.map(\.key).joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "INSERT INTO \(table.rawValue) (\(names)) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(columns.map(\.value.databaseValue)))
    let made = id ?? Int(database.lastInsertedRowID)
    images.append(RowImage(table: table, id: made, before: nil, after: try row(table, made)))
    return made
  }

  /// Changes a row; nothing is written or remembered where it already reads so.
  ///
  /// A field that is changed is no longer an import's, unless the change says what the row's fields come from.
  @discardableResult
  mutating func update(_ table: Table, _ id: Int, set values: [String: Value]) throws -> Bool {
    guard let before = try row(table, id) else { throw Refusal.noSuch(table.words) }
    var changed = values.filter { before[$0.key] != $0.value }.sorted { $0.key < $1.key }
    guard !changed.isEmpty else { return false }
    if values["imported"] == nil, let imported = before["imported"] {
      let provenance = Provenance(imported)
      let typed = provenance.without(changed.map(\.key))
      if typed != provenance { changed.append((key: "imported", value: typed.value)) }
    }
    let set = changed.map { "\($0.key) = ?" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "UPDATE \(table.rawValue) SET \(set), revision = revision + 1 WHERE id = ?")
    let arguments = changed.map(\.value.databaseValue) + [id.databaseValue]
    try statement.execute(arguments: StatementArguments(arguments))
    var after = before
    for (column, value) in changed { after[column] = value }
    images.append(RowImage(table: table, id: id, before: before, after: after))
    return true
  }

  /// Deletes a row; the journal keeps it whole.
  mutating func delete(_ table: Table, _ id: Int) throws {
    guard let before = try row(table, id) else { throw Refusal.noSuch(table.words) }
    let statement = try database.cachedStatement(sql: "DELETE FROM \(table.rawValue) WHERE id = ?")
    try statement.execute(arguments: [id])
    images.append(RowImage(table: table, id: id, before: before, after: nil))
  }

  /// A row as it stands, without its revision.
  func row(_ table: Table, _ id: Int) throws -> [String: Value]? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM \(table.rawValue) WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map(Self.values)
  }

  /// A fetched row's columns, its id and revision left out.
  static func values(_ row: Row) -> [String: Value] {
    var values: [String: Value] = [:]
    for (column, value) in row where column != "revision" && column != "id" {
      switch value.storage {
      case .int64(let number): values[column] = .number(Int(number))
      case .string(let text): values[column] = .text(text)
      default: values[column] = Value.none
      }
    }
    return values
  }
}

extension Table {
  /// The table's name as a person would say it.
  var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}

extension Value {
  var databaseValue: DatabaseValue {
    switch self {
    case .none: .null
    case .text(let text): text.databaseValue
    case .number(let number): number.databaseValue
    }
  }
}
