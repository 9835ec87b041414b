extension Migration0002 {
  /// What the unit says of single clocks and of the rules they run by.
  static let ruling = """
    CREATE TABLE clock_remark (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      clock TEXT NOT NULL CHECK (clock <> ''),
      started TEXT \(day("started")),
      kind TEXT NOT NULL CHECK (kind IN ('late', 'not-applicable', 'extended', 'not-known')),
      reason TEXT NOT NULL DEFAULT '',
      words TEXT NOT NULL DEFAULT '',
      until TEXT \(day("until")),
      by_name TEXT NOT NULL DEFAULT '',
      family INTEGER REFERENCES family (id),
      child INTEGER REFERENCES person (id),
      \(entered),
      UNIQUE (clock, kind)
    ) STRICT;
    CREATE INDEX clock_remark_child ON clock_remark (child) WHERE child IS NOT NULL;
    CREATE INDEX clock_remark_family ON clock_remark (family) WHERE family IS NOT NULL;
    CREATE TABLE local_length (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      timescale TEXT NOT NULL CHECK (timescale <> ''),
      variant TEXT NOT NULL DEFAULT '',
      length TEXT CHECK (length <> ''),
      from_day TEXT NOT NULL \(day("from_day")),
      why TEXT NOT NULL DEFAULT '',
      \(entered),
      UNIQUE (timescale, variant, from_day)
    ) STRICT;
    CREATE TABLE suspension (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      timescales TEXT NOT NULL CHECK (json_valid(timescales)),
      legal_basis TEXT NOT NULL CHECK (legal_basis <> ''),
      authority TEXT NOT NULL CHECK (authority <> ''),
      from_day TEXT NOT NULL \(day("from_day")),
      through_day TEXT NOT NULL \(day("through_day")),
      conditions TEXT NOT NULL DEFAULT '',
      local_target TEXT CHECK (local_target <> ''),
      authorised_by TEXT NOT NULL CHECK (authorised_by <> ''),
      \(entered),
      CHECK (through_day >= from_day)
    ) STRICT;
    CREATE TABLE law_file (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      kind TEXT NOT NULL CHECK (kind IN ('rules', 'holidays')),
      name TEXT NOT NULL CHECK (name <> ''),
      text TEXT NOT NULL,
      \(entered),
      UNIQUE (kind, name)
    ) STRICT;

    """
}
