import Casework
import GRDB

extension Bringing {
  /// Deletes families that an import had made for one child and that the child has left.
  ///
  /// Whatever the unit recorded of them goes with the child into the new family.
  mutating func dissolveEmptyFamilies() throws {
    let left = Dictionary(grouping: moved.keys, by: { moved[$0] ?? 0 })
    let inhabited = Set(known.belongings.values.map(\.family))
    var joining = FamilyJoining(ledger, because: "An import brought two families of one meeting together.")
    for (old, people) in left.sorted(by: { $0.key < $1.key }) where known.unnumbered.contains(old) {
      guard !inhabited.contains(old), let person = people.min(),
        let family = known.belongings[person]?.family
      else { continue }
      try joining.moveRecords(from: old, to: family)
      try joining.ledger.delete(.family, old)
      known.unnumbered.remove(old)
      touch(family: old)
    }
    ledger = joining.ledger
    searched += joining.searched
  }
}
