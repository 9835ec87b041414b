import Casework
import GRDB

extension Changing {
  /// Lets somebody read to the end of a day, or renews that.
  mutating func grant(_ id: Int, to number: Int, until: Day, reason typed: String) throws {
    let row = try standing(.restriction, id)
    try admit(number, to: id, until: until, reason: typed.trimmed)
    outcome.family = row["family"]
    let reason = typed.trimmed.isEmpty ? "" : ": \(Self.shortened(typed))"
    outcome.what =
      "let \(try member(number).name) read the record of \(try familyName(row["family"])) "
      + "to \(until.spoken)\(reason)"
  }

  /// Ends it with the day before; somebody else must still be able to read.
  mutating func endGrant(_ id: Int, of number: Int) throws {
    let row = try standing(.restriction, id)
    let named = try Row.fetchAll(
      database, sql: "SELECT id, member, until FROM restriction_named WHERE restriction = ? ORDER BY id",
      arguments: [id])
    guard let theirs = named.first(where: { $0["member"] == number }), try theirs.day("until") >= now.day
    else { throw Refusal.notSo("\(try member(number).name) cannot read that record as it is.") }
    let others = try named.contains {
      try $0["member"] != number && isReader($0["member"], until: try $0.day("until"))
    }
    guard others else {
      throw Refusal.notSo("Nobody else could read the record; name somebody first, or lift the restriction.")
    }
    try ledger.update(.restrictionNamed, theirs["id"], set: ["until": Value(now.day - 1)])
    outcome.family = row["family"]
    outcome.what =
      "ended that \(try member(number).name) may read the record of \(try familyName(row["family"]))"
  }

  /// Names a present member with a login to the end of a day that is to come.
  mutating func admit(_ number: Int, to restriction: Int, until: Day, reason: String) throws {
    let member = try member(number)
    guard member.isPresent(on: now.day) else {
      throw Refusal.notSo("\(member.name) has left the unit and is named on nothing.")
    }
    guard until >= now.day else {
      throw Refusal.notSo("Reading to \(until.spoken) would never count; give a day that is to come.")
    }
    let columns: [String: Value] = [
      "until": Value(until), "granted_by": .number(actor.number), "reason": .text(reason),
    ]
    let known = try Int.fetchOne(
      database, sql: "SELECT id FROM restriction_named WHERE restriction = ? AND member = ?",
      arguments: [restriction, number])
    if let known {
      try ledger.update(.restrictionNamed, known, set: columns)
    } else {
      try ledger.insert(
        .restrictionNamed,
        columns.merging(["restriction": .number(restriction), "member": .number(number)]) { $1 })
    }
  }

  /// Whether somebody who is named to the end of a day can read today: present, and with a login.
  func isReader(_ number: Int, until: Day) throws -> Bool {
    let member = try member(number)
    return until >= now.day && member.login != nil && member.isPresent(on: now.day)
  }
}
