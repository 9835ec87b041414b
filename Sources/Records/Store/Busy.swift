import GRDB

/// How long a connection waits for another program that is writing.
enum Busy {
  /// Waits 50 ms at most within the body, so that typing never waits for another process.
  static func briefly<Result>(_ database: Database, _ body: () throws -> Result) throws -> Result {
    let usual = try Int.fetchOne(database, sql: "PRAGMA busy_timeout") ?? 2_000
    try database.execute(sql: "PRAGMA busy_timeout = 50")
    do {
      let result = try body()
      try database.execute(sql: "PRAGMA busy_timeout = \(usual)")
      return result
    } catch {
      try database.execute(sql: "PRAGMA busy_timeout = \(usual)")
      throw error
    }
  }
}
