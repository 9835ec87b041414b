extension Migration0001 {
  /// The unit, its members and who may decide what.
  static let unit = """
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
}
