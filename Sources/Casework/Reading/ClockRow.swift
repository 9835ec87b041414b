/// One open clock as lists show it.
public struct ClockRow: Hashable, Sendable {
  public enum State: String, Sendable, CaseIterable {
    case late, due, running, suspended
  }

  public var key: Clock.Key
  public var timescale: String
  public var title: String
  public var kind: Timescale.Kind
  public var child: Ref<Person>?
  public var childId: String?
  public var childName: String?
  public var family: Ref<Family>?
  public var familyId: String?
  public var familyName: String?
  public var member: Ref<Member>?
  /// Who works with the child or family; for a member's clock, the member.
  public var worker: String?
  public var workerInitials: String?
  public var started: Day
  /// What began it, in words: `seen Fri 6 Mar`.
  public var startWords: String
  /// The rule's own date; nothing where working days are not known so far.
  public var due: Day?
  public var minute: Int?
  /// The unit's own earlier date beside a statutory one.
  public var localDue: Day?
  /// The date that a court or other authority has set, and who.
  public var extended: Day?
  public var extendedBy: String?
  /// Why it is late, once somebody has said so.
  public var reason: String?
  public var suspension: Suspension?
  public var stops: [HappeningKind]

  public init(
    key: Clock.Key, timescale: String, title: String, kind: Timescale.Kind, started: Day,
    startWords: String, due: Day?, stops: [HappeningKind]
  ) {
    (self.key, self.timescale, self.title, self.kind) = (key, timescale, title, kind)
    (self.started, self.startWords, self.due, self.stops) = (started, startWords, due, stops)
  }

  /// The date that counts: the court's where it set one, otherwise the rule's.
  public var binding: Day? { extended ?? due }

  /// The date to work towards: the unit's own where it is earlier.
  public var aim: Day? {
    guard let binding else { return localDue }
    return localDue.map { min($0, binding) } ?? binding
  }

  /// The last day on which it is in time: a clock that runs out as its day begins has only the day before.
  private var lastDay: Day? {
    guard let binding, extended == nil, minute == 0 else { return binding }
    return binding - 1
  }

  /// Late from the day after its last; suspended ones are never late, they say how long they run.
  public func state(on today: Day, within last: Day) -> State {
    if suspension != nil { return .suspended }
    guard let lastDay else { return .running }
    if lastDay < today { return .late }
    return min(aim ?? lastDay, lastDay) <= last ? .due : .running
  }
}

/// What is not known since an import, as lists show it.
public struct UnknownRow: Hashable, Sendable {
  public var key: Clock.Key
  public var timescale: String
  public var title: String
  public var child: Ref<Person>?
  public var childName: String?
  public var family: Ref<Family>?
  public var familyName: String?
  public var started: Day
  public var startWords: String
  public var stops: [HappeningKind]

  public init(
    key: Clock.Key, timescale: String, title: String, child: Ref<Person>?, childName: String?,
    family: Ref<Family>?, familyName: String?, started: Day, startWords: String, stops: [HappeningKind]
  ) {
    (self.key, self.timescale, self.title, self.child) = (key, timescale, title, child)
    (self.childName, self.family, self.familyName) = (childName, family, familyName)
    (self.started, self.startWords, self.stops) = (started, startWords, stops)
  }
}

/// A date that somebody has set aside: it does not apply, or nobody knows when it was last done.
public struct SetAsideRow: Hashable, Sendable {
  public var key: Clock.Key
  public var title: String
  public var child: Ref<Person>?
  public var childName: String?
  public var started: Day
  public var startWords: String
  /// Not applicable, or not known; with the words and the name that were given.
  public var remark: ClockRemark

  public init(_ row: ClockRow, remark: ClockRemark) {
    (key, title, child, childName) = (row.key, row.title, row.child, row.childName)
    (started, startWords, self.remark) = (row.started, row.startWords, remark)
  }
}

/// What a change would do to the clocks, before it is saved.
public struct ClockPreview: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public var child: String
    public var title: String
    /// Nothing where the clock would be new.
    public var before: Day?
    /// Nothing where the clock would end.
    public var after: Day?
    /// Nothing more is said of those that stay.
    public var what: What

    public enum What: String, Sendable { case new, ends, moves }

    public init(child: String, title: String, before: Day?, after: Day?, what: What) {
      (self.child, self.title, self.before, self.after, self.what) = (child, title, before, after, what)
    }
  }

  /// By child, then by the earlier of both days, then by title.
  public var lines: [Line]
  /// How many clocks stay as they are.
  public var unchanged: Int
  /// What is odd about it by the rules of the returns; it may be right all the same.
  public var remarks: [Remark] = []

  public init(lines: [Line], unchanged: Int) { (self.lines, self.unchanged) = (lines, unchanged) }
}

/// How one date was counted, with everything the screen shows of it.
public struct ClockWorking: Hashable, Sendable {
  public var row: ClockRow
  public var start: Happening
  public var counting: Counting
  public var remarks: [ClockRemark]

  public init(row: ClockRow, start: Happening, counting: Counting, remarks: [ClockRemark]) {
    (self.row, self.start, self.counting, self.remarks) = (row, start, counting, remarks)
  }
}
