import Casework
import GRDB

extension Changing {
  /// Refuses what cannot have been so; what is only odd is said with the change's preview.
  mutating func weigh(_ remarks: [Remark]) throws {
    if let first = remarks.first(where: { $0.weight == .impossible }) { throw Refusal.notSo(first.sentence) }
    for remark in remarks where !outcome.remarks.contains(remark) { outcome.remarks.append(remark) }
  }

  /// What speaks against an occasion, for each child whom it concerns.
  mutating func weigh(_ occasion: Occasion, for children: [Int], correcting id: Int?) throws {
    for facts in try facts(of: children) {
      try weigh(
        Checks.of(
          occasion, child: facts, person: try person(facts.child.number), today: now.day,
          calendar: try calendar(), correcting: id.map { "occasion:\($0)" }))
    }
  }

  /// Everything recorded of some of the unit's children, in the order of their numbers.
  func facts(of children: [Int]) throws -> [ChildFacts] {
    guard !children.isEmpty else { return [] }
    let scope = Scope.some(Set(children))
    return try ChildFactsReading.facts(of: scope, Standings(of: scope, in: database), in: database)
  }

  func calendar() throws -> WorkingCalendar { try store.rules(in: database).calendar }
}
