import Casework
import Testing

/// How the case as a whole, birth and death bear on clocks.
struct CaseTests {
  private func spans(_ child: ChildFacts, _ kind: SpanKind) -> [Span] {
    child.history(countsVirtual: false).spans.filter { $0.kind == kind }
  }

  @Test func `a case that is closed stays closed when another opens later`() {
    var child = child()
    child.assess("2026-01-06")
    child.inquire("2026-01-12")
    child.need("2026-01-06", closed: "2026-02-02")
    child.need("2026-02-16")
    #expect(child.open().allSatisfy { $0.hasSuffix("until 2026-02-02") } && child.open().count == 2)
    child.needs[1].fact.closed = day("2026-03-02")
    #expect(spans(child, .enquiry).map(\.through) == [day("2026-02-02")])
  }

  @Test func `a typed plan of need ends with the case, and one that begins later is another`() {
    var child = child()
    child.need("2026-01-06", closed: "2026-02-02", status: .open)
    child.occur(.inNeedPlanAgreed, "2026-01-12")
    child.occur(.inNeedPlanEnded, "2026-03-02")
    child.need("2026-02-16", status: .open)
    #expect(spans(child, .inNeed).map(\.through) == [day("2026-02-02")])
    child.occasions[1].day = day("2026-01-26")
    #expect(spans(child, .inNeed).map(\.through) == [day("2026-01-26")])
  }

  @Test func `need rests while the child is on a plan or in care, and goes on where it is still open`() {
    var child = child()
    child.need("2026-01-05")
    child.plan("2026-02-02", until: "2026-03-02")
    child.takeIntoCare("2026-02-16", until: "2026-03-16")
    #expect(spans(child, .inNeed).map(\.from) == [day("2026-01-05"), day("2026-03-16")])
    #expect(spans(child, .inNeed).map(\.through) == [day("2026-02-02"), nil])
    child.see("2026-03-04")
    #expect(!child.open().contains { $0.hasPrefix("need-visit") })
    child.see("2026-03-18")
    #expect(child.open().contains("need-visit 2026-04-15"))
    child.needs[0].fact.closed = day("2026-03-09")
    #expect(spans(child, .inNeed).map(\.through) == [day("2026-02-02")])
  }

  @Test func `a typed plan of need starts again after care`() {
    var child = child()
    child.occur(.inNeedPlanAgreed, "2026-01-05")
    child.takeIntoCare("2026-02-16", until: "2026-03-16")
    #expect(child.open().contains("need-visit 2026-02-02 until 2026-02-16"))
    #expect(child.open().contains("need-visit 2026-04-13"))
    child.occur(.inNeedPlanEnded, "2026-03-02")
    #expect(!child.open().contains("need-visit 2026-04-13"))
  }

  @Test func `what came until an earlier assessment was authorised starts no other`() {
    var child = child()
    child.assess("2025-06-03", referral: "2025-06-02", authorised: "2025-07-10")
    child.assess("2025-12-01")
    let referral = Referral(
      started: day("2025-07-01"), source: nil, noFurtherAction: false, earlierInYear: nil)
    child.referrals.append(Recorded(row: 9, fact: referral))
    func begins() -> [Day] {
      child.history(countsVirtual: false).happenings.filter { $0.kind == .assessmentStarted }.map(\.day)
    }
    #expect(begins() == [day("2025-06-02"), day("2025-12-01")])
    child.need("2025-08-31")
    #expect(begins().last == day("2025-12-01"))
    child.needs[0].fact.started = day("2025-09-01")
    #expect(begins().last == day("2025-09-01"))
  }

  @Test func `nobody visits a child who is not born yet`() {
    var child = child(born: nil)
    child.occur(.visitRequested, "2026-03-02")
    let asked = InventedRules.rule("asked", from: .visitRequested, to: [.childSeen], "1 week")
    #expect(child.open(by: asked).isEmpty)
    child.isUnborn = false
    #expect(child.open(by: asked) == ["asked 2026-03-09"])
    child.born = day("2026-03-03")
    #expect(child.open(by: asked).isEmpty)
    child.born = day("2026-03-02")
    #expect(child.open(by: asked) == ["asked 2026-03-09"])
  }

  @Test func `rules that ask for an age hold for a child in care whose day of birth nobody knows`() {
    var child = child(born: nil)
    child.takeIntoCare("2025-12-01")
    child.occur(.healthAssessment, "2026-01-09")
    #expect(
      child.open().filter { $0.hasPrefix("health") } == ["health 2027-01-09", "health-small 2026-07-09"])
  }

  @Test func `a visit is written up after death, and a letter is still sent`() {
    var child = child()
    child.typedVisits = [.init(id: "visit:1", day: day("2026-03-02"), isWritten: false)]
    child.occur(.initialConference, "2026-03-03")
    child.died = day("2026-03-04")
    let letter = InventedRules.rule(
      "letter", from: .initialConferenceHeld, to: [.conferenceLetterSent], "1 working day")
    #expect(child.open() == ["writing 2026-03-09"])
    #expect(child.open(by: letter) == ["letter 2026-03-04"])
  }

  @Test func `of an imported conference no letter is asked for`() {
    let letter = InventedRules.rule(
      "letter", from: .initialConferenceHeld, to: [.conferenceLetterSent], "1 working day")
    var child = child()
    child.inquire("2026-03-02", conference: "2026-03-18")
    child.enquiries[0].origin = Origin(["conference": .annexA])
    let book = RuleBook(timescales: [letter], calendar: InventedRules.calendar)
    let derived = Clocks.open(child.history(countsVirtual: false), by: book)
    #expect(derived.clocks.isEmpty && derived.unknown.isEmpty)
  }

  @Test func `what a plan says was last gives way to a visit of that day, whatever it came to`() {
    var child = child()
    child.plan("2026-01-05", imported: true)
    child.plans[0].fact.latestVisit = day("2026-02-02")
    func seen() -> [String] {
      child.history(countsVirtual: false).happenings.filter { $0.kind == .childSeen }.map(\.id)
    }
    #expect(seen() == ["seen/2026-02-02"])
    child.visitedDays = [day("2026-02-02")]
    #expect(seen().isEmpty)
    child.visitedDays = []
    child.typedVisits = [.init(id: "visit:1", day: day("2026-02-02"), isWritten: true)]
    #expect(seen().isEmpty)
  }

  @Test func `who becomes eligible is known by the person, whichever care it comes from`() {
    var child = child(born: "2008-05-05")
    child.takeIntoCare("2024-04-15")
    let start = child.clocks().clocks.first { $0.timescale == "pathway" }?.start
    #expect(start?.id == "person:1/pathway-eligible")
  }

  @Test func `hours that end as a day begins leave only the day before`() {
    var row = ClockRow(
      key: Clock.Key("return||child:1|occasion:1"), timescale: "return", title: "Return interview",
      kind: .statutory, started: day("2026-03-06"), startWords: "", due: day("2026-03-09"), stops: [])
    #expect(row.state(on: day("2026-03-09"), within: day("2026-03-09")) == .due)
    row.minute = 0
    #expect(row.state(on: day("2026-03-09"), within: day("2026-03-09")) == .late)
    #expect(row.state(on: day("2026-03-08"), within: day("2026-03-08")) == .due)
    row.extended = day("2026-03-10")
    #expect(row.state(on: day("2026-03-10"), within: day("2026-03-10")) == .due)
  }
}
