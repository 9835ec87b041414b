import Casework
import Testing

@testable import Records

@Suite struct HypothesisTests {
  private func put(
    _ unit: TestUnit, _ family: Ref<Family>, task: Action? = nil, children: [Ref<Person>] = []
  ) throws -> Ref<Hypothesis> {
    let hypothesis = Hypothesis(
      family: family, text: "Low mood keeps her in.", author: unit.worker, firstPut: unit.today,
      wouldChange: "She is up early.", test: "When does she get up?", task: task, children: children)
    return Ref(try #require(try unit.store.save(.putHypothesis(hypothesis)).made))
  }

  private func rows(_ unit: TestUnit, _ family: Ref<Family>) throws -> [HypothesisRow] {
    try unit.store.familySheet(family, meeting: nil, today: unit.today).hypotheses
  }

  private func faults(_ unit: TestUnit) throws -> [String] {
    try unit.store.check(today: unit.today).checks.filter { !$0.ok && $0.id != "permissions" }.map(\.detail)
  }

  @Test func `A hypothesis is put between two meetings, with the task that tests it and its children`() throws
  {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let first = try #require(try unit.children(of: family).first)
    let task = Action(family: nil, text: "Home session", owners: [unit.worker], due: unit.today + 7)
    _ = try put(unit, family, task: task, children: [first])
    let row = try #require(try rows(unit, family).first)
    #expect(row.state == .live && row.author == "Åse Žižek" && row.hypothesis.children == [first])
    #expect(row.task?.text == "Home session" && row.task?.family == family)
    #expect(try faults(unit) == [])
    _ = try unit.store.undo()
    #expect(try rows(unit, family) == [] && unit.store.actions() == [])
    _ = try unit.store.redo()
    let again = try #require(try rows(unit, family).first)
    #expect(again.hypothesis == row.hypothesis && again.task?.text == row.task?.text)
    #expect(try faults(unit) == [])
  }

  @Test func `Each step says how it stands from then on, in a meeting and outside`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let ref = try put(unit, family)
    unit.clock.day = unit.today + 1
    let step = HypothesisStep(
      day: unit.today, state: .weakened, words: "Seen calm.", isTested: true, by: unit.worker)
    let saved = try unit.store.save(.stepHypothesis(ref, step))
    #expect(saved.what == "noted a hypothesis as tested and weakened: “Low mood keeps her in.”")
    #expect(saved.family == family)
    let meeting = try unit.openedMeeting()
    var written = try unit.minute(meeting, family)
    written.steps = [
      Discussion.Step(ref, .live, words: "Perhaps after all.", isTested: false),
      Discussion.Step(ref, .dropped, words: "The school says otherwise.", isTested: true),
    ]
    try unit.save(written)
    let minute = try unit.store.familySheet(family, meeting: meeting, today: unit.today).minute
    #expect(minute?.steps == [written.steps[1]])
    #expect(try rows(unit, family) == [])
    written.steps = []
    try unit.save(written)
    #expect(try rows(unit, family).map(\.state) == [.weakened])
    #expect(try faults(unit) == [])
  }

