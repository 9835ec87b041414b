import Casework
import GRDB

extension Changing {
  mutating func warn(_ warning: Warning) throws {
    let family = warning.family.number
    let name = try familyName(family)
    try checkPast(warning.from, "The first day of a warning")
    try checkReview(warning.review, from: warning.from)
    var about = ""
    if let person = warning.person?.number {
      let belongs = "SELECT 1 FROM belonging WHERE person = ? AND family = ?"
      guard try Int.fetchOne(database, sql: belongs, arguments: [person, family]) != nil else {
        throw Refusal.notSo("\(try self.person(person).name) is nobody of \(name).")
      }
      about = " (\(try self.person(person).name))"
    }
    outcome.made = try ledger.insert(
      .warning,
      [
        "family": .number(family), "person": Value(warning.person?.number),
        "kind": .text(warning.kind.rawValue), "text": .text(warning.text.trimmed),
        "from_day": Value(warning.from), "review": Value(warning.review), "given_by": .number(actor.number),
      ])
    outcome.family = family
    outcome.what = "warned of \(name)\(about): \(warning.kind.words.lowercasedFirst)"
  }

  mutating func reviewWarning(_ id: Int, next: Day) throws {
    let row = try standing(.warning, id)
    try checkReview(next, from: now.day)
    try ledger.update(.warning, id, set: ["review": Value(next)])
    outcome.family = row["family"]
    outcome.what = "looked at a warning of \(try familyName(row["family"])) again; next by \(next.spoken)"
  }

  mutating func liftWarning(_ id: Int, because typed: String) throws {
    let row = try standing(.warning, id)
    let reason = typed.trimmed
    guard !reason.isEmpty else { throw Refusal.nothingChosen("why the warning is lifted") }
    try ledger.update(.warning, id, set: lifted(because: reason))
    outcome.family = row["family"]
    outcome.what = "lifted a warning of \(try familyName(row["family"])): \(Self.shortened(reason))"
  }
}

extension String {
  /// As it stands within a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
