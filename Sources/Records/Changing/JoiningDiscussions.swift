import Casework
import GRDB

extension FamilyJoining {
  /// Moves what was said of the old family; where the new one was discussed at the same meeting, both are one.
  mutating func moveDiscussion(_ id: Int, to family: Int) throws {
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
    try ledger.update(.discussion, theirs, set: Self.joined(new, old))
    try joinVersions(of: id, into: theirs)
    try joinTicks(of: id, into: theirs)
    try joinCopied(of: id, into: theirs)
    let items = [
      Table.decision, .action, .risk, .challenge, .hypothesis, .hypothesisStep, .actionReview, .occasion,
      .question,
    ]
    for table in items {
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
    joined["discussion:\(id)"] = "discussion:\(theirs)"
    search(.discussion, id)
    search(.discussion, theirs)
  }

  /// What both said, one text after the other; it was discussed where either was, and in full where either was.
  private static func joined(_ new: [String: Value], _ old: [String: Value]) -> [String: Value] {
    var set: [String: Value] = [:]
    let texts = ["update_text", "risks", "protective", "challenge", "child_view", "parents_view", "genogram"]
    for text in texts {
      let said = [new[text], old[text]].compactMap { $0 }.filter { !$0.saysNothing }.map(\.words)
      set[text] = .text(said.joined(separator: "\n"))
    }
    if old["state"] == .text("discussed") {
      (set["state"], set["postponed"], set["parked"]) = (old["state"], Value.none, .number(0))
      if old["tier"] == .text(Tier.full.rawValue) { set["tier"] = old["tier"] }
      if old["no_challenge"] == .number(1) { set["no_challenge"] = .number(1) }
    } else if new["state"] == .text("waiting"), old["parked"] == .number(1) {
      (set["parked"], set["postponed"]) = (.number(1), Value.none)
    }
    if new["next_full"]?.isBlank ?? true { set["next_full"] = old["next_full"] }
    if case (.number(let first)?, .number(let second)?) = (new["seconds"], old["seconds"]) {
      set["seconds"] = .number(first + second)
    }
    return set
  }

  /// What was signed of the old family stands before what was signed of the new one; as neither tells the whole,
  /// both together wait for a new signature.
  private mutating func joinVersions(of id: Int, into theirs: Int) throws {
    let (old, new) = (try rows(in: .minuteVersion, ofDiscussion: id), try versions(of: theirs))
    guard !old.isEmpty || !new.isEmpty else { return }
    for version in new.reversed() {
      try ledger.update(.minuteVersion, version.id, set: ["number": .number(version.number + old.count)])
    }
    for row in old { try ledger.update(.minuteVersion, row, set: ["discussion": .number(theirs)]) }
    try ledger.update(
      .discussion, theirs, set: ["amended": .text(reason)])
  }

  private func versions(of discussion: Int) throws -> [(id: Int, number: Int)] {
    try Row.fetchAll(
      database, sql: "SELECT id, number FROM minute_version WHERE discussion = ? ORDER BY number",
      arguments: [discussion]
    ).map { ($0["id"], $0["number"]) }
  }

  /// Whom decisions, actions and hypotheses concern stays; a text that is two texts now concerns all.
  private mutating func joinTicks(of id: Int, into theirs: Int) throws {
    for discussion in [id, theirs] {
      for row in try rows(in: .partChild, ofDiscussion: discussion) {
        if case .text(let part)? = try ledger.row(.partChild, row)?["part"], !part.contains("/") {
          try ledger.delete(.partChild, row)
        } else if discussion == id {
          try ledger.update(.partChild, row, set: ["discussion": .number(theirs)])
        }
      }
    }
  }

  private mutating func joinCopied(of id: Int, into theirs: Int) throws {
    for discussion in [id, theirs] {
      // Neither part of the record is what the council's system holds now.
      for row in try rows(in: .copied, ofDiscussion: discussion) { try ledger.delete(.copied, row) }
    }
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
