import Casework
import GRDB
import Testing

@testable import Records

@Suite struct WishTests {
  private func wish(
    _ unit: TestUnit, _ family: Ref<Family>, _ kind: AgendaWish.Kind, before: Ref<Family>? = nil,
    by: Ref<Member>? = nil, reason: String = "The school rang."
  ) -> AgendaWish {
    AgendaWish(
      family: family, kind: kind, by: by ?? unit.consultant, reason: reason, before: before, made: unit.today)
  }

  private func save(_ unit: TestUnit, _ wish: AgendaWish) throws -> Ref<AgendaWish> {
    Ref(try #require(try unit.store.save(.wish(wish)).made))
  }

  private func agenda(_ unit: TestUnit) throws -> [String] {
    try unit.store.agenda(on: unit.today).items.map { "\($0.name) \($0.tier.rawValue)" }
  }

  /// Three families of whom the meeting holds one in full.
  private func three() throws -> (unit: TestUnit, families: [Ref<Family>]) {
    let unit = try TestUnit()
    let families = try ["A", "B", "C"].map { try unit.family($0, "Tolu") }
    _ = try unit.store.save(.setMeetingLength(meeting: 26, full: 20, checkIn: 3))
    return (unit, families)
  }

  @Test func `What is wished of a tier is done and said; the last said counts`() throws {
    let (unit, families) = try three()
    #expect(try agenda(unit) == ["A full", "B check-in", "C check-in"])
    _ = try save(unit, wish(unit, families[2], .checkIn))
    _ = try save(unit, wish(unit, families[2], .full))
    #expect(try agenda(unit) == ["C full", "A check-in", "B check-in"])
    let item = try #require(try unit.store.agenda(on: unit.today).items.first)
    #expect(item.because.contains("Moved here by Robin Shah: The school rang."))
    let count = try unit.store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM agenda_wish") }
    #expect(count == 1)
    _ = try save(unit, wish(unit, families[2], .postpone))
    let last = try #require(try unit.store.agenda(on: unit.today).items.last)
    #expect(last.name == "C" && last.postponed == "The school rang." && last.minutes == 0)
  }

  @Test func `Moves are made one after another and can be withdrawn`() throws {
    let (unit, families) = try three()
    let first = try save(unit, wish(unit, families[2], .before, before: families[0], reason: ""))
    #expect(try agenda(unit) == ["C full", "A check-in", "B check-in"])
    _ = try save(unit, wish(unit, families[1], .before, before: families[2], reason: ""))
    #expect(try unit.store.agenda(on: unit.today).items.map(\.name).prefix(2) == ["B", "C"])
    #expect(
      try unit.store.save(.withdrawWish(first)).what == "withdrew the move on the next agenda for C")
    #expect(refusal { _ = try unit.store.save(.withdrawWish(first)) } == .noSuch("wish"))
    #expect(refusal { _ = try save(unit, wish(unit, families[1], .before, before: families[1])) } != nil)
  }

