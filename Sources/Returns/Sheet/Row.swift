import Casework

/// One record while it is being read: each question answers with what the cell says, or notes a problem.
struct Row {
  let line: Int
  private(set) var problems: [ImportProblem] = []
  private(set) var tally: Tally

  /// The fields whose odd characters have been counted.
  private var counted: Set<String> = []
  private let fields: [String]
  private let headings: Headings
  private let layout: Layout

  init(_ record: CSVRecord, headings: Headings, layout: Layout, tally: Tally) {
    (line, fields) = (record.line, record.fields)
    (self.headings, self.layout, self.tally) = (headings, layout, tally)
  }

  /// The identifier as it stands, for knowing who is spoken of even where the row has problems.
  var idAsWritten: String {
    headings.place(of: "id").map { Cleaning(fields[$0]).text } ?? ""
  }

  /// The row's identifier, as text; one that a spreadsheet has spoilt (`1.54E+06`, `1541120.0`) is a problem.
  mutating func id() -> String? {
    guard let column = column("id"), let cell = cell(column) else { return nil }
    let isSpoilt = cell.first?.isNumber == true && (cell.uppercased().contains("E+") || cell.hasSuffix(".0"))
    guard !cell.unicodeScalars.contains(Cleaning.mark), !isSpoilt else {
      note(.damagedId(cell), column)
      return nil
    }
    return cell
  }

  /// Words, kept as they stand; blank is nothing.
  mutating func text(_ field: String) -> String? {
    guard let column = column(field), let cell = cell(column) else { return nil }
    if let first = cell.unicodeScalars.first, "=+-@".unicodeScalars.contains(first), cell != "-" {
      tally.addFormula(place(column))
    }
    return cell
  }

  /// A day of the calendar; blank is nothing.
  mutating func day(_ field: String) -> Day? {
    guard let column = column(field), let cell = cell(column) else { return nil }
    switch DayReading(cell) {
    case .day(let day): return day
    case .impossible(let why): note(.impossibleDay(cell, why: why), column)
    case .unreadable: note(.noDay(cell), column)
    }
    return nil
  }

  /// A day that may not lie before another; blank is nothing.
  mutating func day(_ field: String, notBefore start: Day?, _ startField: String) -> Day? {
    guard let day = day(field) else { return nil }
    if let start, day < start, let column = column(field), let other = self.column(startField) {
      note(.before(day, start: start, of: headings.heading(of: other)), column)
    }
    return day
  }

  /// A whole number from 0 to 999; blank is nothing.
  mutating func number(_ field: String) -> Int? {
    guard let column = column(field), let cell = cell(column) else { return nil }
    let digits = cell.utf8.count <= 3 && cell.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if digits, let number = Int(cell) { return number }
    note(.noNumber(cell), column)
    return nil
  }

  /// One of the values of the column's set, as its code, or its words where it has no single code.
  mutating func choice(_ field: String) -> ChoiceSet.Chosen? {
    guard let column = column(field), let cell = cell(column) else { return nil }
    switch column.reads {
    case .choice(let name):
      let set = layout.choices[name] ?? ChoiceSet()
      if let chosen = set.meaning(of: cell) { return chosen }
      note(.unknown(cell, expected: set.shown), column)
    case .code(let name):
      let codes = layout.codes.codes(in: name).map(\.code)
      let key = Plain.key(cell)
      if let code = codes.first(where: { Plain.key($0) == key }) { return .code(code) }
      note(.unknown(cell, expected: codes), column)
    case .open(let name):
      if let chosen = layout.choices[name]?.meaning(of: cell) { return chosen }
      tally.addUnknown(cell, place(column))
      return .words(cell)
    case .ignored, .text, .lines, .day, .number: return .words(cell)
    }
    return nil
  }

  /// As `choice`, whatever it is.
  mutating func code(_ field: String) -> String? { choice(field)?.text }

  /// A code or nothing; a value that names only a group is counted and says nothing.
  mutating func codeOnly(_ field: String) -> String? {
    switch choice(field) {
    case .code(let code): return code
    case .words:
      if let column = column(field) { tally.addGroup(place(column)) }
      return nil
    case nil: return nil
    }
  }

  /// Yes or no; *unknown* and blank are nothing.
  mutating func answer(_ field: String) -> Bool? {
    switch choice(field) {
    case .code("yes"): true
    case .code("no"): false
    default: nil
    }
  }

  /// Counts the row as one whose first day is blank, so that only the child is read from it.
  mutating func isUndated(_ field: String) {
    guard problems.isEmpty, let column = column(field) else { return }
    tally.addUndated(place(column))
  }

  private func column(_ field: String) -> Column? { layout.columns.first { $0.field == field } }

  private func place(_ column: Column) -> Tally.Place {
    Tally.Place(line: line, heading: headings.heading(of: column))
  }

  private mutating func note(_ fault: CellFault, _ column: Column) {
    let problem = ImportProblem(line: line, column: headings.heading(of: column), why: fault.sentence)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// The cleaned words of a cell; nothing where it is blank or the file has no such column.
  private mutating func cell(_ column: Column) -> String? {
    guard let place = headings.place(of: column.field) else { return nil }
    let clean = Cleaning(fields[place], lineEnds: column.reads == .lines ? .comma : .blank)
    if counted.insert(column.field).inserted { tally.addControls(clean.removed, self.place(column)) }
    if clean.text.isEmpty {
      if !column.mayBeBlank { note(.blank, column) }
      return nil
    }
    return clean.text
  }
}
