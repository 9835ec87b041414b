import Casework
import Statute
import Testing

@testable import Records

/// What is set aside, what goes on when something is amiss, and what belongs to whom.
@Suite struct SetAsideTests {
  @Test func `What does not apply stands with its family and comes back when that is withdrawn`() throws {
    let bench = try ClockBench()
    let row = try bench.row("protection-visit")
    let remark = ClockRemark(
      clock: row.key, kind: .notApplicable, words: "seen daily at school", by: "Robin Shah")
    _ = try bench.store.save(.remark(remark))
    #expect(try bench.clocks("protection-visit").count == 2)
    let file = try bench.store.family(bench.family, today: bench.today)
    #expect(file.setAside.map(\.remark) == [remark])
    #expect(file.setAside.first?.child == row.child)
    _ = try bench.store.save(.withdrawTogether([row.key], .notApplicable))
    #expect(try bench.clocks("protection-visit").count == 3)
    #expect(try bench.store.family(bench.family, today: bench.today).setAside.isEmpty)
  }

  @Test func `What is said of one visit's write-up is not said of another's on the same day`() throws {
    let bench = try ClockBench()
    for _ in 1...2 {
      var visit = try bench.unit.visit(to: bench.family, on: "2026-03-16")
      visit.text = ""
      _ = try bench.store.save(.recordVisit(visit))
    }
    let rows = try bench.store.clocks(today: bench.today).filter {
      $0.timescale == "recording" && $0.child == bench.children[0]
    }
    #expect(rows.count == 2)
    let first = try #require(rows.first)
    _ = try bench.store.save(
      .remark(ClockRemark(clock: first.key, kind: .notApplicable, words: "a slip", by: "Robin Shah")))
    let left = try bench.store.clocks(today: bench.today).filter {
      $0.timescale == "recording" && $0.child == bench.children[0]
    }
    #expect(left.map(\.key) == rows.dropFirst().map(\.key))
    #expect(try bench.store.working(of: left[0].key, today: bench.today).remarks.isEmpty)
  }

  @Test func `A member's clock ends with the member`() throws {
    let bench = try ClockBench()
    let card = try #require(try bench.store.sitting(today: bench.today).members.last)
    let held = Occasion(
      kind: .supervision, family: nil, day: day("2026-03-10"), children: [], member: card.ref)
    _ = try bench.store.save(.recordOccasion(held))
    #expect(try bench.clocks("supervision").count == 1)
    var member = card.member
    member.ended = day("2026-03-13")
    let consultant = try TestUnit.store(bench.unit, by: "rshah")
    consultant.law = { try Law.book($0) }
    _ = try consultant.save(.correctMember(card.ref, member, basedOn: Revision(0)))
    #expect(try bench.clocks("supervision").isEmpty)
    #expect(try bench.faults() == [])
  }

  @Test func `A loaded file that cannot be read stops dates from being counted, and nothing else`() throws {
    struct Unreadable: Error, Explained {
      var sentence: String { "local.csv, line 1: there is no column “colour”." }
    }
    let bench = try ClockBench()
    let before = try bench.clocks()
    let later = try TestUnit.store(bench.unit, by: "jbell")
    later.law = { _ in throw Unreadable() }
    #expect(try later.lawFault() == Unreadable().sentence)
    _ = try later.save(.recordVisit(try bench.unit.visit(to: bench.family, on: "2026-03-17")))
    #expect(try later.clocks(today: bench.today).count == before.count)
    let faults = try later.check(today: bench.today).checks.filter { !$0.ok }
    #expect(faults.map(\.id) == ["clocks"])
    #expect(faults.first?.detail.contains("no column “colour”") == true)
    try bench.store.refreshIfLawChanged()
    #expect(try bench.clocks("protection-visit").allSatisfy { $0.contains("2026-03-17") })
    #expect(try bench.faults() == [])
  }

  @Test func `What was booked and brought forward is asked for no more`() throws {
    let bench = try ClockBench()
    try bench.record(.coreGroup, on: "2026-03-20", booked: true)
    try bench.record(.coreGroup, on: "2026-04-17", booked: true)
    func booked() throws -> [Day] {
      try bench.store.family(bench.family, today: bench.today).booked.map(\.day)
    }
    #expect(try booked() == [day("2026-03-20"), day("2026-04-17")])
    try bench.record(.coreGroup, on: "2026-03-18")
    #expect(try booked() == [day("2026-04-17")])
  }

  @Test func `What was typed of a child's standing stands in the record and can be deleted there`() throws {
    let bench = try ClockBench()
    let only = [bench.children[0]]
    try bench.begin(.placement, on: "2026-03-09", ["type": .text("U6")], "a placement", for: only)
    try bench.begin(.carePeriod, on: "2026-03-09", [:], "the start of care", for: only)
    let entries = try bench.store.family(bench.family, today: bench.today).entries
    #expect(entries.filter { $0.title == "Became looked after" }.map(\.about) == ["Tolu"])
    #expect(try !bench.clocks("first-looked-after-review").isEmpty)
    let care = try #require(entries.first { $0.title == "Became looked after" })
    _ = try bench.store.save(.delete(care.id))
    #expect(try bench.clocks("first-looked-after-review").isEmpty)
    _ = try bench.store.undo()
    #expect(try !bench.clocks("first-looked-after-review").isEmpty)
    #expect(try bench.faults() == [])
  }

  @Test func `What had run out before a suspension began stays late`() throws {
    let bench = try ClockBench()
    let consultant = try TestUnit.store(bench.unit, by: "rshah")
    consultant.law = { try Law.book($0) }
    try bench.begin(.enquiry, on: "2026-02-02")
    let suspension = Suspension(
      timescales: ["s47-to-conference", "first-core-group"], legalBasis: "Direction under section 7A",
      authority: "Heronshire", from: day("2026-03-02"), through: day("2026-09-01"), conditions: "",
      localTarget: nil, authorisedBy: "Director")
    _ = try consultant.save(.suspend(suspension))
    #expect(try bench.row("s47-to-conference").state(on: bench.today, within: bench.today) == .late)
    #expect(try bench.row("first-core-group").state(on: bench.today, within: bench.today) == .suspended)
  }

  @Test func `What a visit stops too late is named, so that somebody can say why`() throws {
    let bench = try ClockBench()
    let visit = try bench.unit.visit(to: bench.family, on: "2026-03-17")
    let saved = try bench.store.save(.recordVisit(visit))
    #expect(saved.stoppedLate.map(\.timescale) == Array(repeating: "protection-visit", count: 3))
    let remarks = saved.stoppedLate.map {
      ClockRemark(clock: $0.key, kind: .late, reason: "worker-absent", words: "", by: "Jo Bell")
    }
    _ = try bench.store.save(.remarkTogether(remarks))
    let working = try bench.store.working(of: remarks[0].clock, today: bench.today)
    #expect(working.remarks.map(\.reason) == ["worker-absent"])
    let next = try bench.store.save(.recordVisit(try bench.unit.visit(to: bench.family, on: "2026-03-18")))
    #expect(next.stoppedLate.isEmpty)
    #expect(try bench.faults() == [])
  }
}
