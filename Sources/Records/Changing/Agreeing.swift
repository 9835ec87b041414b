import Casework
import GRDB

extension Changing {
  mutating func addAction(_ action: Action) throws {
    let made = try insert(action, discussion: nil, made: now.day)
    let owners = try memberNames(action.owners.map(\.number))
    outcome.what = "added an action for \(owners): “\(Self.shortened(action.text))”"
    outcome.made = made
    outcome.family = action.family?.number
  }

  mutating func correctAction(_ id: Int, _ action: Action, basedOn revision: Revision) throws {
    let row = try stored(.action, id, as: "action")
    let due = try row.dayIfAny("due").map { ", by \($0.spoken)" } ?? ""
    try check(row, .action, basedOn: revision, what: "the action", theirs: (row["text"] as String) + due)
    if let family = row["family"] as Int? { outcome.families.insert(family) }
    try update(id, to: action)
    outcome.what = "corrected the action “\(Self.shortened(action.text))”"
    outcome.family = action.family?.number
  }

  /// Writes a new action with its owners; returns its number.
  ///
  /// What tests a hypothesis or changes the genogram says so, because a minute lists it there.
  mutating func insert(
    _ action: Action, discussion: Int?, made day: Day, purpose: ActionPurpose? = nil
  ) throws -> Int {
    let owners = try checked(action)
    var columns = action.columns
    columns["purpose"] = Value(purpose?.rawValue)
    columns["discussion"] = Value(discussion)
    columns["made"] = Value(day)
    let made = try ledger.insert(.action, columns)
    for owner in owners {
      try ledger.insert(.actionOwner, ["action": .number(made), "member": .number(owner)])
    }
    if let family = action.family { outcome.families.insert(family.number) }
    outcome.searched.append(("action", made))
    return made
  }

  /// Brings a stored action and its owners into line with a wanted one.
  mutating func update(_ id: Int, to action: Action) throws {
    let owners = try checked(action)
    let changed = try ledger.update(.action, id, set: action.columns)
    if try setMembers(owners, of: id, in: .actionOwner, owner: "action", column: "member"), !changed {
      try ledger.touch(.action, id)
    }
    if let family = action.family { outcome.families.insert(family.number) }
    outcome.searched.append(("action", id))
  }

  private func checked(_ action: Action) throws -> [Int] {
    guard !action.text.trimmed.isEmpty else { throw Refusal.nothingChosen("what is to be done") }
    guard !action.owners.isEmpty else { throw Refusal.nothingChosen("who will do it") }
    if let family = action.family { _ = try familyName(family.number) }
    let owners = action.owners.map(\.number).once
    for owner in owners { _ = try member(owner) }
    return owners
  }

  mutating func completeActions(_ ids: [Int], on day: Day) throws {
    guard !ids.isEmpty else { throw Refusal.nothingChosen("an action") }
    try checkPast(day, "Ticking off")
    var texts: [String] = []
    var families: Set<Int?> = []
    for id in ids.once {
      let row = try stored(.action, id, as: "action")
      guard row["done"] as String? == nil else { continue }
      try ledger.update(.action, id, set: ["done": Value(day), "done_by": .number(actor.number)])
      texts.append(row["text"])
      families.insert(row["family"])
    }
    outcome.families.formUnion(families.compactMap(\.self))
    if families.count == 1 { outcome.family = families.first ?? nil }
    switch texts.count {
    case 0: break
    case 1: outcome.what = "ticked off “\(Self.shortened(texts[0]))”"
    default: outcome.what = "ticked off \(texts.count) actions"
    }
  }

  mutating func reopenAction(_ id: Int) throws {
    let row = try stored(.action, id, as: "action")
    try ledger.update(.action, id, set: ["done": .none, "done_by": .none])
    if let family = row["family"] as Int? {
      outcome.family = family
      outcome.families.insert(family)
    }
    outcome.what = "opened again “\(Self.shortened(row["text"]))”"
  }
}

/// What an action is for, where a minute does not list it among its actions.
enum ActionPurpose: String { case genogram, hypothesis }

extension Action {
  /// What a person may change of an action, as its row holds it.
  var columns: [String: Value] {
    ["family": Value(family?.number), "text": .text(text.trimmed), "due": Value(due)]
  }
}
