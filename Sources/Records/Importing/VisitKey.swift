import Casework
import GRDB

/// What makes rows of a visits extract one visit: family, day, type and worker.
struct VisitKey: Hashable {
  var family: Int
  var day: String
  /// Folded, so that capitals tell no two apart.
  var type: String
  var member: Int?

  init(family: Int, day: String, type: String, member: Int?) {
    (self.family, self.day, self.member) = (family, day, member)
    self.type = Folded(type).text
  }

  init(_ row: Row) {
    self.init(family: row["family"], day: row["day"], type: row["type"], member: row["member"])
  }
}

extension ImportedVisit {
  /// The row's key for its child: the day, the type and the worker.
  var key: String {
    "\(day)|\(Folded(type.trimmed).text)|\(Folded((worker ?? "").trimmed).text)"
  }

  /// What the row says of the child, by the columns of its table.
  var sight: [(name: String, value: Value)] {
    [("seen", Value(seen)), ("alone", Value(seen && alone))]
  }
}

/// An extract's visit that the file already holds.
struct KnownVisit {
  var id: Int
  var key: VisitKey
  /// By their rows in the visit.
  var children: [Int: Int] = [:]
  /// Written by an import alone: no text, no mark, nothing that would be lost in another visit.
  var isPlain: Bool

  /// The visits that an import wrote for the given families.
  static func all(ofFamilies families: Set<Int>, in database: Database) throws -> [KnownVisit] {
    var visits: [KnownVisit] = []
    var places: [Int: Int] = [:]
    let scope = Scope.some(families)
    let rows = try database.rows(
      """
      SELECT id, family, day, type, member,
        text = '' AND told_by = '' AND significant = 0 AND imported <> '{}' AS plain FROM visit
      """, "family", of: scope, "ORDER BY id")
    while let row = try rows.next() {
      places[row["id"]] = visits.count
      visits.append(KnownVisit(id: row["id"], key: VisitKey(row), isPlain: row["plain"]))
    }
    let children = try database.rows(
      "SELECT c.id, c.visit, c.child FROM visit v JOIN visit_child c ON c.visit = v.id", "v.family", of: scope
    )
    while let row = try children.next() {
      if let place = places[row["visit"]] { visits[place].children[row["id"]] = row["child"] }
    }
    return visits
  }
}
