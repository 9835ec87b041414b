/// One family as the consultant goes through the caseload: what stands, what is late and why, what waits.
public struct FamilyReview: Hashable, Sendable {
  /// A decision with what has become of it.
  public struct DecisionLine: Hashable, Sendable {
    public var day: Day
    public var text: String
    /// Actions agreed with it, and how many of them are done.
    public var agreed: Int
    public var done: Int
    /// It was to be sought from above, and what came of that: `sought from the service manager`.
    public var sought: String?

    public init(day: Day, text: String, agreed: Int, done: Int, sought: String?) {
      (self.day, self.text, self.agreed, self.done, self.sought) = (day, text, agreed, done, sought)
    }
  }

  public var row: CaseloadRow
  /// Open clocks that are late or due within ten working days, soonest first; each knows why it is late.
  public var clocks: [ClockRow]
  /// Open actions that are late, soonest first.
  public var lateActions: [ActionRow]
  /// What stands still, one sentence a fact.
  public var drift: [String]
  /// The last three meetings' decisions, latest first.
  public var decisions: [DecisionLine]
  /// What waits for the consultant: minutes, then submissions, oldest first.
  public var minutes: [AfterBoard.ToSign]
  public var submissions: [SubmissionRow]
  /// Asked and not answered, or answered within the last fortnight; oldest first.
  public var questions: [QuestionRow]
  public var warnings: [WarningRow]
  /// The last lines of the record, at most three, latest first.
  public var latest: [Entry]

  public init(row: CaseloadRow) {
    self.row = row
    (clocks, lateActions, drift, decisions) = ([], [], [], [])
    (minutes, submissions, questions, warnings, latest) = ([], [], [], [], [])
  }

  /// How many things of the family wait for a word of the consultant.
  public var waiting: Int { minutes.count + submissions.filter { $0.state == .waiting }.count }
}

/// The caseload as the consultant goes through it, in its order.
public struct ReviewBoard: Hashable, Sendable {
  /// First the families of which something waits for the consultant, then those with something late, then the
  /// rest; within each by name.
  public var families: [Ref<Family>]
  /// What each is first looked at for: `2 to sign`, `3 late`, nothing.
  public var because: [Ref<Family>: String]
  /// How many families are hidden from this login.
  public var restricted: Int
  /// How many things wait for this login's word, by family; nothing where none does.
  public var waiting: [Ref<Family>: Int] = [:]

  public init(families: [Ref<Family>], because: [Ref<Family>: String], restricted: Int) {
    (self.families, self.because, self.restricted) = (families, because, restricted)
  }
}
