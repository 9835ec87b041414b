import Casework
import GRDB

extension Changing {
  mutating func recordNote(_ note: Note) throws {
    let people = try checked(note)
    var columns = note.columns
    columns["family"] = .number(note.family.number)
    columns["entered_by"] = .number(actor.number)
    columns["entered_at"] = .number(now.seconds)
    columns["entered_on"] = Value(now.day)
    let made = try ledger.insert(.note, columns)
    for person in people {
      try ledger.insert(.notePerson, ["note": .number(made), "person": .number(person)])
    }
    outcome.what = "recorded a \(note.kind.rawValue) about \(try about(people, of: note))"
    outcome.made = made
    conclude(note, made)
  }

  mutating func correctNote(_ id: Int, _ note: Note, basedOn revision: Revision) throws {
    let row = try stored(.note, id, as: "note")
    let what = "the \(row["kind"] as String) of \(try row.day("day").spoken)"
    try check(row, .note, basedOn: revision, what: what, theirs: row["text"])
    guard row["family"] == note.family.number else { throw Refusal.noSuch("note in this family") }
    let people = try checked(note)
    let changed = try ledger.update(.note, id, set: note.columns)
    if try setMembers(people, of: id, in: .notePerson, owner: "note", column: "person"), !changed {
      try ledger.touch(.note, id)
    }
    outcome.what =
      "corrected the \(note.kind.rawValue) of \(note.day.spoken) about \(try about(people, of: note))"
    conclude(note, id)
  }

  private func checked(_ note: Note) throws -> [Int] {
    _ = try familyName(note.family.number)
    try checkPast(note.day, "A \(note.kind.rawValue)")
    let people = note.people.map(\.number)
    let hasPeople = try checkBelonging(people, to: note.family.number)
    if hasPeople, people.isEmpty { throw Refusal.nothingChosen("at least one person") }
    return people.once
  }

  private func about(_ people: [Int], of note: Note) throws -> String {
    people.isEmpty ? "the family \(try familyName(note.family.number))" : try names(people)
  }

  private mutating func conclude(_ note: Note, _ id: Int) {
    outcome.family = note.family.number
    outcome.families.insert(note.family.number)
    outcome.searched.append(("note", id))
  }

  /// Brings the lesser rows that tie a record to people or members into line; says whether any differed.
  mutating func setMembers(
    _ wanted: [Int], of record: Int, in table: Table, owner: String, column: String
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT id, \(column) FROM \(table.rawValue) WHERE \(owner) = ? ORDER BY id")
    var left = wanted.once
    var changed = false
    for row in try Row.fetchAll(statement, arguments: [record]) {
      if let index = left.firstIndex(of: row[column]) {
        left.remove(at: index)
      } else {
        try ledger.delete(table, row["id"])
        changed = true
      }
    }
    for number in left {
      try ledger.insert(table, [owner: .number(record), column: .number(number)])
      changed = true
    }
    return changed
  }
}

extension Note {
  /// What a person may change of a note, as its row holds it.
  fileprivate var columns: [String: Value] {
    [
      "kind": .text(kind.rawValue), "day": Value(day), "event": .text(event.rawValue), "text": .text(text),
      "told_by": .text(toldBy),
    ]
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  var once: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
