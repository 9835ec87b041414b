/// The second shape of a unit's file: dated occasions, what is said of clocks, and the clocks themselves.
enum Migration0002 {
  static let sql = columns + occasions + ruling + clocks

  /// The `CHECK` that a column holds a day or nothing.
  static func day(_ column: String) -> String { Migration0001.day(column) }

  /// The `CHECK` that a column holds minutes since midnight or nothing.
  static func minute(_ column: String) -> String { "CHECK (\(column) BETWEEN 0 AND 1439)" }

  /// Who typed a row, when, and on which day.
  static let entered = """
    entered_by INTEGER REFERENCES member (id),
      entered_at INTEGER NOT NULL,
      entered_on TEXT NOT NULL \(day("entered_on"))
    """
}
