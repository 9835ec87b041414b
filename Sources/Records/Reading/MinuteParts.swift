import Casework
import Foundation
import GRDB

/// The rows that belong to some discussions, by the number of the discussion.
struct MinuteParts {
  private(set) var children: [Int: [Minutes.Item.Child]] = [:]
  /// The children whom a part concerns, where they are not all, by the part's name.
  private(set) var concerned: [Int: [String: [Int]]] = [:]
  /// Hypotheses first put there.
  private(set) var put: [Int: [Row]] = [:]
  /// What was said of hypotheses put before.
  private(set) var steps: [Int: [Row]] = [:]
  private(set) var challenges: [Int: [Row]] = [:]
  private(set) var decisions: [Int: [Row]] = [:]
  private(set) var actions: [Int: [Row]] = [:]
  /// Those that follow from what is written: tasks of hypotheses, genograms to be changed.
  private(set) var tasks: [Int: [Row]] = [:]
  private(set) var reviews: [Int: [Row]] = [:]
  private(set) var bookings: [Int: [Row]] = [:]
  private(set) var risks: [Int: (now: Risk, before: Risk?)] = [:]
  private(set) var versions: [Int: [Minutes.Version]] = [:]
  /// The owners of each action, and the children of each booking.
  private(set) var owners: [Int: [Int]] = [:]
  private(set) var booked: [Int: [Int]] = [:]
  /// The children of each hypothesis, by its number.
  private(set) var about: [Int: [Int]] = [:]
  /// The children of each action of before, by its number.
  private(set) var reviewed: [Int: [Int]] = [:]

  init() {}

  /// Versions are read only where they are wanted, because each is a whole minute.
  init(of discussions: [Int], withVersions: Bool, in database: Database) throws {
    let scope = Scope.some(Set(discussions))
    func rows(_ sql: String, _ column: String, _ rest: String) throws -> RowCursor {
      try database.rows(sql, column, of: scope, rest)
    }
    try readChildren(rows)
    try readHypotheses(rows)
    try readAgreed(rows)
    try readReviewed(rows)
    try readOwners(rows)
    try readBooked(rows)
    if withVersions { try readSigned(rows) }
  }

  private typealias Reading = (String, String, String) throws -> RowCursor

  private mutating func readChildren(_ rows: Reading) throws {
    let children = try rows(
      """
      SELECT x.discussion, p.id, p.council_id, p.forename, p.surname
      FROM discussion_child x JOIN person p ON p.id = x.child
      """, "x.discussion", "ORDER BY x.id")
    while let row = try children.next() {
      self.children[row["discussion"], default: []].append(
        .init(id: row.id("council_id", or: "id"), number: row["id"], name: Entries.shortName(row)))
    }
    let parts = try rows(
      "SELECT x.discussion, x.part, x.child FROM part_child x", "x.discussion", "ORDER BY x.id")
    while let row = try parts.next() {
      concerned[row["discussion"], default: [:]][row["part"], default: []].append(row["child"])
    }
  }

  private mutating func readHypotheses(_ rows: Reading) throws {
    put = try Self.grouped(
      try rows(
        "SELECT x.*, t.text AS task_text FROM hypothesis x LEFT JOIN action t ON t.id = x.task",
        "x.discussion",
        "ORDER BY x.id"))
    steps = try Self.grouped(
      try rows(
        """
        SELECT x.discussion, x.state, x.words, x.tested, x.hypothesis, h.text, h.author, h.first_put
        FROM hypothesis_step x JOIN hypothesis h ON h.id = x.hypothesis
        """, "x.discussion", "ORDER BY x.hypothesis, x.id"))
    let about = try rows(
      """
      SELECT DISTINCT h.id, c.child FROM hypothesis_step x JOIN hypothesis h ON h.id = x.hypothesis
      JOIN part_child c ON c.part = 'hypothesis/' || h.id AND c.part LIKE 'hypothesis/%'
      """, "x.discussion", "ORDER BY c.id")
    while let row = try about.next() { self.about[row["id"], default: []].append(row["child"]) }
    challenges = try Self.grouped(
      try rows(
        "SELECT x.discussion, x.member, x.text, x.changed FROM challenge x", "x.discussion", "ORDER BY x.id"))
  }

