extension Migration0002 {
  /// Conferences, reviews and other dated things that were held or are booked.
  static let occasions = """
    CREATE TABLE occasion (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER REFERENCES family (id),
      member INTEGER REFERENCES member (id),
      kind TEXT NOT NULL CHECK (kind <> ''),
      day TEXT NOT NULL \(day("day")),
      minute INTEGER \(minute("minute")),
      booked INTEGER NOT NULL DEFAULT 0 CHECK (booked IN (0, 1)),
      number INTEGER CHECK (number > 0),
      text TEXT NOT NULL DEFAULT '',
      told_by TEXT NOT NULL DEFAULT '',
      \(entered),
      significant INTEGER NOT NULL DEFAULT 0 CHECK (significant IN (0, 1)),
      CHECK (family IS NOT NULL OR member IS NOT NULL)
    ) STRICT;
    CREATE INDEX occasion_family ON occasion (family, day);
    CREATE INDEX occasion_member ON occasion (member) WHERE family IS NULL;
    CREATE INDEX occasion_day ON occasion (day);
    CREATE INDEX occasion_booked ON occasion (day) WHERE booked = 1;
    CREATE TABLE occasion_child (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      occasion INTEGER NOT NULL REFERENCES occasion (id),
      child INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (occasion, child)
    ) STRICT;
    CREATE INDEX occasion_child_child ON occasion_child (child);

    """
}
