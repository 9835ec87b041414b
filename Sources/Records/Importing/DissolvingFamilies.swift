import Casework
import GRDB

extension Bringing {
  /// Deletes families that an import had made for one child and that the child has left.
  ///
  /// Whatever the unit recorded of them goes with the child into the new family.
  mutating func dissolveEmptyFamilies() throws {
    let left = Dictionary(grouping: moved.keys, by: { moved[$0] ?? 0 })
    let inhabited = Set(known.belongings.values.map(\.family))
    for (old, people) in left.sorted(by: { $0.key < $1.key }) where known.unnumbered.contains(old) {
      guard !inhabited.contains(old), let person = people.min(),
        let family = known.belongings[person]?.family
      else { continue }
      for table in [Table.visit, .note, .occasion, .decision, .action, .risk, .hypothesis] {
        for row in try rows(of: old, in: table) { try move(table, row, to: family) }
      }
      try moveRemarks(from: old, to: family)
      try moveWishes(from: old, to: family)
      for row in try rows(of: old, in: .discussion) { try moveDiscussion(row, to: family) }
      try ledger.delete(.family, old)
      known.unnumbered.remove(old)
      touch(family: old)
    }
  }

  /// Brings what is wished of the agenda; a move of a family before itself is none.
  private mutating func moveWishes(from old: Int, to family: Int) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id FROM agenda_wish WHERE ?1 IN (family, before_family) ORDER BY id",
      arguments: [old])
    for row in rows {
      guard let wish = try ledger.row(.agendaWish, row["id"]) else { continue }
      var moved: [String: Value] = [:]
      for column in ["family", "before_family"] where wish[column] == .number(old) {
        moved[column] = .number(family)
      }
      let both = wish.merging(moved) { $1 }
      if both["family"] == both["before_family"] {
        try ledger.delete(.agendaWish, row["id"])
      } else {
        try ledger.update(.agendaWish, row["id"], set: moved)
      }
    }
  }

  private func rows(of family: Int, in table: Table) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM \(table.rawValue) WHERE family = ? ORDER BY id")
    return try Int.fetchAll(statement, arguments: [family])
  }

  mutating func move(_ table: Table, _ row: Int, to family: Int) throws {
    try ledger.update(table, row, set: ["family": .number(family)])
    searched.append((table.rawValue, row))
  }
}
