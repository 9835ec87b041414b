/// Everything that is recorded of one child and that clocks are derived from.
public struct ChildFacts: Sendable {
  /// A visit, or what an extract says of the last one, in which the child was seen.
  public struct Sight: Hashable, Sendable {
    /// `visit_child:5`, or `seen_claim:2/2026-03-06`.
    public var id: String
    public var day: Day
    public var isVirtual: Bool
    public var format: Format?
    /// An extract that tells only the latest.
    public var isOnlyLatest: Bool

    public init(id: String, day: Day, isVirtual: Bool = false, format: Format?, isOnlyLatest: Bool = false) {
      (self.id, self.day, self.isVirtual) = (id, day, isVirtual)
      (self.format, self.isOnlyLatest) = (format, isOnlyLatest)
    }
  }

  /// A visit that somebody typed, with whether its words are written yet.
  public struct TypedVisit: Hashable, Sendable {
    /// `visit:7`.
    public var id: String
    public var day: Day
    public var isWritten: Bool

    public init(id: String, day: Day, isWritten: Bool) {
      (self.id, self.day, self.isWritten) = (id, day, isWritten)
    }
  }

  public var child: Ref<Person>
  public var born: Day?
  /// Without a day of birth: whether the child is not born yet, or was born on a day that nobody knows.
  public var isUnborn: Bool
  public var died: Day?
  public var referrals: [Recorded<Referral>] = []
  public var assessments: [Recorded<Assessment>] = []
  public var enquiries: [Recorded<Enquiry>] = []
  public var needs: [Recorded<ChildInNeed>] = []
  public var plans: [Recorded<ProtectionPlan>] = []
  public var care: [Recorded<CarePeriod>] = []
  public var legalStatuses: [Recorded<LegalStatus>] = []
  public var placements: [Recorded<Placement>] = []
  public var leavingCare: [Recorded<LeavingCare>] = []
  public var sights: [Sight] = []
  public var typedVisits: [TypedVisit] = []
  /// The days of imported visits that concerned the child, whatever they came to.
  public var visitedDays: [Day] = []
  public var occasions: [OccasionFact] = []
  /// Where the child stands, for what the extract's need comes to.
  public var standing = Standing()

  /// One without a day of birth is taken to be unborn unless something else is said.
  public init(child: Ref<Person>, born: Day?, died: Day? = nil) {
    (self.child, self.born, self.died, isUnborn) = (child, born, died, born == nil)
  }
}

/// An occasion as clocks see it.
public struct OccasionFact: Hashable, Sendable {
  /// `occasion:9`.
  public var id: String
  public var kind: OccasionKind
  public var day: Day
  public var minute: Int?
  public var isBooked: Bool
  public var number: Int?

  public init(
    id: String, kind: OccasionKind, day: Day, minute: Int? = nil, isBooked: Bool = false, number: Int? = nil
  ) {
    (self.id, self.kind, self.day) = (id, kind, day)
    (self.minute, self.isBooked, self.number) = (minute, isBooked, number)
  }
}

/// What is recorded of one family as a whole, or of one member of the unit, and that clocks are derived from.
public struct SharedFacts: Sendable {
  public var subject: ClockSubject
  /// Occasions that concern no single child: access requests, warnings, restrictions, supervision.
  public var occasions: [OccasionFact] = []
  /// The days of meetings that discussed the family in full, with the discussion's id: `discussion:4`.
  public var fullDiscussions: [(id: String, day: Day)] = []
  /// The day on which the family is closed; a closed family's and an ended member's clocks end.
  public var ended: Day?
  public var isOver = false

  public init(subject: ClockSubject) { self.subject = subject }
}
