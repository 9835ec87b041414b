public import Casework

/// The caseload file: one row per person, adults too, with family, address, status and worker.
public enum Caseload {
  /// Reads a caseload as one list, `caseload`.
  ///
  /// The day is the expected one for an unborn child. A person who stands there twice is a problem where the
  /// two rows differ. Line ends within an address become commas.
  public static func read(bytes: [UInt8], reference: ReturnsReference) -> Import {
    let sheet = Sheet(bytes, name: "caseload", layout: reference.layout(of: "caseload"))
    var list = sheet.rows(row)
    list.settleTwins { ($0.person.id, nil) }
    return Import(format: .caseload, lists: [list.finished])
  }

  private static func row(_ row: inout Row) -> ImportedRow? {
    guard let id = row.id() else { return nil }
    var person = ImportedPerson(id: id)
    (person.familyId, person.familyName) = (row.text("family-id"), row.text("family-name"))
    (person.surname, person.forename) = (row.text("surname"), row.text("forename"))
    (person.sex, person.ethnicity) = (row.code("sex"), row.code("ethnicity"))
    (person.address, person.postcode) = (row.text("address"), row.text("postcode"))
    person.school = row.text("school")
    let relationship = row.code("relationship")
    let isUnborn = relationship == "unborn child"
    person.relationship = isUnborn ? "child" : relationship
    if isUnborn { person.expected = row.day("born") } else { person.born = row.day("born") }
    person.status = row.code("status").flatMap(Status.init)
    (person.worker, person.workerSince) = (row.text("worker"), row.day("worker-since"))
    return ImportedRow(line: row.line, person: person)
  }
}
