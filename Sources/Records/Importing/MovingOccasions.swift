import Casework
import GRDB

extension Bringing {
  /// Brings occasions after children who have all changed into one family, and what is said of their clocks.
  mutating func settleOccasionsOfMoved() throws {
    guard !moved.isEmpty else { return }
    let rows = try database.rows(
      """
      SELECT o.id, o.family, d.child FROM occasion_child c JOIN occasion o ON o.id = c.occasion
      JOIN occasion_child d ON d.occasion = o.id
      """, "c.child", of: .some(Set(moved.keys)), "AND o.family IS NOT NULL ORDER BY o.id, d.child")
    var occasions: [Int: (family: Int, theirs: Set<Int>)] = [:]
    while let row = try rows.next() {
      let theirs = known.belongings[row["child"]]?.family ?? 0
      occasions[row["id"], default: (row["family"], [])].theirs.insert(theirs)
    }
    for (id, found) in occasions.sorted(by: { $0.key < $1.key }) {
      guard found.theirs.count == 1, let family = found.theirs.first, family != found.family else { continue }
      try ledger.update(.occasion, id, set: ["family": .number(family)])
      searched.append(("occasion", id))
    }
    for (child, _) in moved.sorted(by: { $0.key < $1.key }) {
      guard let family = known.belongings[child]?.family else { continue }
      let remarks = try Int.fetchAll(
        database, sql: "SELECT id FROM clock_remark WHERE child = ? ORDER BY id", arguments: [child])
      for remark in remarks { try ledger.update(.clockRemark, remark, set: ["family": .number(family)]) }
    }
  }
}
