import Casework
import GRDB
import Testing

@testable import Records

@Suite struct QuestionTests {
  private func allocation(_ unit: SubmittedUnit) throws -> Ref<Submission> {
    try unit.submit(unit.submission(.allocation, [unit.children[0]], worker: unit.unit.worker))
  }

  @Test func `What is given back waits for an answer and then for agreement again`() throws {
    let unit = try SubmittedUnit()
    let ref = try allocation(unit)
    #expect(
      refusal { _ = try unit.unit.store.save(.giveBack(ref, question: "Why?")) }
        == .notPermitted(what: "An allocation", needs: .consultant))
    #expect(
      refusal { _ = try unit.consultant.save(.giveBack(ref, question: " ")) } == .nothingChosen("a question"))
    let saved = try unit.consultant.save(.giveBack(ref, question: "Has she room for one more?"))
    #expect(
      saved.what
        == "gave back the allocation of Tolu Adeyemi to Åse Žižek with a question: “Has she room for one more?”"
    )
    let board = try unit.unit.store.today(today: unit.today)
    #expect(
      board.returned.map(\.state)
        == [.returned(by: "Robin Shah", on: unit.today, question: "Has she room for one more?")])
    #expect(board.questions.map(\.about) == ["Allocation to agree: Tolu"])
    #expect(refusal { _ = try unit.consultant.save(.agree(ref, on: unit.today)) } != nil)
    #expect(try unit.consultant.caseload(today: unit.today).first?.waiting == 0)
    let question = try #require(board.questions.first).ref
    let answered = try unit.unit.store.save(.answer(question, "From Monday she has."))
    #expect(answered.what == "answered the question about Adeyemi: “From Monday she has.”")
    #expect(try unit.unit.store.today(today: unit.today).questions.isEmpty)
    #expect(try unit.consultant.today(today: unit.today).toAgree.map(\.ref) == [ref])
    #expect(try unit.file().questions.first?.answer?.text == "From Monday she has.")
    _ = try unit.unit.store.undo()
    #expect(try unit.unit.store.today(today: unit.today).returned.map(\.ref) == [ref])
    _ = try unit.unit.store.redo()
    _ = try unit.consultant.save(.agree(ref, on: unit.today))
    try unit.checkFile()
  }

  @Test func `Correcting what was given back answers the question and submits it again`() throws {
    let unit = try SubmittedUnit()
    let ref = try allocation(unit)
    _ = try unit.consultant.save(.giveBack(ref, question: "From when?"))
    let row = try #require(try unit.file().submissions.first)
    var other = row.submission
    other.day = unit.today - 1
    _ = try unit.unit.store.save(.correctSubmission(ref, other, basedOn: row.revision))
    #expect(try unit.file().submissions.map(\.state) == [.waiting])
    #expect(try unit.file().questions.first?.answer?.text == "Put right; see the submission.")
    try unit.checkFile()
  }

  @Test func `A question lands with the coordinator and with whoever asked, and is found by its words`()
    throws
  {
    let unit = try SubmittedUnit()
    let question = Question(family: unit.family, text: "Who has the kingfisher mug?")
    #expect(
      refusal { _ = try unit.unit.store.save(.ask(question)) }
        == .notPermitted(what: "Asking", needs: .consultant))
    let saved = try unit.consultant.save(.ask(question))
    #expect(saved.what == "asked about Adeyemi: “Who has the kingfisher mug?”")
    for login in ["jbell", "rshah", "azizek"] {
      let board = try TestUnit.store(unit.unit, by: login).today(today: unit.today)
      #expect(board.questions.count == (login == "azizek" ? 0 : 1), "\(login)")
    }
    #expect(try unit.unit.store.find("kingfisher", today: unit.today).map(\.kind) == [.question])
    let ref = Ref<Question>(try #require(saved.made))
    _ = try unit.unit.store.save(.answer(ref, "Ask Ngũgĩ about the ocelot."))
    #expect(try unit.unit.store.find("ocelot", today: unit.today).map(\.kind) == [.question])
    // An answer is shown for a fortnight.
    unit.unit.clock.day = unit.today + 15
    #expect(try unit.file().questions.isEmpty)
    try unit.checkFile()
  }

  @Test func `A minute is given back with a question, which its history tells`() throws {
    let unit = try SubmittedUnit()
    let meeting = try unit.unit.openedMeeting()
    try unit.unit.save(try unit.unit.minute(meeting, unit.family, "Both were at school.", tier: .checkIn))
    _ = try unit.unit.store.save(.closeMeeting(meeting))
    let after = try unit.consultant.after(today: unit.today)
    let minute = try #require(after.toSign.first).discussion
    var question = Question(family: unit.family, text: "All week?")
    question.discussion = minute
    _ = try unit.consultant.save(.ask(question))
    let asked = try #require(try unit.unit.store.today(today: unit.today).questions.first)
    #expect(asked.about == "Minute of Wed 18 Mar 2026")
    _ = try unit.unit.store.save(.answer(asked.ref, "But for Tuesday."))
    let history = try unit.unit.store.history(of: .entry(.discussion(minute)))
    let told = history.steps.flatMap(\.fields).filter { $0.label == "Asked" }.map(\.after)
    #expect(told.first == "All week?, by Robin Shah, answered: But for Tuesday., by Jo Bell", "\(told)")
    let other = try unit.unit.family("Eze", "Ada")
    question.family = other
    #expect(refusal { _ = try unit.consultant.save(.ask(question)) } == .noSuch("minute of Eze"))
    try unit.checkFile()
  }

  /// Two families of which one has something that waits, a question and a warning, and perhaps is restricted.
  private func two(isRestricted: Bool) throws -> (
    unit: SubmittedUnit, other: Ref<Family>, kay: Ref<Person>, waits: Ref<Submission>
  ) {
    let unit = try SubmittedUnit()
    let other = try unit.unit.family("Barrow", "Kay")
    let kay = try unit.unit.children(of: other)[0]
    var wanted = unit.submission(.allocation, [kay], worker: unit.unit.worker)
    wanted.family = other
    let ref = try unit.submit(wanted)
    _ = try unit.consultant.save(.ask(Question(family: other, text: "Where is Kay?")))
    _ = try unit.consultant.save(
      .warn(
        Warning(
          family: other, person: kay, kind: .home, text: "A dog.", from: unit.today, review: unit.today + 90))
    )
    if isRestricted {
      _ = try unit.consultant.save(
        .restrict(
          Restriction(
            family: other, category: .adoption, reason: "Because.", from: unit.today, review: unit.today + 90,
            named: [.init(member: unit.unit.consultant, until: unit.today + 90)])))
    }
    return (unit, other, kay, ref)
  }

  @Test(arguments: [false, true])
  func `What waits, warns and restricts goes along when families and people become one`(isRestricted: Bool)
    throws
  {
    let (unit, other, kay, ref) = try two(isRestricted: isRestricted)
    _ = try unit.consultant.save(.mergePeople(kept: unit.children[0], other: kay))
    let file = try unit.consultant.family(unit.family, today: unit.today)
    #expect(file.submissions.map(\.ref) == [ref] && file.submissions.first?.children == "Tolu")
    #expect(file.questions.map(\.question.text) == ["Where is Kay?"])
    let moved = try unit.unit.store.queue.read { database in
      (
        try Row.fetchOne(database, sql: "SELECT family, person FROM main.warning"),
        try Int.fetchOne(database, sql: "SELECT family FROM main.restriction")
      )
    }
    #expect(moved.0?["family"] == unit.family.number && moved.0?["person"] == unit.children[0].number)
    #expect(moved.1 == (isRestricted ? unit.family.number : nil))
    guard !isRestricted else { return }
    _ = try unit.consultant.undo()
    #expect(try unit.consultant.family(other, today: unit.today).submissions.map(\.ref) == [ref])
    try unit.checkFile()
  }
}
