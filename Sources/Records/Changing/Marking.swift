import Casework
import GRDB

extension Changing {
  /// Marks an entry as significant for the chronology, or no longer.
  mutating func mark(_ identity: Entry.Identity, _ significant: Bool) throws {
    if case .standing = identity {
      throw Refusal.nothingChosen("a visit, a contact, a note, an occasion, a decision or a discussion")
    }
    let (table, id) = (identity.table, identity.number)
    let row = try stored(table, id, as: table.words)
    guard table != .action, table != .hypothesis else {
      throw Refusal.nothingChosen("a visit, a contact, a note, an occasion, a decision or a discussion")
    }
    try ledger.update(table, id, set: ["significant": Value(significant)])
    outcome.family = row["family"]
    let what = table == .occasion ? try Occasions.words(of: row) : table.words + (try dayWords(row))
    let mark = significant ? "as significant" : "as no longer significant"
    outcome.what = "marked the \(what) \(mark)"
  }

  /// Deletes an entry with the rows that belong to it; the journal keeps it whole.
  mutating func delete(_ identity: Entry.Identity) throws {
    if case .standing(let kind, let row) = identity { return try deleteStanding(kind, row) }
    let (table, id) = (identity.table, identity.number)
    let row = try stored(table, id, as: table.words)
    try checkMinutes(telling: identity, row)
    switch identity {
    case .hypothesis: try deleteHypothesis(id)
    case .visit: try deleteParts(of: id, in: .visitChild, owner: "visit")
    case .note: try deleteParts(of: id, in: .notePerson, owner: "note")
    case .action: try deleteActionParts(of: id)
    case .decision: try deletePart("decision/\(id)", of: row["discussion"])
    case .occasion: try deleteParts(of: id, in: .occasionChild, owner: "occasion")
    case .standing: break
    case .discussion:
      throw Refusal.nothingChosen("a visit, a contact, a note, an occasion, a decision or an action")
    }
    if table != .hypothesis { try ledger.delete(table, id) }
    outcome.family = row["family"]
    if let family = row["family"] as Int? { outcome.families.insert(family) }
    outcome.searched.append((table.rawValue, id))
    if table == .occasion, let member = row["member"] as Int? { outcome.members.insert(member) }
    let words = table == .note ? row["kind"] as String : table.words
    let what = table == .occasion ? try Occasions.words(of: row) : words + (try dayWords(row))
    outcome.what = "deleted the \(what)"
    let text: String = row["text"]
    if !text.isEmpty { outcome.what += ": “\(Self.shortened(text, to: 40))”" }
  }

  mutating func deleteAction(_ id: Int) throws {
    try deleteActionParts(of: id)
    try ledger.delete(.action, id)
    outcome.searched.append(("action", id))
  }

  mutating func deleteParts(of id: Int, in table: Table, owner: String) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM \(table.rawValue) WHERE \(owner) = ? ORDER BY id")
    for row in try Row.fetchAll(statement, arguments: [id]) {
      if row.hasColumn("child"), let child = row["child"] as Int? { outcome.children.insert(child) }
      try ledger.delete(table, row["id"])
    }
  }

  private func dayWords(_ row: Row) throws -> String {
    guard row.hasColumn("day") else { return "" }
    return " of \(try row.day("day").spoken)"
  }
}

extension Entry.Identity {
  var table: Table {
    switch self {
    case .visit: .visit
    case .note: .note
    case .action: .action
    case .decision: .decision
    case .discussion: .discussion
    case .occasion: .occasion
    case .hypothesis: .hypothesis
    case .standing(let kind, _): Table(rawValue: kind.rawValue) ?? .referral
    }
  }

  var number: Int {
    switch self {
    case .visit(let ref): ref.number
    case .note(let ref): ref.number
    case .action(let ref): ref.number
    case .decision(let ref): ref.number
    case .discussion(let ref): ref.number
    case .occasion(let ref): ref.number
    case .hypothesis(let ref): ref.number
    case .standing(_, let row): row
    }
  }
}
