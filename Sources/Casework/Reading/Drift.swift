/// One sign that a case stands still, with its facts.
public struct DriftFact: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case notInFull = "not-in-full"
    case hypothesisUntested = "hypothesis-untested"
    case riskUnchanged = "risk-unchanged"
    case childNotMentioned = "child-not-mentioned"
    case challengeNeverOffered = "challenge-never-offered"
    case decisionNotDone = "decision-not-done"
    case actionCarried = "action-carried"

    public var words: String {
      switch self {
      case .notInFull: "Not discussed in full"
      case .hypothesisUntested: "Hypothesis untested"
      case .riskUnchanged: "Risk unchanged"
      case .childNotMentioned: "Child not mentioned"
      case .challengeNeverOffered: "Challenge never offered"
      case .decisionNotDone: "Decided, not done"
      case .actionCarried: "Action carried over again"
      }
    }
  }

  public var kind: Kind
  /// What is so, since when, with its figures, in one sentence.
  public var sentence: String
  /// For how many whole weeks.
  public var weeks: Int

  public init(kind: Kind, sentence: String, weeks: Int) {
    (self.kind, self.sentence, self.weeks) = (kind, sentence, weeks)
  }
}

/// One family that drifts, as the consultant's list shows it.
public struct DriftRow: Hashable, Sendable {
  public var family: Ref<Family>
  public var familyId: String
  public var name: String
  /// Longest first.
  public var facts: [DriftFact]

  public init(family: Ref<Family>, familyId: String, name: String, facts: [DriftFact]) {
    (self.family, self.familyId, self.name, self.facts) = (family, familyId, name, facts)
  }
}

/// What was said and decided of one family, meeting by meeting.
public struct FamilyTrail: Hashable, Sendable {
  public struct Child: Hashable, Sendable {
    public var ref: Ref<Person>
    public var forename: String

    public init(ref: Ref<Person>, forename: String) { (self.ref, self.forename) = (ref, forename) }
  }

  /// One meeting at which the family was on the agenda.
  public struct Heard: Hashable, Sendable {
    public var day: Day
    public var tier: Tier
    /// It was talked about; otherwise not reached, or put off.
    public var wasDiscussed: Bool
    /// All that was written, part by part.
    public var texts: [String]
    /// Children for whom a part was ticked by name, not with all.
    public var ticked: [Ref<Person>]
    public var hasChallenge: Bool
    public var risk: Risk?
    public var decisions: [DecisionRow]
    /// Agreed at this meeting.
    public var actions: [ActionRow]

    public init(
      day: Day, tier: Tier, wasDiscussed: Bool, texts: [String], ticked: [Ref<Person>], hasChallenge: Bool,
      risk: Risk?, decisions: [DecisionRow], actions: [ActionRow]
    ) {
      (self.day, self.tier, self.wasDiscussed) = (day, tier, wasDiscussed)
      (self.texts, self.ticked, self.hasChallenge) = (texts, ticked, hasChallenge)
      (self.risk, self.decisions, self.actions) = (risk, decisions, actions)
    }
  }

  public var family: Ref<Family>
  public var familyId: String
  public var name: String
  /// Its open children.
  public var children: [Child]
  /// The day on which it came to the unit, where known.
  public var arrived: Day?
  /// Latest first.
  public var meetings: [Heard]
  /// All of them, latest first put first.
  public var hypotheses: [HypothesisRow]
  /// The rating now, and since when.
  public var risk: (level: Risk, since: Day)? { level.flatMap { level in since.map { (level, $0) } } }
  public var level: Risk?
  public var since: Day?
  /// Open actions with how often each was carried over.
  public var open: [ActionRow]

  public init(
    family: Ref<Family>, familyId: String, name: String, children: [Child], arrived: Day?, meetings: [Heard],
    hypotheses: [HypothesisRow], level: Risk?, since: Day?, open: [ActionRow]
  ) {
    (self.family, self.familyId, self.name) = (family, familyId, name)
    (self.children, self.arrived, self.meetings) = (children, arrived, meetings)
    (self.hypotheses, self.level, self.since, self.open) = (hypotheses, level, since, open)
  }
}
