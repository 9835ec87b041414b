import Casework
import Testing

@testable import Records

@Suite struct StandingChangeTests {
  private func sentence(_ bench: ClockBench, _ steps: [StandingChange.Step]) -> String? {
    refusal { try bench.change(steps) }?.sentence
  }

  @Test func `Coming into care starts its clocks, ends none, and is taken back whole`() throws {
    let bench = try ClockBench()
    let before = try bench.clocks()
    let steps: [StandingChange.Step] = [
      .begin(.carePeriod, on: day("2026-03-16"), fields: ["need": .text("N1")]),
      .begin(.legalStatus, on: day("2026-03-16"), fields: ["code": .text("V2")]),
      .begin(.placement, on: day("2026-03-16"), fields: ["type": .text("U6")]),
    ]
    let preview = try bench.store.preview(bench.standing(steps, for: [bench.children[0]]))
    #expect(preview.lines.allSatisfy { $0.child == "Tolu Adeyemi" && $0.what == .new && $0.before == nil })
    #expect(Set(preview.lines.map(\.after)).isSuperset(of: [day("2026-03-23"), day("2026-04-15")]))
    #expect(preview.unchanged > 0)
    #expect(try bench.clocks() == before)
    let saved = try bench.change(steps, "that Tolu is looked after", for: [bench.children[0]])
    #expect(saved.what == "recorded that Tolu is looked after")
    #expect(
      try bench.clocks("first-looked-after-review") == [
        "Tolu first-looked-after-review 2026-03-16 2026-04-15"
      ])
    #expect(try bench.clocks("first-placement-visit") == ["Tolu first-placement-visit 2026-03-16 2026-03-23"])
    #expect(try bench.store.caseload(today: bench.today)[0].children[0].legalStatus == "V2")
    _ = try bench.store.undo()
    #expect(try bench.clocks() == before)
    _ = try bench.store.redo()
    #expect(try bench.clocks("first-placement-visit").count == 1)
    #expect(try bench.faults() == [])
  }

  @Test func `A placement move, an order and an end of care re-base what runs`() throws {
    let bench = try ClockBench()
    let tolu = [bench.children[0]]
    try bench.begin(.carePeriod, on: "2026-01-05", for: tolu)
    try bench.begin(.legalStatus, on: "2026-01-05", ["code": .text("C1")], for: tolu)
    try bench.begin(.placement, on: "2026-01-05", ["type": .text("U6")], for: tolu)
    _ = try bench.store.save(.recordVisit(try bench.unit.visit(to: bench.family, on: "2026-03-10")))
    #expect(try bench.clocks("placement-visit") == ["Tolu placement-visit 2026-03-10 2026-04-21"])
    let move = bench.standing(
      [.begin(.placement, on: day("2026-03-12"), fields: ["type": .text("P1")])], for: tolu)
    let preview = try bench.store.preview(move)
    #expect(preview.lines.contains { $0.what == .ends && $0.before == day("2026-04-21") })
    #expect(preview.lines.contains { $0.what == .new && $0.after == day("2026-03-19") })
    _ = try bench.store.save(move)
    #expect(try bench.clocks("placement-visit").isEmpty)
    let ended: [String: Value] = ["ceased": .text("2026-03-16"), "ceased_reason": .text("E4A")]
    try bench.change([.set(.carePeriod, fields: ended)], for: tolu)
    #expect(try bench.clocks("first-looked-after-review").isEmpty)
    #expect(try bench.store.clocks(today: bench.today).allSatisfy { !$0.timescale.contains("placement") })
    #expect(try bench.faults() == [])
  }

  @Test func `The birth of an unborn child counts its clocks from the birth`() throws {
    let bench = try ClockBench()
    let unborn = Person(surname: "Adeyemi", forename: "", expected: day("2026-04-20"))
    let saved = try bench.store.save(.addPerson(unborn, family: bench.family, relationship: "unborn child"))
    let child = Ref<Person>(try #require(saved.made))
    try bench.begin(.protectionPlan, on: "2026-02-23", for: [child])
    #expect(try bench.clocks("unborn-review-conference").isEmpty)
    var born = unborn
    (born.born, born.expected, born.forename) = (day("2026-03-16"), nil, "Åse")
    let change = Change.correctPerson(child, born, basedOn: Revision(0))
    #expect(try bench.store.preview(change).lines.contains { $0.what == .new })
    _ = try bench.store.save(change)
    #expect(
      try bench.clocks("unborn-review-conference") == ["Åse unborn-review-conference 2026-03-16 2026-03-30"])
    #expect(
      refusal { try bench.begin(.carePeriod, on: "2026-03-15", for: [child]) }?.sentence
        == Refusal.bornAfter(child: "Åse Adeyemi", day("2026-03-15")).sentence)
  }

  @Test func `What cannot be is refused with the way out`() throws {
    let bench = try ClockBench()
    #expect(
      sentence(bench, [.begin(.protectionPlan, on: day("2026-03-17"), fields: [:])])
        == "Tolu Adeyemi is already on a protection plan since Mon 2 Mar 2026. End that first; where it was typed wrongly, delete its line in the record with D."
    )
    #expect(
      sentence(bench, [.set(.carePeriod, fields: ["ceased": .text("2026-03-17")])])
        == "Tolu Adeyemi is not looked after by what is recorded. Record its beginning first.")
    #expect(
      sentence(bench, [.begin(.referral, on: day("2026-03-19"), fields: [:])])
        == "A referral cannot lie on Thu 19 Mar 2026, which is still to come.")
    #expect(
      sentence(bench, [.set(.protectionPlan, fields: ["ended": .text("2026-02-28")])])?.contains("before it")
        == true)
    #expect(sentence(bench, [.set(.protectionPlan, fields: ["id": .number(3)])]) != nil)
    #expect(sentence(bench, []) == "Choose what has changed first.")
    let worker = try TestUnit.store(bench.unit, by: "azizek")
    #expect(
      refusal { _ = try worker.save(bench.standing([.begin(.referral, on: bench.today, fields: [:])])) }
        == .notPermitted(what: "Recording", needs: .coordinator))
  }

  @Test func `The same child, kind and day is the same fact`() throws {
    let bench = try ClockBench()
    try bench.begin(.protectionPlan, on: "2026-03-02", ["latest_category": .text("EMO")])
    #expect(try bench.store.count("protection_plan") == 3)
    #expect(try bench.store.caseload(today: bench.today)[0].children[0].category == "EMO")
    #expect(
      try bench.change([
        .begin(.protectionPlan, on: day("2026-03-02"), fields: ["latest_category": .text("EMO")])
      ])
      .what == "nothing was changed")
  }
}
