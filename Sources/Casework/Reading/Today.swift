/// What is dated and what is unfinished, as the Today screen shows it.
public struct TodayBoard: Hashable, Sendable {
  public enum Group: Int, CaseIterable, Sendable, Comparable {
    case late, today, thisWeek, nextFortnight, later, suspended

    public static func < (left: Group, right: Group) -> Bool { left.rawValue < right.rawValue }

    public var words: String {
      switch self {
      case .late: "Late"
      case .today: "Today"
      case .thisWeek: "This week"
      case .nextFortnight: "Next fortnight"
      case .later: "Later"
      case .suspended: "Suspended"
      }
    }
  }

  public struct Item: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
      case action(Ref<Action>)
      case meeting(Day)
      case birthExpected(Ref<Person>)
      /// Clocks of one rule, family, start and due day: brothers and sisters stand in one line.
      case clocks([Clock.Key])
      /// Something booked, or a date that a court has set.
      case occasion(Ref<Occasion>)
      /// A warning, or a restriction, that is to be looked at again.
      case warningReview(Ref<Warning>)
      case restrictionReview(Ref<Restriction>)
      /// Somebody may read a restricted record only to the end of that day.
      case grantEnds(Ref<Restriction>, Ref<Member>)
    }

    public var subject: Subject
    public var day: Day
    public var family: Ref<Family>?
    public var familyName: String
    public var title: String
    public var who: String
    /// Minutes since midnight, where a time is set.
    public var minute: Int?
    /// The children it is about, where they are not all of the family: `Tolu, Femi`.
    public var children = ""
    /// The clock behind it; of several the first.
    public var clock: ClockRow?

    public init(
      subject: Subject, day: Day, family: Ref<Family>?, familyName: String, title: String, who: String
    ) {
      (self.subject, self.day, self.family) = (subject, day, family)
      (self.familyName, self.title, self.who) = (familyName, title, who)
    }

    /// The group it falls in on a day; the week ends on Sunday.
    public func group(on today: Day) -> Group {
      if clock?.suspension != nil { return .suspended }
      if let clock, clock.state(on: today, within: today) != .late, day < today { return .today }
      if day < today { return .late }
      if day == today { return .today }
      let sunday = today + (6 - today.weekday.rawValue)
      if day <= sunday { return .thisWeek }
      return day <= sunday + 14 ? .nextFortnight : .later
    }
  }

  /// By day, then family, then title.
  public var items: [Item]
  /// What others changed since this login last looked, latest first.
  public var othersChanged: [String]
  /// How many dates are not known since an import.
  public var unknown: Int
  /// Minutes that wait for the consultant's signature: each meeting with how many, latest first.
  public var toSign: [Waiting] = []
  /// How many children's parts of minutes the council's system does not hold yet.
  public var toCopy = 0
  /// How many things are not known that a return or a date will need.
  public var missing = 0
  /// What waits for the consultant's agreement, oldest first; for whoever may agree.
  public var toAgree: [SubmissionRow] = []
  /// Questions that nobody has answered yet, oldest first; for the coordinator and whoever asked.
  public var questions: [QuestionRow] = []
  /// Own submissions that were given back, with their questions, oldest first.
  public var returned: [SubmissionRow] = []

  /// A meeting with how many of its minutes wait.
  public struct Waiting: Hashable, Sendable {
    public var day: Day
    public var count: Int

    public init(day: Day, count: Int) { (self.day, self.count) = (day, count) }
  }

  public init(items: [Item], othersChanged: [String], unknown: Int = 0) {
    (self.items, self.othersChanged, self.unknown) = (items, othersChanged, unknown)
  }
}
