/// Everything the family screen shows.
public struct FamilyFile: Hashable, Sendable {
  /// Somebody of the family who is not one of the unit's children, or is.
  public struct Relative: Hashable, Sendable {
    public var ref: Ref<Person>
    public var person: Person
    public var relationship: String
    public var revision: Revision
    /// The address of the household, in one line with its postcode.
    public var home: String

    public init(ref: Ref<Person>, person: Person, relationship: String, revision: Revision, home: String) {
      (self.ref, self.person, self.relationship) = (ref, person, relationship)
      (self.revision, self.home) = (revision, home)
    }
  }

  /// A child of the family with where it stands.
  public struct Child: Hashable, Sendable {
    public var row: CaseloadRow.Child
    public var person: Person
    public var revision: Revision
    public var home: String
    public var worker: String?
    /// Lines that tell the standing: `Looked after since 2 Mar 2026 (20 days)`, `Placement U6 since …`.
    public var standing: [String]

    public init(
      row: CaseloadRow.Child, person: Person, revision: Revision, home: String, worker: String?,
      standing: [String]
    ) {
      (self.row, self.person, self.revision) = (row, person, revision)
      (self.home, self.worker, self.standing) = (home, worker, standing)
    }
  }

  public var family: Ref<Family>
  public var row: CaseloadRow
  public var children: [Child]
  public var relatives: [Relative]
  /// Latest first; on one day the latest entered first.
  public var entries: [Entry]
  /// Open ones first by due day (undated last), then done ones, latest first.
  public var actions: [ActionRow]
  /// Open clocks of its children and of the family itself, soonest first.
  public var clocks: [ClockRow] = []
  /// What is not known since an import, by child, then by title.
  public var unknown: [UnknownRow] = []
  /// Dates that somebody has set aside, by child, then by title.
  public var setAside: [SetAsideRow] = []
  /// What is booked and still to come, soonest first.
  public var booked: [TodayBoard.Item] = []
  /// Hypotheses that are alive, oldest first.
  public var hypotheses: [HypothesisRow] = []
  /// Decisions to be sought from above the unit and not answered yet, oldest first.
  public var sought: [DecisionRow] = []
  /// Warnings that stand, oldest first.
  public var warnings: [WarningRow] = []
  /// The restriction, for those who are named on it.
  public var restriction: RestrictionRow?
  /// What waits for agreement or was given back, oldest first.
  public var submissions: [SubmissionRow] = []
  /// Questions without an answer, and those answered within a fortnight, oldest first.
  public var questions: [QuestionRow] = []

  public init(
    family: Ref<Family>, row: CaseloadRow, children: [Child], relatives: [Relative], entries: [Entry],
    actions: [ActionRow]
  ) {
    (self.family, self.row, self.children) = (family, row, children)
    (self.relatives, self.entries, self.actions) = (relatives, entries, actions)
  }
}

/// One action as lists show it.
public struct ActionRow: Hashable, Sendable {
  public var ref: Ref<Action>
  public var family: Ref<Family>?
  public var familyId: String?
  public var familyName: String?
  public var text: String
  public var owners: [MemberCard]
  public var due: Day?
  public var done: Day?
  public var made: Day
  /// The day of the meeting that agreed it.
  public var meeting: Day?
  public var revision: Revision
  /// At how many meetings it was carried over.
  public var carried = 0

  public init(
    ref: Ref<Action>, family: Ref<Family>?, familyId: String?, familyName: String?, text: String,
    owners: [MemberCard], due: Day?, done: Day?, made: Day, meeting: Day?, revision: Revision
  ) {
    (self.ref, self.family, self.familyId, self.familyName) = (ref, family, familyId, familyName)
    (self.text, self.owners, self.due, self.done) = (text, owners, due, done)
    (self.made, self.meeting, self.revision) = (made, meeting, revision)
  }

  /// Late from the day after it was due until it is done.
  public func isLate(on today: Day) -> Bool { done == nil && (due.map { $0 < today } ?? false) }
}
