public import Casework
import GRDB

extension Store {
  /// What other logins changed after a journal entry, oldest first, and where the journal now ends; without an
  /// entry only where it ends.
  public func heard(after entry: Int?) throws(Refusal) -> (changes: [Heard], end: Int) {
    try reading { database in
      let end = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM journal") ?? 0
      guard let entry, entry < end else { return ([], end) }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT coalesce(m.name, j.login) AS who, j.what, j.family
          FROM journal j LEFT JOIN member m ON m.id = j.member
          WHERE j.id > ?1 AND j.login <> ?2
            AND j.kind NOT IN ('opened', 'searched', 'exported', 'printed', 'refused')
          ORDER BY j.id LIMIT 50
          """, arguments: [entry, self.login])
      let changes = rows.map { row in
        Heard(by: row["who"], what: row["what"], family: (row["family"] as Int?).map { Ref($0) })
      }
      return (changes, end)
    }
  }
}
