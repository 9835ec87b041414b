/// The first shape of a unit's file. Until the first tagged release it may be rewritten; after it, never.
enum Migration0001 {
  static let sql =
    unit + people + statuses + recording + meeting + keeping + derived

  /// The `CHECK` that a column holds a day or nothing.
  private static func day(_ column: String) -> String {
    "CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')"
  }

  /// A status fact's table: keyed by child and day, its fields after it.
  private static func fact(_ name: String, _ columns: String) -> String {
    """
    CREATE TABLE \(name) (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      child INTEGER NOT NULL REFERENCES person (id),
      started TEXT NOT NULL \(day("started")),
      \(columns),
      imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
      UNIQUE (child, started)
    ) STRICT;

    """
  }

  private static let unit = """
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      revision INTEGER NOT NULL DEFAULT 0,
      name TEXT NOT NULL CHECK (name <> ''),
      area TEXT NOT NULL CHECK (area IN ('assessment', 'child-in-need', 'child-protection', 'looked-after',
        'disabled-children', 'leaving-care', 'mixed')),
      meeting_minutes INTEGER NOT NULL DEFAULT 180 CHECK (meeting_minutes BETWEEN 10 AND 600),
      full_minutes INTEGER NOT NULL DEFAULT 20 CHECK (full_minutes BETWEEN 1 AND 120),
      check_in_minutes INTEGER NOT NULL DEFAULT 3 CHECK (check_in_minutes BETWEEN 1 AND full_minutes),
      demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1))
    ) STRICT;
    CREATE TABLE member (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      role TEXT NOT NULL CHECK (role IN ('consultant', 'social-worker', 'practitioner', 'clinician',
        'coordinator', 'unknown')),
      enquiry_qualified INTEGER NOT NULL DEFAULT 0 CHECK (enquiry_qualified IN (0, 1)),
      agency INTEGER NOT NULL DEFAULT 0 CHECK (agency IN (0, 1)),
      started TEXT \(day("started")),
      ended TEXT \(day("ended")),
      login TEXT UNIQUE CHECK (login <> '')
    ) STRICT;
    CREATE TABLE service_login (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      login TEXT NOT NULL UNIQUE CHECK (login <> '')
    ) STRICT;
    CREATE TABLE authority (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL DEFAULT 0,
      decision TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      role TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT;

    """

  private static let people = """
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

  private static let statuses =
    fact("contact_received", "source TEXT")
    + fact("early_help", "completed TEXT \(day("completed")), organisation TEXT")
    + fact(
      "referral",
      "source TEXT, no_further_action INTEGER CHECK (no_further_action IN (0, 1)), earlier_in_year INTEGER")
    + fact(
      "assessment",
      """
      child_seen INTEGER CHECK (child_seen IN (0, 1)), authorised TEXT \(day("authorised")),
        needs_support INTEGER CHECK (needs_support IN (0, 1))
      """)
    + fact(
      "enquiry",
      """
      conference_unnecessary INTEGER CHECK (conference_unnecessary IN (0, 1)),
        conference TEXT \(day("conference")), led_to_plan INTEGER CHECK (led_to_plan IN (0, 1)),
        earlier_enquiries_in_year INTEGER, earlier_conferences_in_year INTEGER
      """)
    + fact(
      "child_in_need",
      """
      need TEXT, closed TEXT \(day("closed")), closure_reason TEXT,
        case_status TEXT CHECK (case_status IN ('LAC', 'CP', 'CIN', 'assessment', 'open', 'closed'))
      """)
    + fact(
      "protection_plan",
      """
      initial_category TEXT, latest_category TEXT, latest_visit TEXT \(day("latest_visit")),
        latest_review TEXT \(day("latest_review")), ended TEXT \(day("ended")),
        emergency_in_half_year INTEGER CHECK (emergency_in_half_year IN (0, 1)), earlier_plans INTEGER
      """)
    + fact(
      "care_period",
      """
      need TEXT, second_in_year INTEGER CHECK (second_in_year IN (0, 1)),
        latest_review TEXT \(day("latest_review")), latest_visit TEXT \(day("latest_visit")),
        permanence_plan TEXT, latest_reviewing_officer_visit TEXT \(day("latest_reviewing_officer_visit")),
        latest_health_assessment TEXT \(day("latest_health_assessment")),
        latest_dental_check TEXT \(day("latest_dental_check")), placements_in_year INTEGER,
        missing_in_year INTEGER, absent_in_year INTEGER,
        return_interview_offered INTEGER CHECK (return_interview_offered IN (0, 1)),
        return_interview_accepted INTEGER CHECK (return_interview_accepted IN (0, 1)),
        ceased TEXT \(day("ceased")), ceased_reason TEXT
      """)
    + fact("legal_status", "code TEXT")
    + fact(
      "placement", "type TEXT, provider TEXT, postcode TEXT, urn TEXT, location TEXT, council TEXT")
    + fact(
      "leaving_care",
      """
      personal_adviser TEXT, eligibility TEXT, latest_pathway_review TEXT \(day("latest_pathway_review")),
        in_touch TEXT, latest_contact TEXT \(day("latest_contact")), accommodation TEXT, suitability TEXT,
        activity TEXT
      """)
      + """
      CREATE TABLE status_claim (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL DEFAULT 0,
        child INTEGER NOT NULL REFERENCES person (id),
        source TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('LAC', 'CP', 'CIN', 'assessment', 'open', 'closed')),
        day TEXT NOT NULL \(day("day")),
        UNIQUE (child, source)
      ) STRICT;
      CREATE TABLE seen_claim (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        revision INTEGER NOT NULL DEFAULT 0,
        child INTEGER NOT NULL REFERENCES person (id),
        list TEXT NOT NULL,
        day TEXT NOT NULL \(day("day")),
        alone INTEGER CHECK (alone IN (0, 1)),
        UNIQUE (child, list)
      ) STRICT;

      """

  private static let recording = """
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

  private static let meeting = """
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

  /// What keeps the records: drafts, and the journal that nobody can rewrite.
  private static let keeping = """
    CREATE TABLE draft (
      login TEXT NOT NULL,
      key TEXT NOT NULL,
      title TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      kept_at INTEGER NOT NULL,
      PRIMARY KEY (login, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE looked (
      login TEXT PRIMARY KEY,
      journal INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      day TEXT NOT NULL,
      login TEXT NOT NULL,
      member INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('change', 'import', 'undo', 'redo', 'opened')),
      what TEXT NOT NULL,
      family INTEGER,
      undoes INTEGER,
      images TEXT NOT NULL DEFAULT '[]',
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_login ON journal (login, id);
    CREATE INDEX journal_family ON journal (family, id);
    CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
    CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
    CREATE TRIGGER journal_stays BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
    CREATE TABLE journal_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      length INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    INSERT INTO journal_head VALUES (1, 0, '');

    """

  /// What is worked out from the records again after each change, so that lists open at once.
  private static let derived = """
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
