import Casework
import Testing

@testable import Returns

@Test func `the read-back holds decisions and actions, and names who had none`() throws {
  #expect(
    Paper.readBack(try Papers.minutes(), format: .text) == """
      Read-back of the unit meeting of Heron Unit, Wed 18 Mar 2026
      ────────────────────────────────────────────────────────────────────────────
      In all    2 decisions, 2 actions

          Adeyemi (F0012)
          Decision    Hold the core group early.
                        Robin Shah, consultant · Where the work goes
          To seek     Legal advice before Easter.
                        to be sought from the service manager, by Robin Shah,
                        consultant · Seeking legal advice · not answered yet
          Action      Book the joint session
                        Jo Bell, Åse O'Brien · by Fri 20 Mar 2026
                      Ring the school
                        Jo Bell · no day set
          Next full   by Wed 1 Apr 2026

      NOTHING DECIDED OR AGREED
          Families    作者

      """)
}

@Test func `dates, new days and hypotheses are read back, and such a family did decide something`() throws {
  var minutes = try Papers.minutes()
  minutes.families[1].item.sections = [
    .init(heading: "Update", text: "Not read back."),
    .init(heading: "Hypothesis of before", text: "Low mood.", note: "weakened: seen calm"),
    .init(heading: "Dates fixed", text: "School meeting, Tue 24 Mar 2026, 10:00"),
  ]
  minutes.families[1].item.reviewed = [
    .init(text: "Ring the GP", owners: ["May Kerr"], done: nil, due: Day("2026-03-27"), hasNewDay: true),
    .init(text: "As before", owners: ["May Kerr"], done: nil, due: Day("2026-03-27")),
  ]
  let text = Paper.readBack(minutes, format: .text)
  #expect(
    text.hasSuffix(
      """
          作者 (k7)
          New day     Ring the GP
                        May Kerr · by Fri 27 Mar 2026
          Hypothesis  Low mood.
                        weakened: seen calm
          Dates       School meeting, Tue 24 Mar 2026, 10:00

      """))
}

@Test func `who was not present is named, and what the risk was before`() throws {
  var minutes = try Papers.minutes()
  minutes.absent = ["May Kerr", "Zoë O'Brien"]
  minutes.families[0].item.riskBefore = .medium
  let text = Paper.minutes(minutes, format: .text)
  #expect(text.contains("\n          Not present: May Kerr, Zoë O'Brien\n"))
  #expect(text.contains("risk high (before: medium)"))
}

@Test func `each owner has a list, the soonest first, with what goes on from before`() throws {
  let text = Paper.actionsByOwner(try Papers.minutes(), format: .text)
  #expect(
    text.hasSuffix(
      """
          Åse O'Brien                                                     1 action
          Fri 20 Mar  Book the joint session
                        Adeyemi (F0012) · with Jo Bell

          Jo Bell                                                        2 actions
          Fri 20 Mar  Book the joint session
                        Adeyemi (F0012) · with Åse O'Brien
          No day      Ring the school
                        Adeyemi (F0012)

          May Kerr                                                        1 action
          Wed 25 Mar  Ask health for the report
                        Adeyemi (F0012) · carried over

      """))
}

@Test func `a trail says what was decided, whether it was done, and what stands still`() throws {
  let day = try Papers.day("2026-03-18")
  let may = MemberCard(ref: Ref(3), member: Member(name: "May Kerr", role: .practitioner))
  var action = ActionRow(
    ref: Ref(1), family: Ref(1), familyId: nil, familyName: nil, text: "Ask health", owners: [may],
    due: day - 7, done: nil, made: day - 21, meeting: day - 21, revision: Revision(0))
  action.carried = 2
  var decision = DecisionRow(
    ref: Ref(1), family: Ref(1), familyName: "Eze", day: day - 21, text: "A plan.", by: "Robin Shah",
    kind: "Issuing care proceedings", soughtFrom: "the head of service",
    answer: .init(isGranted: false, by: "Mo Reid", day: day - 14))
  (decision.actions, decision.actionsDone) = (3, 1)
  let taken = ["Visit weekly.", "Ask the school."].map { text in
    var row = DecisionRow(
      ref: Ref(2), family: Ref(1), familyName: "Eze", day: day - 21, text: text, by: "Robin Shah",
      kind: "Where the work goes", soughtFrom: nil, answer: nil)
    (row.actions, row.actionsDone) = (3, 1)
    return row
  }
  let trail = FamilyTrail(
    family: Ref(1), familyId: "F0014", name: "Eze", children: [.init(ref: Ref(2), forename: "Ayo")],
    arrived: nil,
    meetings: [
      .init(
        day: day - 21, tier: .full, wasDiscussed: true, texts: ["x"], ticked: [], hasChallenge: false,
        risk: .high, decisions: [decision] + taken, actions: [action])
    ], hypotheses: [], level: .high, since: day - 70, open: [action])
  let text = Paper.trail(
    trail, drift: [.init(kind: .actionCarried, sentence: "Ask health was carried over twice.", weeks: 3)],
    today: day, format: .text)
  #expect(
    text == """
      Eze (F0014): what was decided, and was it done
      ────────────────────────────────────────────────────────────────────────────
      Children  Ayo
      Risk      high since Wed 7 Jan 2026

      WHAT STANDS STILL
                      Ask health was carried over twice.

      MEETING BY MEETING

          Wed 25 Feb 2026                              full discussion · risk high
          Decision    A plan.
                        to be sought from the head of service, by Robin Shah ·
                        refused by Mo Reid on Wed 4 Mar
                      Visit weekly.
                        Robin Shah · Where the work goes
                      Ask the school.
                        Robin Shah · Where the work goes
                      Of 3 actions agreed at that meeting 1 is done.
          Action      Ask health
                        May Kerr · by Wed 11 Mar · LATE · carried over twice
          Challenge   None offered.

      """)
}

@Test func `the task of a hypothesis is read back and stands in its owner's list`() throws {
  var minutes = try Papers.minutes()
  minutes.families[0].item.tasks = [
    .init(text: "Visit unannounced", owners: ["Jo Bell"], due: nil)
  ]
  #expect(Paper.readBack(minutes, format: .text).contains("Visit unannounced"))
  let list = Paper.actionsByOwner(minutes, format: .text)
  #expect(list.contains("Visit unannounced") && list.contains("3 actions"))
}
