public import Casework
import GRDB

/// Reads who is away.
enum Leaves {
  /// Those that have not ended by a day. Order: by first day, then by number.
  static func rows(from day: Day, in database: Database) throws -> [CapacityBoard.LeaveRow] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM leave WHERE through >= ? ORDER BY from_day, id",
      arguments: [day.description]
    ).map { row in
      let leave = Leave(
        member: row.ref("member"), from: try row.day("from_day"), through: try row.day("through"),
        kind: try row.word("kind"))
      return CapacityBoard.LeaveRow(ref: row.ref("id"), leave: leave)
    }
  }
}

extension Store {
  /// Who is away on a day or later, by first day.
  public func leave(from day: Day) throws(Refusal) -> [CapacityBoard.LeaveRow] {
    try reading { try Leaves.rows(from: day, in: $0) }
  }

  /// For whom cover counts on a day or later, by first day.
  public func covers(from day: Day) throws(Refusal) -> [CapacityBoard.CoverRow] {
    try reading { try Covers.rows(from: day, in: $0) }
  }

  /// The logins under which others may act, by name.
  public func serviceLogins() throws(Refusal) -> [String] {
    try reading { try ServiceLogins.all(in: $0) }
  }
}

/// Reads the logins of the system under which others act with `--as`.
enum ServiceLogins {
  /// By name.
  static func all(in database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "SELECT login FROM service_login ORDER BY login")
  }
}
