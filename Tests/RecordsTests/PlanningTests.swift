import Casework
import Statute
import Testing

@testable import Records

@Suite struct PlanningTests {
  /// Why the family of a bench stands where it stands.
  private func because(_ bench: ClockBench) throws -> [String] {
    try #require(try bench.store.agenda(on: bench.today).items.first { $0.family == bench.family }).because
  }

  /// A unit that had its meeting a week ago.
  private func met() throws -> (unit: TestUnit, family: Ref<Family>) {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    unit.clock.day = day("2026-03-11")
    let meeting = try unit.openedMeeting()
    try unit.save(try unit.minute(meeting, family))
    try unit.close(meeting)
    unit.clock.day = day("2026-03-18")
    return (unit, family)
  }

  private func change(_ unit: TestUnit, _ family: Ref<Family>, _ steps: [StandingChange.Step]) throws {
    let children = try unit.children(of: family)
    _ = try unit.store.save(
      .changeStanding(StandingChange(family: family, children: children, steps: steps, what: "a change")))
  }

  private func because(_ unit: TestUnit) throws -> [String] {
    try #require(try unit.store.agenda(on: unit.today).items.first).because
  }

  @Test func `What is late and what comes is said once for brothers and sisters`() throws {
    let bench = try ClockBench()
    let visit = try bench.row("protection-visit")
    #expect(try because(bench).filter { $0.hasPrefix(visit.title) } == ["\(visit.title) is 2 days late."])
    let review = try bench.row("first-review-conference").title
    #expect(try !because(bench).contains { $0.hasPrefix(review) })
    bench.unit.clock.day = day("2026-05-25")
    #expect(try because(bench).contains("\(review) is due on Tue 2 Jun."))
  }

  @Test func `What does not apply presses nobody, and another's date counts instead of the rule's`() throws {
    let bench = try ClockBench()
    let visit = try bench.row("protection-visit")
    let keys = try bench.store.clocks(today: bench.today).filter { $0.timescale == "protection-visit" }
    let until = keys.map {
      ClockRemark(
        clock: $0.key, kind: .extended, words: "Agreed.", until: bench.today + 2, by: "The conference chair")
    }
    _ = try bench.store.save(.remarkTogether(until))
    #expect(try because(bench).contains("\(visit.title) is due on Fri 20 Mar."))
    let none = keys.map { ClockRemark(clock: $0.key, kind: .notApplicable, words: "Abroad.", by: "R. Shah") }
    let consultant = try TestUnit.store(bench.unit, by: "rshah")
    consultant.law = bench.store.law
    _ = try consultant.save(.remarkTogether(none))
    #expect(try !because(bench).contains { $0.hasPrefix(visit.title) })
  }

  @Test func `Conferences and court within a fortnight are named until they were held`() throws {
    let bench = try ClockBench()
    try bench.record(.reviewConference, on: "2026-03-25", booked: true)
    try bench.record(.courtHearing, on: "2026-03-20")
    try bench.record(.coreGroup, on: "2026-04-02", booked: true)
    let told = try because(bench)
    #expect(
      told.contains("Review conference on Wed 25 Mar.") && told.contains("Court hearing on Fri 20 Mar."))
    #expect(!told.contains { $0.hasPrefix("Core group on") })
    bench.unit.clock.day = day("2026-03-25")
    try bench.record(.reviewConference, on: "2026-03-25")
    #expect(try !because(bench).contains { $0.hasPrefix("Review conference on") })
    #expect(try because(bench).contains("Core group on Thu 2 Apr."))
  }

  @Test func `What changed in the children's standing counts by its day, or once it is typed`() throws {
    let (unit, family) = try met()
    #expect(try !because(unit).contains { $0.contains("protection plan") })
    try change(
      unit, family,
      [.begin(.protectionPlan, on: day("2026-02-02"), fields: ["latest_category": .text("NEG")])])
    #expect(try because(unit).contains("Tolu, Femi: protection plan began."))
    unit.clock.day = day("2026-03-19")
    try change(unit, family, [.set(.protectionPlan, fields: ["ended": .text("2026-03-19")])])
    try change(
      unit, family,
      [
        .begin(.carePeriod, on: unit.today, fields: [:]),
        .begin(.legalStatus, on: unit.today, fields: ["code": .text("V2")]),
        .begin(.placement, on: unit.today, fields: ["type": .text("U1")]),
      ])
    let told = try because(unit)
    #expect(told.contains("Tolu, Femi: protection plan ended."))
    #expect(told.contains("Tolu, Femi: became looked after."))
    #expect(!told.contains { $0.contains("placement changed") || $0.contains("legal status changed") })
    unit.clock.day = day("2026-03-20")
    try change(unit, family, [.begin(.placement, on: unit.today, fields: ["type": .text("U4")])])
    #expect(try because(unit).contains("Tolu, Femi: placement changed."))
    let meeting = try unit.openedMeeting()
    try unit.close(meeting)
    unit.clock.day = day("2026-03-27")
    #expect(try !because(unit).contains { $0.hasPrefix("Tolu, Femi") })
  }

  @Test func `The day by which a minute wants it in full counts until it was`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    unit.clock.day = day("2026-03-04")
    var meeting = try unit.openedMeeting()
    var written = try unit.minute(meeting, family)
    written.nextFull = day("2026-03-20")
    try unit.save(written)
    try unit.close(meeting)
    unit.clock.day = day("2026-03-11")
    meeting = try unit.openedMeeting()
    try unit.save(try unit.minute(meeting, family, tier: .checkIn))
    try unit.close(meeting)
    unit.clock.day = day("2026-03-18")
    #expect(try because(unit).contains("The last minute wants it in full by Fri 20 Mar."))
    meeting = try unit.openedMeeting()
    try unit.save(try unit.minute(meeting, family))
    try unit.close(meeting)
    unit.clock.day = day("2026-03-19")
    #expect(try !because(unit).contains { $0.hasPrefix("The last minute") })
  }

  @Test func `The limit of weeks is the rule's, or the unit's own length`() throws {
    let unit = try TestUnit()
    #expect(Planning.limitWeeks(on: unit.today, by: .none) == 4)
    unit.store.law = { try Law.book($0) }
    func limit() throws -> Int { Planning.limitWeeks(on: unit.today, by: try unit.store.ruleBook()) }
    #expect(try limit() == 4)
    let own = LocalLength(
      timescale: "full-discussion", variant: "", length: Length(6, .weeks), from: unit.today, why: "Few.")
    _ = try unit.store.save(.setLocalLength(own))
    #expect(try limit() == 6)
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try unit.openedMeeting()
    try unit.save(try unit.minute(meeting, family))
    try unit.close(meeting)
    unit.clock.day = unit.today + 35
    #expect(try !because(unit).contains { $0.contains("the limit is") })
    unit.clock.day = unit.today + 7
    #expect(try because(unit).contains("No full discussion for 6 weeks; the limit is 6."))
  }
}
