/// Something that is typed and waits for whoever holds the authority: an assessment, a closure, an allocation.
public struct Submission: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// An assessment is finished and is to be authorised, which ends its clock.
    case assessment
    /// Children, or the whole family, are to be closed.
    case closure
    /// A child is to be worked with by somebody.
    case allocation

    public var words: String {
      switch self {
      case .assessment: "Assessment to authorise"
      case .closure: "Closure to agree"
      case .allocation: "Allocation to agree"
      }
    }

    /// The kind of decision in the unit's table of authority that it needs.
    public var authority: String {
      switch self {
      case .assessment: "assessment-outcome"
      case .closure: "closure"
      case .allocation: "allocation"
      }
    }
  }

  public var kind: Kind
  public var family: Ref<Family>
  public var children: [Ref<Person>]
  /// What it comes to and why, in the words of whoever works with the family.
  public var text: String
  /// From when: the day of closing, or the first day of the new worker.
  public var day: Day
  /// To whom the children are to be allocated.
  public var worker: Ref<Member>?
  /// The code of the reason for closing, where children in need are closed.
  public var reason: String?
  /// Whether the child needs support, as the assessment found.
  public var needsSupport: Bool?
  /// Whose wish or work it is.
  public var from: Ref<Member>?

  public init(kind: Kind, family: Ref<Family>, children: [Ref<Person>], text: String, day: Day) {
    (self.kind, self.family, self.children) = (kind, family, children)
    (self.text, self.day) = (text, day)
  }
}

/// What the consultant wants to know of a family; it lands on the coordinator's Today until it is answered.
public struct Question: Hashable, Sendable {
  public var family: Ref<Family>
  public var text: String
  /// What was returned with it.
  public var submission: Ref<Submission>?
  /// The minute that was returned with it.
  public var discussion: Ref<Discussion>?

  public init(family: Ref<Family>, text: String) { (self.family, self.text) = (family, text) }
}

/// A submission as lists show it.
public struct SubmissionRow: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case waiting
    case agreed(by: String, on: Day)
    /// Given back with a question, which stands until it is answered; then it waits again.
    case returned(by: String, on: Day, question: String)
  }

  public var ref: Ref<Submission>
  public var submission: Submission
  public var familyName: String
  /// By birth day: `Tolu, Femi`.
  public var children: String
  /// To whom: `Jo Bell`.
  public var worker: String?
  public var by: String
  public var on: Day
  public var state: State
  /// How often it had been changed when it was read.
  public var revision = Revision(0)

  public init(
    ref: Ref<Submission>, submission: Submission, familyName: String, children: String, worker: String?,
    by: String, on: Day, state: State
  ) {
    (self.ref, self.submission, self.familyName) = (ref, submission, familyName)
    (self.children, self.worker, self.by) = (children, worker, by)
    (self.on, self.state) = (on, state)
  }
}

/// A question as lists show it.
public struct QuestionRow: Hashable, Sendable {
  public struct Answer: Hashable, Sendable {
    public var text: String
    public var by: String
    public var on: Day

    public init(text: String, by: String, on: Day) { (self.text, self.by, self.on) = (text, by, on) }
  }

  public var ref: Ref<Question>
  public var question: Question
  public var familyName: String
  public var by: String
  public var on: Day
  /// What it is about where something was returned with it: `Closure to agree: Tolu`.
  public var about: String?
  public var answer: Answer?

  public init(
    ref: Ref<Question>, question: Question, familyName: String, by: String, on: Day, about: String?,
    answer: Answer?
  ) {
    (self.ref, self.question, self.familyName) = (ref, question, familyName)
    (self.by, self.on, self.about, self.answer) = (by, on, about, answer)
  }
}
