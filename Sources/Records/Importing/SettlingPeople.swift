import Casework
import GRDB

extension Bringing {
  /// Finds or makes a person by the council's id, and lays over them what the import says.
  mutating func settle(_ said: ImportedPerson) throws -> Int {
    let values = said.columns
    if let person = known.people[said.id] {
      let before = ledger.images.count
      try lay(values, over: .person, person, Telling(id: said.id))
      if ledger.images.count > before { touch(person) }
      return person
    }
    let person = try make(.person, values, besides: ["council_id": .text(said.id)])
    known.people[said.id] = person
    touch(person)
    return person
  }

  /// Puts a person into the household of their address.
  mutating func settleHome(_ said: ImportedPerson, _ person: Int) throws {
    guard let words = said.address.map(ComparedHome.inOneLine), !words.isEmpty else { return }
    let statement = try database.cachedStatement(
      sql:
        "SELECT id, household, imported FROM household_person WHERE person = ? AND until IS NULL ORDER BY id DESC"
    )
    let telling = Telling(id: said.id)
    guard let current = try Row.fetchOne(statement, arguments: [person]) else {
      try makeHome(try household(words, said.postcode?.trimmed ?? ""), person)
      return
    }
    let (home, imported): (Int, String) = (current["household"], current["imported"])
    if LostLetters.isRemnant(.text(words), of: try ledger.row(.household, home)?["address"] ?? .none) {
      lost[listAtWork, default: 0] += 1
      return
    }
    let household = try household(words, said.postcode?.trimmed ?? "")
    let writer = Provenance(.text(imported))["household"]
    if home == household {
      if let writer, writer < format {
        try lay([("household", .number(household))], over: .householdPerson, current["id"], nil)
      }
    } else if let writer {
      guard writer <= format else { return }
      change(said.id, "address", from: try address(home), to: try address(household))
      try ledger.update(
        .householdPerson, current["id"], set: ["until": Value(now.day), "imported": .text(imported)])
      try makeHome(household, person)
    } else {
      keep(telling.id, "address", typed: try address(home), imported: try address(household))
    }
  }

  private mutating func makeHome(_ household: Int, _ person: Int) throws {
    try make(.householdPerson, [("household", .number(household))], besides: ["person": .number(person)])
  }

  private mutating func household(_ address: String, _ postcode: String) throws -> Int {
    let home = ComparedHome(address: address, postcode: postcode)
    if let household = known.households[home] { return household }
    let household = try ledger.insert(
      .household, ["address": .text(address), "postcode": .text(postcode)])
    known.households[home] = household
    return household
  }

  /// A household's address in one line with its postcode.
  private func address(_ household: Int) throws -> String {
    let row = try ledger.row(.household, household) ?? [:]
    return [row["address"], row["postcode"]].compactMap { $0 }.filter { !$0.saysNothing }.map(\.words)
      .joined(separator: ", ")
  }

  /// The member of that name; a name not met before becomes a member whose role is not known.
  mutating func member(_ typed: String) throws -> Int? {
    let name = typed.trimmed
    guard !name.isEmpty else { return nil }
    if let member = known.members[Folded(name)] { return member }
    let member = try ledger.insert(
      .member, ["name": .text(name), "role": .text(Role.unknown.rawValue)])
    known.add(member: member, named: name)
    return member
  }
}

extension ImportedPerson {
  /// What the row says of the person, by the columns of their table.
  var columns: [(name: String, value: Value)] {
    [
      ("surname", Value(surname)), ("forename", Value(forename)), ("born", Value(born)),
      ("expected", Value(expected)), ("sex", Value(sex)), ("ethnicity", Value(ethnicity)),
      ("disabled", Value(disabled)), ("unaccompanied", Value(unaccompanied)), ("school", Value(school)),
    ]
  }
}
