import Casework
import Testing

/// What stands still, at both sides of each limit; on Wednesday 18 March 2026.
struct DriftTests {
  private let day = Invented.day

  private func trail(_ tell: (inout FamilyTrail) -> Void) -> FamilyTrail {
    var trail = FamilyTrail(
      family: Ref(1), familyId: "k1", name: "Adeyemi",
      children: [.init(ref: Ref(1), forename: "Tolu"), .init(ref: Ref(2), forename: "Femi")], arrived: nil,
      meetings: [heard(0, .full)], hypotheses: [], level: nil, since: nil, open: [])
    tell(&trail)
    return trail
  }

  /// A meeting so many days ago at which both children were spoken of and somebody questioned the view.
  private func heard(
    _ daysAgo: Int, _ tier: Tier = .checkIn, _ text: String = "Tolu and Femi are well.",
    challenge: Bool = true
  ) -> FamilyTrail.Heard {
    FamilyTrail.Heard(
      day: day - daysAgo, tier: tier, wasDiscussed: true, texts: [text], ticked: [], hasChallenge: challenge,
      risk: nil, decisions: [], actions: [])
  }

  private func told(_ kind: DriftFact.Kind, _ tell: (inout FamilyTrail) -> Void) -> [String] {
    Drift.facts(of: trail(tell), on: day).filter { $0.kind == kind }.map(\.sentence)
  }

  @Test func `a family that is on the move shows nothing`() {
    #expect(Drift.facts(of: trail { _ in }, on: day).isEmpty)
  }

