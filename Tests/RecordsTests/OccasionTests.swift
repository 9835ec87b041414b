import Casework
import Testing

@testable import Records

@Suite struct OccasionTests {
  @Test func `A core group is recorded for its children, found, marked, corrected and deleted`() throws {
    let bench = try ClockBench()
    var group = bench.occasion(.coreGroup, on: "2026-03-12")
    group.children.removeLast()
    group.text = "Grandmother came; school late."
    let saved = try bench.store.save(.recordOccasion(group))
    #expect(saved.what == "recorded a core group for Tolu and Femi Adeyemi")
    let ref = Ref<Occasion>(try #require(saved.made))
    #expect(try bench.store.occasion(ref).occasion == group)
    #expect(try bench.clocks("first-core-group") == ["Ngozi first-core-group 2026-03-02 2026-03-16"])
    #expect(try bench.clocks("core-group").count == 2)
    #expect(try bench.store.find("grandmother", today: bench.today).map(\.kind) == [.occasion])
    #expect(try bench.store.find("core group", today: bench.today).count == 1)
    let entry = try #require(try bench.store.family(bench.family, today: bench.today).entries.first)
    #expect((entry.title, entry.about) == ("Core group", "Tolu, Femi"))
    #expect(entry.record == .occasion(group))
    #expect(
      try bench.store.save(.mark(.occasion(ref), significant: true)).what
        == "marked the core group of Thu 12 Mar 2026 as significant")
    let revision = try bench.store.occasion(ref).revision
    #expect(
      refusal { _ = try bench.store.save(.correctOccasion(ref, group, basedOn: Revision(0))) }
        == .changedMeanwhile(
          what: "the core group of Thu 12 Mar 2026", by: "Jo Bell",
          theirs: "of 2026-03-12. Grandmother came; school late."))
    group.day = day("2026-03-13")
    _ = try bench.store.save(.correctOccasion(ref, group, basedOn: revision))
    #expect(try bench.clocks("core-group").first == "Tolu core-group 2026-03-13 2026-04-10")
    _ = try bench.store.undo()
    #expect(try bench.clocks("core-group").first == "Tolu core-group 2026-03-12 2026-04-09")
    #expect(
      try bench.store.save(.delete(.occasion(ref))).what
        == "deleted the core group of Thu 12 Mar 2026: “Grandmother came; school late.”")
    #expect(try bench.clocks("first-core-group").count == 3)
    _ = try bench.store.undo()
    #expect(try bench.clocks("core-group").count == 2)
    #expect(try bench.faults() == [])
  }

  @Test func `A booked conference counts its report back, and is gone once it was held`() throws {
    let bench = try ClockBench()
    let saved = try bench.store.save(
      .recordOccasion(bench.occasion(.reviewConference, on: "2026-04-01", booked: true)))
    #expect(
      saved.what
        == "booked a review conference for Tolu, Femi and Ngozi Adeyemi on Wed 1 Apr 2026")
    #expect(try bench.clocks("conference-report").first == "Tolu conference-report 2026-04-01 2026-03-25")
    func booked() throws -> Int {
      try bench.store.today(today: bench.today).items.filter { item in
        if case .occasion = item.subject { true } else { false }
      }.count
    }
    #expect(try booked() == 1)
    bench.unit.clock.day = day("2026-04-02")
    #expect(try bench.clocks("review-conference").isEmpty)
    try bench.record(.reviewConference, on: "2026-04-01")
    #expect(try booked() == 0)
    #expect(try bench.clocks("conference-report").isEmpty)
    #expect(try bench.clocks("review-conference").count == 3)
    #expect(try bench.faults() == [])
  }

  @Test func `What concerns the family or a member has clocks of its own`() throws {
    let bench = try ClockBench()
    _ = try bench.store.save(
      .recordOccasion(
        Occasion(kind: .accessRequest, family: bench.family, day: day("2026-03-02"), children: [])))
    _ = try bench.store.save(
      .recordOccasion(
        Occasion(
          kind: .supervision, family: nil, day: day("2026-03-04"), children: [], member: bench.unit.worker)))
    #expect(try bench.clocks("subject-access") == ["Adeyemi subject-access 2026-03-02 2026-04-02"])
    let supervision = try bench.row("supervision")
    #expect(supervision.member == bench.unit.worker)
    #expect(supervision.worker == "Åse Žižek")
    _ = try bench.store.undo()
    #expect(try bench.clocks("supervision").isEmpty)
    #expect(try bench.faults() == [])
  }

  @Test func `What cannot have been is refused with the way out`() throws {
    let bench = try ClockBench()
    func refused(_ occasion: Occasion) -> String? {
      refusal { _ = try bench.store.save(.recordOccasion(occasion)) }?.sentence
    }
    #expect(
      refused(bench.occasion(.coreGroup, on: "2026-03-20"))
        == "“Core group” cannot have been on Fri 20 Mar 2026, which is still to come. "
        + "Book it for that day instead.")
    #expect(
      refused(bench.occasion(.conferenceLetter, on: "2026-03-20", booked: true))?.contains("no date") == true)
    var nobody = bench.occasion(.coreGroup, on: "2026-03-12")
    nobody.children = []
    #expect(refused(nobody) == "Choose at least one child first.")
    #expect(refused(bench.occasion(.dentalCheck, on: "2017-01-01"))?.contains("not yet born") == true)
    #expect(refused(bench.occasion(.courtHearing, on: "2026-04-01")) == nil)
    #expect(try bench.store.family(bench.family, today: bench.today).booked.map(\.title) == ["Court hearing"])
  }
}

@Suite struct MovedOccasionTests {
  @Test func `What was recorded of a child who was alone goes along into the family that takes it up`() throws
  {
    let store = try ImportFixture.store()
    store.law = { try Statuted.book($0) }
    try store.bringAll(ImportFixture.read(.annexA))
    let row = try #require(
      try store.caseload(today: ImportFixture.today).first { $0.children.first?.status == .protection })
    let child = try #require(row.children.first)
    _ = try store.save(
      .recordOccasion(
        Occasion(kind: .coreGroup, family: row.family, day: day("2026-03-12"), children: [child.ref])))
    _ = try store.save(
      .recordOccasion(
        Occasion(kind: .accessRequest, family: row.family, day: day("2026-03-02"), children: [])))
    let clocks = try store.clocks(today: ImportFixture.today).filter { $0.family == row.family }
    for clock in clocks where ["core-group", "subject-access"].contains(clock.timescale) {
      let remark = ClockRemark(clock: clock.key, kind: .late, reason: "court", words: "", by: "")
      _ = try store.save(.remark(remark))
    }
    try store.bringAll(ImportFixture.read(.caseload))
    let moved = try store.clocks(today: ImportFixture.today).filter { $0.reason != nil }
    #expect(Set(moved.map(\.timescale)) == ["core-group", "subject-access"])
    #expect(Set(moved.map(\.family)).count == 1)
    #expect(try store.check(today: ImportFixture.today).checks.filter { !$0.ok } == [])
    let told = try store.check(today: ImportFixture.today).checks.first { $0.id == "clocks" }
    #expect(told?.detail.contains("deleted") == false)
    #expect(try store.undo().what.hasPrefix("took back: imported"))
    #expect(try store.check(today: ImportFixture.today).checks.filter { !$0.ok } == [])
  }
}
