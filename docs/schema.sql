-- The tables of a unit's file. Generated from the program's migrations; the file is never edited by hand.

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
  started TEXT CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ended TEXT CHECK (ended GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
CREATE TABLE family (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  council_id TEXT UNIQUE CHECK (council_id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  made TEXT NOT NULL CHECK (made GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
) STRICT;
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  council_id TEXT UNIQUE CHECK (council_id <> ''),
  surname TEXT NOT NULL DEFAULT '',
  forename TEXT NOT NULL DEFAULT '',
  born TEXT CHECK (born GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  expected TEXT CHECK (expected GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
) STRICT;
CREATE INDEX household_person_person ON household_person (person);
CREATE TABLE allocation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  member INTEGER NOT NULL REFERENCES member (id),
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
) STRICT;
CREATE UNIQUE INDEX allocation_now ON allocation (child) WHERE until IS NULL;
CREATE TABLE risk (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  family INTEGER NOT NULL REFERENCES family (id),
  level TEXT NOT NULL CHECK (level IN ('high', 'medium', 'low')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  discussion INTEGER REFERENCES discussion (id)
) STRICT;
CREATE INDEX risk_family ON risk (family, day);
CREATE TABLE contact_received (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  source TEXT,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE early_help (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  completed TEXT CHECK (completed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), organisation TEXT,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE referral (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  source TEXT, no_further_action INTEGER CHECK (no_further_action IN (0, 1)), earlier_in_year INTEGER,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  child_seen INTEGER CHECK (child_seen IN (0, 1)), authorised TEXT CHECK (authorised GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  needs_support INTEGER CHECK (needs_support IN (0, 1)),
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE enquiry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  conference_unnecessary INTEGER CHECK (conference_unnecessary IN (0, 1)),
  conference TEXT CHECK (conference GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), led_to_plan INTEGER CHECK (led_to_plan IN (0, 1)),
  earlier_enquiries_in_year INTEGER, earlier_conferences_in_year INTEGER,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE child_in_need (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  need TEXT, closed TEXT CHECK (closed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), closure_reason TEXT,
  case_status TEXT CHECK (case_status IN ('LAC', 'CP', 'CIN', 'assessment', 'open', 'closed')),
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE protection_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  initial_category TEXT, latest_category TEXT, latest_visit TEXT CHECK (latest_visit GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  latest_review TEXT CHECK (latest_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), ended TEXT CHECK (ended GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  emergency_in_half_year INTEGER CHECK (emergency_in_half_year IN (0, 1)), earlier_plans INTEGER,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE care_period (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  need TEXT, second_in_year INTEGER CHECK (second_in_year IN (0, 1)),
  latest_review TEXT CHECK (latest_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), latest_visit TEXT CHECK (latest_visit GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  permanence_plan TEXT, latest_reviewing_officer_visit TEXT CHECK (latest_reviewing_officer_visit GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  latest_health_assessment TEXT CHECK (latest_health_assessment GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  latest_dental_check TEXT CHECK (latest_dental_check GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), placements_in_year INTEGER,
  missing_in_year INTEGER, absent_in_year INTEGER,
  return_interview_offered INTEGER CHECK (return_interview_offered IN (0, 1)),
  return_interview_accepted INTEGER CHECK (return_interview_accepted IN (0, 1)),
  ceased TEXT CHECK (ceased GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), ceased_reason TEXT,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE legal_status (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  code TEXT,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE placement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  type TEXT, provider TEXT, postcode TEXT, urn TEXT, location TEXT, council TEXT,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE leaving_care (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  started TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  personal_adviser TEXT, eligibility TEXT, latest_pathway_review TEXT CHECK (latest_pathway_review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  in_touch TEXT, latest_contact TEXT CHECK (latest_contact GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), accommodation TEXT, suitability TEXT,
  activity TEXT,
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported)),
  UNIQUE (child, started)
) STRICT;
CREATE TABLE status_claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  source TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('LAC', 'CP', 'CIN', 'assessment', 'open', 'closed')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  UNIQUE (child, source)
) STRICT;
CREATE TABLE seen_claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  child INTEGER NOT NULL REFERENCES person (id),
  list TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  alone INTEGER CHECK (alone IN (0, 1)),
  UNIQUE (child, list)
) STRICT;
CREATE TABLE visit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  family INTEGER NOT NULL REFERENCES family (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  kind TEXT NOT NULL,
  type TEXT NOT NULL DEFAULT '',
  mode TEXT NOT NULL CHECK (mode IN ('face-to-face', 'virtual', 'unsuccessful')),
  member INTEGER REFERENCES member (id),
  text TEXT NOT NULL DEFAULT '',
  told_by TEXT NOT NULL DEFAULT '',
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  significant INTEGER NOT NULL DEFAULT 0 CHECK (significant IN (0, 1)),
  imported TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(imported))
) STRICT;
CREATE INDEX visit_family ON visit (family, day);
CREATE TABLE visit_child (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  visit INTEGER NOT NULL REFERENCES visit (id),
  child INTEGER NOT NULL REFERENCES person (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  event TEXT NOT NULL,
  text TEXT NOT NULL,
  told_by TEXT NOT NULL DEFAULT '',
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  day TEXT NOT NULL UNIQUE CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
  entered_on TEXT CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  text TEXT NOT NULL CHECK (text <> ''),
  member INTEGER NOT NULL REFERENCES member (id),
  authority TEXT NOT NULL,
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  made TEXT NOT NULL CHECK (made GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  done TEXT CHECK (done GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
ALTER TABLE person ADD COLUMN died TEXT CHECK (died GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');
ALTER TABLE care_period ADD COLUMN started_minute INTEGER CHECK (started_minute BETWEEN 0 AND 1439);
ALTER TABLE care_period ADD COLUMN ceased_minute INTEGER CHECK (ceased_minute BETWEEN 0 AND 1439);
ALTER TABLE placement ADD COLUMN long_term INTEGER CHECK (long_term IN (0, 1));
ALTER TABLE placement ADD COLUMN regulation INTEGER CHECK (regulation IN (19, 24));
ALTER TABLE assessment ADD COLUMN referred TEXT CHECK (referred GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');
ALTER TABLE unit ADD COLUMN virtual_visits INTEGER CHECK (virtual_visits IN (0, 1));
CREATE TABLE occasion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  family INTEGER REFERENCES family (id),
  member INTEGER REFERENCES member (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  booked INTEGER NOT NULL DEFAULT 0 CHECK (booked IN (0, 1)),
  number INTEGER CHECK (number > 0),
  text TEXT NOT NULL DEFAULT '',
  told_by TEXT NOT NULL DEFAULT '',
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
CREATE TABLE clock_remark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  clock TEXT NOT NULL CHECK (clock <> ''),
  started TEXT CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('late', 'not-applicable', 'extended', 'not-known')),
  reason TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '',
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  by_name TEXT NOT NULL DEFAULT '',
  family INTEGER REFERENCES family (id),
  child INTEGER REFERENCES person (id),
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  why TEXT NOT NULL DEFAULT '',
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  UNIQUE (timescale, variant, from_day)
) STRICT;
CREATE TABLE suspension (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  timescales TEXT NOT NULL CHECK (json_valid(timescales)),
  legal_basis TEXT NOT NULL CHECK (legal_basis <> ''),
  authority TEXT NOT NULL CHECK (authority <> ''),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  through_day TEXT NOT NULL CHECK (through_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  conditions TEXT NOT NULL DEFAULT '',
  local_target TEXT CHECK (local_target <> ''),
  authorised_by TEXT NOT NULL CHECK (authorised_by <> ''),
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK (through_day >= from_day)
) STRICT;
CREATE TABLE law_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL CHECK (kind IN ('rules', 'holidays')),
  name TEXT NOT NULL CHECK (name <> ''),
  text TEXT NOT NULL,
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  UNIQUE (kind, name)
) STRICT;
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
ALTER TABLE discussion ADD COLUMN seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds >= 0);
ALTER TABLE discussion ADD COLUMN parked INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1));
ALTER TABLE discussion ADD COLUMN postponed TEXT CHECK (postponed <> '');
ALTER TABLE discussion ADD COLUMN no_challenge INTEGER NOT NULL DEFAULT 0 CHECK (no_challenge IN (0, 1));
ALTER TABLE discussion ADD COLUMN next_full TEXT CHECK (next_full GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');
ALTER TABLE discussion ADD COLUMN genogram TEXT NOT NULL DEFAULT '';
ALTER TABLE discussion ADD COLUMN amended TEXT CHECK (amended <> '');
ALTER TABLE discussion ADD COLUMN amended_by INTEGER REFERENCES member (id);
CREATE INDEX discussion_next_full ON discussion (family) WHERE next_full IS NOT NULL;
ALTER TABLE decision ADD COLUMN sought_from TEXT CHECK (sought_from <> '');
ALTER TABLE decision ADD COLUMN granted INTEGER CHECK (granted IN (0, 1));
ALTER TABLE decision ADD COLUMN answered_by TEXT CHECK (answered_by <> '');
ALTER TABLE decision ADD COLUMN answered TEXT CHECK (answered GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');
CREATE INDEX decision_sought ON decision (day) WHERE sought_from IS NOT NULL AND granted IS NULL;
ALTER TABLE action ADD COLUMN purpose TEXT CHECK (purpose IN ('genogram', 'hypothesis'));
ALTER TABLE occasion ADD COLUMN discussion INTEGER REFERENCES discussion (id);
CREATE INDEX occasion_discussion ON occasion (discussion) WHERE discussion IS NOT NULL;
CREATE TABLE hypothesis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  family INTEGER NOT NULL REFERENCES family (id),
  discussion INTEGER REFERENCES discussion (id),
  text TEXT NOT NULL CHECK (text <> ''),
  author INTEGER REFERENCES member (id),
  first_put TEXT NOT NULL CHECK (first_put GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  would_change TEXT NOT NULL DEFAULT '',
  test TEXT NOT NULL DEFAULT '',
  task INTEGER REFERENCES action (id),
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX hypothesis_family ON hypothesis (family, first_put);
CREATE INDEX hypothesis_discussion ON hypothesis (discussion) WHERE discussion IS NOT NULL;
CREATE TABLE hypothesis_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  hypothesis INTEGER NOT NULL REFERENCES hypothesis (id),
  discussion INTEGER REFERENCES discussion (id),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('live', 'weakened', 'dropped', 'acted-on')),
  words TEXT NOT NULL DEFAULT '',
  tested INTEGER NOT NULL DEFAULT 0 CHECK (tested IN (0, 1)),
  member INTEGER REFERENCES member (id),
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
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
  due_before TEXT CHECK (due_before GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_after TEXT CHECK (due_after GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  UNIQUE (discussion, action)
) STRICT;
CREATE INDEX action_review_action ON action_review (action);
CREATE TABLE agenda_wish (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  family INTEGER NOT NULL REFERENCES family (id),
  kind TEXT NOT NULL CHECK (kind IN ('request', 'full', 'check-in', 'postpone', 'add', 'before')),
  member INTEGER NOT NULL REFERENCES member (id),
  reason TEXT NOT NULL DEFAULT '',
  before_family INTEGER REFERENCES family (id),
  made TEXT NOT NULL CHECK (made GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  meeting INTEGER REFERENCES meeting (id),
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
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
  signed_on TEXT NOT NULL CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  UNIQUE (discussion, number)
) STRICT;
CREATE TABLE copied (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  discussion INTEGER NOT NULL REFERENCES discussion (id),
  child INTEGER NOT NULL REFERENCES person (id),
  version INTEGER NOT NULL DEFAULT 0,
  entered_by INTEGER REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  UNIQUE (discussion, child)
) STRICT;
INSERT INTO authority (decision, title, role, source)
  SELECT 'funding', 'Spending, or services beyond the unit''s own', 'service-manager',
    'from memory: a unit is usually given no budget of its own; '
    || 'the council''s own scheme of delegation says otherwise where it does'
  WHERE EXISTS (SELECT 1 FROM authority)
    AND NOT EXISTS (SELECT 1 FROM authority WHERE decision = 'funding');
CREATE TABLE contact_detail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  person INTEGER NOT NULL REFERENCES person (id),
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email')),
  value TEXT NOT NULL CHECK (value <> ''),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_detail_person ON contact_detail (person, place);
ALTER TABLE unit ADD COLUMN lock_minutes INTEGER CHECK (lock_minutes BETWEEN 1 AND 240);
DROP TABLE search;
DELETE FROM search_row;
CREATE VIRTUAL TABLE search_known USING fts5 (
  name, words, kind UNINDEXED, subject UNINDEXED, family UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);
CREATE VIRTUAL TABLE search USING fts5 (
  words, kind UNINDEXED, subject UNINDEXED, family UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6'
);
CREATE TABLE name_sound (
  sound TEXT NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (sound, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_sound_person ON name_sound (person);
CREATE TABLE found_number (
  digits TEXT NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (digits, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_number_person ON found_number (person);
CREATE INDEX person_born ON person (born) WHERE born IS NOT NULL;
CREATE INDEX person_expected ON person (expected) WHERE expected IS NOT NULL;
ALTER TABLE law_state ADD COLUMN sounds INTEGER NOT NULL DEFAULT 0;
CREATE TABLE passphrase (
  login TEXT PRIMARY KEY,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  rounds INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_place (
  login TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_filter (
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  room INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (login, room, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal_row (
  record TEXT NOT NULL,
  number INTEGER NOT NULL,
  journal INTEGER NOT NULL,
  PRIMARY KEY (record, number, journal)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER journal_row_told AFTER INSERT ON journal WHEN new.images <> '[]'
  BEGIN
    INSERT OR IGNORE INTO journal_row (record, number, journal)
    SELECT record, number, journal FROM (
  SELECT CASE json_extract(e.value, '$.t') WHEN 'contact_detail' THEN 'person' WHEN 'belonging' THEN 'person' WHEN 'household_person' THEN 'person' WHEN 'allocation' THEN 'person' WHEN 'visit_child' THEN 'visit' WHEN 'note_person' THEN 'note' WHEN 'occasion_child' THEN 'occasion' WHEN 'action_owner' THEN 'action' WHEN 'action_review' THEN 'action' WHEN 'hypothesis_step' THEN 'hypothesis' WHEN 'discussion_child' THEN 'discussion' WHEN 'challenge' THEN 'discussion' WHEN 'minute_version' THEN 'discussion' WHEN 'copied' THEN 'discussion' WHEN 'question' THEN 'discussion' WHEN 'submission_child' THEN 'submission'
      WHEN 'part_child' THEN iif(instr(json_extract(e.value, s.side || '.part'), '/') > 0,
        substr(json_extract(e.value, s.side || '.part'), 1, instr(json_extract(e.value, s.side || '.part'), '/') - 1), 'discussion')
      ELSE json_extract(e.value, '$.t') END AS record,
    CASE json_extract(e.value, '$.t') WHEN 'contact_detail' THEN json_extract(e.value, s.side || '.person') WHEN 'belonging' THEN json_extract(e.value, s.side || '.person') WHEN 'household_person' THEN json_extract(e.value, s.side || '.person') WHEN 'allocation' THEN json_extract(e.value, s.side || '.child') WHEN 'visit_child' THEN json_extract(e.value, s.side || '.visit') WHEN 'note_person' THEN json_extract(e.value, s.side || '.note') WHEN 'occasion_child' THEN json_extract(e.value, s.side || '.occasion') WHEN 'action_owner' THEN json_extract(e.value, s.side || '.action') WHEN 'action_review' THEN json_extract(e.value, s.side || '.action') WHEN 'hypothesis_step' THEN json_extract(e.value, s.side || '.hypothesis') WHEN 'discussion_child' THEN json_extract(e.value, s.side || '.discussion') WHEN 'challenge' THEN json_extract(e.value, s.side || '.discussion') WHEN 'minute_version' THEN json_extract(e.value, s.side || '.discussion') WHEN 'copied' THEN json_extract(e.value, s.side || '.discussion') WHEN 'question' THEN json_extract(e.value, s.side || '.discussion') WHEN 'submission_child' THEN json_extract(e.value, s.side || '.submission')
      WHEN 'part_child' THEN iif(instr(json_extract(e.value, s.side || '.part'), '/') > 0,
        CAST(substr(json_extract(e.value, s.side || '.part'), instr(json_extract(e.value, s.side || '.part'), '/') + 1) AS INTEGER),
        json_extract(e.value, s.side || '.discussion'))
      ELSE json_extract(e.value, '$.i') END AS number,
    new.id AS journal
  FROM json_each(new.images) e CROSS JOIN (SELECT '$.b' AS side UNION ALL SELECT '$.a') s
) WHERE number IS NOT NULL AND record IN ('person', 'visit', 'note', 'action', 'decision', 'discussion', 'occasion', 'hypothesis', 'contact_received', 'early_help', 'referral', 'assessment', 'enquiry', 'child_in_need', 'protection_plan', 'care_period', 'legal_status', 'placement', 'leaving_care', 'submission');
  END;
INSERT OR IGNORE INTO journal_row (record, number, journal)
SELECT record, number, journal FROM (
  SELECT CASE json_extract(e.value, '$.t') WHEN 'contact_detail' THEN 'person' WHEN 'belonging' THEN 'person' WHEN 'household_person' THEN 'person' WHEN 'allocation' THEN 'person' WHEN 'visit_child' THEN 'visit' WHEN 'note_person' THEN 'note' WHEN 'occasion_child' THEN 'occasion' WHEN 'action_owner' THEN 'action' WHEN 'action_review' THEN 'action' WHEN 'hypothesis_step' THEN 'hypothesis' WHEN 'discussion_child' THEN 'discussion' WHEN 'challenge' THEN 'discussion' WHEN 'minute_version' THEN 'discussion' WHEN 'copied' THEN 'discussion' WHEN 'question' THEN 'discussion' WHEN 'submission_child' THEN 'submission'
      WHEN 'part_child' THEN iif(instr(json_extract(e.value, s.side || '.part'), '/') > 0,
        substr(json_extract(e.value, s.side || '.part'), 1, instr(json_extract(e.value, s.side || '.part'), '/') - 1), 'discussion')
      ELSE json_extract(e.value, '$.t') END AS record,
    CASE json_extract(e.value, '$.t') WHEN 'contact_detail' THEN json_extract(e.value, s.side || '.person') WHEN 'belonging' THEN json_extract(e.value, s.side || '.person') WHEN 'household_person' THEN json_extract(e.value, s.side || '.person') WHEN 'allocation' THEN json_extract(e.value, s.side || '.child') WHEN 'visit_child' THEN json_extract(e.value, s.side || '.visit') WHEN 'note_person' THEN json_extract(e.value, s.side || '.note') WHEN 'occasion_child' THEN json_extract(e.value, s.side || '.occasion') WHEN 'action_owner' THEN json_extract(e.value, s.side || '.action') WHEN 'action_review' THEN json_extract(e.value, s.side || '.action') WHEN 'hypothesis_step' THEN json_extract(e.value, s.side || '.hypothesis') WHEN 'discussion_child' THEN json_extract(e.value, s.side || '.discussion') WHEN 'challenge' THEN json_extract(e.value, s.side || '.discussion') WHEN 'minute_version' THEN json_extract(e.value, s.side || '.discussion') WHEN 'copied' THEN json_extract(e.value, s.side || '.discussion') WHEN 'question' THEN json_extract(e.value, s.side || '.discussion') WHEN 'submission_child' THEN json_extract(e.value, s.side || '.submission')
      WHEN 'part_child' THEN iif(instr(json_extract(e.value, s.side || '.part'), '/') > 0,
        CAST(substr(json_extract(e.value, s.side || '.part'), instr(json_extract(e.value, s.side || '.part'), '/') + 1) AS INTEGER),
        json_extract(e.value, s.side || '.discussion'))
      ELSE json_extract(e.value, '$.i') END AS number,
    j.id AS journal
  FROM journal j CROSS JOIN json_each(iif(json_valid(j.images), j.images, '[]')) e CROSS JOIN (SELECT '$.b' AS side UNION ALL SELECT '$.a') s
) WHERE number IS NOT NULL AND record IN ('person', 'visit', 'note', 'action', 'decision', 'discussion', 'occasion', 'hypothesis', 'contact_received', 'early_help', 'referral', 'assessment', 'enquiry', 'child_in_need', 'protection_plan', 'care_period', 'legal_status', 'placement', 'leaving_care', 'submission');
CREATE INDEX visit_entered ON visit (entered_on);
CREATE INDEX note_entered ON note (entered_on);
CREATE INDEX occasion_entered ON occasion (entered_on);
CREATE INDEX decision_entered ON decision (entered_on);
CREATE TABLE restriction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  family INTEGER NOT NULL REFERENCES family (id),
  category TEXT NOT NULL CHECK (category IN ('staff-interest', 'high-profile', 'adoption', 'high-risk')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  review TEXT NOT NULL CHECK (review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  placed_by INTEGER NOT NULL REFERENCES member (id),
  lifted TEXT CHECK (lifted GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  lifted_by INTEGER REFERENCES member (id),
  lifted_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX restriction_now ON restriction (family) WHERE lifted IS NULL;
CREATE TABLE restriction_named (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  restriction INTEGER NOT NULL REFERENCES restriction (id),
  member INTEGER NOT NULL REFERENCES member (id),
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  review TEXT NOT NULL CHECK (review GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  given_by INTEGER NOT NULL REFERENCES member (id),
  lifted TEXT CHECK (lifted GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  lifted_by INTEGER REFERENCES member (id),
  lifted_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX warning_now ON warning (family) WHERE lifted IS NULL;
CREATE TABLE submission (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL CHECK (kind IN ('assessment', 'closure', 'allocation')),
  family INTEGER NOT NULL REFERENCES family (id),
  text TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  worker INTEGER REFERENCES member (id),
  reason TEXT,
  needs_support INTEGER CHECK (needs_support IN (0, 1)),
  told_by INTEGER REFERENCES member (id),
  entered_by INTEGER NOT NULL REFERENCES member (id),
  entered_at INTEGER NOT NULL,
  entered_on TEXT NOT NULL CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'agreed', 'returned', 'withdrawn')),
  settled_by INTEGER REFERENCES member (id),
  settled_on TEXT CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
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
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  answer TEXT NOT NULL DEFAULT '',
  answered_by INTEGER REFERENCES member (id),
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX question_family ON question (family);
CREATE INDEX question_open ON question (asked_on) WHERE answered_on IS NULL;
CREATE TABLE leave (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  member INTEGER NOT NULL REFERENCES member (id),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  through TEXT NOT NULL CHECK (through GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('annual', 'sick', 'training', 'other')),
  CHECK (through >= from_day)
) STRICT;
CREATE INDEX leave_through ON leave (through);
CREATE TABLE cover (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL DEFAULT 0,
  member INTEGER NOT NULL REFERENCES member (id),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  through TEXT NOT NULL CHECK (through GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
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
DROP TRIGGER journal_row_told;
CREATE TABLE journal_wider (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  login TEXT NOT NULL,
  member INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'import', 'undo', 'redo', 'opened', 'searched', 'exported',
    'printed', 'refused')),
  what TEXT NOT NULL,
  family INTEGER,
  undoes INTEGER,
  images TEXT NOT NULL DEFAULT '[]',
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO journal_wider SELECT id, at, day, login, member, kind, what, family, undoes, images, previous, hash
  FROM journal ORDER BY id;
DROP TABLE journal;
ALTER TABLE journal_wider RENAME TO journal;
CREATE INDEX journal_login ON journal (login, id);
CREATE INDEX journal_family ON journal (family, id);
CREATE INDEX journal_member ON journal (member, id);
CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
CREATE TABLE journal_copy (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  length INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO journal_copy SELECT id, length, hash FROM journal_head;
CREATE TRIGGER journal_row_told AFTER INSERT ON journal WHEN new.images <> '[]'
  BEGIN
    INSERT OR IGNORE INTO journal_row (record, number, journal)
    SELECT record, number, journal FROM (
  SELECT CASE json_extract(e.value, '$.t') WHEN 'contact_detail' THEN 'person' WHEN 'belonging' THEN 'person' WHEN 'household_person' THEN 'person' WHEN 'allocation' THEN 'person' WHEN 'visit_child' THEN 'visit' WHEN 'note_person' THEN 'note' WHEN 'occasion_child' THEN 'occasion' WHEN 'action_owner' THEN 'action' WHEN 'action_review' THEN 'action' WHEN 'hypothesis_step' THEN 'hypothesis' WHEN 'discussion_child' THEN 'discussion' WHEN 'challenge' THEN 'discussion' WHEN 'minute_version' THEN 'discussion' WHEN 'copied' THEN 'discussion' WHEN 'question' THEN 'discussion' WHEN 'submission_child' THEN 'submission'
      WHEN 'part_child' THEN iif(instr(json_extract(e.value, s.side || '.part'), '/') > 0,
        substr(json_extract(e.value, s.side || '.part'), 1, instr(json_extract(e.value, s.side || '.part'), '/') - 1), 'discussion')
      ELSE json_extract(e.value, '$.t') END AS record,
    CASE json_extract(e.value, '$.t') WHEN 'contact_detail' THEN json_extract(e.value, s.side || '.person') WHEN 'belonging' THEN json_extract(e.value, s.side || '.person') WHEN 'household_person' THEN json_extract(e.value, s.side || '.person') WHEN 'allocation' THEN json_extract(e.value, s.side || '.child') WHEN 'visit_child' THEN json_extract(e.value, s.side || '.visit') WHEN 'note_person' THEN json_extract(e.value, s.side || '.note') WHEN 'occasion_child' THEN json_extract(e.value, s.side || '.occasion') WHEN 'action_owner' THEN json_extract(e.value, s.side || '.action') WHEN 'action_review' THEN json_extract(e.value, s.side || '.action') WHEN 'hypothesis_step' THEN json_extract(e.value, s.side || '.hypothesis') WHEN 'discussion_child' THEN json_extract(e.value, s.side || '.discussion') WHEN 'challenge' THEN json_extract(e.value, s.side || '.discussion') WHEN 'minute_version' THEN json_extract(e.value, s.side || '.discussion') WHEN 'copied' THEN json_extract(e.value, s.side || '.discussion') WHEN 'question' THEN json_extract(e.value, s.side || '.discussion') WHEN 'submission_child' THEN json_extract(e.value, s.side || '.submission')
      WHEN 'part_child' THEN iif(instr(json_extract(e.value, s.side || '.part'), '/') > 0,
        CAST(substr(json_extract(e.value, s.side || '.part'), instr(json_extract(e.value, s.side || '.part'), '/') + 1) AS INTEGER),
        json_extract(e.value, s.side || '.discussion'))
      ELSE json_extract(e.value, '$.i') END AS number,
    new.id AS journal
  FROM json_each(new.images) e CROSS JOIN (SELECT '$.b' AS side UNION ALL SELECT '$.a') s
) WHERE number IS NOT NULL AND record IN ('person', 'visit', 'note', 'action', 'decision', 'discussion', 'occasion', 'hypothesis', 'contact_received', 'early_help', 'referral', 'assessment', 'enquiry', 'child_in_need', 'protection_plan', 'care_period', 'legal_status', 'placement', 'leaving_care', 'submission');
  END;
