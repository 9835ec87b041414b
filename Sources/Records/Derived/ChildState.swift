import Casework
import GRDB

/// Where one child stands, as lists show it.
struct ChildState: Equatable {
  var child: Int
  var family: Int
  var status: Status?
  /// The code of the latest legal status while a period of care is open.
  var legalStatus: String?
  /// The category of the plan that is open.
  var category: String?
  var lastSeen = LastSeenDays()
  /// The clock that is due soonest.
  var next: Soonest?

  /// Open, or not known to be closed.
  var isOpen: Bool { status != .closed }

  /// Who of a family is one of the unit's children.
  static let isChild = "relationship IN ('child', 'unborn child')"

  init(child: Int, family: Int) { (self.child, self.family) = (child, family) }

  /// The children of a scope as they stand now, by number.
  static func all(of scope: Scope, _ standings: Standings, in database: Database) throws -> [ChildState] {
    let next = try Soonest.all(by: "child", scope, in: database)
    let seen = try LastSeenDays.all(of: scope, in: database)
    var states: [ChildState] = []
    let rows = try database.rows(
      "SELECT person, family FROM belonging", "person", of: scope, "AND \(isChild) ORDER BY person")
    while let row = try rows.next() {
      var state = ChildState(child: row["person"], family: row["family"])
      state.status = standings.standings[state.child]?.status
      state.legalStatus =
        standings.isInCare(state.child) ? standings.legalStatuses[state.child]?.code : nil
      state.category = standings.categories[state.child]?.code
      state.lastSeen = seen[state.child] ?? LastSeenDays()
      state.next = next[state.child]
      states.append(state)
    }
    return states
  }

  /// As it is stored.
  init(_ row: Row) throws {
    (child, family) = (row["child"], row["family"])
    (legalStatus, category) = (row["legal_status"], row["category"])
    status = try row.wordIfAny("status")
    lastSeen = LastSeenDays(seen: row["last_seen"], alone: row["last_seen_alone"])
    next = Soonest(row)
  }

  static func forget(_ scope: Scope, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM child_state WHERE \(scope.condition("child"))")
      .execute(arguments: scope.arguments)
  }

  func write(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO child_state
          (child, family, status, open, legal_status, category, last_seen, last_seen_alone, next_title,
            next_day, next_from, next_until)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      child, family, status?.rawValue, isOpen ? 1 : 0, legalStatus, category, lastSeen.seen, lastSeen.alone,
      next?.title, next?.day, next?.begins, next?.ends,
    ])
  }
}
