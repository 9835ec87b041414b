import Casework

/// Why a cell, or a row beside another row, cannot be taken as it stands.
enum CellFault: Hashable {
  case blank
  case impossibleDay(String, why: String)
  case noDay(String)
  case noNumber(String)
  case unknown(String, expected: [String])
  case damagedId(String)
  case before(Day, start: Day, of: String)
  /// The same person or the same event stands in two rows that say different things.
  case twice(Twin)
  case otherPerson(Disagreement)

  /// Two rows of one list that should be one.
  struct Twin: Hashable {
    var id: String
    var day: Day?
    var first: Int
    var second: Int
    var heading: String
  }

  /// Two lists that say different things of one child.
  struct Disagreement: Hashable {
    var id: String
    var what: String
    var here: String
    var there: String
    /// The other list and line.
    var list: String
    var line: Int
  }

  /// What is wrong and what would be right, in one sentence.
  var sentence: String {
    switch self {
    case .blank: "the cell is blank, and the row cannot be read without it"
    case .impossibleDay(let text, let why):
      "\(Shown.words(text)) is no day of the calendar: \(why); expected dd/mm/yyyy"
    case .noDay(let text): "\(Shown.words(text)) is not a day; expected dd/mm/yyyy, such as 31/03/2026"
    case .noNumber(let text): "\(Shown.words(text)) is not a whole number; expected 0, 1, 2 and so on"
    case .unknown(let text, let expected):
      "\(Shown.words(text)) is not a value of this column; expected \(CellFault.some(of: expected))"
    case .damagedId(let text):
      "\(Shown.words(text)) is no identifier; a spreadsheet or a faulty export has changed it, "
        + "and it must be exported again as text"
    case .before(let day, let start, let heading):
      "\(day.slashed) lies before \(start.slashed), the day under “\(heading)”; one of the two is wrong"
    case .twice(let twin): CellFault.sentence(twin)
    case .otherPerson(let other):
      "\(other.what) of child \(other.id) is \(other.here) here, but \(other.there) in \(other.list), "
        + "line \(other.line); the two must agree"
    }
  }

  private static func sentence(_ twin: Twin) -> String {
    let event = twin.day.map { " with the day \($0.slashed)" } ?? ""
    return "person \(twin.id) stands on lines \(twin.first) and \(twin.second)\(event), and the two differ "
      + "under “\(twin.heading)”; one of them must go"
  }

  /// A few of the values, and how many there are.
  private static func some(of expected: [String]) -> String {
    guard expected.count > 6 else { return expected.joined(separator: ", ") }
    return expected.prefix(5).joined(separator: ", ") + " or another of \(expected.count)"
  }
}
