extension Migration0001 {
  /// People, families and who lives where.
  static let people = """
    CREATE TABLE family (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      council_id TEXT UNIQUE CHECK (council_id <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      made TEXT NOT NULL \(day("made")),
      imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
    ) STRICT;
    CREATE TABLE person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      council_id TEXT UNIQUE CHECK (council_id <> ''),
      surname TEXT NOT NULL DEFAULT '',
      forename TEXT NOT NULL DEFAULT '',
      born TEXT \(day("born")),
      expected TEXT \(day("expected")),
      sex TEXT CHECK (sex IN ('M', 'F', 'U')),
      ethnicity TEXT,
      disabled INTEGER CHECK (disabled IN (0, 1)),
      unaccompanied INTEGER CHECK (unaccompanied IN (0, 1)),
      school TEXT,
      imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
    ) STRICT;
    CREATE TABLE belonging (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      person INTEGER NOT NULL UNIQUE REFERENCES person (id),
      relationship TEXT NOT NULL DEFAULT 'child',
      imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
    ) STRICT;
    CREATE INDEX belonging_family ON belonging (family);
    CREATE TABLE household (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      address TEXT NOT NULL,
      postcode TEXT NOT NULL DEFAULT '',
      UNIQUE (address, postcode)
    ) STRICT;
    CREATE TABLE household_person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      household INTEGER NOT NULL REFERENCES household (id),
      person INTEGER NOT NULL REFERENCES person (id),
      since TEXT \(day("since")),
      until TEXT \(day("until")),
      imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
    ) STRICT;
    CREATE INDEX household_person_person ON household_person (person);
    CREATE TABLE allocation (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      child INTEGER NOT NULL REFERENCES person (id),
      member INTEGER NOT NULL REFERENCES member (id),
      since TEXT \(day("since")),
      until TEXT \(day("until")),
      imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
    ) STRICT;
    CREATE UNIQUE INDEX allocation_now ON allocation (child) WHERE until IS NULL;
    CREATE TABLE risk (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      level TEXT NOT NULL CHECK (level IN ('high', 'medium', 'low')),
      day TEXT NOT NULL \(day("day")),
      discussion INTEGER REFERENCES discussion (id)
    ) STRICT;
    CREATE INDEX risk_family ON risk (family, day);

    """
}
