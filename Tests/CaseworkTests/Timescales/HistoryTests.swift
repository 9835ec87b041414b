import Casework
import Testing

/// Happenings and spans out of what is recorded.
struct HistoryTests {
  private func happenings(_ facts: ChildFacts, _ kind: HappeningKind) -> [Happening] {
    facts.history(countsVirtual: false).happenings.filter { $0.kind == kind }
  }

  @Test func `an assessment counts from its referral, the case's start or its own, and says which`() {
    var child = child()
    child.assess("2026-02-12")
    #expect(
      happenings(child, .assessmentStarted).map(\.note)
        == ["counted from the assessment's own start: no referral is known"])
    child.need("2026-02-10")
    #expect(happenings(child, .assessmentStarted).map(\.day) == [day("2026-02-10")])
    let referral = Referral(
      started: day("2026-02-11"), source: nil, noFurtherAction: false, earlierInYear: nil)
    child.referrals = [Recorded(row: 1, fact: referral)]
    #expect(happenings(child, .assessmentStarted).map(\.day) == [day("2026-02-11")])
    #expect(
      happenings(child, .assessmentStarted).map(\.note) == ["counted from the referral of Wed 11 Feb 2026"])
    child.assessments[0].fact.referred = day("2026-02-09")
    #expect(happenings(child, .assessmentStarted).map(\.day) == [day("2026-02-09")])
  }

  @Test func `a referral that an earlier assessment has answered does not start the next`() {
    var child = child()
    child.assess("2025-06-03", referral: "2025-06-02", authorised: "2025-07-10")
    child.assess("2026-02-12")
    #expect(happenings(child, .assessmentStarted).map(\.day) == [day("2025-06-02"), day("2026-02-12")])
  }

  @Test func `a referral that led nowhere is decided on its day`() {
    var child = child()
    let fact = Referral(started: day("2026-03-02"), source: nil, noFurtherAction: true, earlierInYear: nil)
    child.referrals = [Recorded(row: 4, fact: fact, origin: Origin(["no_further_action": .annexA]))]
    #expect(happenings(child, .referralReceived).map(\.id) == ["referral:4"])
    #expect(happenings(child, .referralDecided).map(\.day) == [day("2026-03-02")])
  }

  @Test func `a case that is closed ends what was left open, unless another is open`() {
    var child = child()
    child.assess("2026-01-06")
    child.inquire("2026-01-12")
    child.need("2026-01-06", closed: "2026-02-02")
    let ends = child.history(countsVirtual: false).spans.filter { $0.kind != .inNeed }.map(\.through)
    #expect(ends == [day("2026-02-02"), day("2026-02-02")])
    child.need("2026-01-26")
    #expect(child.history(countsVirtual: false).spans.filter { $0.through == nil }.count == 3)
  }

  @Test func `need is a span only where it is more than an open case`() {
    var child = child()
    child.need("2026-01-06")
    child.standing.needs = [.init(started: day("2026-01-06"), closed: nil, caseStatus: .inNeed)]
    #expect(child.history(countsVirtual: false).spans.map(\.kind) == [.inNeed])
    child.standing.claims = [.init(isTyped: false, status: .open, day: day("2026-03-16"))]
    #expect(child.history(countsVirtual: false).spans.isEmpty)
    child.occur(.inNeedPlanAgreed, "2026-03-18")
    child.occur(.inNeedPlanEnded, "2026-06-18")
    #expect(
      child.history(countsVirtual: false).spans
        == [Span(.inNeed, id: "occasion:1", from: day("2026-03-18"), through: day("2026-06-18"))])
  }

  @Test func `what somebody typed stands in place of the latest that an extract told of that day`() {
    var child = child()
    child.plan("2026-01-05", review: "2026-03-30", imported: true)
    #expect(
      happenings(child, .reviewConferenceHeld).map(\.id) == ["protection_plan:1/latest_review/2026-03-30"])
    #expect(happenings(child, .reviewConferenceHeld).map(\.isOnlyLatest) == [true])
    child.occur(.reviewConference, "2026-03-30", number: 1)
    #expect(happenings(child, .reviewConferenceHeld).map(\.id) == ["occasion:1"])
    #expect(happenings(child, .reviewConferenceHeld).map(\.number) == [1])
  }

  @Test func `a booked occasion is a booking or nothing`() {
    var child = child()
    child.occur(.reviewConference, "2026-09-10", booked: true)
    child.occur(.coreGroup, "2026-04-10", booked: true)
    let kinds = child.history(countsVirtual: false).happenings.map(\.kind)
    #expect(kinds == [.childBorn, .reviewConferenceBooked])
  }

  @Test func `one sight a day: a visit before an extract's word, even a virtual visit that does not count`() {
    var child = child()
    child.see("2026-03-02")
    child.see("2026-03-06", isVirtual: true)
    for text in ["2026-03-02", "2026-03-06", "2026-03-09"] {
      child.sights.append(
        .init(id: "seen_claim:1/\(text)", day: day(text), format: .annexA, isOnlyLatest: true))
    }
    #expect(happenings(child, .childSeen).map(\.id) == ["visit_child:1", "seen/2026-03-09"])
  }

  @Test func `placements lie within care, and end with the next or with care`() {
    var child = child()
    child.place("2025-10-01")
    child.place("2026-01-19")
    child.takeIntoCare("2026-01-05", until: "2026-03-02")
    child.place("2026-03-09")
    let spans = child.history(countsVirtual: false).spans.filter { $0.kind == .placement }
    #expect(spans.map(\.from) == [day("2026-01-05"), day("2026-01-19")])
    #expect(spans.map(\.through) == [day("2026-01-19"), day("2026-03-02")])
  }

  @Test(arguments: [("2022-01-10", "2024-05-05"), ("2024-04-15", "2024-07-15")])
  func `eligible at sixteen in care, with thirteen weeks since the fourteenth birthday`(
    start: String, eligible: String
  ) {
    var child = child(born: "2008-05-05")
    child.takeIntoCare(start)
    #expect(happenings(child, .pathwayEligible).map(\.day) == [day(eligible)])
  }

  @Test func `weeks in earlier care count towards the thirteen`() {
    var child = child(born: "2008-05-05")
    child.takeIntoCare("2022-06-01", until: "2022-07-01")
    #expect(happenings(child, .pathwayEligible).isEmpty)
    child.takeIntoCare("2024-09-02")
    #expect(happenings(child, .pathwayEligible).map(\.day) == [day("2024-11-02")])
  }

  @Test func `each move of a young person begins a new accommodation`() {
    var child = child(born: "2007-05-05")
    child.occur(.movedIntoAccommodation, "2025-06-02")
    child.occur(.movedIntoAccommodation, "2026-01-12")
    let spans = child.history(countsVirtual: false).spans
    #expect(spans.map(\.kind) == [.accommodation, .accommodation])
    #expect(spans.map(\.through) == [day("2026-01-11"), nil])
  }

  @Test func `everything that can be recorded by hand has words and, but for any other meeting, a happening`()
  {
    for kind in OccasionKind.allCases {
      #expect(!kind.title.isEmpty && !kind.hint.isEmpty)
      #expect(kind == .otherMeeting ? kind.happening == nil : kind.happening?.occasion == kind)
      #expect(kind.booking == nil || kind.isBookable)
    }
    #expect(HappeningKind.allCases.allSatisfy { !$0.words.isEmpty })
    #expect(Set(HappeningKind.allCases.map(\.words)).count == HappeningKind.allCases.count)
  }
}
