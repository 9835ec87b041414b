/// One idea of what is going on in a family; several may stand beside each other, and each is to be tested.
public struct Hypothesis: Hashable, Sendable {
  /// How it stands after the latest step.
  public enum State: String, CaseIterable, Codable, Sendable {
    case live, weakened, dropped
    case actedOn = "acted-on"

    public var words: String {
      switch self {
      case .live: "live"
      case .weakened: "weakened"
      case .dropped: "dropped"
      case .actedOn: "acted on"
      }
    }

    /// It is still to be thought of at the next meeting.
    public var isAlive: Bool { self == .live || self == .weakened }
  }

  public var family: Ref<Family>
  public var text: String
  /// Whose idea it is; nothing where nobody was named.
  public var author: Ref<Member>?
  /// The day on which it was first put.
  public var firstPut: Day
  /// What would change our mind.
  public var wouldChange: String
  /// The question that tests it, where it is one.
  public var test: String
  /// The task that tests it, where it is one; it becomes an action like any other.
  public var task: Action?
  /// The children it is about; none means all of the family.
  public var children: [Ref<Person>]

  public init(
    family: Ref<Family>, text: String, author: Ref<Member>?, firstPut: Day, wouldChange: String = "",
    test: String = "", task: Action? = nil, children: [Ref<Person>] = []
  ) {
    (self.family, self.text, self.author, self.firstPut) = (family, text, author, firstPut)
    (self.wouldChange, self.test, self.task, self.children) = (wouldChange, test, task, children)
  }
}

/// What was said later of a hypothesis: how it stands now, why, and whether it was tested.
public struct HypothesisStep: Hashable, Sendable {
  public var day: Day
  public var state: Hypothesis.State
  /// Why, or what was found.
  public var words: String
  /// Its question was asked, or its task done.
  public var isTested: Bool
  public var by: Ref<Member>?

  public init(day: Day, state: Hypothesis.State, words: String, isTested: Bool, by: Ref<Member>?) {
    (self.day, self.state, self.words, self.isTested, self.by) = (day, state, words, isTested, by)
  }
}
