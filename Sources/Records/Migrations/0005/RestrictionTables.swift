extension Migration0005 {
  private static func day(_ column: String) -> String {
    "\(column) TEXT NOT NULL CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')"
  }

  private static func maybeDay(_ column: String) -> String {
    "\(column) TEXT CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')"
  }

  /// Who may read what, and what everyone must know before they knock.
  static let reading = """
    CREATE TABLE restriction (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      category TEXT NOT NULL CHECK (category IN ('staff-interest', 'high-profile', 'adoption', 'high-risk')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      \(day("from_day")),
      \(day("review")),
      placed_by INTEGER NOT NULL REFERENCES member (id),
      \(maybeDay("lifted")),
      lifted_by INTEGER REFERENCES member (id),
      lifted_reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX restriction_now ON restriction (family) WHERE lifted IS NULL;
    CREATE TABLE restriction_named (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      restriction INTEGER NOT NULL REFERENCES restriction (id),
      member INTEGER NOT NULL REFERENCES member (id),
      \(day("until")),
      granted_by INTEGER NOT NULL REFERENCES member (id),
      reason TEXT NOT NULL DEFAULT '',
      UNIQUE (restriction, member)
    ) STRICT;
    CREATE TABLE warning (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      person INTEGER REFERENCES person (id),
      kind TEXT NOT NULL CHECK (kind IN ('adult-risk', 'worker-risk', 'home', 'contact-arrangement',
        'do-not-disclose', 'exploitation', 'risk-conference', 'protection-order', 'agreement')),
      text TEXT NOT NULL DEFAULT '',
      \(day("from_day")),
      \(day("review")),
      given_by INTEGER NOT NULL REFERENCES member (id),
      \(maybeDay("lifted")),
      lifted_by INTEGER REFERENCES member (id),
      lifted_reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX warning_now ON warning (family) WHERE lifted IS NULL;

    """

  /// What waits for whoever holds the authority, and what was asked.
  static let review = """
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      kind TEXT NOT NULL CHECK (kind IN ('assessment', 'closure', 'allocation')),
      family INTEGER NOT NULL REFERENCES family (id),
      text TEXT NOT NULL DEFAULT '',
      \(day("day")),
      worker INTEGER REFERENCES member (id),
      reason TEXT,
      needs_support INTEGER CHECK (needs_support IN (0, 1)),
      told_by INTEGER REFERENCES member (id),
      entered_by INTEGER NOT NULL REFERENCES member (id),
      entered_at INTEGER NOT NULL,
      \(day("entered_on")),
      state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'agreed', 'returned', 'withdrawn')),
      settled_by INTEGER REFERENCES member (id),
      \(maybeDay("settled_on"))
    ) STRICT;
    CREATE INDEX submission_family ON submission (family);
    CREATE INDEX submission_open ON submission (state) WHERE state IN ('waiting', 'returned');
    CREATE TABLE submission_child (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      submission INTEGER NOT NULL REFERENCES submission (id),
      child INTEGER NOT NULL REFERENCES person (id),
      UNIQUE (submission, child)
    ) STRICT;
    CREATE INDEX submission_child_child ON submission_child (child);
    CREATE TABLE question (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      family INTEGER NOT NULL REFERENCES family (id),
      text TEXT NOT NULL CHECK (text <> ''),
      submission INTEGER REFERENCES submission (id),
      discussion INTEGER REFERENCES discussion (id),
      asked_by INTEGER NOT NULL REFERENCES member (id),
      asked_at INTEGER NOT NULL,
      \(day("asked_on")),
      answer TEXT NOT NULL DEFAULT '',
      answered_by INTEGER REFERENCES member (id),
      \(maybeDay("answered_on"))
    ) STRICT;
    CREATE INDEX question_family ON question (family);
    CREATE INDEX question_open ON question (asked_on) WHERE answered_on IS NULL;

    """

  /// Who is away, and who may type for a time.
  static let unit = """
    CREATE TABLE leave (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      member INTEGER NOT NULL REFERENCES member (id),
      \(day("from_day")),
      \(day("through")),
      kind TEXT NOT NULL CHECK (kind IN ('annual', 'sick', 'training', 'other')),
      CHECK (through >= from_day)
    ) STRICT;
    CREATE INDEX leave_through ON leave (through);
    CREATE TABLE cover (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      member INTEGER NOT NULL REFERENCES member (id),
      \(day("from_day")),
      \(day("through")),
      reason TEXT NOT NULL CHECK (reason <> ''),
      opened_by INTEGER NOT NULL REFERENCES member (id),
      CHECK (through >= from_day)
    ) STRICT;
    CREATE INDEX cover_through ON cover (through);
    INSERT INTO authority (decision, title, role, source)
      SELECT 'signing', 'Signing the minutes of a meeting', 'consultant',
        'Reclaiming Social Work model: the unit decides, the consultant answers for it'
      WHERE EXISTS (SELECT 1 FROM authority)
        AND NOT EXISTS (SELECT 1 FROM authority WHERE decision = 'signing');

    """
}
