import Casework
import GRDB

extension Changing {
  /// Brings a minute's decisions into line: equal ones stay, changed ones are changed, others come and go.
  mutating func setDecisions(_ wanted: [Decision], of discussion: Int) throws {
    let stored = try Agreed.decisions(of: discussion, in: database)
    let matching = Matching(stored: stored.map(\.decision), wanted: wanted) { $0.text == $1.text }
    for (old, new) in matching.changed { try update(stored[old].number, to: wanted[new]) }
    for old in matching.gone {
      try ledger.delete(.decision, stored[old].number)
      outcome.searched.append(("decision", stored[old].number))
    }
    for new in matching.new { _ = try insert(wanted[new], discussion: discussion) }
  }

  /// Brings a minute's actions into line, as its decisions.
  mutating func setActions(_ wanted: [Action], of discussion: Int, made day: Day) throws {
    let stored = try Agreed.actions(of: discussion, in: database)
    let matching = Matching(stored: stored.map(\.action), wanted: wanted) {
      $0.text == $1.text || ($0.owners == $1.owners && $0.due == $1.due)
    }
    for (old, new) in matching.changed { try update(stored[old].number, to: wanted[new]) }
    for old in matching.gone { try deleteAction(stored[old].number) }
    for new in matching.new { _ = try insert(wanted[new], discussion: discussion, made: day) }
  }
}

/// Which of the stored things the wanted ones are: the same, changed, gone or new, by their places.
struct Matching<Item: Equatable> {
  private(set) var changed: [(old: Int, new: Int)] = []
  private(set) var gone: [Int] = []
  private(set) var new: [Int] = []

  /// Equal ones are paired first, so that they stay untouched; then those that are alike.
  init(stored: [Item], wanted: [Item], alike: (Item, Item) -> Bool) {
    gone = Array(stored.indices)
    new = Array(wanted.indices)
    pair { stored[$0] == wanted[$1] }
    for pair in pair({ alike(stored[$0], wanted[$1]) }) { changed.append(pair) }
  }

  @discardableResult
  private mutating func pair(_ fits: (Int, Int) -> Bool) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    for old in gone {
      guard let place = new.firstIndex(where: { fits(old, $0) }) else { continue }
      pairs.append((old, new.remove(at: place)))
    }
    gone.removeAll { old in pairs.contains { $0.old == old } }
    return pairs
  }
}

/// Reads what a discussion agreed, in the order in which it was written.
enum Agreed {
  static func decisions(
    of discussion: Int, in database: Database
  ) throws -> [(number: Int, decision: Decision)] {
    let statement = try database.cachedStatement(
      sql: "SELECT id, family, day, text, member, authority FROM decision WHERE discussion = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [discussion]).map { row in
      let decision = Decision(
        family: row.ref("family"), day: try row.day("day"), text: row["text"], by: row.ref("member"),
        authority: row["authority"])
      return (row["id"], decision)
    }
  }

  static func actions(of discussion: Int, in database: Database) throws -> [(number: Int, action: Action)] {
    let statement = try database.cachedStatement(
      sql: "SELECT id, family, text, due FROM action WHERE discussion = ? ORDER BY id")
    let owners = try database.cachedStatement(
      sql: "SELECT member FROM action_owner WHERE action = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [discussion]).map { row in
      let members = try Int.fetchAll(owners, arguments: [row["id"] as Int])
      let action = Action(
        family: row.refIfAny("family"), text: row["text"], owners: members.map { Ref($0) },
        due: try row.dayIfAny("due"))
      return (row["id"], action)
    }
  }
}
