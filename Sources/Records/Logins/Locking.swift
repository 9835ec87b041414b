public import Casework
import GRDB

extension Store {
  /// Whether this login has set a passphrase for its locked screen.
  public func hasPassphrase() throws(Refusal) -> Bool {
    try reading { database in
      try Int.fetchOne(
        database, sql: "SELECT 1 FROM passphrase WHERE login = ?", arguments: [self.login]) != nil
    }
  }

  /// Sets this login's passphrase in place of an older one; no journal tells of it.
  public func setPassphrase(_ words: String) throws(Refusal) {
    guard words.count >= Passphrases.shortest else {
      throw .notSo("A passphrase needs at least \(Passphrases.shortest) characters.")
    }
    try refusing {
      let salt = Passphrases.salt()
      let hash = try Passphrases.hash(of: words, salt: salt, rounds: self.passphraseRounds)
      try self.queue.write { database in
        try database.execute(
          sql: """
            INSERT INTO passphrase (login, salt, hash, rounds) VALUES (?, ?, ?, ?)
            ON CONFLICT (login) DO UPDATE
            SET salt = excluded.salt, hash = excluded.hash, rounds = excluded.rounds
            """,
          arguments: [
            self.login, Journal.hexadecimal(salt), Journal.hexadecimal(hash), self.passphraseRounds,
          ])
      }
    }
  }

  /// Whether the words are this login's passphrase; without one nothing unlocks.
  public func unlocks(_ words: String) throws(Refusal) -> Bool {
    let kept = try reading { database in
      try Row.fetchOne(
        database, sql: "SELECT salt, hash, rounds FROM passphrase WHERE login = ?", arguments: [self.login])
    }
    guard let kept else { return false }
    return try refusing {
      guard let salt = Passphrases.bytes(kept["salt"]), let hash = Passphrases.bytes(kept["hash"]) else {
        throw Damage(what: "a passphrase is not readable")
      }
      let typed = try Passphrases.hash(of: words, salt: salt, rounds: kept["rounds"])
      return Passphrases.areSame(typed, hash)
    }
  }

  /// Forgets this login's passphrase, for whoever has forgotten it too.
  public func clearPassphrase() throws(Refusal) {
    try refusing {
      try self.queue.write { database in
        try database.execute(sql: "DELETE FROM passphrase WHERE login = ?", arguments: [self.login])
      }
    }
  }
}
