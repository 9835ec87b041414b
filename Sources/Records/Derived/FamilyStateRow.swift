import Casework
import GRDB

/// How a family's state is kept.
extension FamilyState {
  init(family: Int, sortName: String) { (self.family, self.sortName) = (family, sortName) }

  /// As it is stored.
  init(_ row: Row) throws {
    (family, isOpen, sortName) = (row["family"], row["open"], row["sort_name"])
    (risk, worker, openActions) = (row["risk"], row["worker"], row["open_actions"])
    (next, lastFull) = (Soonest(row), row["last_full"])
    status = try row.wordIfAny("status")
  }

  static func forget(_ scope: Scope, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM family_state WHERE \(scope.condition("family"))")
      .execute(arguments: scope.arguments)
  }

  func write(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO family_state
          (family, open, status, sort_name, risk, worker, next_title, next_day, next_from, next_until,
            open_actions, last_full)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      family, isOpen ? 1 : 0, status?.rawValue, sortName, risk, worker, next?.title, next?.day, next?.begins,
      next?.ends, openActions, lastFull,
    ])
  }
}
