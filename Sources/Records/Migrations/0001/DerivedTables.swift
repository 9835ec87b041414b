extension Migration0001 {
  /// What is worked out from the records again after each change.
  static let derived = """
    CREATE TABLE child_state (
      child INTEGER PRIMARY KEY,
      family INTEGER NOT NULL,
      status TEXT,
      open INTEGER NOT NULL,
      legal_status TEXT,
      category TEXT,
      last_seen TEXT,
      last_seen_alone TEXT
    ) STRICT;
    CREATE INDEX child_state_family ON child_state (family);
    CREATE TABLE family_state (
      family INTEGER PRIMARY KEY,
      open INTEGER NOT NULL,
      status TEXT,
      sort_name TEXT NOT NULL,
      risk TEXT,
      worker INTEGER,
      next_title TEXT,
      next_day TEXT,
      open_actions INTEGER NOT NULL,
      last_full TEXT
    ) STRICT;
    CREATE INDEX family_state_open ON family_state (sort_name, family) WHERE open = 1;
    CREATE VIRTUAL TABLE search USING fts5 (
      name, words, kind UNINDEXED, subject UNINDEXED, family UNINDEXED,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    );
    CREATE TABLE search_row (
      kind TEXT NOT NULL,
      subject INTEGER NOT NULL,
      entry INTEGER NOT NULL,
      PRIMARY KEY (kind, subject)
    ) STRICT, WITHOUT ROWID;

    """
}
