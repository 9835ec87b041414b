import Casework
import GRDB
import Testing

@testable import Records

/// A unit with a family, as the coordinator and as the consultant have it open.
struct SubmittedUnit {
  let unit: TestUnit
  let consultant: Store
  let family: Ref<Family>
  let children: [Ref<Person>]

  init(_ forenames: String...) throws {
    unit = try TestUnit()
    consultant = try TestUnit.store(unit, by: "rshah")
    family = try unit.family("Adeyemi", "Tolu", "Femi")
    children = try unit.children(of: family)
  }

  var today: Day { unit.today }

  /// Records where children stand, as the consultant, who may record anything.
  func stand(_ children: [Ref<Person>], _ steps: StandingChange.Step...) throws {
    _ = try consultant.save(
      .changeStanding(StandingChange(family: family, children: children, steps: steps, what: "a standing")))
  }

  func submission(
    _ kind: Submission.Kind, _ children: [Ref<Person>], reason: String? = nil, worker: Ref<Member>? = nil,
    text: String = "The work is done; the school agrees.", on day: Day? = nil
  ) -> Submission {
    var submission = Submission(
      kind: kind, family: family, children: children, text: text, day: day ?? unit.today)
    (submission.reason, submission.worker) = (reason, worker)
    return submission
  }

  func submit(_ submission: Submission) throws -> Ref<Submission> {
    Ref(try #require(try unit.store.save(.submit(submission)).made))
  }

  func file() throws -> FamilyFile { try unit.store.family(family, today: today) }

  func child(_ index: Int) throws -> CaseloadRow.Child {
    try #require(try file().row.children.first { $0.ref == children[index] })
  }

  func checkFile() throws {
    let report = try unit.store.check(today: today)
    #expect(report.ok, "\(report.checks.filter { !$0.ok })")
  }
}

@Suite struct SubmissionTests {
  @Test func `An assessment is authorised on the day on which the consultant agrees`() throws {
    let unit = try SubmittedUnit()
    try unit.stand([unit.children[0]], .begin(.assessment, on: unit.today - 20, fields: [:]))
    var wanted = unit.submission(.assessment, [unit.children[0]], on: unit.today - 1)
    wanted.needsSupport = true
    let made = try unit.unit.store.save(.submit(wanted))
    #expect(made.what == "submitted the assessment of Tolu Adeyemi")
    let ref = Ref<Submission>(try #require(made.made))
    #expect(try unit.child(0).status == .assessment)
    let waiting = try unit.consultant.today(today: unit.today).toAgree
    #expect(waiting.map(\.children) == ["Tolu"] && waiting.first?.state == .waiting)
    #expect(try unit.consultant.caseload(today: unit.today).first?.waiting == 1)
    #expect(try unit.unit.store.caseload(today: unit.today).first?.waiting == 0)
    #expect(
      refusal { _ = try unit.unit.store.save(.agree(ref, on: unit.today)) }
        == .notPermitted(what: "Authorising an assessment", needs: .consultant))
    #expect(
      refusal { _ = try unit.consultant.save(.agree(ref, on: unit.today - 2)) }?.sentence.contains("finished")
        == true)
    let agreed = try unit.consultant.save(.agree(ref, on: unit.today))
    #expect(agreed.what == "authorised the assessment of Tolu Adeyemi")
    let row = try unit.unit.store.queue.read {
      try Row.fetchOne($0, sql: "SELECT authorised, needs_support FROM assessment")
    }
    #expect(row?["authorised"] == unit.today.description && row?["needs_support"] == 1)
    #expect(try unit.consultant.today(today: unit.today).toAgree.isEmpty)
    #expect(try unit.child(0).status != .assessment)
    #expect(refusal { _ = try unit.consultant.save(.agree(ref, on: unit.today)) } != nil)
    try unit.checkFile()
  }

  @Test func `Agreeing is one change and is taken back as one, while its rows stand`() throws {
    let unit = try SubmittedUnit()
    try unit.stand(unit.children, .begin(.childInNeed, on: unit.today - 90, fields: ["need": .text("N1")]))
    let ref = try unit.submit(unit.submission(.closure, [], reason: "RC7"))
    let agreed = try unit.consultant.save(.agree(ref, on: unit.today))
    #expect(agreed.what == "agreed to close the family Adeyemi" && !agreed.isFinal)
    #expect(try unit.file().row.isOpen == false)
    let undone = try unit.consultant.undo()
    #expect(undone.what == "took back: agreed to close the family Adeyemi")
    #expect(try unit.file().row.isOpen)
    #expect(try unit.consultant.today(today: unit.today).toAgree.count == 1)
    _ = try unit.consultant.redo()
    #expect(try unit.child(1).status == .closed)
    // Once a row of it reads otherwise it stands.
    let taken = try unit.consultant.undo()
    #expect(taken.what.hasPrefix("took back"))
    _ = try unit.unit.store.save(.withdrawSubmission(ref))
    #expect(refusal { _ = try unit.consultant.redo() } != nil)
    try unit.checkFile()
  }

