import Casework
import Statute
import Testing

@testable import Records

/// The carried law under a name that the tests of clocks share.
enum Statuted {
  static func book(_ files: [LawFile]) throws -> RuleBook { try Law.book(files) }
}

@Suite struct RulingTests {
  private func length(_ id: String, _ length: Length?, from text: String = "2026-03-01") -> Change {
    .setLocalLength(
      LocalLength(
        timescale: id, variant: "", length: length, from: day(text), why: "the council's procedures"))
  }

  @Test func `The unit's own length takes the place of a local default and stands beside a statutory one`()
    throws
  {
    let bench = try ClockBench()
    let saved = try bench.store.save(length("protection-visit", Length(5, .workingDays)))
    #expect(saved.what.contains("to 5 working days from Sun 1 Mar 2026"))
    #expect(try bench.clocks("protection-visit").first == "Tolu protection-visit 2026-03-02 2026-03-09")
    _ = try bench.store.save(length("first-review-conference", Length(2, .months)))
    let row = try bench.row("first-review-conference")
    #expect(row.due == day("2026-06-02"))
    #expect(row.localDue == day("2026-05-02"))
    #expect(row.aim == row.localDue)
    _ = try bench.store.save(length("protection-visit", nil, from: "2026-03-02"))
    #expect(try bench.clocks("protection-visit").first == "Tolu protection-visit 2026-03-02 2026-03-16")
    for _ in 1...3 { _ = try bench.store.undo() }
    #expect(try bench.row("first-review-conference").localDue == nil)
    #expect(try bench.faults() == [])
  }

  @Test func `A length later than the statute, or of a rule that is none, is refused`() throws {
    let bench = try ClockBench()
    let later = refusal { _ = try bench.store.save(length("first-review-conference", Length(100, .days))) }
    #expect(later?.sentence.contains("is statutory: 3 months") == true)
    // Thirteen weeks are sometimes longer than three months, from some day of the year.
    #expect(
      refusal { _ = try bench.store.save(length("first-review-conference", Length(13, .weeks))) } != nil)
    #expect(
      refusal { _ = try bench.store.save(length("first-review-conference", Length(12, .weeks))) } == nil)
    #expect(
      refusal { _ = try bench.store.save(length("no-such-rule", Length(1, .days))) }
        == .noSuch("timescale called “no-such-rule”"))
  }

  @Test func `A suspension is the consultant's, of statutory rules, and the clock goes on counting`() throws {
    let bench = try ClockBench()
    let consultant = try TestUnit.store(bench.unit, by: "rshah")
    consultant.law = { try Law.book($0) }
    var suspension = Suspension(
      timescales: ["first-core-group", "first-review-conference"], legalBasis: "Direction under section 7A",
      authority: "Heronshire", from: day("2026-03-01"), through: day("2026-09-01"),
      conditions: "Safety first",
      localTarget: Length(20, .workingDays), authorisedBy: "Director")
    #expect(
      refusal { _ = try bench.store.save(.suspend(suspension)) }
        == .notPermitted(what: "Suspending a timescale", needs: .consultant))
    suspension.timescales = ["protection-visit"]
    #expect(
      refusal { _ = try consultant.save(.suspend(suspension)) }?.sentence.contains("the unit's own") == true)
    suspension.timescales = ["first-review-conference"]
    suspension.legalBasis = " "
    #expect(refusal { _ = try consultant.save(.suspend(suspension)) } == .nothingChosen("the legal basis"))
    suspension.legalBasis = "Direction under section 7A"
    let ref = Ref<Suspension>(try #require(try consultant.save(.suspend(suspension)).made))
    let row = try bench.row("first-review-conference")
    #expect(row.suspension == suspension)
    #expect(row.state(on: bench.today, within: bench.today) == .suspended)
    #expect(row.due == day("2026-06-02"))
    let board = try bench.store.rulesBoard(today: bench.today)
    #expect(board.suspensions.map(\.suspension) == [suspension])
    #expect(board.rows.first { $0.timescale.id == "first-review-conference" }?.suspension == suspension)
    #expect(board.rows.first { $0.timescale.id == "protection-visit" }?.running == 3)
    #expect(refusal { _ = try consultant.save(.endSuspension(ref, on: day("2027-01-01"))) } != nil)
    _ = try consultant.save(.endSuspension(ref, on: day("2026-03-17")))
    #expect(try bench.row("first-review-conference").suspension == nil)
    _ = try consultant.undo()
    #expect(try bench.row("first-review-conference").suspension == suspension)
    _ = try consultant.undo()
    #expect(try bench.row("first-review-conference").suspension == nil)
    #expect(try bench.faults() == [])
  }

  @Test func `A newer rule file stands over the carried rules, a faulty one is refused with its fault`()
    throws
  {
    let bench = try ClockBench()
    let rules = try #require(
      try Reference.text("timescales/local-practice.csv").split(separator: "\n").first {
        !$0.hasPrefix("#")
      })
    let cells = [
      "id": "protection-visit", "title": "Protection visit", "subject": "child",
      "starts": "plan-started | child-seen", "stops": "child-seen", "during": "plan",
      "count": "5 working days", "until": "18", "kind": "local", "from": "2000-01-01", "source": "The unit",
      "sure": "read",
    ]
    let row = rules.split(separator: ",").map { cells[String($0)] ?? "" }.joined(separator: ",")
    let file = LawFile(kind: .rules, name: "unit.csv", text: "\(rules)\n\(row)\n")
    _ = try bench.store.save(.loadLaw(file))
    #expect(try bench.clocks("protection-visit").first == "Tolu protection-visit 2026-03-02 2026-03-09")
    let faulty = LawFile(kind: .rules, name: "unit.csv", text: "\(rules)\nno,rule\n")
    let fault = refusal { _ = try bench.store.save(.loadLaw(faulty)) }
    if case .notSo(let sentence)? = fault {
      #expect(sentence.contains("unit.csv"))
    } else {
      Issue.record("\(String(describing: fault))")
    }
    #expect(try bench.clocks("protection-visit").first == "Tolu protection-visit 2026-03-02 2026-03-09")
    _ = try bench.store.undo()
    #expect(try bench.clocks("protection-visit").first == "Tolu protection-visit 2026-03-02 2026-03-16")
    #expect(try bench.faults() == [])
  }
}
