import Casework
import GRDB

extension Store {
  /// Reads without changing anything; of families that are hidden from this login there is then nothing.
  ///
  /// All reading goes through here. Where nothing is hidden it is the connection that also writes; else one of
  /// its own, before which the wall stands. A unit that lives in memory has but one, whose wall is raised for
  /// the reading.
  func reading<Result>(_ body: (Database) throws -> Result) throws(Refusal) -> Result {
    try refusing {
      var reader: Veil.Reader?
      let open: Result? = try self.queue.read { database in
        reader = try Veil.families(login: self.login, now: self.moment, in: database)?.reader
        return reader == nil ? .some(try body(database)) : nil
      }
      guard let reader else {
        guard let open else { throw Refusal.restricted }
        return open
      }
      return try self.path == ":memory:"
        ? self.readingInMemory(as: reader, body) : self.readingBehindWall(as: reader, body)
    }
  }

  private func readingBehindWall<Result>(
    as reader: Veil.Reader, _ body: (Database) throws -> Result
  ) throws -> Result {
    let wall = try self.wall ?? Wall(before: path)
    self.wall = wall
    return try wall.read(as: reader, body)
  }

  private func readingInMemory<Result>(
    as reader: Veil.Reader, _ body: (Database) throws -> Result
  ) throws -> Result {
    try queue.inDatabase { database in
      try database.execute(sql: VeilViews.lowered + VeilViews.raised)
      try Wall.admit(reader, to: database)
      defer { lower(database) }
      return try database.readOnly { try body(database) }
    }
  }

  /// A wall that cannot be taken down stays: less is seen than might be.
  private func lower(_ database: Database) {
    do { try database.execute(sql: VeilViews.lowered + VeilViews.open) } catch {}
  }
}

/// A connection that can only read, before whose tables the wall stands.
final class Wall {
  private let queue: DatabaseQueue
  private var reader: Veil.Reader?

  init(before path: String) throws {
    var configuration = Opening.configuration(busySeconds: 2)
    configuration.readonly = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = MEMORY;" + VeilViews.raised)
    }
  }

  func read<Result>(as reader: Veil.Reader, _ body: (Database) throws -> Result) throws -> Result {
    if self.reader != reader {
      try queue.inDatabase { try Wall.admit(reader, to: $0) }
      self.reader = reader
    }
    return try queue.read(body)
  }

  /// Says who stands before the wall.
  static func admit(_ reader: Veil.Reader, to database: Database) throws {
    try database.execute(sql: "DELETE FROM temp.veil_reader")
    try database.execute(
      sql: "INSERT INTO temp.veil_reader VALUES (?, ?)", arguments: [reader.login, reader.day.description])
  }
}
