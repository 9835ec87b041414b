/// How much of the meeting a family gets.
public enum Tier: String, CaseIterable, Codable, Sendable {
  case full
  case checkIn = "check-in"

  public var words: String {
    switch self {
    case .full: "Full discussion"
    case .checkIn: "Check-in"
    }
  }
}

/// What was said of one family at one meeting, as the coordinator minutes it; every text may stay empty.
public struct Discussion: Hashable, Sendable {
  /// One part of a minute; it concerns all the minute's children unless said otherwise.
  public enum Part: Hashable, Sendable {
    case update, risks, protective, challenge, childView, parentsView
    /// By their places in the minute, from 0.
    case hypothesis(Int)
    case decision(Int)
    case action(Int)
  }

  /// A hypothesis put at an earlier meeting, and what was said of it now.
  public struct Step: Hashable, Sendable {
    public var hypothesis: Ref<Hypothesis>
    public var state: Hypothesis.State
    public var words: String
    public var isTested: Bool

    public init(_ hypothesis: Ref<Hypothesis>, _ state: Hypothesis.State, words: String, isTested: Bool) {
      (self.hypothesis, self.state, self.words, self.isTested) = (hypothesis, state, words, isTested)
    }
  }

  /// An action of before that goes on with a new day.
  public struct Carried: Hashable, Sendable {
    public var action: Ref<Action>
    public var due: Day

    public init(_ action: Ref<Action>, due: Day) { (self.action, self.due) = (action, due) }
  }

  public var meeting: Ref<Meeting>
  public var family: Ref<Family>
  /// The children the minute concerns; by default all the family's open children.
  public var children: [Ref<Person>]
  /// The parts that concern only some of them, with those.
  public var parts: [Part: Set<Ref<Person>>] = [:]
  public var tier: Tier
  public var update = ""
  public var risks = ""
  public var protective = ""
  public var childView = ""
  public var parentsView = ""
  public var challenges: [Challenge] = []
  /// It was asked who sees it otherwise, and nobody did.
  public var noChallenge = false
  /// Hypotheses first put here.
  public var hypotheses: [Hypothesis] = []
  /// What was said of those put before.
  public var steps: [Step] = []
  public var risk: Risk?
  public var decisions: [Decision] = []
  public var actions: [Action] = []
  /// Actions of before that are done; all others that are open go on by themselves.
  public var done: [Ref<Action>] = []
  /// Those that go on with a new day.
  public var carried: [Carried] = []
  /// What was fixed for the coming weeks: each is booked, and stands in the diary.
  public var bookings: [Occasion] = []
  /// The day by which it wants the next full discussion.
  public var nextFull: Day?
  /// What is to be changed in the genogram; it becomes an action of the coordinator's.
  public var genogram = ""
  /// Seconds spent on it in the meeting so far.
  public var seconds = 0
  /// It was left before its end: kept as it stands, and to be gone on with.
  public var isParked = false
  /// How the stored minute read when this was typed over it, empty where there was none; nothing is not asked.
  public var basedOn: String?

  public init(meeting: Ref<Meeting>, family: Ref<Family>, children: [Ref<Person>], tier: Tier) {
    (self.meeting, self.family, self.children, self.tier) = (meeting, family, children, tier)
  }

  /// In full and without a word on who questioned the view: it cannot be finished so.
  public var lacksChallenge: Bool { tier == .full && challenges.isEmpty && !noChallenge }

  /// All that was said in it as one text, and whether it is finished, so that two readings of it can be compared.
  public var fingerprint: String {
    let challenged = challenges.map { "\($0.by?.number ?? 0) \($0.text) > \($0.changed)" }
    let put = hypotheses.map { "\($0.author?.number ?? 0) \($0.text) \($0.wouldChange) \($0.test)" }
    let stepped = steps.map { "\($0.hypothesis.number) \($0.state.rawValue) \($0.words) \($0.isTested)" }
    let decided = decisions.map { "\($0.by.number) \($0.authority) \($0.text)" }
    let agreed = actions.map { "\($0.owners.map(\.number)) \($0.text) \($0.due?.description ?? "")" }
    let reviewed = done.map { "done \($0.number)" } + carried.map { "\($0.action.number) \($0.due)" }
    let booked = bookings.map { "\($0.kind.rawValue) \($0.day) \($0.minute ?? -1) \($0.ownWords)" }
    let told = [
      update, risks, protective, childView, parentsView, noChallenge ? "none offered" : "",
      risk?.rawValue ?? "",
      nextFull?.description ?? "", genogram, isParked ? "parked" : "",
    ]
    return [told, challenged, put, stepped, decided, agreed, reviewed, booked].joined()
      .joined(separator: "\n")
  }

  /// Whether anything at all was written down.
  public var isEmpty: Bool {
    [update, risks, protective, childView, parentsView, genogram].allSatisfy(\.isEmpty) && decisions.isEmpty
      && actions.isEmpty && challenges.isEmpty && hypotheses.isEmpty && steps.isEmpty && done.isEmpty
      && carried.isEmpty && bookings.isEmpty && risk == nil && nextFull == nil
  }
}
