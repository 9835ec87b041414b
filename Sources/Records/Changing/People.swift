import Casework
import GRDB

/// Reads and writes people's own rows.
enum People {
  /// A person out of a row of its table.
  static func person(_ row: Row) throws -> Person {
    var person = Person(
      councilId: row["council_id"], surname: row["surname"], forename: row["forename"],
      born: try row.dayIfAny("born"), expected: try row.dayIfAny("expected"))
    (person.sex, person.ethnicity, person.school) = (row["sex"], row["ethnicity"], row["school"])
    (person.disabled, person.unaccompanied) = (row["disabled"], row["unaccompanied"])
    person.died = try row.dayIfAny("died")
    return person
  }

  /// Whether somebody belongs to a family as one of the unit's children.
  static func isChild(_ relationship: String) -> Bool {
    relationship == "child" || relationship == "unborn child"
  }
}

extension Person {
  /// The person as a row of its table.
  var columns: [String: Value] {
    [
      "council_id": Value(councilId), "surname": .text(surname), "forename": .text(forename),
      "born": Value(born), "expected": Value(expected), "sex": Value(sex), "ethnicity": Value(ethnicity),
      "disabled": Value(disabled), "unaccompanied": Value(unaccompanied), "school": Value(school),
      "died": Value(died),
    ]
  }
}

extension Changing {
  mutating func addFamily(_ typed: String, first: Person?, relationship: String) throws {
    let name = typed.trimmed
    guard !name.isEmpty else { throw Refusal.nothingChosen("a name for the family") }
    let family = try ledger.insert(.family, ["name": .text(name), "made": Value(now.day)])
    outcome.what = "added the family \(name)"
    if let first {
      try insert(first, into: family, relationship: relationship)
      outcome.what += " with \(first.name)"
    }
    (outcome.family, outcome.made) = (family, family)
    outcome.families.insert(family)
    outcome.searched.append(("family", family))
  }

  mutating func addPerson(_ person: Person, to family: Int, relationship: String) throws {
    let name = try familyName(family)
    let made = try insert(person, into: family, relationship: relationship)
    outcome.what = "added \(person.name) (\(relationship)) to \(name)"
    (outcome.family, outcome.made) = (family, made)
    outcome.families.insert(family)
  }

  @discardableResult
  mutating func insert(_ person: Person, into family: Int, relationship: String) throws -> Int {
    try check(person, relationship, besides: nil)
    let made = try ledger.insert(.person, person.columns)
    try setContacts(of: made, person.contacts)
    try ledger.insert(
      .belonging,
      ["family": .number(family), "person": .number(made), "relationship": .text(relationship)])
    if People.isChild(relationship) {
      try ledger.insert(
        .statusClaim,
        [
          "child": .number(made), "source": .text("typed"), "status": .text(Status.open.rawValue),
          "day": Value(now.day),
        ])
    }
    outcome.children.insert(made)
    outcome.searched.append(("person", made))
    try settle(person, made)
    return made
  }

  mutating func correctPerson(_ id: Int, _ person: Person, basedOn revision: Revision) throws {
    let row = try stored(.person, id, as: "person")
    let theirs = try People.person(row)
    let words = [theirs.name, theirs.born.map { "born \($0.spoken)" }].compactMap(\.self)
    try check(
      row, .person, basedOn: revision, what: theirs.name, theirs: words.joined(separator: ", "))
    let belonging = try Row.fetchOne(
      database, sql: "SELECT family, relationship FROM belonging WHERE person = ?", arguments: [id])
    try check(person, belonging?["relationship"] ?? "", besides: id, stored: theirs)
    let isOther = try ledger.update(.person, id, set: person.columns)
    if try setContacts(of: id, person.contacts), !isOther { try ledger.touch(.person, id) }
    outcome.what = "corrected \(person.name)"
    outcome.family = belonging?["family"]
    outcome.children.insert(id)
    outcome.searched.append(("person", id))
    try settle(person, id)
  }

  private mutating func check(
    _ person: Person, _ relationship: String, besides id: Int?, stored: Person? = nil
  ) throws {
    guard !person.name.trimmed.isEmpty, person.name != "not named" || person.expected != nil
    else { throw Refusal.nothingChosen("a name or a council's id") }
    if let born = person.born { try checkPast(born, "A birth") }
    if let died = person.died {
      try checkPast(died, "A death")
      if let born = person.born, died < born { throw Refusal.bornAfter(child: person.name, died) }
    }
    try weigh(Checks.of(person, relationship: relationship, today: now.day, stored: stored))
    guard let council = person.councilId else { return }
    let other = try Row.fetchOne(
      database, sql: "SELECT * FROM person WHERE council_id = ?", arguments: [council])
    if let other, other["id"] != id {
      let withheld = try Withheld(from: store.login, now: now, in: database)
      if withheld?.people.contains(other["id"]) ?? false { throw Refusal.restricted }
      throw Refusal.idTaken(council, by: try People.person(other).name)
    }
  }
}
