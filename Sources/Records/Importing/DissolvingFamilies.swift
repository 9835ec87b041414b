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
      for table in [Table.visit, .note, .occasion, .decision, .action, .risk] {
        for row in try rows(of: old, in: table) { try move(table, row, to: family) }
      }
      try moveRemarks(from: old, to: family)
      for row in try rows(of: old, in: .discussion) { try moveDiscussion(row, to: family) }
      try ledger.delete(.family, old)
      known.unnumbered.remove(old)
      touch(family: old)
    }
  }

  private func rows(of family: Int, in table: Table) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM \(table.rawValue) WHERE family = ? ORDER BY id")
    return try Int.fetchAll(statement, arguments: [family])
  }

  private mutating func move(_ table: Table, _ row: Int, to family: Int) throws {
    try ledger.update(table, row, set: ["family": .number(family)])
    searched.append((table.rawValue, row))
  }

  /// Moves what was said of the old family; where the new one was discussed at the same meeting, both are one.
  private mutating func moveDiscussion(_ id: Int, to family: Int) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id FROM discussion
        WHERE family = ? AND meeting = (SELECT meeting FROM discussion WHERE id = ?)
        """)
    guard let theirs = try Int.fetchOne(statement, arguments: [family, id]) else {
      try move(.discussion, id, to: family)
      return
    }
    try join(id, into: theirs)
  }

  private mutating func join(_ id: Int, into theirs: Int) throws {
    guard let old = try ledger.row(.discussion, id), let new = try ledger.row(.discussion, theirs) else {
      return
    }
    var set: [String: Value] = [:]
    for text in ["update_text", "risks", "protective", "challenge", "child_view", "parents_view"] {
      let texts = [new[text], old[text]].compactMap { $0 }.filter { !$0.saysNothing }.map(\.words)
      set[text] = .text(texts.joined(separator: "\n"))
    }
    if old["state"] == .text("discussed") { set["state"] = .text("discussed") }
    if old["tier"] == .text(Tier.full.rawValue), old["state"] == .text("discussed") {
      set["tier"] = old["tier"]
    }
    try ledger.update(.discussion, theirs, set: set)
    for table in [Table.decision, .action, .risk] {
      for row in try rows(in: table, ofDiscussion: id) {
        try ledger.update(table, row, set: ["discussion": .number(theirs)])
      }
    }
    let children = Set(try children(ofDiscussion: theirs).map(\.child))
    for row in try self.children(ofDiscussion: id) {
      if children.contains(row.child) {
        try ledger.delete(.discussionChild, row.id)
      } else {
        try ledger.update(.discussionChild, row.id, set: ["discussion": .number(theirs)])
      }
    }
    try ledger.delete(.discussion, id)
    searched += [(Table.discussion.rawValue, id), (Table.discussion.rawValue, theirs)]
  }

  private func rows(in table: Table, ofDiscussion id: Int) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM \(table.rawValue) WHERE discussion = ? ORDER BY id")
    return try Int.fetchAll(statement, arguments: [id])
  }

  private func children(ofDiscussion id: Int) throws -> [(id: Int, child: Int)] {
    let statement = try database.cachedStatement(
      sql: "SELECT id, child FROM discussion_child WHERE discussion = ? ORDER BY id")
    return try Row.fetchAll(statement, arguments: [id]).map { ($0["id"], $0["child"]) }
  }
}
