import Casework
import Testing

/// Starts and stops as practice has them.
struct ClockTests {
  @Test func `the enquiry counts from the strategy discussion at which it began`() {
    var child = child()
    child.occur(.strategyDiscussion, "2026-02-27")
    child.inquire("2026-03-02")
    child.occur(.strategyDiscussion, "2026-03-06")
    #expect(child.open() == ["conference 2026-03-23"])
    child.occur(.initialConference, "2026-03-20")
    #expect(child.open().isEmpty)
    #expect(child.clocks().clocks.first?.stop?.id == "occasion:3")
  }

  @Test func `an enquiry that needs no conference is over on its own day`() {
    var child = child()
    child.inquire("2026-03-02", unnecessary: true)
    #expect(child.open().isEmpty)
    #expect(child.clocks().clocks.map(\.stop?.kind) == [.conferenceUnnecessary])
  }

  @Test func `an assessment runs until it is authorised`() {
    var child = child()
    child.assess("2026-02-12", referral: "2026-02-11")
    #expect(child.open() == ["assessment 2026-04-17"])
    child.assessments[0].fact.authorised = day("2026-03-30")
    #expect(child.open().isEmpty)
    #expect(child.clocks().clocks.first?.stop?.day == day("2026-03-30"))
  }

  @Test func `the child seen stops and restarts, a virtual visit only where the unit says so`() {
    var child = child()
    child.plan("2026-01-05")
    child.see("2026-01-12")
    child.see("2026-01-20", isVirtual: true)
    let conference = "first-conference 2026-04-05"
    #expect(child.open() == [conference, "plan-visit 2026-01-26"])
    #expect(child.open(countsVirtual: true) == [conference, "plan-visit 2026-02-03"])
  }

  @Test(arguments: [
    ("2026-03-03", nil as String?, nil as Int?, nil as Int?, false),
    ("2026-03-03", "V2", 600, 599, false), ("2026-03-03", "V2", 600, 600, true),
    ("2026-03-02", "V2", nil, nil, false), ("2026-03-02", "C2", nil, nil, true),
    ("2026-03-03", "V2", nil, nil, true), ("2026-03-04", nil, 600, 1, true),
  ])
  func `accommodation of less than 24 hours is no care, an order counts at once`(
    end: String, code: String?, from: Int?, to: Int?, isCare: Bool
  ) {
    var child = child()
    child.takeIntoCare("2026-03-02", until: end, code: code) {
      ($0.startedMinute, $0.ceasedMinute) = (from, to)
    }
    let isShort = end == "2026-03-03" && code == nil
    #expect(child.history(countsVirtual: false).spans.contains { $0.kind == .care } == (isCare || isShort))
  }

  @Test func `visits follow the year of the placement, its length and the order`() {
    var child = child()
    child.takeIntoCare("2024-01-08", code: "C2")
    child.place("2024-01-08", type: "U4")
    child.see("2024-12-20")
    #expect(child.open().contains("visit 2025-01-31"))
    child.see("2025-02-03")
    #expect(child.open().contains("long-visit 2025-05-03"))
    child.placements[0].fact.longTerm = false
    #expect(child.open().contains("visit 2025-03-17"))
    child.placements[0].fact.type = "P1"
    #expect(child.open().contains("order-visit 2025-03-17"))
  }

  @Test func `under an interim order at home visits are weekly until the first review`() {
    var child = child()
    child.takeIntoCare("2026-01-05", code: "C1")
    child.place("2026-01-05", type: "P1")
    child.see("2026-01-09")
    #expect(child.open().contains("interim-visit 2026-01-16"))
    child.occur(.lookedAfterReview, "2026-01-28")
    child.see("2026-01-30")
    #expect(child.open().contains("interim-visit 2026-02-27"))
  }

  @Test func `a care order made at home asks for a visit, an older one does not`() {
    var child = child()
    child.takeIntoCare("2026-01-05", code: "V2")
    child.place("2026-01-12", type: "P1")
    child.order("C2", "2026-02-02")
    #expect(child.open().contains("order-first 2026-02-09"))
    child.legalStatuses[1].fact.started = day("2026-01-08")
    #expect(!child.open().contains { $0.hasPrefix("order-first") })
  }

  @Test func `reviews are due after 20 working days, three months, then six`() {
    var child = child()
    child.takeIntoCare("2026-03-02")
    #expect(child.open().contains("first-review 2026-03-30"))
    child.occur(.lookedAfterReview, "2026-03-27")
    #expect(child.open().contains("second-review 2026-06-27"))
    child.occur(.lookedAfterReview, "2026-06-26")
    #expect(child.open().contains("review 2026-12-26"))
    #expect(!child.open().contains { $0.hasPrefix("second-review") || $0.hasPrefix("first-review") })
  }

