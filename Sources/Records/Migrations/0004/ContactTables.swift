extension Migration0004 {
  /// How people are reached, and when the screen locks.
  static let people = """
    CREATE TABLE contact_detail (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      person INTEGER NOT NULL REFERENCES person (id),
      place INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('phone', 'email')),
      value TEXT NOT NULL CHECK (value <> ''),
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX contact_detail_person ON contact_detail (person, place);
    ALTER TABLE unit ADD COLUMN lock_minutes INTEGER CHECK (lock_minutes BETWEEN 1 AND 240);

    """
}
