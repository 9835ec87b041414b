import Casework
import GRDB
import Testing

@testable import Records

@Suite struct CarryOverTests {
  /// A family with two actions of a week before its meeting.
  private func begun() throws -> (unit: TestUnit, family: Ref<Family>, meeting: Ref<Meeting>) {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    for text in ["Ring school", "Write up"] {
      _ = try unit.store.save(
        .addAction(Action(family: family, text: text, owners: [unit.worker], due: unit.today + 3)))
    }
    unit.clock.day = unit.today + 7
    return (unit, family, try unit.openedMeeting())
  }

  private func reviews(_ unit: TestUnit) throws -> [String] {
    try unit.store.queue.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM action_review ORDER BY discussion, action").map {
        let days = [$0["due_before"] as String?, $0["due_after"] as String?].map { $0 ?? "-" }
        return "\($0["action"] as Int) \($0["outcome"] as String) \(days.joined(separator: " "))"
      }
    }
  }

  private func open(_ unit: TestUnit) throws -> [String] {
    try unit.store.actions().map { "\($0.text) \($0.due?.description ?? "-")" }
  }

  @Test func `What is not ticked goes on by itself, and the minute says so`() throws {
    let (unit, family, meeting) = try begun()
    try unit.save(try unit.minute(meeting, family))
    #expect(
      try reviews(unit) == ["1 carried 2026-03-21 2026-03-21", "2 carried 2026-03-21 2026-03-21"])
    #expect(try unit.store.actions().map(\.carried) == [1, 1])
  }

  @Test func `Ticked off in the minute is done on the meeting's day, and open again once unticked`() throws {
    let (unit, family, meeting) = try begun()
    var written = try unit.minute(meeting, family)
    written.done = [Ref(1)]
    try unit.save(written)
    #expect(try reviews(unit) == ["1 done 2026-03-21 -", "2 carried 2026-03-21 2026-03-21"])
    let done = try #require(try unit.store.actions(includingDone: true).last)
    #expect(done.text == "Ring school" && done.done == unit.today)
    try unit.save(written)
    #expect(try unit.store.save(.minute(written)).what == "nothing was changed")
    written.done = [Ref(2)]
    try unit.save(written)
    #expect(try open(unit) == ["Ring school 2026-03-21"])
    #expect(try reviews(unit) == ["1 carried 2026-03-21 2026-03-21", "2 done 2026-03-21 -"])
  }

  @Test func `A new day goes to the action, and comes back when it is taken out again`() throws {
    let (unit, family, meeting) = try begun()
    var written = try unit.minute(meeting, family)
    written.carried = [Discussion.Carried(Ref(2), due: unit.today + 5)]
    try unit.save(written)
    #expect(try open(unit) == ["Ring school 2026-03-21", "Write up 2026-03-30"])
    #expect(try reviews(unit)[1] == "2 carried 2026-03-21 2026-03-30")
    written.carried[0].due = unit.today + 6
    try unit.save(written)
    #expect(try open(unit) == ["Ring school 2026-03-21", "Write up 2026-03-31"])
    #expect(
      try unit.store.familySheet(family, meeting: meeting, today: unit.today).minute?.carried
        == written.carried)
    (written.carried, written.done) = ([], [Ref(2)])
    try unit.save(written)
    written.done = []
    try unit.save(written)
    #expect(try open(unit) == ["Ring school 2026-03-21", "Write up 2026-03-21"])
  }

  @Test func `What somebody changed of an action since stays when the minute is saved again`() throws {
    let (unit, family, meeting) = try begun()
    var written = try unit.minute(meeting, family)
    written.carried = [Discussion.Carried(Ref(2), due: unit.today + 5)]
    written.done = [Ref(1)]
    try unit.save(written)
    _ = try unit.store.save(.reopenAction(Ref(1)))
    let (action, revision) = try unit.store.action(Ref(2))
    var later = action
    later.due = unit.today + 20
    _ = try unit.store.save(.correctAction(Ref(2), later, basedOn: revision))
    written.update = "More."
    try unit.save(written)
    #expect(try open(unit) == ["Ring school 2026-03-21", "Write up 2026-04-14"])
    written.carried = []
    try unit.save(written)
    #expect(try open(unit) == ["Ring school 2026-03-21", "Write up 2026-04-14"])
  }

  @Test func `A parked minute carries nothing over yet; closing the meeting does`() throws {
    let (unit, family, meeting) = try begun()
    var written = try unit.minute(meeting, family, "Half of it.")
    (written.isParked, written.done) = (true, [Ref(1)])
    try unit.save(written)
    #expect(try reviews(unit) == ["1 done 2026-03-21 -"])
    try unit.close(meeting)
    #expect(try reviews(unit) == ["1 done 2026-03-21 -", "2 carried 2026-03-21 2026-03-21"])
    _ = try unit.store.undo()
    #expect(try reviews(unit) == ["1 done 2026-03-21 -"])
  }

  @Test func `Week after week an action counts how often it went on`() throws {
    let (unit, family, first) = try begun()
    try unit.save(try unit.minute(first, family))
    try unit.close(first)
    unit.clock.day = unit.today + 7
    let second = try unit.openedMeeting()
    var written = try unit.minute(second, family)
    written.actions = [Action(family: family, text: "New", owners: [unit.worker], due: nil)]
    written.done = [Ref(1)]
    try unit.save(written)
    try unit.close(second)
    #expect(try unit.store.actions().map { "\($0.text) \($0.carried)" } == ["Write up 2", "New 0"])
    unit.clock.day = unit.today + 7
    let third = try unit.openedMeeting()
    try unit.save(try unit.minute(third, family))
    #expect(try unit.store.actions().map { "\($0.text) \($0.carried)" } == ["Write up 3", "New 1"])
    // What came later says nothing of the meeting before.
    var corrected = written
    corrected.update = "Said more."
    corrected.actions = try #require(
      try unit.store.familySheet(family, meeting: second, today: unit.today).minute
    ).actions
    try unit.save(corrected)
    #expect(try unit.store.actions().map { "\($0.text) \($0.carried)" } == ["Write up 3", "New 1"])
  }

  @Test func `Only the family's own actions of before are gone through`() throws {
    let (unit, family, meeting) = try begun()
    let other = try unit.family("Žižek", "Ines")
    _ = try unit.store.save(
      .addAction(Action(family: other, text: "Elsewhere", owners: [unit.worker], due: nil)))
    var written = try unit.minute(meeting, family)
    written.done = [Ref(3)]
    #expect(refusal { try unit.save(written) } == .noSuch("action in the family Adeyemi"))
    written.done = []
    written.actions = [Action(family: family, text: "Now", owners: [unit.worker], due: nil)]
    try unit.save(written)
    written.done = [Ref(4)]
    #expect(refusal { try unit.save(written) } != nil)
  }
}