  @Test(arguments: [
    ("2021-07-10", "health-small 2026-07-09"), ("2021-07-09", "health 2027-01-09"),
    ("2016-02-29", "health 2027-01-09"),
  ])
  func `health is due by the age on the day when six months have passed`(born: String, due: String) {
    var child = child(born: born)
    child.takeIntoCare("2025-12-01")
    child.occur(.healthAssessment, "2026-01-09")
    #expect(child.open().filter { $0.hasPrefix("health") } == [due])
  }

  @Test func `each move starts the placement's clocks again and ends the old ones`() {
    var child = child()
    child.takeIntoCare("2026-01-05")
    child.place("2026-01-05")
    child.place("2026-02-02")
    #expect(
      child.open().filter { $0.contains("visit") }
        == ["first-visit 2026-01-12 until 2026-02-02", "first-visit 2026-02-09"])
    child.see("2026-02-02")
    #expect(child.open().filter { $0.contains("visit") } == ["visit 2026-03-16"])
  }

  @Test func `recurrences count from the last one held`() {
    var child = child()
    child.plan("2026-01-05")
    for held in ["2026-01-16", "2026-02-10", "2026-03-05"] { child.occur(.coreGroup, held) }
    #expect(child.open().filter { $0.hasPrefix("core-group") } == ["core-group 2026-04-02"])
    #expect(child.clocks().clocks.filter { $0.timescale == "core-group" }.count == 3)
  }

  @Test func `a report is due before the booked date, and an older report is not for it`() {
    var child = child()
    child.plan("2026-01-05")
    child.occur(.conferenceReport, "2026-03-20")
    child.occur(.reviewConference, "2026-03-25")
    child.occur(.reviewConference, "2026-09-10", booked: true)
    #expect(child.open().contains("report 2026-09-03"))
    child.occur(.conferenceReport, "2026-09-01")
    #expect(!child.open().contains { $0.hasPrefix("report") })
  }

  @Test func `clocks end with the status, at eighteen and at death`() {
    var child = child(born: "2008-05-05")
    child.plan("2026-01-05", until: "2026-03-02")
    #expect(child.open().allSatisfy { $0.hasSuffix("until 2026-03-02") })
    child.takeIntoCare("2026-03-02")
    #expect(child.open().contains("first-review 2026-03-30 until 2026-05-05"))
    child.died = day("2026-03-10")
    #expect(child.open().contains("first-review 2026-03-30 until 2026-03-10"))
    child.see("2026-03-12")
    #expect(!child.open().contains { $0.hasPrefix("plan-visit 2026-03-26") })
  }

  @Test func `a child on a plan before birth has the clocks that need no age, and one more once born`() {
    var child = child(born: nil)
    child.plan("2026-01-05")
    #expect(child.open() == ["first-conference 2026-04-05"])
    child.born = day("2026-03-20")
    #expect(child.open().contains("after-birth 2026-04-07"))
    #expect(child.open().filter { $0.hasPrefix("plan-visit") } == ["plan-visit 2026-04-07"])
  }

  @Test func `proceedings count the day of issue, and end with the final order`() {
    var child = child()
    child.occur(.proceedingsIssued, "2026-03-02")
    #expect(child.open() == ["proceedings 2026-08-30"])
    child.occur(.finalOrder, "2026-08-03")
    #expect(child.open().isEmpty)
  }

  @Test func `hours count from the time of the return, or else from the day's start`() {
    var child = child()
    child.occur(.returnedFromMissing, "2026-03-06", minute: 22 * 60 + 30)
    #expect(child.clocks().clocks.map(\.due) == [.day(day("2026-03-09"), minute: 22 * 60 + 30)])
    child.occasions[0].minute = nil
    #expect(child.clocks().clocks.map(\.due) == [.day(day("2026-03-09"), minute: 0)])
  }

  @Test func `a visit is written up by its own words, not by another visit's`() {
    var child = child()
    child.typedVisits = [
      .init(id: "visit:1", day: day("2026-03-02"), isWritten: false),
      .init(id: "visit:12", day: day("2026-03-03"), isWritten: true),
    ]
    #expect(child.open() == ["writing 2026-03-09"])
  }

  @Test func `a closed family's clocks end on its day`() {
    var family = SharedFacts(subject: .family(Ref(7)))
    family.occasions = [OccasionFact(id: "occasion:1", kind: .warning, day: day("2025-06-02"))]
    family.ended = day("2026-02-02")
    let clocks = Clocks.derive(family.history(), by: InventedRules.book).clocks
    #expect(clocks.map(\.ends) == [day("2026-02-02")])
    #expect(clocks.map(\.key.text) == ["warning||family:7|occasion:1"])
    family.ended = nil
    family.isOver = true
    #expect(Clocks.derive(family.history(), by: InventedRules.book).clocks.isEmpty)
  }
}
