import Casework
import Testing

@testable import Records

@Suite struct MeetingTests {
  private func open(_ unit: TestUnit) throws -> Ref<Meeting> {
    let meeting = Meeting(
      day: unit.today, chair: unit.consultant, minutedBy: unit.coordinator,
      present: [unit.coordinator, unit.consultant])
    return Ref(try #require(try unit.store.save(.openMeeting(meeting)).made))
  }

  private func minute(
    _ unit: TestUnit, _ meeting: Ref<Meeting>, _ family: Ref<Family>
  ) throws -> Discussion {
    try unit.minute(meeting, family)
  }

  @Test func `Who was not reached comes first next week`() throws {
    let unit = try TestUnit()
    let reached = try unit.family("Adeyemi", "Tolu")
    let missed = try unit.family("Žižek", "Ines")
    _ = try unit.store.save(.rateRisk(reached, .high, on: unit.today))
    let meeting = try open(unit)
    #expect(try unit.store.meetingBoard(today: unit.today).items.map(\.name) == ["Adeyemi", "Žižek"])
    var written = try minute(unit, meeting, reached)
    written.update = "Going well."
    _ = try unit.store.save(.minute(written))
    let saved = try unit.store.save(.closeMeeting(meeting))
    #expect(saved.what == "closed the meeting of Wed 18 Mar 2026, 1 not reached")
    let board = try unit.store.meetingBoard(on: unit.today, today: unit.today)
    #expect(board.state == .closed && board.items.map(\.state) == [.discussed, .notDiscussed])
    let next = try unit.store.agenda(on: unit.today + 7)
    #expect(next.items.map(\.family) == [missed, reached])
    #expect(next.items[0].because.first == "Not reached at the last meeting.")
    #expect(try unit.store.minutes()?.items.map(\.discussed) == [true, false])
    let late = try minute(unit, meeting, missed)
    #expect(refusal { _ = try unit.store.save(.minute(late)) } == .meetingIsClosed(unit.today))
  }

  @Test func `Only one meeting is open, and a day has only one`() throws {
    let unit = try TestUnit()
    let meeting = try open(unit)
    #expect(refusal { _ = try open(unit) } == .meetingIsOpen(unit.today))
    _ = try unit.store.save(.closeMeeting(meeting))
    #expect(refusal { _ = try open(unit) } == .meetingExists(unit.today))
    #expect(try unit.store.meetingDays() == [unit.today])
  }

  @Test func `A minute written again keeps what is equal and changes what differs`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try open(unit)
    var written = try minute(unit, meeting, family)
    let decision = Decision(family: family, day: unit.today, text: "Step down", by: unit.consultant)
    let ring = Action(family: family, text: "Ring school", owners: [unit.worker], due: unit.today + 2)
    let write = Action(family: family, text: "Write up", owners: [unit.coordinator], due: nil)
    (written.decisions, written.actions, written.risk) = ([decision], [ring, write], .high)
    _ = try unit.store.save(.minute(written))
    #expect(try unit.store.familySheet(family, meeting: meeting, today: unit.today).minute == written)
    let before = try unit.store.actions().map(\.ref)
    written.actions[0].due = unit.today + 5
    written.actions[1] = Action(family: family, text: "Book a room", owners: [unit.worker], due: nil)
    (written.decisions, written.risk) = ([], nil)
    _ = try unit.store.save(.minute(written))
    let actions = try unit.store.actions()
    #expect(actions.map(\.text) == ["Ring school", "Book a room"])
    #expect(actions[0].ref == before[0] && actions[1].ref != before[1])
    #expect(actions[0].meeting == unit.today)
    let file = try unit.store.family(family, today: unit.today)
    #expect(file.row.risk == nil && file.entries.map(\.title) == ["Unit meeting, full discussion"])
    _ = try unit.store.undo()
    #expect(try unit.store.actions().map(\.ref) == before)
    #expect(try unit.store.caseload(today: unit.today).first?.risk == .high)
  }

