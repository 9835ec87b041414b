import Casework
import GRDB

/// What visits were to the children of an extract, as the file already holds it.
struct KnownSights {
  struct Sight {
    var id: Int
    var visit: Int
    var day: String
    var kind: String
  }

  /// Rows that came out of an extract or are tied to one, by child and key.
  private(set) var keyed: [Int: [String: Sight]] = [:]
  /// Rows that somebody typed and that no extract's row is tied to yet, by child.
  private var typed: [Int: [Sight]] = [:]

  init(of children: Set<Int>, in database: Database) throws {
    let rows = try database.rows(
      """
      SELECT c.id, c.visit, c.child, c.day, c.imported_key, v.kind
      FROM visit_child c JOIN visit v ON v.id = c.visit
      """, "c.child", of: .some(children), "ORDER BY c.id")
    while let row = try rows.next() {
      let (child, key): (Int, String?) = (row["child"], row["imported_key"])
      let sight = Sight(id: row["id"], visit: row["visit"], day: row["day"], kind: row["kind"])
      if let key { keyed[child, default: [:]][key] = sight } else { typed[child, default: []].append(sight) }
    }
  }

  /// The typed visit that a row is about: of that child and day, of its kind rather than of another.
  ///
  /// A visit of another kind is only meant where the extract has no second row for the child on that day.
  func typed(_ child: Int, _ visit: ImportedVisit, among rows: [ImportedVisit]) -> Sight? {
    let ofDay = (typed[child] ?? []).filter { $0.day == visit.day.description }
    if ofDay.isEmpty { return nil }
    if let same = ofDay.first(where: { $0.kind == visit.kind.rawValue }) { return same }
    return rows.filter { $0.day == visit.day }.count == 1 ? ofDay.first : nil
  }
}
