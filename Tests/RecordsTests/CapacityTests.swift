import Casework
import GRDB
import Statute
import Testing

@testable import Records

@Suite struct CapacityTests {
  /// Two families of Åse's: two children on plans whose visits are owed, and one in need; one child is nobody's.
  private func carried() throws -> (unit: TestUnit, consultant: Store, families: [Ref<Family>]) {
    let unit = try TestUnit()
    let consultant = try TestUnit.store(unit, by: "rshah")
    for store in [unit.store, consultant] { store.law = { try Law.book($0) } }
    let families = [
      try unit.family("Adeyemi", "Tolu", "Femi"), try unit.family("Barrow", "Kay"),
      try unit.family("Eze", "Ada"),
    ]
    let plan: [String: Value] = ["initial_category": .text("NEG"), "latest_category": .text("NEG")]
    for (index, family) in families.dropLast().enumerated() {
      let children = try unit.children(of: family)
      let step: StandingChange.Step =
        index == 0
        ? .begin(.protectionPlan, on: unit.today - 20, fields: plan)
        : .begin(
          .childInNeed, on: unit.today - 20, fields: ["need": .text("N1"), "case_status": .text("CIN")])
      _ = try consultant.save(
        .changeStanding(
          StandingChange(family: family, children: children, steps: [step], what: "a standing")))
      for child in children {
        _ = try consultant.save(.setAllocation(child: child, to: unit.worker, since: unit.today - 20))
      }
    }
    return (unit, consultant, families)
  }

  @Test func `Children, visits and actions are counted for whoever carries them`() throws {
    let (unit, consultant, families) = try carried()
    for due in [unit.today - 1, unit.today + 1] {
      _ = try unit.store.save(
        .addAction(Action(family: families[0], text: "Ring", owners: [unit.worker], due: due)))
    }
    let board = try consultant.capacity(today: unit.today)
    #expect(
      board.rows.map(\.member.member.name) == ["Robin Shah", "Åse Žižek", "Jo Bell", "Ngũgĩ O'Brien"])
    let row = try #require(board.rows.first { $0.member.ref == unit.worker })
    #expect(row.children == 3 && row.families == 2 && row.protection == 2 && row.lookedAfter == 0)
    #expect(board.unallocated == 1)
    #expect(row.openActions == 2 && row.lateActions == 1)
    // Brother and sister are seen at one visit: the plan's, due ten working days from its start, is late.
    #expect(row.visitsOwed == 1 && row.visitsLate == 1)
    _ = try unit.store.save(.recordVisit(try unit.visit(to: families[0], on: "2026-03-17")))
    let seen = try #require(
      try consultant.capacity(today: unit.today).rows.first { $0.member.ref == unit.worker })
    #expect(seen.visitsOwed == 1 && seen.visitsLate == 0)
  }

  @Test func `Who is away is not on duty, and who is soon away is told`() throws {
    let (unit, consultant, _) = try carried()
    #expect(try consultant.capacity(today: unit.today).enquiryQualified == ["Robin Shah"])
    let away = Leave(member: unit.consultant, from: unit.today - 1, through: unit.today, kind: .sick)
    let soon = Leave(member: unit.worker, from: unit.today + 5, through: unit.today + 9, kind: .annual)
    let far = Leave(member: unit.coordinator, from: unit.today + 60, through: unit.today + 70, kind: .annual)
    for leave in [away, soon, far] { _ = try unit.store.save(.recordLeave(leave)) }
    _ = try consultant.save(
      .openCover(Cover(member: unit.worker, from: unit.today, through: unit.today + 3, reason: "Jo is out.")))
    _ = try unit.store.save(
      .recordOccasion(
        Occasion(kind: .supervision, family: nil, day: unit.today - 9, children: [], member: unit.worker)))
    let board = try consultant.capacity(today: unit.today)
    #expect(board.enquiryQualified.isEmpty)
    func row(_ member: Ref<Member>) -> CapacityBoard.Row? { board.rows.first { $0.member.ref == member } }
    #expect(row(unit.consultant)?.away?.leave.kind == .sick)
    #expect(row(unit.worker)?.awaySoon?.leave.from == unit.today + 5 && row(unit.worker)?.away == nil)
    #expect(row(unit.worker)?.cover?.cover.reason == "Jo is out.")
    #expect(row(unit.worker)?.supervised == unit.today - 9)
    #expect(row(unit.coordinator)?.awaySoon == nil)
  }

  @Test func `A supervision sheet has the worker's own children, what is late, typed late and raised`() throws
  {
    let (unit, consultant, families) = try carried()
    _ = try consultant.save(
      .setAllocation(
        child: try unit.children(of: families[0])[1], to: unit.coordinator, since: unit.today - 1))
    _ = try unit.store.save(
      .addAction(Action(family: families[1], text: "Ring", owners: [unit.worker], due: unit.today - 3)))
    _ = try unit.store.save(.recordVisit(try unit.visit(to: families[1], on: "2026-03-09")))
    _ = try unit.store.save(.recordVisit(try unit.visit(to: families[1], on: "2026-03-17")))
    let worker = try TestUnit.store(unit, by: "azizek")
    _ = try worker.save(
      .wish(
        AgendaWish(
          family: families[1], kind: .request, by: unit.worker, reason: "The aunt is back.", made: unit.today)
      ))
    let sheet = try consultant.supervision(of: unit.worker, today: unit.today)
    #expect(sheet.lastSupervision == nil && sheet.capacity.children == 2)
    #expect(sheet.families.map(\.row.name) == ["Adeyemi", "Barrow"])
    #expect(sheet.families.map(\.children) == ["Tolu", "Kay"])
    #expect(sheet.families[0].clocks.allSatisfy { $0.childName != "Femi Adeyemi" })
    #expect(sheet.families[0].clocks.contains { $0.timescale == "protection-visit" })
    #expect(sheet.actions.map(\.text) == ["Ring"])
    #expect(sheet.lags.map(\.workingDays) == [7] && sheet.lags.map(\.familyName) == ["Barrow"])
    #expect(sheet.raised == ["Wed 18 Mar: asked to talk about Barrow: The aunt is back."])
    // What was talked about at the last supervision is not brought again.
    _ = try unit.store.save(
      .recordOccasion(
        Occasion(kind: .supervision, family: nil, day: unit.today, children: [], member: unit.worker)))
    let later = try consultant.supervision(of: unit.worker, today: unit.today)
    #expect(later.lastSupervision == unit.today && later.lags.isEmpty && later.raised.isEmpty)
    #expect(refusal { _ = try consultant.supervision(of: Ref(99), today: unit.today) } == .noSuch("member"))
  }

  @Test func `A visit is what a rule says is stopped by seeing the child`() throws {
    let rules = try Law.book([])
    let visits = Set(rules.timescales.filter { $0.stops.contains(.childSeen) }.map(\.id))
    let called = Set(rules.timescales.map(\.id).filter { $0.split(separator: "-").contains("visit") })
    #expect(visits == called && visits.contains("cin-visit") && visits.contains("placement-visit"))
  }
}

