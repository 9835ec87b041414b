import Casework
import GRDB

extension Changing {
  /// Notes what the council's system now holds of children, or after all does not.
  ///
  /// What is noted is the version that was copied, so that a later one is to be copied again; 0 is a draft.
  mutating func markCopied(_ copied: [Copied], _ isCopied: Bool) throws {
    guard !copied.isEmpty else { throw Refusal.nothingChosen("what was copied") }
    var names: [String] = []
    var families: Set<Int> = []
    for part in copied.once {
      let discussion = try stored(.discussion, part.discussion.number, as: "minute")
      let child = try stored(.person, part.child.number, as: "child")
      if isCopied {
        try note(part, version: try MinuteVersions.latest(of: part.discussion.number, in: database))
      } else if let row = try noted(part) {
        try ledger.delete(.copied, row["id"])
      }
      names.append(Entries.shortName(child))
      families.insert(discussion["family"])
    }
    if families.count == 1 { outcome.family = families.first }
    let what =
      names.count > 3 ? "\(names.count) children's parts" : "the part of \(names.joined(separator: ", "))"
    outcome.what =
      isCopied
      ? "marked \(what) as copied to the council's system"
      : "marked \(what) as not yet in the council's system"
  }

  private mutating func note(_ part: Copied, version: Int) throws {
    if let row = try noted(part) {
      guard row["version"] != version else { return }
      try ledger.update(.copied, row["id"], set: entered(["version": .number(version)]))
    } else {
      try ledger.insert(
        .copied,
        entered([
          "discussion": .number(part.discussion.number), "child": .number(part.child.number),
          "version": .number(version),
        ]))
    }
  }

  private func entered(_ columns: [String: Value]) -> [String: Value] {
    columns.merging([
      "entered_by": .number(actor.number), "entered_at": .number(now.seconds), "entered_on": Value(now.day),
    ]) { $1 }
  }

  private func noted(_ part: Copied) throws -> Row? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT id, version FROM copied WHERE discussion = ? AND child = ?"),
      arguments: [part.discussion.number, part.child.number])
  }
}
