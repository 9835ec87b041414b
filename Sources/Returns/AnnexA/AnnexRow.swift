import Casework

/// What a row of lists 1 to 9 says: the child, and the facts of that list.
enum AnnexRow {
  /// Reads one row of a list; nothing where the row names nobody.
  static func read(_ row: inout Row, _ list: AnnexList) -> ImportedRow? {
    guard let id = row.id() else { return nil }
    var read = ImportedRow(line: row.line, person: person(id, &row))
    switch list.number {
    case 1: contact(&row, &read)
    case 2: earlyHelp(&row, &read)
    case 3: referral(&row, &read)
    case 4: assessment(&row, &read)
    case 5: enquiry(&row, &read)
    case 6: need(&row, &read)
    case 7: protection(&row, &read)
    case 8: care(&row, &read)
    case 9: leavingCare(&row, &read)
    default: return nil
    }
    return read
  }

  private static func person(_ id: String, _ row: inout Row) -> ImportedPerson {
    var person = ImportedPerson(id: id)
    (person.sex, person.ethnicity) = (row.code("sex"), row.codeOnly("ethnicity"))
    person.born = row.day("born")
    person.disabled = row.answer("disabled")
    person.unaccompanied = row.answer("unaccompanied")
    (person.team, person.worker) = (row.text("team"), row.text("worker"))
    return person
  }

  /// The day on which the row's first fact began; a row without one speaks only of the child.
  static func started(_ row: inout Row) -> Day? {
    let day = row.day("started")
    if day == nil { row.isUndated("started") }
    return day
  }
}