@Suite struct ReviewTests {
  @Test func `The consultant goes first through what waits, then what is late, then the rest`() throws {
    let unit = try TestUnit()
    let consultant = try TestUnit.store(unit, by: "rshah")
    let families = try ["A", "B", "C"].map { try unit.family($0, "Tolu") }
    _ = try unit.store.save(
      .addAction(Action(family: families[1], text: "Ring", owners: [unit.worker], due: unit.today - 1)))
    var wanted = Submission(kind: .allocation, family: families[2], children: [], text: "", day: unit.today)
    wanted.worker = unit.worker
    _ = try unit.store.save(.submit(wanted))
    let board = try consultant.review(today: unit.today)
    #expect(board.families == [families[2], families[1], families[0]])
    #expect(board.because == [families[2]: "1 to sign", families[1]: "1 late"])
    #expect(board.restricted == 0)
    // For the coordinator nothing waits that only the consultant may sign.
    #expect(try unit.store.review(today: unit.today).families == [families[1], families[0], families[2]])
  }

  @Test func `A family's review has what stands, what is late, what was decided and what waits`() throws {
    let unit = try SubmittedUnit()
    let meeting = try unit.unit.openedMeeting()
    var minute = try unit.unit.minute(meeting, unit.family, "Both were at school.")
    minute.decisions = [
      Decision(family: unit.family, day: unit.today, text: "Go on as agreed", by: unit.unit.consultant),
      Decision(
        family: unit.family, day: unit.today, text: "Ask for a respite bed", by: unit.unit.consultant,
        authority: "placement"),
    ]
    minute.actions = [
      Action(family: unit.family, text: "Ring the school", owners: [unit.unit.worker], due: unit.today + 1)
    ]
    try unit.unit.save(minute)
    _ = try unit.unit.store.save(.closeMeeting(meeting))
    let ref = try unit.submit(unit.submission(.allocation, [], worker: unit.unit.worker))
    _ = try unit.consultant.save(.ask(Question(family: unit.family, text: "Who collects them?")))
    unit.unit.clock.day = unit.today + 3
    let review = try unit.consultant.familyReview(unit.family, today: unit.today)
    #expect(review.lateActions.map(\.text) == ["Ring the school"])
    #expect(Set(review.decisions.map(\.text)) == ["Go on as agreed", "Ask for a respite bed"])
    let own = try #require(review.decisions.first { $0.sought == nil })
    #expect(own.agreed == 1 && own.done == 0)
    #expect(review.decisions.compactMap(\.sought) == ["sought from the service manager"])
    #expect(review.minutes.map(\.family) == [unit.family])
    #expect(review.submissions.map(\.ref) == [ref])
    #expect(review.questions.map(\.question.text) == ["Who collects them?"])
    #expect(review.waiting == 2 && review.row.waiting == 2)
    #expect(!review.latest.isEmpty && review.latest.count <= 3)
    #expect(refusal { _ = try unit.consultant.familyReview(Ref(99), today: unit.today) } == .noSuch("family"))
  }
}
