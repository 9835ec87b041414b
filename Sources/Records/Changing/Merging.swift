import Casework
import GRDB

extension Changing {
  /// Makes one person of two records: what only the other knew is kept, and where both say something, the kept
  /// one's stands. Whoever was the last of a family takes it along.
  mutating func mergePeople(kept: Int, other: Int) throws {
    let (mine, theirs) = (try person(kept), try person(other))
    guard kept != other else { throw Refusal.notSo("That is one record already; choose the other one.") }
    if let id = mine.councilId, let second = theirs.councilId {
      throw Refusal.notSo(
        "The council has an id for each: \(id) and \(second). None is thrown away; blank the mistaken one first."
      )
    }
    let (home, left) = (try belonging(of: kept), try belonging(of: other))
    if let left, People.isChild(left.relationship), home.map({ !People.isChild($0.relationship) }) ?? false {
      throw Refusal.notSo(
        "\(theirs.name) (\(id(theirs, other))) is one of the unit's children: keep that record and join this one to it."
      )
    }
    if let home, let left, home.family != left.family, try isAlone(other, in: left.family) {
      try joinFamilies(kept: home.family, other: left.family)
    }
    var joining = PersonJoining(ledger, kept: kept, other: other, on: now.day)
    try joining.join()
    ledger = joining.ledger
    outcome.searched += joining.searched
    try Drafts.rekey(.person(other), to: .person(kept), in: database)
    outcome.what =
      "made one record of \(mine.name) (\(id(mine, kept))) and \(theirs.name) (\(id(theirs, other)))"
    outcome.family = try belonging(of: kept)?.family
    outcome.made = kept
    outcome.children.formUnion([kept, other])
    outcome.families.formUnion([home?.family, left?.family].compactMap(\.self))
    outcome.searched += [("person", kept), ("person", other)]
  }

  /// Makes one family of two; the other's people and all that was recorded go to the kept one.
  mutating func mergeFamilies(kept: Int, other: Int) throws {
    let (name, otherName) = (try called(kept), try called(other))
    guard kept != other else { throw Refusal.notSo("That is one family already; choose the other one.") }
    try joinFamilies(kept: kept, other: other)
    outcome.what = "made one family of \(name) and \(otherName)"
    (outcome.family, outcome.made) = (kept, kept)
  }

  private mutating func joinFamilies(kept: Int, other: Int) throws {
    let (mine, theirs) = (try stored(.family, kept, as: "family"), try stored(.family, other, as: "family"))
    if let id: String = mine["council_id"], let second: String = theirs["council_id"] {
      throw Refusal.notSo(
        "The council has an id for each family: \(id) and \(second). None is thrown away, so they stay two families."
      )
    }
    try checkNotOnAgenda(other)
    var joining = FamilyJoining(ledger, because: "Two records of one family were made one.")
    try joining.moveRecords(from: other, to: kept)
    let people = try Row.fetchAll(
      database, sql: "SELECT id, person FROM belonging WHERE family = ? ORDER BY id", arguments: [other])
    for row in people {
      try joining.ledger.update(.belonging, row["id"], set: ["family": .number(kept)])
      try joining.moveRemarks(ofPerson: row["person"], to: kept)
    }
    try joining.ledger.delete(.family, other)
    if let id: String = theirs["council_id"] {
      try joining.ledger.update(.family, kept, set: ["council_id": .text(id)])
    }
    ledger = joining.ledger
    try Drafts.rekey(.family(other), to: .family(kept), in: database)
    outcome.children.formUnion(people.map { $0["person"] })
    outcome.families.formUnion([kept, other])
    outcome.searched += joining.searched + people.map { ("person", $0["person"]) }
    outcome.searched += [("family", kept), ("family", other)]
  }

  /// A running meeting is minuted family by family; whoever is on its agenda stays there until it is over.
  private func checkNotOnAgenda(_ family: Int) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT m.day FROM discussion d JOIN meeting m ON m.id = d.meeting
        WHERE d.family = ? AND m.closed_at IS NULL
        """)
    guard let row = try Row.fetchOne(statement, arguments: [family]) else { return }
    throw Refusal.notSo(
      "\(try called(family)) is on the agenda of the meeting of \(try row.day("day").spoken), which is still open; close it first."
    )
  }

  private func belonging(of person: Int) throws -> (family: Int, relationship: String)? {
    let statement = try database.cachedStatement(
      sql: "SELECT family, relationship FROM belonging WHERE person = ?")
    return try Row.fetchOne(statement, arguments: [person]).map { ($0["family"], $0["relationship"]) }
  }

  private func isAlone(_ person: Int, in family: Int) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT person FROM belonging WHERE family = ?")
    return try Int.fetchAll(statement, arguments: [family]) == [person]
  }

  private func id(_ person: Person, _ number: Int) -> String {
    person.councilId ?? Ref<Person>(number).printed
  }

  /// A family by its name and its id.
  private func called(_ family: Int) throws -> String {
    let row = try stored(.family, family, as: "family")
    return "\(row["name"] as String) (\(row.id("council_id", or: "id")))"
  }
}
