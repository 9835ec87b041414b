/// Who is discussed at a meeting, in which tier, in which order, and why.
///
/// As many families are discussed in full as the meeting holds after a check-in for every other.
public struct Agenda: Equatable, Sendable {
  /// What is known of a family when the agenda is made.
  public struct Candidate: Hashable, Sendable {
    public var family: Ref<Family>
    public var familyId: String
    public var name: String
    public var status: Status?
    public var risk: Risk?
    /// The family was on the last meeting's agenda and was not reached.
    public var notReached: Bool
    /// It was put off at the last meeting: on which day, and why.
    public var putOff: Dated?
    /// The day of its last full discussion.
    public var lastFull: Day?
    public var openActions: Int
    public var lateActions: Int
    /// The day on which the family came to the unit, where known.
    public var arrived: Day?
    /// The day on which it was entered or imported; it counts where the day on which it came is not known.
    public var known: Day?
    /// The longest time since any of its open children was seen, in days.
    public var daysUnseen: Int?
    /// One of its open children has never been seen.
    public var hasUnseenChild = false
    /// It was to be discussed in full at the last meeting and was not reached.
    public var wasDueInFull = false
    /// Visits, contacts and notes recorded since the last meeting.
    public var newEntries: Int
    /// Its clocks that are late, with their last days; soonest first.
    public var lateClocks: [Dated] = []
    /// Its clocks that run out within a fortnight; soonest first.
    public var comingClocks: [Dated] = []
    /// Conferences, reviews and court within a fortnight; soonest first.
    public var events: [Dated] = []
    /// What changed in the children's standing since the last meeting: `Tolu: protection plan began`.
    public var changes: [String] = []
    /// The day by which the last minute wanted it discussed in full.
    public var nextFull: Day?
    /// Who asks for a full discussion, and why.
    public var requests: [Said] = []
    /// The tier to which consultant or coordinator have moved it.
    public var wished: Wished?
    /// Who puts it off to the next meeting, and why.
    public var postponed: Said?
    /// Who puts it on the agenda though it is not an open family, and why.
    public var added: Said?

    /// Something with its day.
    public struct Dated: Hashable, Sendable {
      public var title: String
      public var day: Day

      public init(title: String, day: Day) { (self.title, self.day) = (title, day) }
    }

    /// Who said something, and what.
    public struct Said: Hashable, Sendable {
      public var by: String
      public var reason: String

      public init(by: String, reason: String) { (self.by, self.reason) = (by, reason) }
    }

    public struct Wished: Hashable, Sendable {
      public var tier: Tier
      public var said: Said

      public init(tier: Tier, said: Said) { (self.tier, self.said) = (tier, said) }
    }

    public init(
      family: Ref<Family>, familyId: String, name: String, status: Status?, risk: Risk?, notReached: Bool,
      lastFull: Day?, openActions: Int, lateActions: Int, arrived: Day?, daysUnseen: Int?, newEntries: Int
    ) {
      (self.family, self.familyId, self.name, self.status) = (family, familyId, name, status)
      (self.risk, self.notReached, self.lastFull) = (risk, notReached, lastFull)
      (self.openActions, self.lateActions, self.arrived) = (openActions, lateActions, arrived)
      (self.daysUnseen, self.newEntries) = (daysUnseen, newEntries)
    }
  }

  public struct Item: Hashable, Sendable {
    public var family: Ref<Family>
    public var familyId: String
    public var name: String
    public var tier: Tier
    public var minutes: Int
    /// Why it stands where it stands, in sentences.
    public var because: [String]
    /// Why it is put off; it then stands at the end and takes no minutes.
    public var postponed: String?
  }

  /// A family moved by hand before another, whose tier it takes, or to the end of its own tier.
  public struct Move: Hashable, Sendable {
    public var family: Ref<Family>
    public var before: Ref<Family>?
    /// Who moved it, and why.
    public var said: Candidate.Said?

    public init(family: Ref<Family>, before: Ref<Family>?, said: Candidate.Said? = nil) {
      (self.family, self.before, self.said) = (family, before, said)
    }
  }

  public var day: Day
  public var minutes: Int
  /// In running order: full discussions, check-ins, then what is put off; each with the most pressing first.
  public var items: [Item]
  /// Minutes by which what is to be discussed in full goes past the meeting's length.
  public var shortBy: Int

  /// Draws up the agenda of a day; no family is to go for `limitWeeks` without a full discussion.
  ///
  /// The places for full discussions go first to families not reached last time, to those moved by hand, and to
  /// those at or past the limit, longest first. Order: need, then weeks since the last full discussion, then
  /// name, then id. Moves are made one after the other upon that order.
  public init(
    on day: Day, unit: Unit, limitWeeks: Int = 4, candidates: [Candidate], moves: [Move] = []
  ) {
    var placing = Placing(unit: unit, candidates.map { Weighed($0, on: day, limitWeeks: limitWeeks) })
    for move in moves { placing.make(move) }
    (self.day, self.minutes) = (day, unit.meetingMinutes)
    (self.items, self.shortBy) = (placing.items, placing.shortBy)
  }
}
