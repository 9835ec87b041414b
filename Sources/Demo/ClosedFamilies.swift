import Casework
import Records

/// Families that were closed long ago and stand in the file for nothing but its size.
enum ClosedFamilies {
  private static let together = 2_000

  /// Writes so many, each a child and a mother, closed before a day.
  static func write(_ count: Int, before day: Day, staff: Staff, into store: Store) throws {
    var first = 0
    while first < count {
      let last = min(count, first + together)
      var list = ImportedList(name: "caseload")
      for number in first..<last {
        list.rows += rows(number, before: day, worker: staff[Staff.consultant].name)
      }
      list.read = list.rows.count
      _ = try store.bring(Import(format: .caseload, lists: [list]), leaveOut: false, dryRun: false)
      first = last
    }
  }

  private static func rows(_ number: Int, before day: Day, worker: String) -> [ImportedRow] {
    let culture = Culture.all[number % Culture.all.count]
    let surname = culture.surnames[number / 7 % culture.surnames.count]
    let closed = day - 30 - number % 3_000
    var child = ImportedPerson(id: "9\(1_000_000 + number * 2)")
    (child.familyId, child.familyName) = ("G\(10_000 + number)", surname)
    (child.surname, child.forename) = (surname, culture.women[number % culture.women.count])
    (child.born, child.sex, child.relationship) = (closed - 2_000 - number % 3_000, "F", "child")
    (child.worker, child.workerSince) = (worker, closed - 200)
    var mother = ImportedPerson(id: "9\(1_000_001 + number * 2)")
    (mother.familyId, mother.familyName) = (child.familyId, surname)
    (mother.surname, mother.forename) = (surname, culture.women[(number + 3) % culture.women.count])
    (mother.sex, mother.relationship) = ("F", "mother")
    var row = ImportedRow(line: number * 2 + 2, person: child)
    row.facts = [
      ChildInNeed(
        started: closed - 200, need: "N1", closed: closed, closureReason: "RC7", caseStatus: .closed)
    ]
    return [row, ImportedRow(line: number * 2 + 3, person: mother)]
  }
}
