import Casework
import Testing

@testable import Records

/// The journal by family, by child, by member, by kind, by day, and a page at a time.
@Suite struct JournalReadingTests {
  private func numbers(_ store: Store, _ choice: JournalChoice) throws -> [Int] {
    try store.journal(choice).map(\.number)
  }

  @Test func `By member, kind and day, together as well, latest first and never more than asked for`() throws
  {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      let other = try unit.opened(by: "rshah")
      other.noteOpened(family)
      try other.writeNoted()
      unit.clock.day = unit.today + 1
      _ = try other.save(.rateRisk(family, .high, on: unit.today))
      unit.store.noteSearched("tolu", hit: family)
      try unit.store.writeNoted()
      let store = unit.store
      #expect(try numbers(store, JournalChoice()) == [6, 5, 4, 3, 2, 1])
      #expect(try numbers(store, JournalChoice(member: unit.consultant)) == [5, 4])
      #expect(try numbers(store, JournalChoice(member: unit.worker)) == [])
      #expect(try numbers(store, JournalChoice(kinds: [.opened, .searched])) == [6, 4])
      #expect(try numbers(store, JournalChoice(kinds: [.change], since: unit.today)) == [5])
      #expect(try numbers(store, JournalChoice(since: unit.today)) == [6, 5])
      #expect(try numbers(store, JournalChoice(through: unit.today - 1)) == [4, 3, 2, 1])
      #expect(try numbers(store, JournalChoice(limit: 2)) == [6, 5])
      #expect(try numbers(store, JournalChoice(family: family, limit: 3)) == [6, 5, 4])
      #expect(
        try numbers(store, JournalChoice(family: family, member: unit.coordinator, kinds: [.change])) == [
          3, 2,
        ])
    }
  }

  @Test func `A child's are those that tell of the child, and of whoever looked at the family`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let children = try unit.children(of: family)
    var visit = try unit.visit(to: family)
    visit.children = [Visit.Sight(child: children[0], seen: true)]
    let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
    visit.text = "Only the visit's own row says so."
    _ = try unit.store.save(.correctVisit(ref, visit, basedOn: Revision(0)))
    _ = try unit.store.save(.rateRisk(family, .high, on: unit.today))
    unit.store.noteOpened(family)
    try unit.store.writeNoted()
    let costa = try unit.family("Costa", "Ana")
    unit.store.noteOpened(costa)
    unit.store.notePrinted("the caseload")
    try unit.store.writeNoted()
    // 3 and 4 are the children, 5 and 6 the visit and its correction, 8 the opening.
    #expect(try numbers(unit.store, JournalChoice(child: children[0])) == [8, 6, 5, 3])
    #expect(try numbers(unit.store, JournalChoice(child: children[1])) == [8, 4])
    #expect(try numbers(unit.store, JournalChoice(child: Ref(99))) == [])
    #expect(try numbers(unit.store, JournalChoice(family: family)) == [8, 7, 6, 5, 4, 3, 2])
  }
}
