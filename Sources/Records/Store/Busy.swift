import GRDB

/// How long a connection waits for another program that is writing.
enum Busy {
  /// A save waits so long quietly; after that it is said, and what was typed stays where it is.
  static let seconds = 5.0

  /// What is kept while somebody types waits so many milliseconds, so that typing never waits for another program.
  static let moment = 50

  /// Waits no longer than so many milliseconds within the body.
  static func briefly<Result>(
    _ database: Database, _ milliseconds: Int = moment, _ body: () throws -> Result
  ) throws -> Result {
    let usual = try Int.fetchOne(database, sql: "PRAGMA busy_timeout") ?? Int(seconds * 1_000)
    try database.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
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