  @Test func `weeks without a full discussion`() {
    #expect(told(.notInFull) { $0.meetings = [heard(7), heard(27, .full)] }.isEmpty)
    #expect(
      told(.notInFull) { $0.meetings = [heard(7), heard(28, .full), heard(90, .full)] }
        == ["Not discussed in full for 4 weeks, since Wed 18 Feb."])
    #expect(
      told(.notInFull) {
        var missed = heard(7, .full)
        missed.wasDiscussed = false
        $0.meetings = [missed, heard(82, .full)]
      } == ["Not discussed in full for 11 weeks, since Fri 26 Dec 2025."])
  }

  @Test func `never discussed in full, since it came or since it was first on an agenda`() {
    #expect(told(.notInFull) { ($0.meetings, $0.arrived) = ([], day - 27) }.isEmpty)
    #expect(
      told(.notInFull) { ($0.meetings, $0.arrived) = ([], day - 28) }
        == ["Never discussed in full in the 4 weeks since it came, on Wed 18 Feb."])
    #expect(told(.notInFull) { $0.meetings = [] }.isEmpty)
    #expect(
      told(.notInFull) { $0.meetings = [heard(7), heard(35)] }
        == ["Never discussed in full in the 5 weeks since it was first on an agenda, on Wed 11 Feb."])
  }

  private func idea(_ put: Int, _ steps: [HypothesisStep] = [], done: Int? = nil) -> HypothesisRow {
    let hypothesis = Hypothesis(
      family: Ref(1), text: "Mother's low mood keeps her from taking Femi to school", author: nil,
      firstPut: day - put)
    let task = done.map { daysAgo in
      ActionRow(
        ref: Ref(1), family: Ref(1), familyId: nil, familyName: nil, text: "see her", owners: [], due: nil,
        done: day - daysAgo, made: day - put, meeting: nil, revision: Revision(0))
    }
    return HypothesisRow(
      ref: Ref(1), hypothesis: hypothesis, author: nil, steps: steps, task: task, revision: Revision(0))
  }

  private func step(_ daysAgo: Int, _ state: Hypothesis.State = .live, tested: Bool = false) -> HypothesisStep
  {
    HypothesisStep(day: day - daysAgo, state: state, words: "", isTested: tested, by: nil)
  }

  @Test func `a living hypothesis that nobody has tested`() {
    let text = "“Mother's low mood keeps her from taking…”"
    #expect(told(.hypothesisUntested) { $0.hypotheses = [idea(20)] }.isEmpty)
    #expect(
      told(.hypothesisUntested) { $0.hypotheses = [idea(21, [step(3, .weakened)])] }
        == ["\(text) has never been tested in the 3 weeks since it was put, on Wed 25 Feb."])
    #expect(
      told(.hypothesisUntested) { $0.hypotheses = [idea(90, [step(35, tested: true), step(7)])] }
        == ["\(text) has not been tested for 5 weeks, since Wed 11 Feb."])
    #expect(told(.hypothesisUntested) { $0.hypotheses = [idea(90, done: 20)] }.isEmpty)
    #expect(told(.hypothesisUntested) { $0.hypotheses = [idea(90, done: 21)] }.count == 1)
    #expect(told(.hypothesisUntested) { $0.hypotheses = [idea(90, [step(1, .dropped)])] }.isEmpty)
    #expect(told(.hypothesisUntested) { $0.hypotheses = [idea(90, [step(1, .actedOn)])] }.isEmpty)
  }

  @Test func `a risk above low that stays as it is`() {
    #expect(told(.riskUnchanged) { ($0.level, $0.since) = (.high, day - 55) }.isEmpty)
    #expect(told(.riskUnchanged) { ($0.level, $0.since) = (.low, day - 200) }.isEmpty)
    #expect(told(.riskUnchanged) { $0.level = .high }.isEmpty)
    #expect(
      told(.riskUnchanged) {
        ($0.level, $0.since) = (.high, day - 63)
        $0.meetings = [heard(0, .full), heard(14), heard(63), heard(70)]
      } == ["Risk has been high for 9 weeks, since Wed 14 Jan, over 2 meetings."])
    #expect(
      told(.riskUnchanged) { ($0.level, $0.since, $0.meetings) = (.medium, day - 56, []) }
        == ["Risk has been medium for 8 weeks, since Wed 21 Jan, and no meeting has talked about it since."])
  }

  @Test func `full discussions in a row in which nobody questioned the view`() {
    let silent = [0, 7, 14].map { heard($0, .full, challenge: false) }
    #expect(told(.challengeNeverOffered) { $0.meetings = Array(silent.prefix(2)) }.isEmpty)
    #expect(
      told(.challengeNeverOffered) {
        $0.meetings = silent + [heard(21, .full), heard(28, .full, challenge: false)]
      }
        == ["Nobody questioned the view in the last 3 full discussions, since Wed 4 Mar."])
    #expect(
      told(.challengeNeverOffered) {
        $0.meetings = [silent[0], heard(3, .checkIn), silent[1], silent[2]]
      }.count == 1)
    #expect(
      told(.challengeNeverOffered) { $0.meetings = [heard(0, .full)] + silent.dropFirst() }.isEmpty)
  }

  private func decision(_ daysAgo: Int, actions: Int = 0, done: Int = 0) -> DecisionRow {
    var row = DecisionRow(
      ref: Ref(1), family: Ref(1), familyName: "Adeyemi", day: day - daysAgo,
      text: "Hold a family group meeting",
      by: "Robin Shah", kind: "", soughtFrom: nil, answer: nil)
    (row.actions, row.actionsDone) = (actions, done)
    return row
  }

  private func decided(_ rows: DecisionRow...) -> [String] {
    told(.decisionNotDone) { $0.meetings[0].decisions = rows }
  }

  @Test func `a decision of which the actions are not done`() {
    let text = "“Hold a family group meeting” was decided on"
    #expect(decided(decision(14, actions: 2)).isEmpty)
    let agreed = "actions agreed at that meeting"
    #expect(decided(decision(15, actions: 2)) == ["\(text) Tue 3 Mar; of 2 \(agreed) 0 are done."])
    #expect(decided(decision(15, actions: 2, done: 1)) == ["\(text) Tue 3 Mar; of 2 \(agreed) 1 is done."])
    #expect(
      decided(decision(15, actions: 1))
        == ["\(text) Tue 3 Mar; the one action agreed at that meeting is not done."])
    #expect(decided(decision(15, actions: 2, done: 2)).isEmpty)
    #expect(decided(decision(15)).isEmpty)
  }

  @Test func `decisions of one meeting share its actions, and are told of once`() {
    var sought = decision(15)
    sought.soughtFrom = "the court"
    #expect(
      decided(decision(15, actions: 2, done: 1), sought, decision(15, actions: 2, done: 1)) == [
        "“Hold a family group meeting” and 1 more were decided on Tue 3 Mar; "
          + "of 2 actions agreed at that meeting 1 is done.",
        "“Hold a family group meeting” is sought from the court since Tue 3 Mar, and not answered.",
      ])
  }

  @Test func `a decision that is sought and not answered`() {
    var sought = decision(15)
    sought.soughtFrom = "the service manager"
    #expect(
      decided(sought) == [
        "“Hold a family group meeting” is sought from the service manager since Tue 3 Mar, and not answered."
      ])
    sought.day = day - 14
    #expect(decided(sought).isEmpty)
    sought = decision(15, actions: 2)
    sought.soughtFrom = "the service manager"
    for isGranted in [false, true] {
      sought.answer = Decision.Answer(isGranted: isGranted, by: "A. Manager", day: day)
      #expect(decided(sought).isEmpty)
    }
  }

  @Test func `an action carried over again and again`() {
    var row = ActionRow(
      ref: Ref(1), family: Ref(1), familyId: nil, familyName: nil, text: "Ring the school",
      owners: [Invented.members[1]], due: nil, done: nil, made: day - 20, meeting: day - 21,
      revision: Revision(0))
    row.carried = 1
    #expect(told(.actionCarried) { $0.open = [row] }.isEmpty)
    row.carried = 2
    #expect(
      told(.actionCarried) { $0.open = [row] }
        == ["“Ring the school” (JB) was carried over at 2 meetings, since Wed 25 Feb."])
    row.done = day
    #expect(told(.actionCarried) { $0.open = [row] }.isEmpty)
  }

  @Test func `the longest comes first, then the kind, then the sentence`() {
    let facts = Drift.facts(
      of: trail {
        ($0.level, $0.since) = (.high, day - 70)
        $0.meetings = [heard(0), heard(70, .full)]
        $0.hypotheses = [idea(21), idea(70)]
      }, on: day)
    #expect(facts.map(\.kind) == [.notInFull, .hypothesisUntested, .riskUnchanged, .hypothesisUntested])
    #expect(facts.map(\.weeks) == [10, 10, 10, 3])
  }

  @Test func `a unit's own limits count`() {
    var limits = Drift.Limits()
    limits.fullWeeks = 2
    let late = trail { $0.meetings = [heard(14, .full)] }
    #expect(Drift.facts(of: late, on: day, limits: limits).map(\.weeks) == [2])
    #expect(Drift.facts(of: late, on: day).isEmpty)
  }
}
