import Casework
import GRDB

/// What somebody may type for whom the consultant has opened cover: what was seen, heard and agreed, and nothing
/// else.
extension Changing {
  /// Whether a cover that stands today lets the actor make a change that their role does not.
  func isCovered(_ change: Change) throws -> Bool {
    guard try isCovering() else { return false }
    switch change {
    case .recordVisit, .recordVisits, .recordNote, .addAction, .completeActions, .submit, .answer: return true
    case .recordOccasion(let occasion): return !occasion.isBooked
    case .correctOccasion(let ref, let occasion, _):
      return try !occasion.isBooked && isOwn(.occasion, ref.number)
    case .correctVisit(let ref, _, _): return try isOwn(.visit, ref.number)
    case .correctNote(let ref, _, _): return try isOwn(.note, ref.number)
    case .correctAction(let ref, _, _): return try isOwn(.action, ref.number)
    case .correctSubmission(let ref, _, _), .withdrawSubmission(let ref):
      return try isOwn(.submission, ref.number)
    default: return false
    }
  }

  private func isCovering() throws -> Bool {
    try Covers.standing(of: actor.number, on: now.day, in: database) != nil
  }

  /// Whether the actor made a record themself, by the journal.
  private func isOwn(_ table: Table, _ id: Int) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT j.member FROM journal_row r JOIN journal j ON j.id = r.journal
        WHERE r.record = ? AND r.number = ? ORDER BY r.journal LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [table.rawValue, id]) == actor.number
  }
}

/// Reads for whom the consultant has opened cover.
enum Covers {
  /// The cover of a member that counts on a day.
  static func standing(
    of member: Int, on day: Day, in database: Database
  ) throws -> CapacityBoard.CoverRow? {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM cover WHERE member = ?1 AND from_day <= ?2 AND through >= ?2 ORDER BY id LIMIT 1")
    return try Row.fetchOne(statement, arguments: [member, day.description]).map(row)
  }

  /// Those that count on a day or later. Order: by first day, then by number.
  static func rows(from day: Day, in database: Database) throws -> [CapacityBoard.CoverRow] {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM cover WHERE through >= ? ORDER BY from_day, id")
    return try Row.fetchAll(statement, arguments: [day.description]).map(row)
  }

  private static func row(_ row: Row) throws -> CapacityBoard.CoverRow {
    let cover = Cover(
      member: row.ref("member"), from: try row.day("from_day"), through: try row.day("through"),
      reason: row["reason"])
    return CapacityBoard.CoverRow(ref: row.ref("id"), cover: cover)
  }
}
