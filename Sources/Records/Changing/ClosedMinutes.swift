import Casework
import GRDB

/// What was minuted at a meeting stands once the meeting is closed.
enum ClosedMinutes {
  /// The day of the meeting at which something was discussed, if that meeting is closed.
  static func day(ofDiscussion discussion: Int, in database: Database) throws -> Day? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT m.day FROM discussion d JOIN meeting m ON m.id = d.meeting
        WHERE d.id = ? AND m.closed_at IS NOT NULL
        """)
    return try Row.fetchOne(statement, arguments: [discussion]).map { try $0.day("day") }
  }

  /// Whether taking back or making again a row's change would rewrite the minute of a closed meeting.
  ///
  /// An action may be corrected and ticked off after the meeting, and a text marked; neither may come or go.
  static func forbid(_ image: RowImage, in database: Database) throws -> Bool {
    var rows = [image.before, image.after].compactMap(\.self)
    for index in rows.indices { rows[index]["significant"] = nil }
    if rows.count == 2, rows[0] == rows[1] { return false }
    let discussion: Value?
    switch image.table {
    case .discussion: discussion = .number(image.id)
    case .action where rows.count == 2: return false
    case .decision, .action, .discussionChild, .risk: discussion = rows.first?["discussion"]
    default: return false
    }
    guard case .number(let number) = discussion else { return false }
    return try day(ofDiscussion: number, in: database) != nil
  }
}
