import Casework
import Foundation
import GRDB

/// Reads and writes the signed versions of minutes.
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

  /// The last signatures of the discussions that fit a condition on `d`, by their numbers.
  static func signatures(
    where chosen: String, in database: Database
  ) throws -> [Int: MeetingBoard.Signature] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT v.discussion, v.number, v.signed_at, v.signed_on, m.name FROM discussion d
        CROSS JOIN minute_version v ON v.discussion = d.id JOIN member m ON m.id = v.signed_by
        WHERE \(chosen) ORDER BY v.number
        """)
    var signatures: [Int: MeetingBoard.Signature] = [:]
    while let row = try cursor.next() { signatures[row["discussion"]] = try signature(row) }
    return signatures
  }

  /// A version as it is stored, its signer's name beside it.
  static func version(_ row: Row) throws -> Minutes.Version {
    let content: String = row["content"]
    do {
      let item = try JSONDecoder().decode(Minutes.Item.self, from: Data(content.utf8))
      return Minutes.Version(signature: try signature(row), reason: row["reason"], item: item)
    } catch is DecodingError {
      throw Damage(what: "a signed minute is not readable")
    }
  }

  /// A minute as a version keeps it; the same minute always has the same words.
  static func json(_ item: Minutes.Item) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(item), as: UTF8.self)
  }

  private static func signature(_ row: Row) throws -> MeetingBoard.Signature {
    MeetingBoard.Signature(
      by: row["name"], day: try row.day("signed_on"), at: row["signed_at"], version: row["number"])
  }
}
