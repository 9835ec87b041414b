import Casework
import GRDB

extension Bringing {
  /// Brings visits after children who have changed families.
  ///
  /// A visit whose children all went goes with them. One that an import alone wrote is joined with the visit
  /// of the new family on that day, of that type, by that worker, or is parted if some children stayed.
  mutating func settleVisitsOfMoved() throws {
    guard !moved.isEmpty else { return }
    let new = moved.keys.compactMap { known.belongings[$0]?.family }
    let visits = try KnownVisit.all(ofFamilies: Set(moved.values).union(new), in: database)
    var plain: [VisitKey: Int] = [:]
    for visit in visits where visit.isPlain && plain[visit.key] == nil { plain[visit.key] = visit.id }
    var changed: Set<Int> = []
    for visit in visits { try settle(visit, &plain, &changed) }
    for visit in changed.sorted() { try settleMode(visit) }
  }

  private mutating func settle(
    _ visit: KnownVisit, _ plain: inout [VisitKey: Int], _ changed: inout Set<Int>
  ) throws {
    let rows = visit.children.sorted { $0.key < $1.key }
    let leaving = rows.filter { moved[$0.value] != nil && family(of: $0.value) != visit.key.family }
    guard let first = leaving.first else { return }
    let together = Set(rows.map { family(of: $0.value) }).count == 1
    var key = visit.key
    key.family = family(of: first.value)
    if together, !visit.isPlain || plain[key] == nil {
      try ledger.update(.visit, visit.id, set: ["family": .number(key.family)])
      if visit.isPlain { plain[key] = visit.id }
      if plain[visit.key] == visit.id { plain[visit.key] = nil }
      searched.append(("visit", visit.id))
      return
    }
    guard visit.isPlain else { return }
    for row in leaving {
      key.family = family(of: row.value)
      let target = try plain[key] ?? copy(visit.id, into: key.family)
      plain[key] = target
      try ledger.update(.visitChild, row.key, set: ["visit": .number(target)])
      changed.formUnion([target, visit.id])
    }
    if leaving.count == rows.count {
      if plain[visit.key] == visit.id { plain[visit.key] = nil }
      try ledger.delete(.visit, visit.id)
      changed.remove(visit.id)
      searched.append(("visit", visit.id))
    }
  }

  private func family(of child: Int) -> Int { known.belongings[child]?.family ?? 0 }

  /// The same visit once more, for another family.
  private mutating func copy(_ visit: Int, into family: Int) throws -> Int {
    var row = try ledger.row(.visit, visit) ?? [:]
    row["family"] = .number(family)
    let made = try ledger.insert(.visit, row)
    searched.append(("visit", made))
    return made
  }

  /// An import's visit was face to face if any of its children was seen, and else unsuccessful.
  mutating func settleMode(_ visit: Int) throws {
    guard let row = try ledger.row(.visit, visit) else { return }
    let imported = row["imported"] ?? .none
    guard Provenance(imported)["mode"] != nil else { return }
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM visit_child WHERE visit = ? AND seen = 1)")
    let seen = try Bool.fetchOne(statement, arguments: [visit]) ?? false
    try ledger.update(
      .visit, visit, set: ["mode": .text(VisitMode(seen: seen).rawValue), "imported": imported])
  }
}

extension VisitMode {
  /// How a visit went of which an extract says only whether the child was seen.
  init(seen: Bool) { self = seen ? .faceToFace : .unsuccessful }
}
