extension Migration0001 {
  /// The weekly meeting with its decisions and actions.
  static let meeting = """
    CREATE TABLE meeting (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      day TEXT NOT NULL UNIQUE \(day("day")),
      chair INTEGER REFERENCES member (id),
      minuted_by INTEGER REFERENCES member (id),
      opened_at INTEGER NOT NULL,
      closed_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX meeting_running ON meeting (closed_at IS NULL) WHERE closed_at IS NULL;
    CREATE TABLE attendance (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      meeting INTEGER NOT NULL REFERENCES meeting (id),
      member INTEGER NOT NULL REFERENCES member (id),
      UNIQUE (meeting, member)
    ) STRICT;
    CREATE TABLE discussion (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      meeting INTEGER NOT NULL REFERENCES meeting (id),
      family INTEGER NOT NULL REFERENCES family (id),
      position INTEGER NOT NULL,
      tier TEXT NOT NULL CHECK (tier IN ('full', 'check-in')),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'discussed', 'not-discussed')),
      planned_minutes INTEGER NOT NULL,
      because TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(because)),
      minutes INTEGER,
      update_text TEXT NOT NULL DEFAULT '',
      risks TEXT NOT NULL DEFAULT '',
      protective TEXT NOT NULL DEFAULT '',
      challenge TEXT NOT NULL DEFAULT '',
      child_view TEXT NOT NULL DEFAULT '',
      parents_view TEXT NOT NULL DEFAULT '',
      entered_by INTEGER REFERENCES member (id),
      entered_at INTEGER,
      entered_on TEXT \(day("entered_on")),
      significant INTEGER NOT NULL DEFAULT 0 CHECK (significant IN (0, 1)),
      UNIQUE (meeting, family)
    ) STRICT;
    CREATE INDEX discussion_family ON discussion (family, state, tier);
    CREATE TABLE discussion_child (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      discussion INTEGER NOT NULL REFERENCES discussion (id),
      child INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (discussion, child)
    ) STRICT;
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      discussion INTEGER REFERENCES discussion (id),
      day TEXT NOT NULL \(day("day")),
      text TEXT NOT NULL CHECK (text <> ''),
      member INTEGER NOT NULL REFERENCES member (id),
      authority TEXT NOT NULL,
      entered_by INTEGER REFERENCES member (id),
      entered_at INTEGER NOT NULL,
      entered_on TEXT NOT NULL \(day("entered_on")),
      significant INTEGER NOT NULL DEFAULT 0 CHECK (significant IN (0, 1))
    ) STRICT;
    CREATE INDEX decision_family ON decision (family, day);
    CREATE INDEX decision_discussion ON decision (discussion);
    CREATE TABLE action (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER REFERENCES family (id),
      discussion INTEGER REFERENCES discussion (id),
      text TEXT NOT NULL CHECK (text <> ''),
      due TEXT \(day("due")),
      made TEXT NOT NULL \(day("made")),
      done TEXT \(day("done")),
      done_by INTEGER REFERENCES member (id)
    ) STRICT;
    CREATE INDEX action_open ON action (due) WHERE done IS NULL;
    CREATE INDEX action_family ON action (family, done, due);
    CREATE INDEX action_discussion ON action (discussion);
    CREATE TABLE action_owner (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      action INTEGER NOT NULL REFERENCES action (id),
      member INTEGER NOT NULL REFERENCES member (id),
      UNIQUE (action, member)
    ) STRICT;

    """
}
