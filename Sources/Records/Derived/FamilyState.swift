import Casework
import GRDB

/// Where one family stands, as lists show it.
struct FamilyState: Equatable {
  var family: Int
  /// Some child is open; or it has no children and a person made it.
  var isOpen = false
  /// The highest status among its children.
  var status: Status?
  var sortName: String
  /// The level of its latest rating.
  var risk: String?
  /// The member who works with most of its children; of several, the one known longest.
  var worker: Int?
  /// The open action or the clock that is due soonest, in few words.
  var next: Soonest?
  var openActions = 0
  /// The day of the last meeting that discussed it in full.
  var lastFull: String?

  /// The families of a scope as they stand now, by number; the children's states are read as they are stored.
  static func all(of scope: Scope, in database: Database) throws -> [FamilyState] {
    var states: [FamilyState] = []
    var children = try Children.all(of: scope, in: database)
    let risks = try texts("SELECT family AS id, level AS said FROM risk", scope, "ORDER BY day, id", database)
    let full = try texts(
      """
      SELECT d.family AS id, m.day AS said FROM meeting m
      JOIN discussion d ON d.meeting = m.id AND d.state = 'discussed' AND d.tier = 'full'
      """, scope, "ORDER BY m.day", database, column: "d.family")
    let actions = try Actions.all(of: scope, in: database)
    let clocks = try Soonest.all(by: "family", scope, in: database)
    let rows = try database.rows(
      "SELECT id, name, council_id, imported FROM family", "id", of: scope, "ORDER BY id")
    while let row = try rows.next() {
      let (family, name, imported): (Int, String, String) = (row["id"], row["name"], row["imported"])
      let id = row["council_id"] as String? ?? Ref<Family>(family).printed
      // Families of one name stand in the order of their ids, whichever was known first.
      var state = FamilyState(family: family, sortName: "\(Folded(name).text)\u{1F}\(id)")
      if let children = children.removeValue(forKey: family) {
        (state.isOpen, state.status) = (children.someOpen, children.status)
        state.worker = children.worker
      } else {
        state.isOpen = imported == "{}"
      }
      (state.risk, state.lastFull) = (risks[family], full[family])
      if let actions = actions[family] {
        state.openActions = actions.count
        state.next = actions.soonest
      }
      state.next = Soonest.earlier(state.next, clocks[family])
      states.append(state)
    }
    return states
  }

  /// The last thing said of each family.
  private static func texts(
    _ sql: String, _ scope: Scope, _ order: String, _ database: Database, column: String = "family"
  ) throws -> [Int: String] {
    var texts: [Int: String] = [:]
    let rows = try database.rows(sql, column, of: scope, order)
    while let row = try rows.next() { texts[row["id"]] = row["said"] }
    return texts
  }

  /// What a family's children come to.
  private struct Children {
    var someOpen = false
    var status: Status?
    var workers: [Int: Int] = [:]

    /// The member with most children; of several, the lowest number.
    var worker: Int? {
      workers.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
    }

    static func all(of scope: Scope, in database: Database) throws -> [Int: Children] {
      var all: [Int: Children] = [:]
      let rows = try database.rows(
        """
        SELECT s.family, s.status, s.open, a.member FROM child_state s
        LEFT JOIN allocation a ON a.child = s.child AND a.until IS NULL
        """, "s.family", of: scope)
      while let row = try rows.next() {
        let (open, member): (Bool, Int?) = (row["open"], row["member"])
        let status: Status? = try row.wordIfAny("status")
        var children = all.removeValue(forKey: row["family"]) ?? Children()
        children.someOpen = children.someOpen || open
        if let status { children.status = children.status.map { max($0, status) } ?? status }
        if let member { children.workers[member, default: 0] += 1 }
        all[row["family"]] = children
      }
      return all
    }
  }

  /// A family's open actions.
  struct Actions {
    var count = 0
    var soonest: Soonest?

    static func all(of scope: Scope, in database: Database) throws -> [Int: Actions] {
      var all: [Int: Actions] = [:]
      let rows = try database.rows(
        "SELECT family, text, due FROM action", "family", of: scope,
        "AND done IS NULL AND family IS NOT NULL ORDER BY family, due IS NULL, due, id")
      while let row = try rows.next() {
        let due: String? = row["due"]
        var actions = all.removeValue(forKey: row["family"]) ?? Actions()
        actions.count += 1
        if actions.soonest == nil, let due {
          actions.soonest = Soonest(title: row["text"], day: due)
        }
        all[row["family"]] = actions
      }
      return all
    }
  }
}
