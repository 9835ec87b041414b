extension Migration0003 {
  /// Hypotheses with their steps, challenges, whom each part of a minute concerns, and what became of old actions.
  static let minutes = """
    CREATE TABLE hypothesis (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      discussion INTEGER REFERENCES discussion (id),
      text TEXT NOT NULL CHECK (text <> ''),
      author INTEGER REFERENCES member (id),
      first_put TEXT NOT NULL \(day("first_put")),
      would_change TEXT NOT NULL DEFAULT '',
      test TEXT NOT NULL DEFAULT '',
      task INTEGER REFERENCES action (id),
      \(Migration0002.entered)
    ) STRICT;
    CREATE INDEX hypothesis_family ON hypothesis (family, first_put);
    CREATE INDEX hypothesis_discussion ON hypothesis (discussion) WHERE discussion IS NOT NULL;
    CREATE TABLE hypothesis_step (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      hypothesis INTEGER NOT NULL REFERENCES hypothesis (id),
      discussion INTEGER REFERENCES discussion (id),
      day TEXT NOT NULL \(day("day")),
      state TEXT NOT NULL CHECK (state IN ('live', 'weakened', 'dropped', 'acted-on')),
      words TEXT NOT NULL DEFAULT '',
      tested INTEGER NOT NULL DEFAULT 0 CHECK (tested IN (0, 1)),
      member INTEGER REFERENCES member (id),
      \(Migration0002.entered)
    ) STRICT;
    CREATE INDEX hypothesis_step_hypothesis ON hypothesis_step (hypothesis, day);
    CREATE INDEX hypothesis_step_discussion ON hypothesis_step (discussion) WHERE discussion IS NOT NULL;
    CREATE TABLE challenge (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      discussion INTEGER NOT NULL REFERENCES discussion (id),
      member INTEGER REFERENCES member (id),
      text TEXT NOT NULL CHECK (text <> ''),
      changed TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX challenge_discussion ON challenge (discussion);
    CREATE TABLE part_child (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      discussion INTEGER REFERENCES discussion (id),
      part TEXT NOT NULL CHECK (part <> ''),
      child INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (discussion, part, child)
    ) STRICT;
    CREATE INDEX part_child_part ON part_child (part);
    CREATE TABLE action_review (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      discussion INTEGER NOT NULL REFERENCES discussion (id),
      action INTEGER NOT NULL REFERENCES action (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'carried')),
      due_before TEXT \(day("due_before")),
      due_after TEXT \(day("due_after")),
      UNIQUE (discussion, action)
    ) STRICT;
    CREATE INDEX action_review_action ON action_review (action);

    """
}
