extension Migration0001 {
  /// Visits, contacts and notes.
  static let recording = """
    CREATE TABLE visit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      day TEXT NOT NULL \(day("day")),
      kind TEXT NOT NULL,
      type TEXT NOT NULL DEFAULT '',
      mode TEXT NOT NULL CHECK (mode IN ('face-to-face', 'virtual', 'unsuccessful')),
      member INTEGER REFERENCES member (id),
      text TEXT NOT NULL DEFAULT '',
      told_by TEXT NOT NULL DEFAULT '',
      entered_by INTEGER REFERENCES member (id),
      entered_at INTEGER NOT NULL,
      entered_on TEXT NOT NULL \(day("entered_on")),
      significant INTEGER NOT NULL DEFAULT 0 CHECK (significant IN (0, 1)),
      imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
    ) STRICT;
    CREATE INDEX visit_family ON visit (family, day);
    CREATE TABLE visit_child (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      visit INTEGER NOT NULL REFERENCES visit (id),
      child INTEGER NOT NULL REFERENCES person (id),
      day TEXT NOT NULL \(day("day")),
      seen INTEGER NOT NULL CHECK (seen IN (0, 1)),
      alone INTEGER NOT NULL DEFAULT 0 CHECK (alone IN (0, 1) AND alone <= seen),
      bedroom INTEGER NOT NULL DEFAULT 0 CHECK (bedroom IN (0, 1)),
      imported_key TEXT,
      imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
      UNIQUE (visit, child)
    ) STRICT;
    CREATE INDEX visit_child_child ON visit_child (child, day);
    CREATE TABLE note (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      kind TEXT NOT NULL CHECK (kind IN ('contact', 'note')),
      day TEXT NOT NULL \(day("day")),
      event TEXT NOT NULL,
      text TEXT NOT NULL,
      told_by TEXT NOT NULL DEFAULT '',
      entered_by INTEGER REFERENCES member (id),
      entered_at INTEGER NOT NULL,
      entered_on TEXT NOT NULL \(day("entered_on")),
      significant INTEGER NOT NULL DEFAULT 0 CHECK (significant IN (0, 1))
    ) STRICT;
    CREATE INDEX note_family ON note (family, day);
    CREATE TABLE note_person (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      note INTEGER NOT NULL REFERENCES note (id),
      person INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (note, person)
    ) STRICT;

    """
}
