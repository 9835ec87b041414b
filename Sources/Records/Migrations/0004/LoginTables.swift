extension Migration0004 {
  /// What belongs to one login and stands in no journal: passphrase, place, filters.
  static let logins = """
    CREATE TABLE passphrase (
      login TEXT PRIMARY KEY,
      salt TEXT NOT NULL,
      hash TEXT NOT NULL,
      rounds INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE kept_place (
      login TEXT PRIMARY KEY,
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE kept_filter (
      login TEXT NOT NULL,
      name TEXT NOT NULL,
      room INTEGER NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      PRIMARY KEY (login, room, name)
    ) STRICT, WITHOUT ROWID;

    """
}
