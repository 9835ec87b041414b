import Casework
import Foundation
import GRDB

/// Reads minutes that are being typed, from the drafts in the file.
enum LiveMinutes {
  /// How long after the last keystroke that was kept somebody is still taken to be typing, in seconds.
  private static let fresh = 600

  /// What other logins are typing at a meeting, the latest first; the running second is asked only if needed.
  static func typed(
    at meeting: Int, besides login: String, now: () -> Moment, in database: Database
  ) throws -> [LiveMinute] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.*, m.name FROM draft d LEFT JOIN member m ON m.login = d.login
        WHERE d.login <> ? AND d.key LIKE 'minute/%/' || ? ORDER BY d.kept_at DESC, d.login
        """, arguments: [login, meeting])
    guard !rows.isEmpty else { return [] }
    let second = now().seconds
    return try rows.compactMap { row in
      let draft = try Drafts.read(row)
      guard draft.keptAt >= second - fresh, let family = family(draft.key) else { return nil }
      return LiveMinute(
        family: family, by: row["name"] as String? ?? row["login"], values: draft.values, keptAt: draft.keptAt
      )
    }
  }

  /// The families of whom somebody has begun a minute at a meeting and not saved it.
  static func begun(at meeting: Int, in database: Database) throws -> Set<Ref<Family>> {
    let keys = try String.fetchAll(
      database, sql: "SELECT key FROM draft WHERE key LIKE 'minute/%/' || ?", arguments: [meeting])
    return Set(keys.compactMap(family))
  }

  private static func family(_ key: String) -> Ref<Family>? {
    let parts = key.split(separator: "/")
    guard parts.count == 3, let number = Int(parts[1]) else { return nil }
    return Ref(number)
  }
}
