extension Migration0001 {
  /// Drafts, and the journal that nobody can rewrite.
  static let keeping = """
    CREATE TABLE draft (
      login TEXT NOT NULL,
      key TEXT NOT NULL,
      title TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      kept_at INTEGER NOT NULL,
      PRIMARY KEY (login, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE looked (
      login TEXT PRIMARY KEY,
      journal INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      day TEXT NOT NULL,
      login TEXT NOT NULL,
      member INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('change', 'import', 'undo', 'redo', 'opened')),
      what TEXT NOT NULL,
      family INTEGER,
      undoes INTEGER,
      images TEXT NOT NULL DEFAULT '[]',
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_login ON journal (login, id);
    CREATE INDEX journal_family ON journal (family, id);
    CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
    CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
    CREATE TRIGGER journal_stays BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
    CREATE TABLE journal_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      length INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    INSERT INTO journal_head VALUES (1, 0, '');

    """
}
