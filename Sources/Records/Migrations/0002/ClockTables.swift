extension Migration0002 {
  /// The clocks that run and those of which nobody can know, worked out from the records after each change.
  static let clocks = """
    CREATE TABLE clock (
      key TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('open', 'unknown')),
      timescale TEXT NOT NULL,
      variant TEXT NOT NULL,
      version TEXT,
      title TEXT NOT NULL,
      kind TEXT,
      child INTEGER,
      family INTEGER,
      member INTEGER,
      start_id TEXT NOT NULL,
      start_kind TEXT NOT NULL,
      start_day TEXT NOT NULL,
      start_minute INTEGER,
      start_note TEXT,
      due TEXT,
      minute INTEGER,
      local_due TEXT,
      ends TEXT,
      stops TEXT NOT NULL,
      remarks TEXT NOT NULL,
      short TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX clock_child ON clock (child) WHERE child IS NOT NULL;
    CREATE INDEX clock_family ON clock (family) WHERE family IS NOT NULL;
    CREATE INDEX clock_member ON clock (member) WHERE member IS NOT NULL;
    CREATE INDEX clock_asked ON clock (start_kind) WHERE start_kind = 'access-requested';
    CREATE TABLE law_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      fingerprint TEXT NOT NULL
    ) STRICT;
    INSERT INTO law_state VALUES (1, '');
    ALTER TABLE child_state ADD COLUMN next_title TEXT;
    ALTER TABLE child_state ADD COLUMN next_day TEXT;
    ALTER TABLE child_state ADD COLUMN next_from TEXT;
    ALTER TABLE child_state ADD COLUMN next_until TEXT;
    ALTER TABLE family_state ADD COLUMN next_from TEXT;
    ALTER TABLE family_state ADD COLUMN next_until TEXT;

    """
}
