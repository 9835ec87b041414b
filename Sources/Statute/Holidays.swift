public import Casework

/// The bank holidays of England and Wales, on weekdays, for the span of years that is known.
public enum Holidays {
  private static let file = "holidays/england-and-wales.csv"

  /// The calendar on which working days are counted; it knows its first and last day and answers for no other.
  ///
  /// A working day is no Saturday, Sunday, Christmas Day, Good Friday or bank holiday: Visits to Children in
  /// Long-Term Residential Care Regulations 2011, regulation 2.
  public static func englandAndWales() throws(ReferenceProblem) -> WorkingCalendar {
    let table = try ReferenceTable(file)
    var days: Set<Day> = []
    for row in table.rows { days.insert(try day(in: row)) }
    return WorkingCalendar(
      holidays: days, knownFrom: try note("known-from", of: table),
      knownThrough: try note("known-through", of: table))
  }

  /// What each holiday is called, in the order of the days.
  public static func titles() throws(ReferenceProblem) -> [(day: Day, title: String)] {
    var titles: [(day: Day, title: String)] = []
    for row in try ReferenceTable(file).rows { titles.append((try day(in: row), try row.words("title"))) }
    return titles
  }

  private static func day(in row: ReferenceTable.Row) throws(ReferenceProblem) -> Day {
    let text = try row.words("day")
    guard let day = Day(text) else {
      throw .badCell(file: file, line: row.line, column: "day", text: text)
    }
    return day
  }

  private static func note(_ name: String, of table: ReferenceTable) throws(ReferenceProblem) -> Day {
    guard let text = table.notes[name], let day = Day(text) else { throw .badNote(file: file, name: name) }
    return day
  }
}
