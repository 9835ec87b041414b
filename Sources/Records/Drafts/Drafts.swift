public import Casework
import Foundation
import GRDB

/// What somebody typed and has not saved; belongs to one login and stands in no journal.
enum Drafts {
  /// Drops a login's draft within a running change.
  static func drop(_ key: String, of login: String, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM draft WHERE login = ? AND key = ?")
      .execute(arguments: [login, key])
    try advance(key, of: login, in: database)
  }

  static func keep(_ draft: Draft, of login: String, in database: Database) throws {
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
  /// Who leaves has more time: `patience` is in milliseconds.
  public func keep(_ draft: Draft, patience: Int? = nil) throws(Refusal) {
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        try Busy.briefly(database, patience ?? Busy.moment) {
          try Drafts.keep(draft, of: self.login, in: database)
        }
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