  private mutating func readAgreed(_ rows: Reading) throws {
    decisions = try Self.grouped(try rows("SELECT x.* FROM decision x", "x.discussion", "ORDER BY x.id"))
    actions = try Self.grouped(
      try rows(
        "SELECT x.id, x.discussion, x.text, x.due FROM action x", "x.discussion",
        "AND x.purpose IS NULL ORDER BY x.id"))
    tasks = try Self.grouped(
      try rows(
        "SELECT x.id, x.discussion, x.text, x.due FROM action x", "x.discussion",
        "AND x.purpose IS NOT NULL ORDER BY x.id"))
    reviews = try Self.grouped(
      try rows(
        """
        SELECT x.discussion, x.action, x.outcome, x.due_before, x.due_after, a.text, a.done
        FROM action_review x JOIN action a ON a.id = x.action
        """, "x.discussion", "ORDER BY x.outcome <> 'done', x.due_after IS NULL, x.due_after, x.id"))
  }

  /// An action of before concerns whom it concerned when it was agreed, or whom its hypothesis is about.
  private mutating func readReviewed(_ rows: Reading) throws {
    for part in [
      "part_child c ON c.discussion = a.discussion AND c.part = 'action/' || a.id",
      """
      hypothesis h ON h.family = a.family AND h.task = a.id
      JOIN part_child c ON c.part = 'hypothesis/' || h.id AND c.part LIKE 'hypothesis/%'
      """,
    ] {
      let about = try rows(
        """
        SELECT DISTINCT c.id, a.id, c.child FROM action_review x JOIN action a ON a.id = x.action JOIN \(part)
        """, "x.discussion", "ORDER BY c.id")
      while let row = try about.next() { reviewed[row[1], default: []].append(row[2]) }
    }
  }

  private mutating func readOwners(_ rows: Reading) throws {
    for source in [
      "action x JOIN action_owner o ON o.action = x.id",
      "action_review x JOIN action_owner o ON o.action = x.action",
      "hypothesis x JOIN action_owner o ON o.action = x.task",
    ] {
      let owned = try rows(
        "SELECT DISTINCT o.id, o.action, o.member FROM \(source)", "x.discussion", "ORDER BY o.id")
      while let row = try owned.next() {
        let (action, member): (Int, Int) = (row["action"], row["member"])
        if owners[action]?.contains(member) != true { owners[action, default: []].append(member) }
      }
    }
  }

  private mutating func readBooked(_ rows: Reading) throws {
    bookings = try Self.grouped(
      try rows(
        "SELECT x.id, x.discussion, x.kind, x.day, x.minute, x.text FROM occasion x", "x.discussion",
        "ORDER BY x.day, x.minute, x.id"))
    let booked = try rows(
      "SELECT c.occasion, c.child FROM occasion x JOIN occasion_child c ON c.occasion = x.id", "x.discussion",
      "ORDER BY c.id")
    while let row = try booked.next() { self.booked[row["occasion"], default: []].append(row["child"]) }
    let rated = try rows(
      """
      SELECT x.id, r.level, (
          SELECT b.level FROM risk b WHERE b.family = r.family AND (b.day, b.id) < (r.day, r.id)
          ORDER BY b.day DESC, b.id DESC LIMIT 1) AS before
      FROM discussion x JOIN risk r ON r.family = x.family AND r.discussion = x.id
      """, "x.id", "ORDER BY r.id DESC")
    while let row = try rated.next() {
      risks[row["id"]] = (
        try row.word("level"), row["before"] as String? == nil ? nil : try row.word("before")
      )
    }
  }

  private mutating func readSigned(_ rows: Reading) throws {
    let signed = try rows(
      "SELECT x.*, m.name FROM minute_version x JOIN member m ON m.id = x.signed_by", "x.discussion",
      "ORDER BY x.number")
    while let row = try signed.next() {
      versions[row["discussion"], default: []].append(try MinuteVersions.version(row))
    }
  }

  private static func grouped(_ cursor: RowCursor) throws -> [Int: [Row]] {
    var rows: [Int: [Row]] = [:]
    while let row = try cursor.next() { rows[row["discussion"], default: []].append(row.copy()) }
    return rows
  }
}
