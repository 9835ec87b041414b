import Casework
import Testing

@testable import Records

@Suite struct ClockTests {
  @Test func `One visit stops the clocks of three brothers and sisters; an unsuccessful one stops none`()
    throws
  {
    let bench = try ClockBench()
    #expect(
      try bench.clocks("protection-visit") == [
        "Tolu protection-visit 2026-03-02 2026-03-16", "Femi protection-visit 2026-03-02 2026-03-16",
        "Ngozi protection-visit 2026-03-02 2026-03-16",
      ])
    var visit = try bench.unit.visit(to: bench.family)
    visit.mode = .unsuccessful
    _ = try bench.store.save(.recordVisit(visit))
    #expect(try bench.clocks("protection-visit").allSatisfy { $0.hasSuffix("2026-03-16") })
    visit.mode = .faceToFace
    _ = try bench.store.save(.recordVisit(visit))
    #expect(
      try bench.clocks("protection-visit") == [
        "Tolu protection-visit 2026-03-13 2026-03-27", "Femi protection-visit 2026-03-13 2026-03-27",
        "Ngozi protection-visit 2026-03-13 2026-03-27",
      ])
    _ = try bench.store.undo()
    #expect(try bench.clocks("protection-visit").allSatisfy { $0.hasSuffix("2026-03-16") })
    #expect(try bench.faults() == [])
  }

  @Test func `A child who was not seen keeps the clock that runs`() throws {
    let bench = try ClockBench()
    var visit = try bench.unit.visit(to: bench.family)
    visit.children[1].seen = false
    _ = try bench.store.save(.recordVisit(visit))
    #expect(
      try bench.clocks("protection-visit") == [
        "Femi protection-visit 2026-03-02 2026-03-16", "Tolu protection-visit 2026-03-13 2026-03-27",
        "Ngozi protection-visit 2026-03-13 2026-03-27",
      ])
  }

  @Test func `A virtual visit counts as seen once the unit says so, and says before what that does`() throws {
    let bench = try ClockBench()
    var visit = try bench.unit.visit(to: bench.family)
    visit.mode = .virtual
    _ = try bench.store.save(.recordVisit(visit))
    #expect(try bench.clocks("protection-visit").allSatisfy { $0.hasSuffix("2026-03-16") })
    let preview = try bench.store.preview(.setVirtualVisits(count: true))
    #expect(preview.lines.map(\.what) == [.moves, .moves, .moves])
    #expect(preview.lines.map(\.child) == ["Femi Adeyemi", "Ngozi Adeyemi", "Tolu Adeyemi"])
    #expect(preview.lines[0].before == day("2026-03-16"))
    #expect(preview.lines[0].after == day("2026-03-27"))
    #expect(try bench.clocks("protection-visit").allSatisfy { $0.hasSuffix("2026-03-16") })
    _ = try bench.store.save(.setVirtualVisits(count: true))
    #expect(try bench.clocks("protection-visit").allSatisfy { $0.hasSuffix("2026-03-27") })
    #expect(try bench.store.rulesBoard(today: bench.today).countsVirtual)
    _ = try bench.store.undo()
    #expect(try bench.clocks("protection-visit").allSatisfy { $0.hasSuffix("2026-03-16") })
    #expect(try bench.faults() == [])
  }

  @Test func `Today puts brothers and sisters in one line, the caseload tells what comes next`() throws {
    let bench = try ClockBench()
    try bench.record(.coreGroup, on: "2026-03-12")
    let board = try bench.store.today(today: bench.today)
    let visits = board.items.filter { $0.clock?.timescale == "protection-visit" }
    #expect(visits.count == 1)
    #expect(visits.first?.children == "")
    #expect(visits.first?.group(on: bench.today) == .late)
    if case .clocks(let keys)? = visits.first?.subject { #expect(keys.count == 3) }
    var visit = try bench.unit.visit(to: bench.family)
    visit.children.removeLast()
    _ = try bench.store.save(.recordVisit(visit))
    let parted = try bench.store.today(today: bench.today).items
      .filter { $0.clock?.timescale == "protection-visit" }
    #expect(parted.map(\.children) == ["Ngozi", "Tolu, Femi"])
    let row = try #require(try bench.store.caseload(today: bench.today).first)
    #expect(row.nextDay == day("2026-03-16"))
    #expect(row.children[2].nextDay == day("2026-03-16"))
    #expect(row.children[0].nextDay ?? day("2020-01-01") > day("2026-03-16"))
    let file = try bench.store.family(bench.family, today: bench.today)
    #expect(file.clocks.first?.childName == "Ngozi Adeyemi")
    #expect(file.clocks.first?.startWords == "plan since Mon 2 Mar 2026")
  }

  @Test func `A clock that ends at a birthday is not shown from that day on`() throws {
    let bench = try ClockBench()
    let child = bench.children[0]
    let person = Person(surname: "Adeyemi", forename: "Tolu", born: day("2008-03-19"))
    _ = try bench.store.save(.correctPerson(child, person, basedOn: Revision(0)))
    let family = Person(surname: "Adeyemi", forename: "Tolu", born: day("2008-03-19"))
    #expect(family.born == person.born)
    #expect(try bench.store.caseload(today: day("2026-03-18"))[0].children.contains { $0.nextDay != nil })
    let last = try bench.store.clocks(today: day("2026-03-18")).filter { $0.child == child }
    let after = try bench.store.clocks(today: day("2026-03-19")).filter { $0.child == child }
    #expect(!last.isEmpty)
    #expect(after.isEmpty)
    let row = try bench.store.caseload(today: day("2026-03-19"))[0].children.first { $0.ref == child }
    #expect(row?.nextDay == nil)
    #expect(try bench.faults() == [])
  }

  @Test func `The diary holds what is due, booked and met between two days`() throws {
    let bench = try ClockBench()
    try bench.record(.reviewConference, on: "2026-05-20", booked: true)
    let board = try bench.store.diary(from: day("2026-05-01"), through: day("2026-05-31"), today: bench.today)
    let booked = try #require(board.items.first { if case .occasion = $0.subject { true } else { false } })
    #expect(booked.title == "Review conference")
    #expect(booked.day == day("2026-05-20"))
    let report = try #require(board.items.first { $0.clock?.timescale == "conference-report" })
    #expect(report.day == day("2026-05-13"))
    #expect(
      try bench.store.family(bench.family, today: bench.today).booked.map(\.title) == ["Review conference"])
    let titles = Set(try bench.store.family(bench.family, today: bench.today).entries.map(\.title))
    #expect(titles == ["Protection plan began"])
  }

  @Test func `The working tells the rule, the days and what was said, also of what is over`() throws {
    let bench = try ClockBench()
    let row = try bench.row("first-core-group")
    let working = try bench.store.working(of: row.key, today: bench.today)
    #expect(working.counting.due.day == row.due)
    #expect(working.start.kind == .planStarted)
    #expect(!working.counting.sentences.isEmpty)
    try bench.record(.coreGroup, on: "2026-03-12")
    let over = try bench.store.working(of: row.key, today: bench.today)
    #expect(over.row.childName == row.childName)
    #expect(over.row.due == row.due)
    #expect(
      refusal { _ = try bench.store.working(of: Clock.Key("no|such|child:1|row:1"), today: bench.today) }
        == .noSuch("date"))
  }

  @Test func `The check finds a date that somebody moved`() throws {
    let bench = try ClockBench()
    #expect(try bench.faults() == [])
    try bench.store.execute(
      "UPDATE clock SET due = '2026-12-24' WHERE timescale = 'protection-visit' AND child = 1")
    #expect(try bench.faults().contains { $0.hasPrefix("clocks:") })
    let count = try bench.store.count("clock")
    try bench.store.execute("DELETE FROM clock WHERE child = 2")
    #expect(try bench.store.count("clock") < count)
    #expect(try bench.faults().count == 1 || bench.faults().map { $0.prefix(8) } == ["derived:", "clocks: "])
    _ = try bench.store.save(.setVirtualVisits(count: true))
    #expect(try bench.faults() == [])
  }

  @Test func `Without rules the clocks stay as they are and are worked out by whoever has them next`() throws
  {
    try withFile { path in
      let bench = try ClockBench(path: path)
      let before = try bench.clocks()
      #expect(!before.isEmpty)
      let bare = try bench.unit.opened(by: "jbell")
      _ = try bare.save(.recordVisit(try bench.unit.visit(to: bench.family)))
      #expect(try bench.clocks() == before)
      try bench.store.refreshIfLawChanged()
      #expect(try bench.clocks("protection-visit").allSatisfy { $0.hasSuffix("2026-03-27") })
    }
  }
}
