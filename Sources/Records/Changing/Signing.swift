import Casework
import GRDB

extension Changing {
  /// Refuses to write over a minute that was signed.
  func checkUnsigned(discussion id: Int, family name: String) throws {
    guard let signature = try MinuteVersions.signature(of: id, in: database) else { return }
    throw Refusal.isSigned(family: name, by: signature.by, on: signature.day)
  }

  /// Signs minutes of one closed meeting as they stand; each becomes a version that nothing rewrites.
  mutating func signOff(_ discussions: [Int]) throws {
    throw Refusal.nothingChosen("a minute")
  }

  /// Writes a signed minute anew, with why; what was signed stays, and the new text waits for a signature.
  mutating func amend(_ wanted: Discussion, reason: String) throws {
    throw Refusal.nothingChosen("why it is amended")
  }
}

/// Reads the signed versions of minutes.
enum MinuteVersions {
  /// The number of the last version, 0 where nobody has signed.
  static func latest(of discussion: Int, in database: Database) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT coalesce(max(number), 0) FROM minute_version WHERE discussion = ?")
    return try Int.fetchOne(statement, arguments: [discussion]) ?? 0
  }

  /// Who signed the last version, and when; nothing where nobody has.
  static func signature(
    of discussion: Int, in database: Database
  ) throws -> MeetingBoard.Signature? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT v.number, v.signed_at, v.signed_on, m.name FROM minute_version v
        JOIN member m ON m.id = v.signed_by WHERE v.discussion = ? ORDER BY v.number DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [discussion]).map(signature)
  }

  static func signature(_ row: Row) throws -> MeetingBoard.Signature {
    MeetingBoard.Signature(
      by: row["name"], day: try row.day("signed_on"), at: row["signed_at"], version: row["number"])
  }
}
