import Casework
import Testing

@testable import Records

@Suite struct MinuteHistoryTests {
  private func fields(_ step: RecordHistory.Step) -> [String] {
    step.fields.map { "\($0.label): \($0.before) > \($0.after)" }
  }

  @Test func `A minute tells its words, its children and its signature`() throws {
    let unit = try TestUnit()
    let (_, ref) = try unit.discussed()
    try unit.sign(ref)
    let told = try unit.store.history(of: .entry(.discussion(ref)))
    #expect(told.title == "Unit meeting of Wed 18 Mar 2026")
    #expect(
      told.steps.map(\.what) == [
        "signed the minute of Adeyemi of Wed 18 Mar 2026",
        "minuted Adeyemi at the meeting of Wed 18 Mar 2026",
        "opened the meeting of Wed 18 Mar 2026",
      ])
    #expect(fields(told.steps[0]) == ["Signed:  > version 1, by Robin Shah, on Wed 18 Mar 2026"])
    #expect(
      fields(told.steps[1]) == [
        "State: waiting > discussed", "Update:  > Going well.", "No challenge offered:  > yes",
        "Children:  > Tolu, Femi",
      ])
    #expect(told.steps.map(\.by) == ["Robin Shah", "Jo Bell", "Jo Bell"])
  }

  @Test func `A decision, a hypothesis and an occasion tell members by name and words as their forms do`()
    throws
  {
    let unit = try TestUnit()
    let (minute, _) = try unit.discussed()
    let decision = try unit.store.history(of: .entry(.decision(Ref(1))))
    #expect(decision.title == "Decision of Wed 18 Mar 2026")
    #expect(
      decision.steps.map(fields) == [
        [
          "Day:  > Wed 18 Mar 2026", "Decision:  > See weekly", "Taken by:  > Robin Shah",
          "Kind:  > Where the work goes",
        ]
      ])
    let idea = Hypothesis(
      family: minute.family, text: "Nobody sleeps.", author: unit.worker, firstPut: unit.today)
    let made = Ref<Hypothesis>(try #require(try unit.store.save(.putHypothesis(idea)).made))
    let step = HypothesisStep(
      day: unit.today, state: .weakened, words: "They do.", isTested: true, by: unit.worker)
    _ = try unit.store.save(.stepHypothesis(made, step))
    let hypothesis = try unit.store.history(of: .entry(.hypothesis(made)))
    #expect(hypothesis.title == "Hypothesis of Wed 18 Mar 2026")
    #expect(
      hypothesis.steps.map(fields) == [
        ["It is now:  > weakened, They do., tested, Wed 18 Mar 2026"],
        [
          "First put:  > Wed 18 Mar 2026", "Whose idea:  > Åse Žižek", "Hypothesis:  > Nobody sleeps.",
        ],
      ])
    var meeting = Occasion(
      kind: .coreGroup, family: minute.family, day: day("2026-03-25"), minute: 870, isBooked: true,
      children: try unit.children(of: minute.family))
    let booked = Ref<Occasion>(try #require(try unit.store.save(.recordOccasion(meeting)).made))
    unit.clock.day = day("2026-03-26")
    (meeting.isBooked, meeting.children) = (false, [meeting.children[0]])
    _ = try unit.store.save(.correctOccasion(booked, meeting, basedOn: Revision(0)))
    let occasion = try unit.store.history(of: .entry(.occasion(booked)))
    #expect(occasion.title == "Core group of Wed 25 Mar 2026")
    #expect(
      occasion.steps.map(fields) == [
        ["Booked: yes > no", "Children: Tolu, Femi > Tolu"],
        [
          "What:  > Core group", "Day:  > Wed 25 Mar 2026", "Time:  > 14:30", "Booked:  > yes",
          "Children:  > Tolu, Femi",
        ],
      ])
  }
}
