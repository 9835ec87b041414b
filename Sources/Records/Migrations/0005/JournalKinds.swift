extension Migration0005 {
  /// The journal also tells of searches, exports, prints and refusals; what it held stays as it was written.
  ///
  /// `journal_copy` says once more where the journal ends, so that one who shortens it and mends its head is found.
  static let journal = """
    DROP TRIGGER journal_row_told;
    CREATE TABLE journal_wider (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      day TEXT NOT NULL,
      login TEXT NOT NULL,
      member INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('change', 'import', 'undo', 'redo', 'opened', 'searched', 'exported',
        'printed', 'refused')),
      what TEXT NOT NULL,
      family INTEGER,
      undoes INTEGER,
      images TEXT NOT NULL DEFAULT '[]',
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    INSERT INTO journal_wider SELECT id, at, day, login, member, kind, what, family, undoes, images, previous, hash
      FROM journal ORDER BY id;
    DROP TABLE journal;
    ALTER TABLE journal_wider RENAME TO journal;
    CREATE INDEX journal_login ON journal (login, id);
    CREATE INDEX journal_family ON journal (family, id);
    CREATE INDEX journal_member ON journal (member, id);
    CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
    CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
    CREATE TRIGGER journal_stays BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
    CREATE TABLE journal_copy (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      length INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    INSERT INTO journal_copy SELECT id, length, hash FROM journal_head;
    \(Migration0004.told)

    """
}