  @Test func `A family that came up on its own joins the agenda, and one may be moved up`() throws {
    let unit = try TestUnit()
    let first = try unit.family("Adeyemi", "Tolu")
    let meeting = try open(unit)
    let second = try unit.family("Costa", "Ines")
    var written = try minute(unit, meeting, second)
    written.tier = .checkIn
    _ = try unit.store.save(.minute(written))
    _ = try unit.store.save(.setTier(meeting, first, .checkIn))
    _ = try unit.store.save(.setTier(meeting, second, .full))
    _ = try unit.store.save(.setPresent(meeting, [unit.worker]))
    let board = try unit.store.meetingBoard(today: unit.today)
    #expect(board.items.map(\.name) == ["Costa", "Adeyemi"])
    #expect(board.items.map(\.minutes) == [20, 3])
    #expect(board.present.map(\.member.name) == ["Åse Žižek"])
    #expect(board.items[1].childrenLine == "Tolu 9")
  }

  @Test func `A sheet shows what came in since the last meeting and what was decided there`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    _ = try unit.store.save(.recordVisit(try unit.visit(to: family, text: "Before.")))
    let meeting = try open(unit)
    var written = try minute(unit, meeting, family)
    written.decisions = [
      Decision(family: family, day: unit.today, text: "See weekly", by: unit.consultant)
    ]
    _ = try unit.store.save(.minute(written))
    _ = try unit.store.save(.closeMeeting(meeting))
    unit.clock.day = unit.today + 7
    _ = try unit.store.save(.recordVisit(try unit.visit(to: family, on: "2026-03-17", text: "Told late.")))
    let sheet = try unit.store.familySheet(family, meeting: nil, today: unit.today)
    #expect(sheet.news.map(\.text) == ["Told late."])
    #expect(sheet.lastDecisions.map(\.text) == ["See weekly"])
    let board = try unit.store.today(today: unit.today)
    #expect(board.items.map(\.title) == ["Unit meeting"] && board.items[0].day == unit.today)
  }

  @Test func `Since is the meeting before today's, be today's open or closed`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let first = unit.today
    try unit.close(try unit.openedMeeting())
    unit.clock.day = first + 3
    _ = try unit.store.save(.recordVisit(try unit.visit(to: family, on: "2026-03-20", text: "Between.")))
    unit.clock.day = first + 7
    func sheet() throws -> FamilySheet {
      try unit.store.familySheet(family, meeting: nil, today: unit.today)
    }
    #expect(try sheet().since == first)
    let meeting = try unit.openedMeeting()
    #expect(try sheet().since == first && sheet().news.map(\.text) == ["Between."])
    try unit.close(meeting)
    #expect(try sheet().since == first && sheet().news.map(\.text) == ["Between."])
    #expect(try unit.store.familySheet(family, meeting: nil, today: first + 8).since == first + 7)
  }

  @Test func `An imported visit is news by its own day, not because it was read in lately`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    func bring(_ days: String...) throws {
      _ = try unit.store.commit { ledger, now in
        for day in days {
          try ledger.insert(
            .visit,
            [
              "family": .number(family.number), "day": .text(day), "kind": .text("other"),
              "mode": .text("face-to-face"), "type": .text(day), "entered_at": .number(now.seconds),
              "entered_on": Value(now.day),
            ])
        }
        return Outcome(what: "imported visits", families: [family.number])
      }
    }
    func news() throws -> [String] {
      try unit.store.familySheet(family, meeting: nil, today: unit.today).news.map(\.day.description)
    }
    try bring("2026-02-18", "2026-02-19", "2025-01-10")
    #expect(try news() == ["2026-02-19"])
    unit.clock.day = day("2026-03-11")
    _ = try unit.store.save(.closeMeeting(try open(unit)))
    unit.clock.day = day("2026-03-18")
    try bring("2026-03-11", "2026-03-12")
    _ = try unit.store.save(.recordVisit(try unit.visit(to: family, on: "2026-03-02", text: "Told late.")))
    #expect(try news() == ["2026-03-12", "2026-03-02"])
  }

  @Test func `The minutes name who was there, who decided and who does what`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try open(unit)
    var written = try minute(unit, meeting, family)
    written.challenges = [Challenge(by: unit.consultant, text: "What would Tolu say?")]
    written.noChallenge = false
    written.decisions = [Decision(family: family, day: unit.today, text: "Ask him", by: unit.consultant)]
    written.actions = [Action(family: family, text: "Home visit", owners: [unit.worker], due: nil)]
    _ = try unit.store.save(.minute(written))
    let minutes = try #require(try unit.store.minutes(on: unit.today))
    #expect(minutes.chair == "Robin Shah" && !minutes.isClosed)
    #expect(
      minutes.present == ["Robin Shah, consultant social worker", "Jo Bell, unit coordinator"])
    #expect(minutes.items[0].sections.map(\.heading) == ["Challenge"])
    #expect(minutes.items[0].children.map(\.name) == ["Tolu"])
    #expect(minutes.items[0].decisions.map(\.authority) == ["Where the work goes"])
    #expect(minutes.items[0].actions.map(\.owners) == [["Åse Žižek"]])
    #expect(try unit.store.minutes(on: unit.today + 1) == nil)
  }

  @Test func `What was minuted and signed is not deleted, and not taken back either`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      let meeting = try open(unit)
      var written = try minute(unit, meeting, family)
      let other = Decision(family: family, day: unit.today, text: "See monthly", by: unit.consultant)
      written.decisions = [
        Decision(family: family, day: unit.today, text: "See weekly", by: unit.consultant), other,
      ]
      written.actions = [Action(family: family, text: "Ring school", owners: [unit.worker], due: nil)]
      _ = try unit.store.save(.minute(written))
      _ = try unit.store.save(.delete(.decision(Ref(2))))
      #expect(try unit.store.minutes()?.items[0].decisions.map(\.text) == ["See weekly"])
      _ = try unit.opened(by: "rshah").save(.closeMeeting(meeting))
      _ = try unit.opened(by: "rshah").save(.signOff([Ref(1)]))
      let signed = Refusal.isSigned(family: "Adeyemi", by: "Robin Shah", on: unit.today)
      #expect(refusal { _ = try unit.store.save(.delete(.decision(Ref(1)))) } == signed)
      #expect(refusal { _ = try unit.store.save(.delete(.action(Ref(1)))) } == signed)
      written.actions[0].due = unit.today + 2
      _ = try unit.store.save(.correctAction(Ref(1), written.actions[0], basedOn: Revision(0)))
      _ = try unit.store.save(.completeActions([Ref(1)], on: unit.today))
      _ = try unit.store.save(.mark(.decision(Ref(1)), significant: true))
      for _ in 1...3 { _ = try unit.store.undo() }
      let what = "deleted the decision of Wed 18 Mar 2026: “See monthly”"
      #expect(refusal { _ = try unit.store.undo() } == TestUnit.held(what))
      #expect(try unit.store.minutes()?.items[0].decisions.map(\.text) == ["See weekly"])
      #expect(try unit.store.check(today: unit.today).checks[2].ok)
    }
  }

  @Test func `A meeting among many changes knows what those before it made`() throws {
    let unit = try TestUnit()
    let meeting = Meeting(day: unit.today, chair: nil, minutedBy: nil, present: [])
    let changes: [Change] = [
      .addFamily(name: "Adeyemi", first: nil, relationship: "child"),
      .rateRisk(Ref(1), .high, on: unit.today),
      .wish(AgendaWish(family: Ref(1), kind: .full, by: unit.consultant, reason: "Now.", made: unit.today)),
      .openMeeting(meeting), .closeMeeting(Ref(1)),
    ]
    _ = try unit.store.saveTogether(changes.map { ($0, Moment(day: unit.today, seconds: 1)) })
    let board = try unit.store.meetingBoard(today: unit.today)
    #expect(board.items.map(\.name) == ["Adeyemi"] && board.items[0].because.contains("Risk is high."))
    _ = try unit.store.undo()
    #expect(try unit.store.meetingBoard(today: unit.today).state == .running)
    #expect(try unit.store.meetingBoard(today: unit.today).items.map(\.state) == [.waiting])
  }

  @Test func `The length of the meeting decides how many are discussed in full`() throws {
    let unit = try TestUnit()
    for name in ["A", "B", "C"] { _ = try unit.family(name, "Tolu") }
    _ = try unit.store.save(.setMeetingLength(meeting: 26, full: 20, checkIn: 3))
    #expect(try unit.store.agenda(on: unit.today).items.map(\.tier) == [.full, .checkIn, .checkIn])
    #expect(
      refusal { _ = try unit.store.save(.setMeetingLength(meeting: 5, full: 20, checkIn: 3)) } != nil)
  }
}
