import Casework
import GRDB

/// What is wished of the next agenda.
extension Changing {
  /// Takes a wish down for the next meeting that is opened.
  ///
  /// Of one family one tier or place is wished, or that it be put off: the last said counts, and only one move
  /// of it waits. Moves of several families are kept one after another, as they were made.
  mutating func wish(_ wish: AgendaWish) throws {
    let (family, kind, reason) = (wish.family.number, wish.kind, wish.reason.trimmed)
    let name = try familyName(family)
    _ = try member(wish.by.number)
    if kind != .before, reason.isEmpty { throw Refusal.nothingChosen("a reason") }
    try checkOnAgenda(family, name, kind)
    if let before = wish.before, kind == .before {
      guard before.number != family else { throw Refusal.nothingChosen("another family") }
      try checkOnAgenda(before.number, try familyName(before.number), kind)
    }
    for old in try overtaken(by: wish) { try ledger.delete(.agendaWish, old) }
    let columns: [String: Value] = [
      "family": .number(family), "kind": .text(kind.rawValue), "member": .number(wish.by.number),
      "reason": .text(reason), "made": Value(wish.made),
      "before_family": Value(kind == .before ? wish.before?.number : nil),
    ]
    outcome.made = try ledger.insert(.agendaWish, columns.merging(entered) { $1 })
    outcome.family = family
    outcome.what = try Self.words(of: wish, name, before: wish.before.map { try familyName($0.number) })
    if !reason.isEmpty { outcome.what += ": “\(Self.shortened(reason))”" }
  }

  mutating func withdrawWish(_ id: Int) throws {
    let row = try stored(.agendaWish, id, as: "wish")
    let (name, kind): (String, AgendaWish.Kind) = (try familyName(row["family"]), try row.word("kind"))
    if let meeting = row["meeting"] as Int? {
      let day = try stored(.meeting, meeting, as: "meeting").day("day")
      throw Refusal.notSo("The meeting of \(day.spoken) has taken this up already.")
    }
    try ledger.delete(.agendaWish, id)
    outcome.family = row["family"]
    outcome.what = "withdrew \(kind.words) for \(name)"
  }

  /// Refuses what is wished of a family that the next agenda will not have, and to add one that it has anyway.
  private func checkOnAgenda(_ family: Int, _ name: String, _ kind: AgendaWish.Kind) throws {
    let open = try Bool.fetchOne(
      database, sql: "SELECT open FROM family_state WHERE family = ?", arguments: [family])
    if kind == .add {
      guard open != true else {
        throw Refusal.notSo("\(name) is an open family and stands on every agenda.")
      }
      return
    }
    let added = try Int.fetchOne(
      database, sql: "SELECT 1 FROM agenda_wish WHERE family = ? AND kind = 'add' AND meeting IS NULL",
      arguments: [family])
    guard open == true || added != nil else {
      throw Refusal.notSo("\(name) is not an open family. Put it on the agenda first.")
    }
  }

  /// The wishes that wait and that this one takes the place of.
  private func overtaken(by wish: AgendaWish) throws -> [Int] {
    let kinds: [AgendaWish.Kind] =
      switch wish.kind {
      case .full, .checkIn, .postpone: [.full, .checkIn, .postpone, .before]
      case .add: [.add]
      case .request: [.request]
      case .before: [.before]
      }
    return try Row.fetchAll(
      database,
      sql: "SELECT id, kind, member FROM agenda_wish WHERE family = ? AND meeting IS NULL ORDER BY id",
      arguments: [wish.family.number]
    ).compactMap { row in
      guard kinds.contains(try row.word("kind")) else { return nil }
      // Each member may ask on their own.
      return wish.kind == .request && row["member"] != wish.by.number ? nil : row["id"]
    }
  }

  private static func words(of wish: AgendaWish, _ name: String, before: String?) throws -> String {
    switch wish.kind {
    case .request: "asked for a full discussion of \(name)"
    case .full: "moved \(name) to the full discussions of the next meeting"
    case .checkIn: "moved \(name) to the check-ins of the next meeting"
    case .postpone: "put \(name) off at the next meeting"
    case .add: "put \(name) on the next agenda"
    case .before:
      before.map { "moved \(name) before \($0) on the next agenda" }
        ?? "moved \(name) to the end of its tier on the next agenda"
    }
  }
}

extension AgendaWish.Kind {
  /// As a sentence says it.
  fileprivate var words: String {
    switch self {
    case .request: "the request of a full discussion"
    case .full: "the move to the full discussions"
    case .checkIn: "the move to the check-ins"
    case .postpone: "the postponement"
    case .add: "the place on the next agenda"
    case .before: "the move on the next agenda"
    }
  }
}