  @Test func `A practitioner asks for a full discussion in their own name and changes nothing else`() throws {
    let (unit, families) = try three()
    let worker = try TestUnit.store(unit, by: "azizek")
    let own = wish(unit, families[1], .request, by: unit.worker)
    let made = try worker.save(.wish(own))
    #expect(made.what == "asked for a full discussion of B: “The school rang.”")
    let refused = Refusal.notPermitted(what: "Changing the agenda", needs: .coordinator)
    #expect(refusal { _ = try worker.save(.wish(wish(unit, families[1], .request))) } == refused)
    #expect(
      refusal { _ = try worker.save(.wish(wish(unit, families[1], .full, by: unit.worker))) } == refused)
    let other = try save(unit, wish(unit, families[0], .request))
    #expect(refusal { _ = try worker.save(.withdrawWish(other)) } != nil)
    _ = try worker.save(.wish(wish(unit, families[1], .request, by: unit.worker, reason: "Again.")))
    _ = try save(unit, wish(unit, families[1], .request))
    let because = try #require(try unit.store.agenda(on: unit.today).items.first { $0.name == "B" }).because
    #expect(because.filter { $0.contains("asks for it") }.count == 2)
    #expect(because.contains("Åse Žižek asks for it: Again."))
  }

  @Test func `A wish says why, and speaks of a family that the agenda has`() throws {
    let (unit, families) = try three()
    for kind in AgendaWish.Kind.allCases where kind != .before {
      let wish = wish(unit, families[0], kind, reason: "  ")
      #expect(refusal { _ = try save(unit, wish) } == .nothingChosen("a reason"), "\(kind)")
    }
    #expect(refusal { _ = try save(unit, wish(unit, families[0], .add)) } != nil)
  }

  @Test func `A closed family is put on the agenda with a reason`() throws {
    let (unit, families) = try three()
    let children = try unit.children(of: families[1])
    let closed = StandingChange(
      family: families[1], children: children,
      steps: [
        .begin(
          .childInNeed, on: unit.today,
          fields: ["closed": Value(unit.today), "closure_reason": .text("RC7")])
      ], what: "closed")
    _ = try TestUnit.store(unit, by: "rshah").save(.changeStanding(closed))
    #expect(try agenda(unit) == ["A full", "C check-in"])
    #expect(refusal { _ = try save(unit, wish(unit, families[1], .full)) } != nil)
    _ = try save(unit, wish(unit, families[1], .add))
    #expect(try agenda(unit).contains { $0.hasPrefix("B") })
    _ = try save(unit, wish(unit, families[1], .full))
    #expect(try agenda(unit).first == "B full")
  }

  @Test func `The meeting that is opened takes the wishes up, and gives them back when that is taken back`()
    throws
  {
    let (unit, families) = try three()
    let wished = try save(unit, wish(unit, families[1], .postpone))
    let meeting = try unit.openedMeeting()
    let board = try unit.store.meetingBoard(today: unit.today)
    #expect(board.items.map(\.state) == [.waiting, .waiting, .postponed])
    #expect(board.items.last?.postponed == "The school rang.")
    #expect(refusal { _ = try unit.store.save(.withdrawWish(wished)) } != nil)
    _ = try unit.store.undo()
    #expect(try unit.store.agenda(on: unit.today).items.last?.postponed == "The school rang.")
    _ = try unit.store.redo()
    _ = try unit.store.save(.closeMeeting(meeting))
    unit.clock.day = unit.today + 7
    let next = try unit.store.agenda(on: unit.today)
    #expect(next.items.allSatisfy { $0.postponed == nil })
    let again = try #require(next.items.first { $0.name == "B" })
    #expect(again.because.contains("Postponed on Wed 18 Mar: The school rang."))
    #expect(try unit.store.check(today: unit.today).checks[2].ok)
  }

  @Test func `A family that was put off before the meeting is given its minutes again when it is taken up`()
    throws
  {
    for byMinute in [false, true] {
      let (unit, families) = try three()
      _ = try save(unit, wish(unit, families[1], .postpone))
      let meeting = try unit.openedMeeting()
      func item() throws -> MeetingBoard.Item {
        try #require(try unit.store.meetingBoard(today: unit.today).items.first { $0.name == "B" })
      }
      #expect(try item().minutes == 0 && item().because.contains { $0.hasPrefix("Put off by") })
      if byMinute {
        try unit.save(try unit.minute(meeting, families[1], "Came after all.", tier: .checkIn))
      } else {
        _ = try unit.store.save(.postpone(meeting, families[1], reason: ""))
      }
      let taken = try item()
      #expect(taken.minutes == 3 && taken.postponed == nil)
      #expect(!taken.because.contains { $0.hasPrefix("Put off by") })
      #expect(taken.because.last == "Taken up again at the meeting.")
      _ = try unit.store.undo()
      #expect(try item().minutes == 0 && item().state == .postponed)
      #expect(try unit.store.check(today: unit.today).checks[2].ok)
    }
  }

  @Test func `In the meeting a family joins, moves, is put off and taken up again`() throws {
    let (unit, families) = try three()
    let meeting = try unit.openedMeeting()
    func board() throws -> [String] {
      try unit.store.meetingBoard(today: unit.today).items.map {
        "\($0.name) \($0.tier.rawValue) \($0.state.rawValue)"
      }
    }
    let fourth = try unit.family("D", "Tolu")
    _ = try unit.store.save(.joinAgenda(meeting, fourth, .full))
    #expect(
      try board() == ["A full waiting", "D full waiting", "B check-in waiting", "C check-in waiting"])
    #expect(try unit.store.meetingBoard(today: unit.today).items[1].because == ["Joined at the meeting."])
    #expect(refusal { _ = try unit.store.save(.joinAgenda(meeting, fourth, .full)) } != nil)
    _ = try unit.store.save(.moveOnAgenda(meeting, families[2], before: fourth))
    #expect(try board().prefix(3) == ["A full waiting", "C full waiting", "D full waiting"])
    #expect(try unit.store.meetingBoard(today: unit.today).items[1].minutes == 20)
    _ = try unit.store.save(.moveOnAgenda(meeting, families[0], before: nil))
    #expect(try board().prefix(3) == ["C full waiting", "D full waiting", "A full waiting"])
    _ = try unit.store.save(.postpone(meeting, families[2], reason: "Nobody was there."))
    #expect(try board().last == "C full postponed")
    _ = try unit.store.save(.postpone(meeting, families[2], reason: ""))
    #expect(try board().first == "C full waiting")
    var written = try unit.minute(meeting, families[2], "Half.")
    written.isParked = true
    try unit.save(written)
    #expect(refusal { _ = try unit.store.save(.postpone(meeting, families[2], reason: "Late.")) } != nil)
    for _ in 1...6 { _ = try unit.store.undo() }
    #expect(try board() == ["A full waiting", "B check-in waiting", "C check-in waiting"])
    #expect(try unit.store.check(today: unit.today).checks[2].ok)
  }
}
