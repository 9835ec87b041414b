public import Casework
import Foundation
import GRDB

/// What somebody typed and has not saved; belongs to one login and stands in no journal.
enum Drafts {
  /// At which sitting the text in a row was typed; blank where it was none in particular.
  private static let typedAt = "coalesce(json_extract(draft.content, '$.\"\(Draft.sitting)\"'), '')"

  /// Drops a login's draft within a running change; one of another sitting than those that are named stays.
  static func drop(
    _ key: String, of login: String, typedAt sittings: [String] = [], in database: Database
  ) throws {
    try database.cachedStatement(
      sql: "DELETE FROM draft WHERE login = ?1 AND key = ?2 AND (?3 IS NULL OR \(typedAt) IN (?3, ?4))"
    ).execute(arguments: [login, key, sittings.first, sittings.last])
  }

  /// Keeps a draft and returns under which key; inside a transaction.
  ///
  /// A text of the same key that another sitting has typed stays, and this one is kept beside it.
  static func keep(_ draft: Draft, of login: String, in database: Database) throws -> String {
    var draft = draft
    if try isOfAnother(draft, of: login, in: database) {
      draft.key = try freeKey(draft.key, of: login, in: database)
    }
    let content = try JSONEncoder().encode(draft.values)
    try database.cachedStatement(
      sql: """
        INSERT INTO draft (login, key, title, content, kept_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (login, key) DO UPDATE
        SET title = excluded.title, content = excluded.content, kept_at = excluded.kept_at
        """
    ).execute(arguments: [
      login, draft.key, draft.title, String(decoding: content, as: UTF8.self), draft.keptAt,
    ])
    return draft.key
  }

  /// Whether the text that is kept under a draft's key was typed at another sitting.
  private static func isOfAnother(_ draft: Draft, of login: String, in database: Database) throws -> Bool {
    guard let own = draft.sittings.first, let former = draft.sittings.last else { return false }
    return try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT 1 FROM draft WHERE login = ? AND key = ? AND \(typedAt) NOT IN (?, ?)"),
      arguments: [login, draft.key, own, former]) != nil
  }

  /// The first key of a kind under which a login keeps nothing.
  static func freeKey(_ key: String, of login: String, in database: Database) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT key FROM draft WHERE login = ?")
    return Draft.freeKey(
      Draft.kind(of: key), besides: Set(try String.fetchAll(statement, arguments: [login])))
  }

  static func read(_ row: Row) throws -> Draft {
    let content: String = row["content"]
    let values = try JSONDecoder().decode([String: String].self, from: Data(content.utf8))
    return Draft(key: row["key"], title: row["title"], values: values, keptAt: row["kept_at"])
  }
}

extension Store {
  /// Keeps a draft in place of the one of the same key; waits 50 ms at most, then says that the file is busy.
  ///
  /// Returns the key under which it is kept: another one where a further sitting of this login has its own text
  /// there. Who leaves has more time: `patience` is in milliseconds.
  @discardableResult
  public func keep(_ draft: Draft, patience: Int? = nil) throws(Refusal) -> String {
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        var key = draft.key
        try Busy.briefly(database, patience ?? Busy.moment) {
          try database.inTransaction(.immediate) {
            key = try Drafts.keep(draft, of: self.login, in: database)
            return .commit
          }
        }
        return key
      }
    }
  }

  /// This login's drafts, latest first, then by key.
  public func drafts() throws(Refusal) -> [Draft] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM draft WHERE login = ? ORDER BY kept_at DESC, key",
        arguments: [self.login]
      ).map(Drafts.read)
    }
  }

  /// This login's draft of a key.
  public func draft(key: String) throws(Refusal) -> Draft? {
    try reading { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM draft WHERE login = ? AND key = ?", arguments: [self.login, key]
      ).map(Drafts.read)
    }
  }

  /// Throws a draft away.
  public func dropDraft(key: String) throws(Refusal) {
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        try Busy.briefly(database) { try Drafts.drop(key, of: self.login, in: database) }
      }
    }
  }
}
