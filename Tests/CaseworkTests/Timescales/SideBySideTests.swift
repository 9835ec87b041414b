import Casework
import Testing

/// Several of a kind that run side by side.
struct SideBySideTests {
  @Test func `an authorised assessment stops its own clock only`() {
    var child = child()
    child.assess("2026-02-12", referral: "2026-02-11")
    child.assess("2026-02-13")
    #expect(child.open() == ["assessment 2026-04-17", "assessment 2026-04-17"])
    child.assessments[1].fact.authorised = day("2026-03-02")
    #expect(child.clocks().clocks.filter { $0.stop == nil }.map(\.start.id) == ["assessment:1"])
    #expect(child.open() == ["assessment 2026-04-17"])
  }

  @Test func `an enquiry's own end is no other's, a conference that was recorded ends all`() {
    var child = child()
    child.inquire("2026-03-02")
    child.inquire("2026-03-09", unnecessary: true)
    #expect(child.open() == ["conference 2026-03-23"])
    child.inquire("2026-03-10", conference: "2026-03-18")
    #expect(child.open() == ["conference 2026-03-23"])
    child.occur(.initialConference, "2026-03-20")
    #expect(child.open().isEmpty)
  }

  @Test func `a referral is decided by its own decision, and when an assessment begins`() {
    let rule = InventedRules.rule(
      "decision", from: .referralReceived, to: [.referralDecided, .assessmentBegun], "1 working day")
    var child = child()
    let dropped = Referral(started: day("2026-03-03"), source: nil, noFurtherAction: true, earlierInYear: nil)
    child.assess("2026-03-09", referral: "2026-03-02")
    child.referrals.append(Recorded(row: 2, fact: dropped))
    let book = RuleBook(timescales: [rule], calendar: InventedRules.calendar)
    let clocks = Clocks.derive(child.history(countsVirtual: false), by: book).clocks
    #expect(clocks.map(\.stop?.id) == ["assessment:1/begun", "referral:2/decided"])
    #expect(clocks.map(\.stop?.day) == [day("2026-03-09"), day("2026-03-03")])
  }

  private func family(_ occasions: (kind: OccasionKind, day: String)...) -> SharedFacts {
    var facts = SharedFacts(subject: .family(Ref(7)))
    facts.occasions = occasions.enumerated().map { place, occasion in
      OccasionFact(id: "occasion:\(place + 1)", kind: occasion.kind, day: day(occasion.day))
    }
    return facts
  }

  private func open(_ facts: SharedFacts) -> [String] {
    let rules = [
      InventedRules.rule(
        "warning", from: .warningPlaced, .warningReviewed, to: [.warningReviewed, .warningEnded],
        during: .warning, "12 months", until: nil, subject: .family),
      InventedRules.rule(
        "access", from: .accessRequested, to: [.accessAnswered], "1 month", until: nil, subject: .family),
    ]
    let book = RuleBook(timescales: rules, calendar: InventedRules.calendar)
    return Clocks.open(facts.history(), by: book).clocks.filter { $0.ends == nil }.map {
      "\($0.timescale) \($0.start.id)"
    }
  }

  @Test func `the end of a warning ends the oldest, and the other is still to be reviewed`() {
    let two = family((.warning, "2025-06-02"), (.warning, "2025-09-01"), (.warningEnded, "2026-01-12"))
    #expect(open(two) == ["warning occasion:2"])
    let reviewed = family(
      (.warning, "2025-06-02"), (.warning, "2025-09-01"), (.warningReview, "2025-12-01"),
      (.warningEnded, "2026-01-12"))
    #expect(open(reviewed) == ["warning occasion:3"])
    var both = reviewed
    both.occasions.append(OccasionFact(id: "occasion:9", kind: .warningEnded, day: day("2026-02-02")))
    #expect(open(both).isEmpty)
  }

  @Test func `an answer is for the oldest request, even of one day`() {
    let two = family(
      (.accessRequest, "2026-01-12"), (.accessRequest, "2026-01-19"), (.accessAnswered, "2026-02-02"))
    #expect(open(two) == ["access occasion:2"])
    #expect(open(family((.accessAnswered, "2026-02-02"), (.accessRequest, "2026-02-02"))).isEmpty)
    #expect(open(family((.accessAnswered, "2026-01-12"), (.accessRequest, "2026-02-02"))).count == 1)
  }

  @Test func `a request for access outlasts the family's case, and nothing else does`() {
    var facts = family(
      (.accessRequest, "2026-01-12"), (.warning, "2026-01-12"), (.accessRequest, "2026-03-02"))
    facts.isOver = true
    #expect(open(facts) == ["access occasion:1", "access occasion:3"])
    facts.ended = day("2026-02-02")
    #expect(open(facts) == ["access occasion:1", "access occasion:3"])
  }

  private let report = InventedRules.rule(
    "report", "initial", from: .initialConferenceBooked,
    to: [.conferenceReportShared, .initialConferenceHeld, .conferenceUnnecessary], "2 working days before")

  @Test func `no report is due for a conference that was found unnecessary`() {
    var child = child()
    child.inquire("2026-03-02")
    child.occur(.initialConference, "2026-03-20", booked: true)
    #expect(child.open(by: report) == ["report 2026-03-18"])
    child.occur(.conferenceUnnecessary, "2026-03-11")
    #expect(child.open(by: report).isEmpty)
  }

  @Test func `an earlier enquiry's end takes no report away`() {
    var child = child()
    child.inquire("2026-01-12", unnecessary: true)
    child.inquire("2026-03-02")
    child.occur(.initialConference, "2026-03-20", booked: true)
    #expect(child.open(by: report) == ["report 2026-03-18"])
  }

  @Test func `a report for a review conference is due only while the plan runs`() {
    let rule = InventedRules.rule(
      "report", "review", from: .reviewConferenceBooked,
      to: [.conferenceReportShared, .reviewConferenceHeld],
      during: .plan, "5 working days before")
    var child = child()
    child.plan("2026-01-05")
    child.occur(.reviewConference, "2026-03-25", booked: true)
    #expect(child.open(by: rule) == ["report 2026-03-18"])
    child.plans[0].fact.ended = day("2026-03-02")
    #expect(child.open(by: rule).isEmpty)
  }
}
