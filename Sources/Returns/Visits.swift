public import Casework

/// The extract of visits: child, day, type, whether the child was seen and seen alone, worker.
public enum Visits {
  /// Reads an extract of visits. Days to come are not judged here.
  ///
  /// Child, day, type and worker are one visit: told twice, the child was seen if either row says so.
  public static func read(bytes: [UInt8], reference: ReturnsReference) -> Import {
    let sheet = Sheet(bytes, name: "visits", layout: reference.layout(of: "visits"))
    var list = sheet.rows(row)
    list.joinVisits()
    return Import(format: .visits, lists: [list.finished])
  }

  private static func row(_ row: inout Row) -> ImportedRow? {
    guard let id = row.id(), let day = row.day("day") else { return nil }
    let type = row.text("type") ?? ""
    let kind = row.code("type").flatMap(VisitKind.init) ?? .other
    let seen = row.answer("seen") ?? false
    var read = ImportedRow(line: row.line, person: ImportedPerson(id: id))
    read.visit = ImportedVisit(
      day: day, kind: kind, type: type, seen: seen, alone: row.answer("alone") ?? false,
      worker: row.text("worker"))
    return read
  }
}

extension ReadList {
  /// Makes one visit of rows with the same child, day, type and worker, with a remark for each that joins.
  fileprivate mutating func joinVisits() {
    struct Key: Hashable {
      var id: String
      var day: Day
      var type: String
      var worker: String?
    }
    var places: [Key: Int] = [:]
    var kept: [Entry] = []
    for entry in entries {
      guard let visit = entry.row.visit else { continue }
      let key = Key(id: entry.row.person.id, day: visit.day, type: visit.type, worker: visit.worker)
      guard let place = places[key] else {
        places[key] = kept.count
        kept.append(entry)
        continue
      }
      let (line, earlier) = (entry.row.line, kept[place].row.line)
      let isSame = kept[place].row.visit == visit
      if visit.seen { kept[place].row.visit?.seen = true }
      if visit.alone { kept[place].row.visit?.alone = true }
      let remark: Remark =
        isSame ? .sameTwice(line: line, earlier: earlier) : .oneVisit(line: line, earlier: earlier)
      list.remarks.append(remark.sentence)
    }
    entries = kept
  }
}
