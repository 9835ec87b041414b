import GRDB

/// Which entries of the journal tell of which record, so that a record's history is found without reading all.
enum JournalRows {
  /// Works it out again from the journal.
  static func rebuild(in database: Database) throws {
    try database.execute(sql: "DELETE FROM journal_row")
    try database.execute(sql: Migration0004.filled)
  }

  /// How many records' entries would not be found by it.
  static func missing(in database: Database) throws -> Int {
    let kept = "SELECT record, number, journal FROM journal_row"
    return try Int.fetchOne(
      database, sql: "SELECT count(*) FROM (\(Migration0004.tellings) EXCEPT \(kept))") ?? 0
  }
}