  @Test func `No step lies before the hypothesis or ahead, and none is said of another family's`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let other = try unit.family("Žižek", "Ines")
    let ref = try put(unit, family)
    func step(on day: Day) -> Refusal? {
      let step = HypothesisStep(day: day, state: .live, words: "", isTested: false, by: nil)
      return refusal { _ = try unit.store.save(.stepHypothesis(ref, step)) }
    }
    #expect(step(on: unit.today + 1) == .dayToCome(what: "What was found", unit.today + 1))
    #expect(step(on: unit.today - 1) != nil && step(on: unit.today) == nil)
    var written = try unit.minute(try unit.openedMeeting(), other)
    written.steps = [Discussion.Step(ref, .dropped, words: "", isTested: false)]
    #expect(refusal { try unit.save(written) } == .noSuch("hypothesis in the family Žižek"))
    let worker = try TestUnit.store(unit, by: "azizek")
    #expect(
      refusal {
        _ = try worker.save(
          .stepHypothesis(
            ref, HypothesisStep(day: unit.today, state: .live, words: "", isTested: false, by: nil)))
      } == .notPermitted(what: "Recording", needs: .coordinator))
  }

  @Test func `A hypothesis goes with its steps and open task, until a minute that tells of it is signed`()
    throws
  {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let task = Action(family: family, text: "Home session", owners: [unit.worker], due: nil)
    let ref = try put(unit, family, task: task, children: [try #require(try unit.children(of: family).first)])
    _ = try unit.store.save(
      .stepHypothesis(
        ref, HypothesisStep(day: unit.today, state: .live, words: "Yes.", isTested: true, by: nil)))
    _ = try unit.store.save(.delete(.hypothesis(ref)))
    #expect(try rows(unit, family) == [] && unit.store.actions() == [])
    _ = try unit.store.undo()
    #expect(try rows(unit, family).first?.steps.count == 1)
    #expect(refusal { _ = try unit.store.save(.mark(.hypothesis(ref), significant: true)) } != nil)
    _ = try unit.store.save(.completeActions([Ref(1)], on: unit.today))
    let meeting = try unit.openedMeeting()
    var written = try unit.minute(meeting, family)
    written.steps = [Discussion.Step(ref, .dropped, words: "No.", isTested: false)]
    let discussion = try unit.save(written)
    try unit.close(meeting)
    try unit.sign(discussion)
    #expect(
      refusal { _ = try unit.store.save(.delete(.hypothesis(ref))) }
        == .isSigned(family: "Adeyemi", by: "Robin Shah", on: unit.today))
    #expect(try faults(unit) == [])
  }

  @Test func `What is above the unit is sought, and answered; what was answered can be corrected`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let sought = Decision(
      family: family, day: unit.today, text: "A placement with the aunt", by: unit.worker,
      authority: "placement", soughtFrom: "service-manager")
    let ref = Ref<Decision>(try #require(try unit.store.save(.recordDecision(sought)).made))
    func answer(_ isGranted: Bool, on day: Day) throws -> Saved {
      let answer = Decision.Answer(isGranted: isGranted, by: "Pat Lee, service manager", day: day)
      return try unit.store.save(.answerDecision(ref, answer))
    }
    #expect(
      refusal { _ = try answer(true, on: unit.today + 1) }
        == .dayToCome(what: "An answer", unit.today + 1))
    unit.clock.day = unit.today + 2
    #expect(try unit.store.after(today: unit.today).sought.map(\.text) == [sought.text])
    #expect(
      try answer(false, on: unit.today).what
        == "noted that the service manager refused “A placement with the aunt” for Adeyemi")
    #expect(try answer(true, on: unit.today).what.contains("granted"))
    #expect(try unit.store.after(today: unit.today).sought == [])
    let own = Decision(family: family, day: unit.today, text: "See weekly", by: unit.consultant)
    let taken = Ref<Decision>(try #require(try unit.store.save(.recordDecision(own)).made))
    let said = Decision.Answer(isGranted: true, by: "Pat", day: unit.today)
    #expect(refusal { _ = try unit.store.save(.answerDecision(taken, said)) } != nil)
    #expect(try faults(unit) == [])
  }

  @Test func `In a minute the unit's own decisions need the authority, what is sought needs only a member`()
    throws
  {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try unit.openedMeeting()
    var written = try unit.minute(meeting, family)
    written.decisions = [Decision(family: family, day: unit.today, text: "Step up", by: unit.worker)]
    #expect(
      refusal { try unit.save(written) }
        == .withoutAuthority(
          member: "Åse Žižek", decision: "“Where the work goes”", needs: "the consultant social worker"))
    written.decisions[0].authority = "placement"
    try unit.save(written)
    func stored() throws -> Decision? {
      try unit.store.familySheet(family, meeting: meeting, today: unit.today).minute?.decisions.first
    }
    #expect(try stored()?.soughtFrom == "service-manager")
    let answer = Decision.Answer(isGranted: true, by: "Pat Lee", day: unit.today)
    _ = try unit.store.save(.answerDecision(Ref(1), answer))
    #expect(try unit.store.save(.minute(written)).what == "nothing was changed")
    #expect(try stored()?.answer == answer)
    (written.decisions[0].authority, written.decisions[0].by) = ("case-direction", unit.consultant)
    try unit.save(written)
    #expect(try stored()?.answer == nil && stored()?.soughtFrom == nil)
  }
}
