import Casework
import GRDB

extension Changing {
  /// Refuses to delete what a signed minute tells; an occasion that it booked lives on.
  func checkMinutes(telling identity: Entry.Identity, _ row: Row) throws {
    var told: [Int] = []
    if row.hasColumn("discussion"), !row.hasColumn("booked"), let discussion = row["discussion"] as Int? {
      told.append(discussion)
    }
    for sql in Self.tellers[identity.table] ?? [] {
      told += try Int.fetchAll(database.cachedStatement(sql: sql), arguments: [identity.number])
    }
    for discussion in told.once {
      let family: Int = try stored(.discussion, discussion, as: "minute")["family"]
      try checkUnsigned(discussion: discussion, family: try familyName(family))
    }
  }

  /// The discussions that tell of a row besides the one at which it was made.
  private static let tellers: [Table: [String]] = [
    .action: [
      "SELECT discussion FROM action_review WHERE action = ? ORDER BY id",
      "SELECT discussion FROM hypothesis WHERE task = ? AND discussion IS NOT NULL ORDER BY id",
    ]
  ]

  /// Takes away what hangs on an action that goes: owners, whom it concerned, and what later meetings said of it.
  mutating func deleteActionParts(of id: Int) throws {
    let row = try stored(.action, id, as: "action")
    let tested = try database.cachedStatement(sql: "SELECT id FROM hypothesis WHERE task = ? ORDER BY id")
    for hypothesis in try Int.fetchAll(tested, arguments: [id]) {
      try ledger.update(.hypothesis, hypothesis, set: ["task": .none])
    }
    try deleteParts(of: id, in: .actionOwner, owner: "action")
    try deleteParts(of: id, in: .actionReview, owner: "action")
    try deletePart("action/\(id)", of: row["discussion"])
  }

  /// Takes away whom a part of a minute concerned.
  mutating func deletePart(_ part: String, of discussion: Int?) throws {
    guard let discussion else { return }
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM part_child WHERE discussion = ? AND part = ? ORDER BY id")
    for row in try Int.fetchAll(statement, arguments: [discussion, part]) {
      try ledger.delete(.partChild, row)
    }
  }
}
