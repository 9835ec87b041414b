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
  /// In running order: full discussions first, each tier with the most pressing family first.
  public var items: [Item]
  /// Minutes by which what is to be discussed in full goes past the meeting's length.
  public var shortBy: Int

  /// Draws up the agenda of a day. Order: need, then weeks since the last full discussion, then name, then id.
  public init(
    on day: Day, unit: Unit, limitWeeks: Int = 4, candidates: [Candidate], moves: [Move] = []
  ) {
    shortBy = 0
    let weighed = candidates.map { Weighed($0, on: day) }.sorted()
    let full = Agenda.fullDiscussions(of: weighed.count, unit: unit)
    self.day = day
    self.minutes = unit.meetingMinutes
    self.items = weighed.enumerated().map { index, weighed in
      let tier = index < full ? Tier.full : .checkIn
      return Item(
        family: weighed.candidate.family, familyId: weighed.candidate.familyId, name: weighed.candidate.name,
        tier: tier, minutes: tier == .full ? unit.fullMinutes : unit.checkInMinutes, because: weighed.because)
    }
  }

  /// How many of so many families can be discussed in full.
  static func fullDiscussions(of count: Int, unit: Unit) -> Int {
    let spare = unit.meetingMinutes - count * unit.checkInMinutes
    let extra = unit.fullMinutes - unit.checkInMinutes
    guard extra > 0 else { return count }
    return max(0, min(count, spare / extra))
  }

  /// A candidate with what presses for it. Families not reached last time always come first.
  private struct Weighed: Comparable {
    let candidate: Candidate
    let weight: Int
    let because: [String]

    init(_ candidate: Candidate, on day: Day) {
      var (weight, because) = (0, [String]())
      func press(_ points: Int, _ sentence: String) {
        weight += points
        because.append(sentence)
      }
      if candidate.notReached { press(1_000, "Not reached at the last meeting.") }
      if candidate.notReached, candidate.wasDueInFull { weight += 1_000 }
      if let full = candidate.lastFull {
        let weeks = day.days(since: full) / 7
        if weeks >= 4 {
          press(60 + weeks, "No full discussion for \(weeks) weeks.")
        } else {
          weight += weeks * 8
        }
      } else {
        press(70, "Never discussed in full.")
      }
      if let risk = candidate.risk, risk != .low {
        press(risk == .high ? 45 : 15, "Risk is \(risk.rawValue).")
      }
      if let arrived = candidate.arrived, day.days(since: arrived) <= 14, day >= arrived {
        press(40, "Came to the unit on \(arrived.brief).")
      }
      if candidate.lateActions > 0 {
        let count = candidate.lateActions
        press(10 + 5 * min(count, 4), "\(count) action\(count == 1 ? " is" : "s are") late.")
      }
      if candidate.hasUnseenChild { press(35, "A child has not been seen yet.") }
      if let days = candidate.daysUnseen, days >= 28 {
        press(min(days / 2, 40), "A child was last seen \(days) days ago.")
      }
      switch candidate.status {
      case .protection: press(25, "A child is on a protection plan.")
      case .lookedAfter: press(15, "A child is looked after.")
      case .assessment: press(15, "An assessment is open.")
      case nil: press(10, "The children's status is not known.")
      default: break
      }
      if candidate.newEntries > 0 {
        let count = candidate.newEntries
        press(min(count, 5), "\(count) new entr\(count == 1 ? "y" : "ies") since the last meeting.")
      }
      if because.isEmpty { because = ["Every family is heard every week."] }
      (self.candidate, self.weight, self.because) = (candidate, weight, because)
    }

    static func < (left: Weighed, right: Weighed) -> Bool {
      if left.weight != right.weight { return left.weight > right.weight }
      let names = (Folded(left.candidate.name), Folded(right.candidate.name))
      if names.0 != names.1 { return names.0 < names.1 }
      return left.candidate.familyId < right.candidate.familyId
    }

    static func == (left: Weighed, right: Weighed) -> Bool { !(left < right) && !(right < left) }
  }
}
