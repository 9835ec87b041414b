import Casework
import GRDB

/// Reads how people are reached.
enum Contacts {
  /// By person, each person's in the order of use.
  static func all(_ scope: Scope, in database: Database) throws -> [Int: [ContactDetail]] {
    var contacts: [Int: [ContactDetail]] = [:]
    let rows = try database.rows(
      "SELECT person, kind, value, note FROM contact_detail", "person", of: scope,
      "ORDER BY person, place, id")
    while let row = try rows.next() {
      contacts[row["person"], default: []].append(
        ContactDetail(kind: try row.word("kind"), value: row["value"], note: row["note"]))
    }
    return contacts
  }

  /// As they are kept: without outer blanks, without blank ones, each number or address once.
  static func kept(_ contacts: [ContactDetail]) -> [ContactDetail] {
    var seen: Set<String> = []
    return contacts.compactMap { contact in
      let kept = ContactDetail(kind: contact.kind, value: contact.value.trimmed, note: contact.note.trimmed)
      return !kept.value.isEmpty && seen.insert(kept.sameness).inserted ? kept : nil
    }
  }
}

extension ContactDetail {
  /// What two ways of reaching somebody have in common where they are one.
  fileprivate var sameness: String {
    let isNumber = kind == .phone && !digits.isEmpty
    return isNumber ? digits : "\(kind.rawValue) \(Folded(value).text)"
  }
}

extension Changing {
  /// Writes how somebody is reached, in the order of use; returns whether anything is other than before.
  @discardableResult
  mutating func setContacts(of person: Int, _ contacts: [ContactDetail]) throws -> Bool {
    let before = ledger.images.count
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM contact_detail WHERE person = ? ORDER BY place, id")
    let rows = try Int.fetchAll(statement, arguments: [person])
    let kept = Contacts.kept(contacts)
    for (place, contact) in kept.enumerated() {
      let values: [String: Value] = [
        "place": .number(place + 1), "kind": .text(contact.kind.rawValue), "value": .text(contact.value),
        "note": .text(contact.note),
      ]
      if place < rows.count {
        try ledger.update(.contactDetail, rows[place], set: values)
      } else {
        try ledger.insert(.contactDetail, values.merging(["person": .number(person)]) { $1 })
      }
    }
    for row in rows.dropFirst(kept.count) { try ledger.delete(.contactDetail, row) }
    return ledger.images.count > before
  }
}
