/// What the unit has before it when it talks about one family; also one page of the pack.
public struct FamilySheet: Hashable, Sendable {
  public var family: Ref<Family>
  public var row: CaseloadRow
  /// Who belongs to the family besides the children, and where they live, one line each.
  public var people: [String] = []
  /// Where each open child stands, in lines: `Tolu 9: protection plan, neglect, since 3 Feb 2026`.
  public var standing: [String] = []
  /// The day of the meeting before, where there was one.
  public var since: Day?
  /// What was recorded since then, latest first.
  public var news: [Entry]
  /// Actions open now, and those done since the meeting before: by due day, undated last, then text.
  public var actions: [ActionRow]
  /// Decisions of the family's last discussion, with what became of them.
  public var lastDecisions: [DecisionRow] = []
  /// Hypotheses that are alive, oldest first.
  public var hypotheses: [HypothesisRow] = []
  /// Open clocks, soonest first.
  public var clocks: [ClockRow] = []
  /// What is booked and still to come, soonest first.
  public var booked: [TodayBoard.Item] = []
  public var lastFull: Day?
  /// The minute already written at this meeting.
  public var minute: Discussion?
  /// As it is being typed by somebody else.
  public var live: LiveMinute?
  /// Dates whose standing still at the consultant's request is shown: what does not move, in sentences.
  public var drift: [DriftFact] = []

  public init(
    family: Ref<Family>, row: CaseloadRow, news: [Entry], actions: [ActionRow], minute: Discussion?
  ) {
    (self.family, self.row, self.news) = (family, row, news)
    (self.actions, self.minute) = (actions, minute)
  }
}

/// A decision with what became of it.
public struct DecisionRow: Hashable, Sendable {
  public var ref: Ref<Decision>
  public var family: Ref<Family>
  public var familyName: String
  public var day: Day
  public var text: String
  /// Who took it, or seeks it.
  public var by: String
  /// Its kind in words.
  public var kind: String
  /// The post above the unit, in words, where it is to be sought from there.
  public var soughtFrom: String?
  public var answer: Decision.Answer?
  /// Of the actions agreed at its meeting, how many there are and how many are done; none where it is sought.
  public var actions = 0
  public var actionsDone = 0

  public init(
    ref: Ref<Decision>, family: Ref<Family>, familyName: String, day: Day, text: String, by: String,
    kind: String, soughtFrom: String?, answer: Decision.Answer?
  ) {
    (self.ref, self.family, self.familyName, self.day) = (ref, family, familyName, day)
    (self.text, self.by, self.kind) = (text, by, kind)
    (self.soughtFrom, self.answer) = (soughtFrom, answer)
  }

  /// `of 2 actions agreed at that meeting 1 is done`; nothing where none was.
  public var actionsWords: String {
    switch actions {
    case _ where soughtFrom != nil: ""
    case 0: ""
    case 1: "the one action agreed at that meeting is \(actionsDone == 1 ? "" : "not ")done"
    default:
      "of \(actions) actions agreed at that meeting \(actionsDone) \(actionsDone == 1 ? "is" : "are") done"
    }
  }
}

/// A hypothesis with how it stands and how it came there.
public struct HypothesisRow: Hashable, Sendable {
  public var ref: Ref<Hypothesis>
  public var hypothesis: Hypothesis
  /// The author's name.
  public var author: String?
  /// By day, then by number.
  public var steps: [HypothesisStep]
  /// The task that tests it.
  public var task: ActionRow?
  public var revision: Revision

  public init(
    ref: Ref<Hypothesis>, hypothesis: Hypothesis, author: String?, steps: [HypothesisStep], task: ActionRow?,
    revision: Revision
  ) {
    (self.ref, self.hypothesis, self.author) = (ref, hypothesis, author)
    (self.steps, self.task, self.revision) = (steps, task, revision)
  }

  public var state: Hypothesis.State { steps.last?.state ?? .live }

  /// The day on which it was last tested: a step said so, or its task was done.
  public var tested: Day? {
    [steps.last(where: \.isTested)?.day, task?.done].compactMap(\.self).max()
  }

  /// Whole weeks for which nobody has tested it, counted from its first day where nobody ever has.
  public func weeksUntested(on day: Day) -> Int {
    max(0, day.days(since: tested ?? hypothesis.firstPut) / 7)
  }
}
