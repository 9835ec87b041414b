import Casework

/// An invented family with its children, its adults and what the unit worries about.
struct Household: Sendable {
  struct Child: Sendable {
    var person: ImportedPerson
    var path: Path
    /// The child's forename, or what is said of one not yet born.
    var called: String
    /// Who cares for a child that does not live at home.
    var carer: String
  }

  var id: String
  var name: String
  var concern: Concern
  var course: Course
  var arrived: Day
  var children: [Child]
  var adults: [ImportedPerson]
  /// The place of the worker among the staff.
  var worker: Int
  /// As the unit speaks of her; of the carer or key worker where there is no mother.
  var mother: String

  /// The highest standing among its children on a day.
  func status(on day: Day) -> Status {
    children.map { $0.path.status(on: day) }.max() ?? .closed
  }

  func isOpen(on day: Day) -> Bool { arrived <= day && status(on: day) != .closed }

  /// What an extract of a day says of the family, one row a person; `line` counts on.
  func rows(on day: Day, line: inout Int) -> [ImportedRow] {
    var rows: [ImportedRow] = []
    for child in children {
      line += 1
      var row = ImportedRow(line: line, person: child.person)
      row.facts = child.path.facts(on: day)
      rows.append(row)
    }
    for adult in adults {
      line += 1
      rows.append(ImportedRow(line: line, person: adult))
    }
    return rows
  }

  /// Whether an extract of the second day says more than one of the first.
  func hasTurned(after first: Day, by second: Day) -> Bool {
    children.contains { child in child.path.turns.contains { $0 > first && $0 <= second } }
  }
}
