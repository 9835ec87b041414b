import Casework
import GRDB

/// Reads minutes as they were written.
enum Discussions {
  /// The texts of a minute that were written, with their headings, in the order of the form.
  static func sections(of row: Row) -> [(heading: String, text: String)] {
    let columns = [
      ("Update", "update_text"), ("Risks", "risks"), ("Protective factors", "protective"),
      ("Challenge", "challenge"), ("The child's view", "child_view"), ("The parents' view", "parents_view"),
    ]
    return columns.map { ($0.0, row[$0.1] as String) }.filter { !$0.1.isEmpty }
  }

  /// The children that a minute concerns, in the order in which they were ticked.
  static func children(of discussion: Int, in database: Database) throws -> [(number: Int, name: String)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT p.id, p.council_id, p.forename, p.surname
        FROM discussion_child c CROSS JOIN person p ON p.id = c.child
        WHERE c.discussion = ? ORDER BY c.id
        """)
    return try Row.fetchAll(statement, arguments: [discussion]).map { ($0["id"], Entries.shortName($0)) }
  }

  /// The minute of a family at a meeting as it was typed, be it parked; nothing before it is written.
  static func minute(of family: Int, at meeting: Int, in database: Database) throws -> Discussion? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM discussion WHERE meeting = ? AND family = ? AND (state = 'discussed' OR parked = 1)
        """, arguments: [meeting, family])
    return try row.map { try read($0, in: database) }
  }

  /// A minute as it was typed, out of its row and what hangs on it.
  static func read(_ row: Row, in database: Database) throws -> Discussion {
    let id: Int = row["id"]
    var minute = Discussion(
      meeting: row.ref("meeting"), family: row.ref("family"),
      children: try children(of: id, in: database).map { Ref($0.number) }, tier: try row.word("tier"))
    (minute.update, minute.risks, minute.protective) = (row["update_text"], row["risks"], row["protective"])
    (minute.childView, minute.parentsView) = (row["child_view"], row["parents_view"])
    (minute.noChallenge, minute.genogram) = (row["no_challenge"], row["genogram"])
    (minute.nextFull, minute.isParked) = (try row.dayIfAny("next_full"), row["parked"])
    minute.seconds = row["seconds"]
    if minute.seconds == 0, let minutes = row["minutes"] as Int? { minute.seconds = minutes * 60 }
    minute.challenges = try challenges(row, in: database)
    minute.risk = try risk(of: id, in: database)
    try readReviews(into: &minute, id, in: database)
    try readItems(into: &minute, id, in: database)
    return minute
  }

  /// Minutes of before had one text for it, which named nobody.
  private static func challenges(_ row: Row, in database: Database) throws -> [Challenge] {
    let old = (row["challenge"] as String).trimmed
    return (old.isEmpty ? [] : [Challenge(by: nil, text: old)])
      + (try Agreed.challenges(of: row["id"], in: database).map(\.challenge))
  }

  /// What a minute lists, and which children each part of it concerns.
  private static func readItems(into minute: inout Discussion, _ id: Int, in database: Database) throws {
    let (decisions, actions) = (
      try Agreed.decisions(of: id, in: database), try Agreed.actions(of: id, in: database)
    )
    let hypotheses = try Agreed.hypotheses(of: id, in: database)
    minute.decisions = decisions.map(\.decision)
    minute.actions = actions.map(\.action)
    minute.hypotheses = hypotheses.map(\.hypothesis)
    minute.steps = try Agreed.steps(of: id, in: database).map(\.step)
    minute.bookings = try Agreed.bookings(of: id, in: database).map(\.occasion)
    let named = Discussion.Part.all(
      of: MinuteRows(
        hypotheses: hypotheses.map(\.number), decisions: decisions.map(\.number),
        actions: actions.map(\.number)))
    let statement = try database.cachedStatement(
      sql: "SELECT part, child FROM part_child WHERE discussion = ? ORDER BY id")
    for row in try Row.fetchAll(statement, arguments: [id]) {
      guard let part = named[row["part"]] else { continue }
      minute.parts[part, default: []].insert(row.ref("child"))
    }
  }

  /// Of the actions of before, those that were done and those that were given a new day.
  private static func readReviews(into minute: inout Discussion, _ id: Int, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT action, outcome, due_after FROM action_review
        WHERE discussion = ? AND (outcome = 'done' OR due_after IS NOT due_before) ORDER BY id
        """)
    for row in try Row.fetchAll(statement, arguments: [id]) {
      if row["outcome"] == "done" {
        minute.done.append(row.ref("action"))
      } else if let due = try row.dayIfAny("due_after") {
        minute.carried.append(Discussion.Carried(row.ref("action"), due: due))
      }
    }
  }

  /// The rating that a minute gave, where it changed the one before.
  static func risk(of discussion: Int, in database: Database) throws -> Risk? {
    try Row.fetchOne(
      database, sql: "SELECT level FROM risk WHERE discussion = ? ORDER BY id", arguments: [discussion]
    ).map { try $0.word("level") }
  }
}
