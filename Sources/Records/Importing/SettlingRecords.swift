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
