import Casework
import Testing

@testable import Records

@Suite struct UnchangedTests {
  /// Saves a change that ought to change nothing and leave no entry.
  private func expectNothing(_ unit: TestUnit, _ change: Change) throws {
    let entries = try unit.store.count("journal")
    #expect(try unit.store.save(change).what == "nothing was changed", "\(change)")
    #expect(try unit.store.count("journal") == entries)
  }

  @Test func `What changes nothing says so, leaves no entry and nothing to take back`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let visit = try unit.visit(to: family, text: "Calm.")
    let seen = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
    let action = Action(family: family, text: "Ring", owners: [unit.worker], due: nil)
    let task = Ref<Action>(try #require(try unit.store.save(.addAction(action)).made))
    let child = try unit.children(of: family)[0]
    let tolu = Person(surname: "Adeyemi", forename: "Tolu", born: day("2017-02-03"))
    _ = try unit.store.save(.rateRisk(family, .high, on: unit.today))
    for change in [
      Change.correctVisit(seen, visit, basedOn: Revision(0)),
      .correctAction(task, action, basedOn: Revision(0)), .reopenAction(task),
      .correctPerson(child, tolu, basedOn: Revision(0)), .rateRisk(family, .high, on: unit.today),
      .mark(.visit(seen), significant: false),
      .correctMember(unit.worker, TestUnit.members[2], basedOn: Revision(0)),
    ] { try expectNothing(unit, change) }
    #expect(try unit.store.undo().what == "took back: rated the risk for Adeyemi as high")
  }

  @Test func `A minute or an agenda that stays as it is says so, whoever saves it`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = Ref<Meeting>(
      try #require(
        try unit.store.save(
          .openMeeting(Meeting(day: unit.today, chair: nil, minutedBy: nil, present: [unit.worker]))
        ).made))
    let written = try unit.minute(meeting, family)
    _ = try unit.store.save(.minute(written))
    try expectNothing(unit, .setPresent(meeting, [unit.worker]))
    try expectNothing(unit, .setTier(meeting, family, .full))
    try expectNothing(unit, .minute(written))
    let consultant = try TestUnit.store(unit, by: "rshah")
    #expect(try consultant.save(.minute(written)).what == "nothing was changed")
  }
}
