extension Migration0003 {
  /// What was wished of the next agenda, signed versions of minutes, and what the council's system holds.
  static let after = """
    CREATE TABLE agenda_wish (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      kind TEXT NOT NULL CHECK (kind IN ('request', 'full', 'check-in', 'postpone', 'add', 'before')),
      member INTEGER NOT NULL REFERENCES member (id),
      reason TEXT NOT NULL DEFAULT '',
      before_family INTEGER REFERENCES family (id),
      made TEXT NOT NULL \(day("made")),
      meeting INTEGER REFERENCES meeting (id),
      \(Migration0002.entered)
    ) STRICT;
    CREATE INDEX agenda_wish_waiting ON agenda_wish (family) WHERE meeting IS NULL;
    CREATE INDEX agenda_wish_meeting ON agenda_wish (meeting) WHERE meeting IS NOT NULL;
    CREATE TABLE minute_version (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      discussion INTEGER NOT NULL REFERENCES discussion (id),
      number INTEGER NOT NULL CHECK (number > 0),
      content TEXT NOT NULL CHECK (json_valid(content)),
      reason TEXT NOT NULL DEFAULT '',
      signed_by INTEGER NOT NULL REFERENCES member (id),
      signed_at INTEGER NOT NULL,
      signed_on TEXT NOT NULL \(day("signed_on")),
      UNIQUE (discussion, number)
    ) STRICT;
    CREATE TABLE copied (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      discussion INTEGER NOT NULL REFERENCES discussion (id),
      child INTEGER NOT NULL REFERENCES person (id),
      version INTEGER NOT NULL DEFAULT 0,
      \(Migration0002.entered),
      UNIQUE (discussion, child)
    ) STRICT;

    """
}