  @Test func `A closure names what is to end first, when it is submitted and when it is agreed`() throws {
    let unit = try SubmittedUnit()
    let child = unit.children[0]
    let (day, closure) = (unit.today - 30, unit.submission(.closure, [unit.children[0]], reason: "RC7"))
    func refused(_ step: StandingChange.Step, _ words: String) throws {
      try unit.stand([child], step)
      let sentence = refusal { _ = try unit.submit(closure) }?.sentence ?? ""
      #expect(sentence.contains(words) && sentence.hasSuffix("End that first."), "\(sentence)")
      _ = try unit.consultant.undo()
    }
    try refused(
      .begin(.protectionPlan, on: day, fields: ["initial_category": .text("NEG")]),
      "a protection plan since Mon 16 Feb 2026")
    try refused(.begin(.carePeriod, on: day, fields: [:]), "care since Mon 16 Feb 2026")
    try refused(
      .begin(.assessment, on: day, fields: [:]), "an assessment since Mon 16 Feb 2026 that nobody has")
    try refused(.begin(.enquiry, on: day, fields: [:]), "an enquiry under section 47 since Mon 16 Feb 2026")
    try unit.stand([child], .begin(.childInNeed, on: day, fields: ["need": .text("N1")]))
    #expect(
      refusal {
        _ = try unit.submit(unit.submission(.closure, [child]))
      } == .nothingChosen("the reason for closing, by its code,"))
    let ref = try unit.submit(closure)
    try unit.stand([child], .begin(.assessment, on: unit.today - 1, fields: [:]))
    #expect(
      refusal { _ = try unit.consultant.save(.agree(ref, on: unit.today)) }?.sentence.contains("Tue 17")
        == true)
    try unit.checkFile()
  }

  @Test func `Whoever was only ever open is closed by the unit's word, and after a referral by its case`()
    throws
  {
    let unit = try SubmittedUnit()
    try unit.stand([unit.children[1]], .begin(.referral, on: unit.today - 10, fields: [:]))
    let ref = try unit.submit(unit.submission(.closure, unit.children, reason: "RC8"))
    #expect(
      refusal { _ = try unit.submit(unit.submission(.closure, [unit.children[1]], reason: "RC8")) } != nil)
    _ = try unit.consultant.save(.agree(ref, on: unit.today))
    #expect(try [unit.child(0), unit.child(1)].map(\.status) == [.closed, .closed])
    let needs = try unit.unit.store.queue.read {
      try Row.fetchAll($0, sql: "SELECT child, started, closed, closure_reason FROM child_in_need")
    }
    #expect(needs.count == 1 && needs.first?["started"] == (unit.today - 10).description)
    #expect(needs.first?["closure_reason"] == "RC8")
    #expect(
      refusal { _ = try unit.submit(unit.submission(.closure, unit.children, reason: "RC8")) }?.sentence
        .hasSuffix("is closed already.") == true)
    try unit.checkFile()
  }

  @Test func `An allocation is carried out as it was submitted`() throws {
    let unit = try SubmittedUnit()
    #expect(refusal { _ = try unit.submit(unit.submission(.allocation, [])) } == .nothingChosen("a worker"))
    let wanted = unit.submission(.allocation, [], worker: unit.unit.worker, text: "", on: unit.today - 2)
    let ref = try unit.submit(wanted)
    let row = try #require(try unit.file().submissions.first)
    #expect(row.worker == "Åse Žižek" && row.children == "the whole family" && row.by == "Jo Bell")
    let saved = try unit.consultant.save(.agree(ref, on: unit.today))
    #expect(saved.what == "agreed to allocate the family Adeyemi to Åse Žižek")
    #expect(try unit.file().children.allSatisfy { $0.worker == "Åse Žižek" })
    #expect(try unit.file().submissions.isEmpty)
    try unit.checkFile()
  }

  @Test func `Without a consultant a submission waits and says how to name one`() throws {
    let unit = try TestUnit(members: [TestUnit.members[0]])
    let family = try unit.family("Adeyemi", "Tolu")
    var wanted = Submission(
      kind: .allocation, family: family, children: [], text: "", day: unit.today)
    wanted.worker = unit.coordinator
    let ref = Ref<Submission>(try #require(try unit.store.save(.submit(wanted)).made))
    #expect(
      refusal { _ = try unit.store.save(.agree(ref, on: unit.today)) }
        == .roleVacant(.consultant, for: "An allocation"))
  }

  @Test func `A submission is corrected on what was read, and found by its words until it is withdrawn`()
    throws
  {
    let unit = try SubmittedUnit()
    let ref = try unit.submit(unit.submission(.closure, [unit.children[0]], text: "Wombat therapy ended."))
    let found = try unit.unit.store.find("wombat", today: unit.today)
    #expect(found.map(\.kind) == [.submission] && found.first?.family == unit.family)
    let row = try #require(try unit.file().submissions.first)
    var other = row.submission
    (other.text, other.children) = ("Ocelot therapy ended.", unit.children)
    let saved = try unit.unit.store.save(.correctSubmission(ref, other, basedOn: row.revision))
    #expect(saved.what == "corrected the submission of the closure of Tolu and Femi Adeyemi")
    #expect(
      refusal { _ = try unit.unit.store.save(.correctSubmission(ref, other, basedOn: row.revision)) } != nil)
    #expect(try unit.unit.store.find("wombat", today: unit.today).isEmpty)
    #expect(try unit.unit.store.find("ocelot", today: unit.today).count == 1)
    _ = try unit.unit.store.save(.withdrawSubmission(ref))
    #expect(try unit.unit.store.find("ocelot", today: unit.today).isEmpty)
    #expect(refusal { _ = try unit.consultant.save(.agree(ref, on: unit.today)) } == .noSuch("submission"))
    _ = try unit.unit.store.undo()
    _ = try unit.unit.store.undo()
    #expect(try unit.unit.store.find("wombat", today: unit.today).count == 1)
    #expect(try unit.file().submissions.first?.children == "Tolu")
    try unit.checkFile()
  }
}
