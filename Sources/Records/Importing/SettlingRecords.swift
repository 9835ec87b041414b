import Casework
import GRDB

extension Bringing {
  /// Keeps a status fact: the same child, kind and day is the same fact.
  mutating func settle(_ fact: Said.Fact, of child: Int, _ id: String) throws {
    guard let table = Table(rawValue: fact.kind.rawValue) else { return }
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM \(table.rawValue) WHERE child = ? AND started = ?")
    let started = fact.started.description
    if let row = try Int.fetchOne(statement, arguments: [child, started]) {
      let telling = Telling(id: id, prefix: "\(table.words) of \(started): ", tellsFills: true)
      try lay(fact.fields, over: table, row, telling)
    } else {
      try make(table, fact.fields, besides: ["child": .number(child), "started": .text(started)])
      if known.recorded.contains(child) { change(id, table.words, from: Value.none.words, to: started) }
    }
  }

  /// Keeps what the caseload file says of the child's status, with the day on which it was read.
  ///
  /// The same status said again moves the claim to today only where something has happened since.
  mutating func settleClaim(_ said: ImportedPerson, _ child: Int) throws {
    guard let status = said.status else { return }
    let statement = try database.cachedStatement(
      sql: "SELECT id, status, day FROM status_claim WHERE child = ? AND source = ?")
    guard let row = try Row.fetchOne(statement, arguments: [child, format.rawValue]) else {
      try ledger.insert(
        .statusClaim,
        [
          "child": .number(child), "source": .text(format.rawValue), "status": .text(status.rawValue),
          "day": Value(now.day),
        ])
      return
    }
    let claimed = Standing.Claim(isTyped: false, status: try row.word("status"), day: try row.day("day"))
    if claimed.status == status {
      let standings = try Standings(of: .some([child]), in: database).standings
      guard standings[child]?.hasMoved(since: claimed) ?? false else { return }
    }
    try ledger.update(
      .statusClaim, row["id"], set: ["status": .text(status.rawValue), "day": Value(now.day)])
  }

  /// Keeps the day on which a list says the child was last seen.
  mutating func settle(_ seen: LastSeen, in list: String, of child: Int) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM seen_claim WHERE child = ? AND list = ?")
    let values = ["day": Value(seen.day), "alone": Value(seen.alone)]
    if let row = try Int.fetchOne(statement, arguments: [child, list]) {
      try ledger.update(.seenClaim, row, set: values)
    } else {
      try ledger.insert(
        .seenClaim, values.merging(["child": .number(child), "list": .text(list)]) { $1 })
    }
  }
}
