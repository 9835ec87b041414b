import Casework
import Desk
import Screen
import Testing

/// What stands still, and a family across the weeks; hypotheses on the family's page.
struct DriftTests {
  private let rows = [
    DriftRow(
      family: Ref(1), familyId: "F1", name: "Adeyemi",
      facts: [
        DriftFact(kind: .notInFull, sentence: "Not discussed in full for 6 weeks.", weeks: 6),
        DriftFact(
          kind: .hypothesisUntested,
          sentence: "“Low mood keeps her in bed in the mornings” has been untested for 5 weeks, since 9 Feb.",
          weeks: 5),
      ]),
    DriftRow(
      family: Ref(3), familyId: "F3", name: "O'Brien",
      facts: [DriftFact(kind: .riskUnchanged, sentence: "Risk has been high for 9 weeks.", weeks: 9)]),
  ]

  private func desk(width: Int = 80) throws -> Desk {
    var desk = try Agendas.desk(.planned, width: width)
    #expect(try desk.press("<BackTab>") == [.read(.drift)])
    _ = desk.take(.answer(.drift(rows)))
    return desk
  }

  @Test func `each family stands with its facts, whole; Enter opens it, I shows it across the weeks`() throws
  {
    var desk = try desk()
    let picture = desk.frame().text
    #expect(picture.contains("2 families · 3 signs"))
    #expect(picture.contains("›Adeyemi") || picture.contains("› Adeyemi"))
    #expect(picture.contains("Not discussed in full for 6 weeks."))
    #expect(picture.contains("since 9 Feb."))
    #expect(try desk.press("I") == [.read(.trail(Ref(1)))])
    #expect(try desk.press("j<Enter>") == [.read(.family(Ref(3)))])
  }

  @Test func `Tab goes from agenda to after, to drift, and back to the agenda`() throws {
    var desk = try Agendas.desk(.planned)
    #expect(try desk.press("<Tab>") == [.read(.after)])
    #expect(try desk.press("<Tab>") == [.read(.drift)])
    #expect(try desk.press("<Tab>") == [.read(.meeting(nil))])
    #expect(desk.scope == .meeting)
  }

  @Test func `names are hidden, and no drift is said calmly`() throws {
    var desk = try desk()
    _ = try desk.press("P")
    #expect(!desk.frame().text.contains("Adeyemi"))
    _ = desk.take(.answer(.drift([])))
    #expect(desk.frame().text.contains("No case stands still."))
  }

  private func family() throws -> Desk {
    var file = Bench.file
    file.hypotheses = [
      HypothesisRow(
        ref: Ref(31),
        hypothesis: Hypothesis(
          family: Ref(1), text: "Low mood keeps her in bed", author: Bench.worker.ref,
          firstPut: Bench.today - 36),
        author: "Jo Bell", steps: [], task: nil, revision: Revision(0))
    ]
    file.sought = [Agendas.sought]
    var entry = Entry(
      id: .discussion(Ref(101)), day: Bench.today - 5, title: "Unit meeting, full discussion", about: "",
      text: "Both came.", by: "", enteredBy: "Sam Ode", enteredOn: Bench.today - 5, isSignificant: false,
      revision: Revision(0))
    entry.signature = MeetingBoard.Signature(by: "Robin Shah", day: Bench.today - 4, at: 0, version: 2)
    file.entries = [entry]
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    return desk
  }

  @Test func `the family's page shows hypotheses alive, what is sought, and how a minute is signed`() throws {
    var desk = try family()
    let picture = desk.frame().text
    #expect(picture.contains("\n  untested 5w  JB Low mood keeps her in bed"), "\(picture)")
    #expect(picture.contains("from the service manager: A foster placement (JB)"))
    #expect(picture.contains("signed RS 12 Mar, v2"))
    #expect(try desk.press("I") == [.read(.trail(Ref(1)))])
    #expect(try desk.press("G<Enter>") == [.read(.familyMinute(Ref(101)))])
    #expect(try desk.press("e") == [.read(.amending(Ref(101)))])
  }

  @Test func `a hypothesis is put outside a meeting, with the task that tests it`() throws {
    var desk = try family()
    _ = try desk.press("nhyp<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    let effects = try desk.press(
      "He is afraid of the dog<Tab>He goes in alone<Tab>jb: ask him by fri<Tab><Down> <C-s>")
    #expect(
      effects == [
        .save(
          .putHypothesis(
            Hypothesis(
              family: Ref(1), text: "He is afraid of the dog", author: Bench.coordinator.ref,
              firstPut: Bench.today, wouldChange: "He goes in alone",
              task: Action(
                family: Ref(1), text: "ask him", owners: [Bench.worker.ref], due: Bench.today + 4),
              children: [Ref(11), Ref(13)])), form: "hypothesis/1")
      ])
  }

  @Test func `a task for nobody is no question`() throws {
    var desk = try family()
    _ = try desk.press("nhyp<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    _ = try desk.press("He is afraid<Tab><Tab>zz: ask him<C-s>")
    #expect(desk.scope == .form)
    #expect(desk.notice?.sentence.hasPrefix("Nobody here is “zz”.") == true)
  }

  @Test func `Enter on a hypothesis says how it stands now`() throws {
    var desk = try family()
    let read = try desk.press("jjj<Enter>")
    #expect(read == [.read(.family(Ref(1)))])
    guard case .family? = desk.family.map({ _ in Scope.family }) else { return }
    let file = try #require(desk.family?.file)
    _ = desk.take(.answer(.family(file)))
    let effects = try desk.press("w<Tab>y<Tab>Seen up and dressed<C-s>")
    #expect(
      effects == [
        .save(
          .stepHypothesis(
            Ref(31),
            HypothesisStep(
              day: Bench.today, state: .weakened, words: "Seen up and dressed", isTested: true,
              by: Bench.coordinator.ref)), form: "step/1/31")
      ])
  }
}
