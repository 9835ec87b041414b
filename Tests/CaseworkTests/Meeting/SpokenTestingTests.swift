import Casework
import Testing

/// What tests a hypothesis, and how one of before stands now.
struct SpokenTestingTests {
  private let test = SpokenTest(members: Invented.members, today: Invented.day, calendar: Invented.calendar)
  private let step = SpokenStep()

  @Test(arguments: [
    "How are her mornings?", "Ask mother: how are the mornings?", "What do the school's notes say",
  ])
  func `a question is a question, with or without its mark`(typed: String) {
    #expect(test.read(typed) == .question(typed))
    #expect(
      test.read(SpokenTest.spoken(test: typed, task: nil, members: Invented.members)) == .question(typed))
  }

  @Test func `a line that begins with members is a task, with its day`() {
    let wanted = SpokenTest.Reading.task(
      text: "see mother alone", owners: [Ref(2), Ref(7)], due: Invented.day + 2)
    #expect(test.read("jb, jan stone: see mother alone by fri") == wanted)
    #expect(test.readBack(wanted) == "Task: Jo Bell, Jan Stone · by Fri 20 Mar 2026")
    let action = Action(
      family: Ref(1), text: "see mother alone", owners: [Ref(2), Ref(7)], due: Invented.day + 2)
    let typed = SpokenTest.spoken(test: "", task: action, members: Invented.members)
    #expect(typed == "jb, Jan Stone: see mother alone by 20/03/2026")
    #expect(test.read(typed) == wanted)
  }

  @Test(arguments: [
    ("", "What would test it? A question, or a task: “jb: see mother alone by fri”."),
    ("jb:", "What is to be done? Nothing stands after the colon."),
    ("jan: ring", "“jan” could be Jan Žižek or Jan Stone or Jana Stone: type more of the name."),
  ])
  func `what tests it is asked for where it is missing`(typed: String, why: String) {
    #expect(test.read(typed) == .refused(why))
  }

  @Test func `a short stranger before a colon is asked about, and a colon of its own makes it a question`() {
    guard case .refused = test.read("zz: how is she?") else {
      Issue.record("it was taken")
      return
    }
    #expect(test.read(": zz: how is she?") == .question("zz: how is she?"))
    #expect(test.readBack(test.read("How is she?")) == "A question to ask")
  }

  @Test(arguments: [
    ("l", Hypothesis.State.live, "", false), ("l: as before", .live, "as before", false),
    ("t: asked, no change", .live, "asked, no change", true), ("tested: asked", .live, "asked", true),
    ("w: seen calm at home", .weakened, "seen calm at home", false), ("weak: calm", .weakened, "calm", false),
    ("D: school says otherwise: he comes", .dropped, "school says otherwise: he comes", false),
    ("a: referred", .actedOn, "referred", false), ("acted on: referred", .actedOn, "referred", false),
    ("t w: calm", .weakened, "calm", true), ("tw: calm", .weakened, "calm", true),
    ("w, t: calm", .weakened, "calm", true),
    ("tested and dropped: gone", .dropped, "gone", true), ("tl: same", .live, "same", true),
    ("live", .live, "", false), ("te", .live, "", true),
  ])
  func `a step is read by any beginning of its words`(
    typed: String, state: Hypothesis.State, words: String, isTested: Bool
  ) {
    let wanted = SpokenStep.Reading.step(state, words: words, isTested: isTested)
    #expect(step.read(typed) == wanted)
    #expect(step.read(SpokenStep.spoken(state, words: words, isTested: isTested)) == wanted)
  }

  @Test(arguments: ["", "seen calm at home", "calm: seen", "wx: calm", ": calm", "on: calm", "and: calm"])
  func `what does not say how it stands is told how to`(typed: String) {
    #expect(
      step.read(typed)
        == .refused(
          "Say how it stands, then a colon and why: “w: seen calm at home” "
            + "(l live, t tested, w weakened, d dropped, a acted on)."))
  }

  @Test func `it cannot stand in two ways`() {
    #expect(step.read("w d: calm") == .refused("It cannot be both weakened and dropped: type one."))
    #expect(step.readBack(step.read("tw: calm")) == "Tested, weakened")
    #expect(step.readBack(step.read("d: calm")) == "dropped, not tested")
  }
}
