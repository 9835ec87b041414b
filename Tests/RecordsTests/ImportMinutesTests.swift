import Casework
import Testing

@testable import Records

struct ImportMinutesTests {
  let store: Store

  init() throws { store = try ImportFixture.store() }

  /// A minute with something of every kind in it.
  private func minute(_ meeting: Ref<Meeting>, _ family: Int) -> Discussion {
    let (day, by) = (ImportFixture.today, Ref<Member>(1))
    var minute = Discussion(
      meeting: meeting, family: Ref(family), children: [Ref(family)], tier: .full)
    minute.update = "Talk \(family)."
    minute.challenges = [Challenge(by: by, text: "Why \(family)?")]
    let task = Action(family: nil, text: "Task \(family)", owners: [by], due: nil)
    minute.hypotheses = [
      Hypothesis(family: Ref(family), text: "Idea \(family).", author: by, firstPut: day, task: task)
    ]
    minute.actions = [Action(family: Ref(family), text: "Ring \(family)", owners: [by], due: nil)]
    minute.bookings = [
      Occasion(kind: .coreGroup, family: nil, day: day + 7, isBooked: true, children: [Ref(family)])
    ]
    (minute.genogram, minute.seconds) = ("Line \(family).", 60)
    return minute
  }

  private func begin() throws -> Ref<Meeting> {
    try store.bringAll(incoming(.annexA, row("1"), row("2")))
    for family in [1, 2] {
      let old = Action(family: Ref(family), text: "Old \(family)", owners: [Ref(1)], due: nil)
      _ = try store.commit { ledger, _ in
        let made = try ledger.insert(
          .action,
          old.columns.merging(["made": .text("2026-03-02"), "family": .number(family)]) { $1 })
        try ledger.insert(.actionOwner, ["action": .number(made), "member": .number(1)])
        return Outcome(what: "added an action", families: [family])
      }
    }
    let meeting = Meeting(day: ImportFixture.today, chair: nil, minutedBy: Ref(1), present: [Ref(1)])
    return Ref(try #require(try store.save(.openMeeting(meeting)).made))
  }

  private func bringTogether() throws {
    try store.bringAll(incoming(.caseload, child("1", in: "F1"), child("2", in: "F1")))
  }

  @Test func `all that two minutes hold stands in one once their families are one`() throws {
    let meeting = try begin()
    for family in [1, 2] { _ = try store.save(.minute(minute(meeting, family))) }
    let before = try store.portrait()
    try bringTogether()
    #expect(try store.lines("SELECT id FROM discussion") == ["1"])
    let read = try #require(
      try store.familySheet(Ref(1), meeting: meeting, today: ImportFixture.today).minute)
    #expect(read.update == "Talk 1.\nTalk 2." && read.seconds == 120)
    #expect(read.challenges.map(\.text) == ["Why 1?", "Why 2?"])
    #expect(read.hypotheses.map(\.text) == ["Idea 1.", "Idea 2."])
    #expect(read.hypotheses.map { $0.task?.text } == ["Task 1", "Task 2"])
    #expect(read.actions.map(\.text) == ["Ring 1", "Ring 2"])
    #expect(read.bookings.count == 2 && read.children == [Ref(1), Ref(2)])
    #expect(try store.lines("SELECT DISTINCT family FROM hypothesis") == ["1"])
    #expect(try store.lines("SELECT count(*) FROM action_review WHERE discussion = 1") == ["2"])
    #expect(try store.check(today: ImportFixture.today).ok)
    _ = try store.undo()
    #expect(try store.portrait() == before && store.check(today: ImportFixture.today).ok)
  }

  @Test func `what was signed of two families stays, and both together wait for a new signature`() throws {
    let meeting = try begin()
    for family in [1, 2] { _ = try store.save(.minute(minute(meeting, family))) }
    _ = try store.save(.closeMeeting(meeting))
    _ = try store.commit { ledger, now in
      for discussion in [1, 2] {
        try ledger.insert(
          .minuteVersion,
          [
            "discussion": .number(discussion), "number": .number(1), "content": .text("\(discussion)"),
            "signed_by": .number(2), "signed_at": .number(now.seconds), "signed_on": Value(now.day),
          ])
      }
      return Outcome(what: "signed")
    }
    try bringTogether()
    #expect(
      try store.lines("SELECT number, content FROM minute_version ORDER BY number") == ["1 2", "2 1"])
    #expect(try store.lines("SELECT amended IS NOT NULL FROM discussion") == ["1"])
  }

  @Test func `wishes go along with their family`() throws {
    _ = try begin()
    _ = try store.save(.closeMeeting(Ref(1)))
    for (family, kind, before) in [(2, AgendaWish.Kind.full, nil), (2, .before, 1)] as [(Int, _, Int?)] {
      let wish = AgendaWish(
        family: Ref(family), kind: kind, by: Ref(1), reason: "School.", before: before.map { Ref($0) },
        made: ImportFixture.today)
      _ = try store.save(.wish(wish))
    }
    try bringTogether()
    #expect(try store.lines("SELECT family, kind FROM agenda_wish") == ["1 full"])
    #expect(try store.check(today: ImportFixture.today).ok)
  }
}
