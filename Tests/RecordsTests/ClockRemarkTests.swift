import Casework
import Testing

@testable import Records

@Suite struct ClockRemarkTests {
  @Test func `A reason for lateness stays with its clock and goes when it is withdrawn`() throws {
    let bench = try ClockBench()
    let row = try bench.row("protection-visit")
    let remark = ClockRemark(clock: row.key, kind: .late, reason: "child-away", words: "with an aunt", by: "")
    let saved = try bench.store.save(.remark(remark))
    #expect(
      saved.what
        == "gave the reason for lateness (child away or missing) of “\(row.title)” for Tolu Adeyemi")
    #expect(saved.family == bench.family)
    #expect(try bench.row("protection-visit").reason == "child away or missing: with an aunt")
    try bench.begin(.enquiry, on: "2026-03-10")
    #expect(try bench.row("protection-visit").reason != nil)
    #expect(try bench.store.working(of: row.key, today: bench.today).remarks == [remark])
    _ = try bench.store.save(.withdrawRemark(row.key, .late))
    #expect(try bench.row("protection-visit").reason == nil)
    for _ in 1...3 { _ = try bench.store.undo() }
    #expect(try bench.row("protection-visit").reason == nil)
    for _ in 1...2 { _ = try bench.store.redo() }
    #expect(try bench.row("protection-visit").reason != nil)
    #expect(try bench.faults() == [])
  }

  @Test func `What does not apply is shown no more, what is extended counts from the new date`() throws {
    let bench = try ClockBench()
    try bench.record(.coreGroup, on: "2026-03-12")
    let row = try bench.row("protection-visit")
    let extended = ClockRemark(
      clock: row.key, kind: .extended, words: "", until: day("2026-04-30"), by: "Family court")
    _ = try bench.store.save(.remark(extended))
    let after = try #require(try bench.store.clocks(today: bench.today).first { $0.key == row.key })
    #expect(after.binding == day("2026-04-30"))
    #expect(after.due == row.due)
    #expect(after.extendedBy == "Family court")
    #expect(try bench.store.caseload(today: bench.today)[0].children[0].nextDay != row.due)
    let gone = ClockRemark(
      clock: row.key, kind: .notApplicable, words: "seen daily at school", by: "Robin Shah")
    _ = try bench.store.save(.remark(gone))
    #expect(try bench.clocks("protection-visit").count == 2)
    #expect(try bench.faults() == [])
  }

  @Test func `Each remark asks for what it needs`() throws {
    let bench = try ClockBench()
    let key = try bench.row("protection-visit").key
    func refused(
      _ kind: ClockRemark.Kind, reason: String = "", words: String = "", until: Day? = nil, by: String = ""
    )
      -> Refusal?
    {
      let remark = ClockRemark(clock: key, kind: kind, reason: reason, words: words, until: until, by: by)
      return refusal { _ = try bench.store.save(.remark(remark)) }
    }
    #expect(refused(.late) == .nothingChosen("a reason"))
    #expect(refused(.late, reason: "other") == .nothingChosen("the reason in words"))
    #expect(refused(.notApplicable, by: "Jo") == .nothingChosen("why it does not apply"))
    #expect(refused(.notApplicable, words: "x") == .nothingChosen("who says that it does not apply"))
    #expect(refused(.extended, by: "Court") == .nothingChosen("the new date"))
    #expect(refused(.extended, until: bench.today) == .nothingChosen("who has set the new date"))
    #expect(refused(.notKnown)?.sentence.contains("is known") == true)
    #expect(
      refusal { _ = try bench.store.save(.withdrawRemark(key, .late)) } == .noSuch("remark"))
  }

  @Test func `A remark survives its clock's end and is counted as orphaned when the beginning is deleted`()
    throws
  {
    let bench = try ClockBench()
    let visit = try bench.unit.visit(to: bench.family, on: "2026-03-03")
    let ref = Ref<Visit>(try #require(try bench.store.save(.recordVisit(visit)).made))
    let row = try bench.row("protection-visit")
    let remark = ClockRemark(clock: row.key, kind: .late, reason: "worker-absent", words: "", by: "")
    _ = try bench.store.save(.remark(remark))
    _ = try bench.store.save(.recordVisit(try bench.unit.visit(to: bench.family, on: "2026-03-17")))
    func told() throws -> String {
      try #require(try bench.store.check(today: bench.today).checks.first { $0.id == "clocks" }).detail
    }
    #expect(try !told().contains("deleted"))
    _ = try bench.store.save(.delete(.visit(ref)))
    #expect(try told().hasSuffix("1 remark is of dates whose beginning was deleted."))
    #expect(try bench.faults() == [])
  }

  @Test func `What nobody knows since an import leaves the list once somebody says so`() throws {
    let store = try ImportFixture.store()
    store.law = { try Statuted.book($0) }
    try store.bringAll(ImportFixture.read(.annexA))
    let unknown = try store.unknownClocks()
    let first = try #require(unknown.first)
    _ = try store.save(.remark(ClockRemark(clock: first.key, kind: .notKnown, words: "", by: "")))
    #expect(try store.unknownClocks().count == unknown.count - 1)
    #expect(try store.today(today: ImportFixture.today).unknown == unknown.count - 1)
  }

  @Test func `What is said of brothers and sisters is one change, taken back at once`() throws {
    let bench = try ClockBench()
    let rows = try bench.store.clocks(today: bench.today).filter { $0.timescale == "protection-visit" }
    let remarks = rows.map {
      ClockRemark(clock: $0.key, kind: .late, reason: "child-away", words: "", by: "")
    }
    let saved = try bench.store.save(.remarkTogether(remarks))
    #expect(saved.what.hasSuffix("for Tolu Adeyemi and 2 more"))
    func reasons() throws -> Int {
      try bench.store.clocks(today: bench.today).filter { $0.reason != nil }.count
    }
    #expect(try reasons() == 3)
    _ = try bench.store.undo()
    #expect(try reasons() == 0)
  }

  @Test func `A reason holds on when the visit itself takes the place of an extract's word`() throws {
    let store = try ImportFixture.store()
    store.law = { try Statuted.book($0) }
    let today = ImportFixture.today
    try store.bringAll(ImportFixture.read(.annexA))
    func late() throws -> ClockRow? {
      try store.clocks(today: today).first {
        $0.timescale == "placement-visit-long-term" && $0.state(on: today, within: today) == .late
      }
    }
    let before = try #require(try late())
    _ = try store.save(
      .remark(ClockRemark(clock: before.key, kind: .late, reason: "child-refused", words: "", by: "")))
    try store.bringAll(ImportFixture.read(.visits))
    let after = try #require(try late())
    #expect(after.key != before.key)
    #expect(after.reason == "child or young person refused")
    #expect(try store.working(of: after.key, today: today).remarks.count == 1)
    _ = try store.save(.withdrawRemark(after.key, .late))
    #expect(try late()?.reason == nil)
    let check = try #require(try store.check(today: today).checks.first { $0.id == "clocks" })
    #expect(check.ok && !check.detail.contains("deleted"))
  }

  @Test func `A beginning that a person typed stays typed, whatever an import adds to it`() {
    var provenance = Provenance(Provenance.typed.value)
    provenance["latest_visit"] = .annexA
    let read = Provenance(provenance.value)
    #expect(read.isStartTyped)
    #expect(read["latest_visit"] == .annexA)
    #expect(Origin(read.formats, isStartTyped: read.isStartTyped).startFormat == nil)
    #expect(Origin(["latest_visit": .annexA]).startFormat == .annexA)
  }
}
