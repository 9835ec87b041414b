import Casework
import GRDB

extension Changing {
  /// Moves people of one family to a home from a day on; where they lived until then ends the day before.
  mutating func moveHome(_ people: [Int], _ home: Home, since day: Day) throws {
    guard let first = people.first else { throw Refusal.nothingChosen("who has moved") }
    let address = ComparedHome.inOneLine(home.address)
    guard !address.isEmpty else { throw Refusal.nothingChosen("the new address") }
    try checkPast(day, "A move")
    let belonging = try database.cachedStatement(sql: "SELECT family FROM belonging WHERE person = ?")
    let family = try Int.fetchOne(belonging, arguments: [first])
    if let family { try checkBelonging(people, to: family) }
    let postcode = home.postcode.trimmed.uppercased()
    let household = try household(Home(address: address, postcode: postcode))
    for person in people.once { try move(person, into: household, since: day) }
    outcome.what = "moved \(try names(people.once)) to \(address)" + (postcode.isEmpty ? "" : ", \(postcode)")
    outcome.family = family
    outcome.searched += people.once.map { ("person", $0) }
  }

  /// The household at an address, made where nobody has lived there yet.
  private mutating func household(_ home: Home) throws -> Int {
    let sought = ComparedHome(address: home.address, postcode: home.postcode)
    let rows = try Row.fetchCursor(database, sql: "SELECT id, address, postcode FROM household ORDER BY id")
    while let row = try rows.next() {
      if ComparedHome(address: row["address"], postcode: row["postcode"]) == sought { return row["id"] }
    }
    return try ledger.insert(
      .household, ["address": .text(home.address), "postcode": .text(home.postcode)])
  }

  private mutating func move(_ id: Int, into household: Int, since day: Day) throws {
    let person = try person(id)
    if let born = person.born, day < born { throw Refusal.bornAfter(child: person.name, day) }
    let statement = try database.cachedStatement(
      sql: """
        SELECT l.id, l.household, l.since, h.address FROM household_person l
        JOIN household h ON h.id = l.household WHERE l.person = ? AND l.until IS NULL ORDER BY l.id
        """)
    let rows = try Row.fetchAll(statement, arguments: [id])
    if rows.contains(where: { $0["household"] == household }) { return }
    var isThere = false
    for row in rows {
      let since = try row.dayIfAny("since")
      if let since, since > day {
        let address: String = row["address"]
        throw Refusal.notSo(
          "\(person.name) has lived at \(address) since \(since.spoken); a move is told from a later day.")
      }
      if since == day {
        // A move told twice for one day puts the first telling right.
        try ledger.update(.householdPerson, row["id"], set: ["household": .number(household)])
        isThere = true
      } else {
        try ledger.update(.householdPerson, row["id"], set: ["until": Value(day - 1)])
      }
    }
    guard !isThere else { return }
    try ledger.insert(
      .householdPerson,
      ["household": .number(household), "person": .number(id), "since": Value(day)])
  }
}
