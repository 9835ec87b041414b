import Casework
import Testing

@testable import Records

@Suite struct VersionTests {
  @Test func `An amendment is a new version beside the old, and waits for a signature of its own`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    try unit.sign(ref)
    minute.update = "Going well, but for school."
    let saved = try unit.store.save(.amend(minute, reason: "School was left out"))
    #expect(saved.what == "amended the minute of Adeyemi of Wed 18 Mar 2026: School was left out")
    let amended = try unit.store.minute(of: ref).minute
    #expect(amended.amendment == "School was left out (Jo Bell)")
    #expect(amended.item.sections[0].text == "Going well, but for school.")
    #expect(amended.versions.map(\.item.sections[0].text) == ["Going well."])
    #expect(try unit.store.meetingBoard(on: unit.today, today: unit.today).items[0].isAmended)
    #expect(try unit.store.after(today: unit.today).toSign.map(\.amendment) == ["School was left out"])
    try unit.sign(ref)
    let signed = try unit.store.minute(of: ref).minute
    #expect(signed.amendment == nil && signed.item == signed.versions[1].item)
    #expect(signed.versions.map(\.reason) == ["", "School was left out"])
    #expect(signed.versions.map(\.signature.version) == [1, 2])
    #expect(signed.versions[0].item.sections[0].text == "Going well.")
    #expect(try unit.store.after(today: unit.today).toSign.isEmpty)
  }

  @Test func `An amendment needs a reason and a signature before it, and must change something`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    let unsigned = Refusal.notSo("Nobody has signed the minute of Adeyemi yet; correct it instead.")
    #expect(refusal { _ = try unit.store.save(.amend(minute, reason: "Why")) } == unsigned)
    try unit.sign(ref)
    #expect(
      refusal { _ = try unit.store.save(.amend(minute, reason: " ")) }
        == .nothingChosen("why the minute is amended"))
    minute.seconds = 90
    #expect(try unit.store.save(.amend(minute, reason: "Why")).what == "nothing was changed")
    #expect(try unit.store.minute(of: ref).minute.amendment == nil)
    minute.noChallenge = false
    #expect(
      refusal { _ = try unit.store.save(.amend(minute, reason: "Why")) } == .challengeUnsaid(["Adeyemi"]))
  }

  @Test func `What is amended and not yet signed is amended again, and taken back until it is signed`() throws
  {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    try unit.sign(ref)
    func update() throws -> String { try unit.store.discussion(ref).discussion.update }
    for words in ["Second.", "Third."] {
      minute.update = words
      _ = try unit.store.save(.amend(minute, reason: "Because"))
    }
    _ = try unit.store.undo()
    #expect(try update() == "Second.")
    _ = try unit.store.undo()
    #expect(try update() == "Going well." && unit.store.minute(of: ref).minute.amendment == nil)
    for _ in 1...2 { _ = try unit.store.redo() }
    #expect(try update() == "Third.")
    try unit.sign(ref)
    #expect(refusal { _ = try unit.store.undo() } != nil)
    #expect(try update() == "Third.")
  }

  @Test func `An amendment without a word in the minute's own row stands once it is signed`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    try unit.sign(ref)
    for words in ["See twice a week", "See daily"] {
      minute.decisions[0].text = words
      _ = try unit.store.save(.amend(minute, reason: "Because"))
    }
    try unit.sign(ref)
    #expect(refusal { _ = try unit.store.undo() } != nil)
    #expect(
      try unit.store.minute(of: ref).minute.versions.map { $0.item.decisions[0].text } == [
        "See weekly", "See daily",
      ])
    #expect(try unit.store.discussion(ref).discussion.decisions[0].text == "See daily")
    #expect(try unit.store.discussion(ref).isSigned)
  }

  @Test func `A signed minute prints what was signed, though its actions live on`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    minute.nextFull = unit.today + 14
    let core = Occasion(
      kind: .coreGroup, family: minute.family, day: unit.today + 8, minute: 840, isBooked: true,
      children: minute.children)
    minute.bookings = [core]
    minute.noChallenge = false
    minute.challenges = [Challenge(by: unit.worker, text: "Why now?", changed: "ask the school first")]
    minute.hypotheses = [
      Hypothesis(
        family: minute.family, text: "Low mood", author: unit.worker, firstPut: unit.today,
        wouldChange: "Seen calm", test: "What does Tolu say?")
    ]
    minute.parts = [.hypothesis(0): [minute.children[0]], .action(0): [minute.children[1]]]
    try unit.save(minute)
    try unit.sign(ref)
    let item = try unit.store.minute(of: ref).minute.item
    #expect(
      item.sections.map(\.heading) == ["Update", "Hypothesis", "Challenge", "Dates fixed"])
    #expect(
      item.sections[1].note
        == "Åse Žižek; first put 18 Mar 2026; would change our mind: Seen calm; tested by: What does Tolu say?"
    )
    #expect(item.sections[1].children == [minute.children[0].number])
    #expect(item.sections[2].note == "Åse Žižek; changed: ask the school first")
    #expect(
      item.sections[3].text == "Core group, Thu 26 Mar 2026, 14:00" && item.sections[3].children.isEmpty)
    #expect(item.actions.map(\.children) == [[minute.children[1].number]])
    #expect(item.nextFull == unit.today + 14)
    let entry = try #require(
      try unit.store.family(minute.family, today: unit.today).entries.first { $0.id == .discussion(ref) })
    #expect(
      entry.text.split(separator: "\n").map { $0.split(separator: ":")[0] } == [
        "Update", "Hypothesis, Tolu", "Challenge", "Dates fixed", "Next in full by Wed 1 Apr 2026",
      ])
    let ring = try #require(try unit.store.actions().first)
    _ = try unit.store.save(.completeActions([ring.ref], on: unit.today))
    let child = try unit.store.family(minute.family, today: unit.today).children[0]
    var renamed = child.person
    renamed.forename = "Tolulope"
    _ = try unit.store.save(.correctPerson(child.row.ref, renamed, basedOn: child.revision))
    #expect(try unit.store.minutes()?.items == [item])
  }

  @Test func `What was said of old actions and hypotheses is part of the next minute`() throws {
    let unit = try TestUnit()
    var (minute, _) = try unit.discussed()
    let task = Action(family: minute.family, text: "Talk to Femi", owners: [unit.worker], due: unit.today + 1)
    minute.hypotheses = [
      Hypothesis(
        family: minute.family, text: "Low mood", author: unit.worker, firstPut: unit.today, task: task,
        children: [minute.children[1]])
    ]
    minute.parts = [.action(0): [minute.children[0]], .hypothesis(0): [minute.children[1]]]
    try unit.save(minute)
    let ring = try #require(try unit.store.actions().first { $0.text == "Ring school" })
    unit.clock.day = unit.today + 7
    let meeting = try unit.openedMeeting()
    var next = try unit.minute(meeting, minute.family, "Later.", tier: .checkIn)
    next.steps = [Discussion.Step(Ref(1), .weakened, words: "Seen calm", isTested: true)]
    next.carried = [Discussion.Carried(ring.ref, due: unit.today + 9)]
    let ref = try unit.save(next)
    let item = try unit.store.minute(of: ref).minute.item
    #expect(item.reviewed.map(\.text) == ["Talk to Femi", "Ring school"])
    #expect(item.reviewed.map(\.due) == [day("2026-03-19"), unit.today + 9])
    #expect(item.reviewed.map(\.children) == [[minute.children[1].number], [minute.children[0].number]])
    #expect(item.reviewed[1].owners == ["Åse Žižek"] && item.reviewed[1].done == nil)
    let step = try #require(item.sections.first { $0.heading == "Hypothesis of before" })
    #expect(step.text == "Low mood")
    #expect(step.note == "Åse Žižek; first put 18 Mar 2026; weakened: Seen calm; tested")
    #expect(step.children == [minute.children[1].number])
    #expect(try unit.store.actions().map(\.carried) == [1, 1])
    let entries = try unit.store.family(minute.family, today: unit.today).entries
    let hypothesis = try #require(entries.first { $0.id == .hypothesis(Ref(1)) })
    #expect(hypothesis.title == "Hypothesis, weakened" && hypothesis.by == "Åse Žižek")
    #expect(hypothesis.about == "Femi")
    #expect(
      hypothesis.text == "Low mood\nTested by: Talk to Femi\n25 Mar 2026, weakened: Seen calm (tested)")
  }

  @Test func `Challenges and hypotheses are found by their words`() throws {
    let unit = try TestUnit()
    var (minute, _) = try unit.discussed()
    minute.challenges = [Challenge(by: nil, text: "Who asked the grandmother?")]
    try unit.save(minute)
    _ = try unit.store.save(
      .putHypothesis(
        Hypothesis(family: minute.family, text: "Bullied on the bus", author: nil, firstPut: unit.today)))
    _ = try unit.store.save(
      .stepHypothesis(
        Ref(1),
        HypothesisStep(day: unit.today, state: .dropped, words: "Driver denies", isTested: true, by: nil)))
    func kinds(_ words: String) throws -> [Found.Kind] {
      try unit.store.find(words, today: unit.today).map(\.kind)
    }
    #expect(try kinds("grandmother") == [.discussion])
    #expect(try kinds("bullied") == [.hypothesis] && kinds("denies") == [.hypothesis])
    _ = try unit.store.undo()
    #expect(try kinds("denies").isEmpty && kinds("bullied") == [.hypothesis])
    _ = try unit.store.undo()
    #expect(try kinds("bullied").isEmpty)
  }
}
