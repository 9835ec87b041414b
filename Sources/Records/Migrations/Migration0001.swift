/// The first shape of a unit's file; never rewritten, because files of it are in use.
enum Migration0001 {
  static let sql =
    unit + people + statuses + recording + meeting + keeping + derived

  /// The `CHECK` that a column holds a day or nothing.
  static func day(_ column: String) -> String {
    "CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')"
  }

  /// A status fact's table: keyed by child and day, its fields after it.
  static func fact(_ name: String, _ columns: String) -> String {
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
}
