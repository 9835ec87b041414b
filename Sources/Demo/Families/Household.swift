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

  /// What a caseload file says of the family, one row a person; `line` counts on.
  func people(_ line: inout Int) -> [ImportedRow] {
    (children.map(\.person) + adults).map { person in
      line += 1
      return ImportedRow(line: line, person: person)
    }
  }

  /// What the inspectorate's lists of a day say of its children.
  func facts(on day: Day, line: inout Int) -> [ImportedRow] {
    children.map { child in
      line += 1
      var row = ImportedRow(line: line, person: ImportedPerson(id: child.person.id))
      row.facts = child.path.facts(on: day)
      return row
    }
  }
}
