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

  /// The minute of a family at a meeting as it was typed; nothing before it is written.
  static func minute(of family: Int, at meeting: Int, in database: Database) throws -> Discussion? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM discussion WHERE meeting = ? AND family = ? AND state = 'discussed'",
      arguments: [meeting, family])
    guard let row else { return nil }
    let id: Int = row["id"]
    var minute = Discussion(
      meeting: Ref(meeting), family: Ref(family),
      children: try children(of: id, in: database).map { Ref($0.number) }, tier: try row.word("tier"))
    (minute.update, minute.risks, minute.protective) = (row["update_text"], row["risks"], row["protective"])
    (minute.challenge, minute.childView) = (row["challenge"], row["child_view"])
    (minute.parentsView, minute.minutes) = (row["parents_view"], row["minutes"])
    minute.risk = try risk(of: id, in: database)
    minute.decisions = try Agreed.decisions(of: id, in: database).map(\.decision)
    minute.actions = try Agreed.actions(of: id, in: database).map(\.action)
    return minute
  }

  /// The rating that a minute gave, where it changed the one before.
  static func risk(of discussion: Int, in database: Database) throws -> Risk? {
    try Row.fetchOne(
      database, sql: "SELECT level FROM risk WHERE discussion = ? ORDER BY id", arguments: [discussion]
    ).map { try $0.word("level") }
  }
}
