import Casework
import GRDB

extension Changing {
  /// Who may read a record, and what everyone must know of a family.
  mutating func applyToReading(_ change: Change) throws {
    switch change {
    case .restrict(let restriction): try restrict(restriction)
    case .grant(let ref, let member, let until, let reason):
      try grant(ref.number, to: member.number, until: until, reason: reason)
    case .endGrant(let ref, let member): try endGrant(ref.number, of: member.number)
    case .reviewRestriction(let ref, let next): try reviewRestriction(ref.number, next: next)
    case .liftRestriction(let ref, let reason): try liftRestriction(ref.number, because: reason)
    case .warn(let warning): try warn(warning)
    case .reviewWarning(let ref, let next): try reviewWarning(ref.number, next: next)
    case .liftWarning(let ref, let reason): try liftWarning(ref.number, because: reason)
    default: break
    }
  }

  private mutating func restrict(_ restriction: Restriction) throws {
    let family = restriction.family.number
    let name = try familyName(family)
    let reason = restriction.reason.trimmed
    guard !reason.isEmpty else { throw Refusal.nothingChosen("why the record is restricted") }
    let standing = "SELECT 1 FROM restriction WHERE family = ? AND lifted IS NULL"
    if try Int.fetchOne(database, sql: standing, arguments: [family]) != nil {
      throw Refusal.notSo("The record of \(name) is restricted already; change who is named on it.")
    }
    try checkPast(restriction.from, "The first day of a restriction")
    try checkReview(restriction.review, from: restriction.from)
    guard !restriction.named.isEmpty else { throw Refusal.nothingChosen("who may read the record") }
    guard try restriction.named.contains(where: { try isReader($0.member.number, until: $0.until) }) else {
      throw Refusal.notSo("Name at least one member of the unit who has a login; else nobody could read it.")
    }
    let made = try ledger.insert(
      .restriction,
      [
        "family": .number(family), "category": .text(restriction.category.rawValue), "reason": .text(reason),
        "from_day": Value(restriction.from), "review": Value(restriction.review),
        "placed_by": .number(actor.number),
      ])
    for named in restriction.named {
      try admit(named.member.number, to: made, until: named.until, reason: "")
    }
    let members = try memberNames(restriction.named.map(\.member.number).once)
    outcome.what = "restricted the record of \(name) to \(members): \(Self.shortened(reason))"
    (outcome.family, outcome.made) = (family, made)
  }

  private mutating func reviewRestriction(_ id: Int, next: Day) throws {
    let row = try standing(.restriction, id)
    try checkReview(next, from: now.day)
    try ledger.update(.restriction, id, set: ["review": Value(next)])
    outcome.family = row["family"]
    outcome.what =
      "looked at the restriction of \(try familyName(row["family"])) again; next by \(next.spoken)"
  }

  private mutating func liftRestriction(_ id: Int, because typed: String) throws {
    let row = try standing(.restriction, id)
    let reason = typed.trimmed
    guard !reason.isEmpty else { throw Refusal.nothingChosen("why the restriction is lifted") }
    try ledger.update(.restriction, id, set: lifted(because: reason))
    outcome.family = row["family"]
    outcome.what =
      "lifted the restriction of \(try familyName(row["family"])): \(Self.shortened(reason))"
  }

  /// A restriction or a warning that stands; refuses where it was lifted.
  func standing(_ table: Table, _ id: Int) throws -> Row {
    let row = try stored(table, id, as: table.words)
    guard row["lifted"] as String? == nil else {
      throw Refusal.notSo("The \(table.words) is lifted already.")
    }
    return row
  }

  /// Refuses a day of review that is past, or more than a year ahead.
  func checkReview(_ review: Day, from day: Day) throws {
    guard review > now.day else {
      throw Refusal.notSo("\(review.spoken) is no day to look at it again; give one that is to come.")
    }
    guard review <= day + Warning.reviewDays else {
      throw Refusal.notSo("It is looked at again within a year: by \((day + Warning.reviewDays).spoken).")
    }
  }

  /// The columns of what is lifted now.
  func lifted(because reason: String) -> [String: Value] {
    ["lifted": Value(now.day), "lifted_by": .number(actor.number), "lifted_reason": .text(reason)]
  }
}
