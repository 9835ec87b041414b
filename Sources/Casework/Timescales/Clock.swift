/// One running obligation, or one that is over, and what it was counted from.
public struct Clock: Hashable, Sendable {
  /// What a clock is known by, whatever its dates: rule, subject and the happening that started it.
  public struct Key: Hashable, Sendable, Comparable {
    public var text: String

    public init(_ text: String) { self.text = text }

    public init(timescale: String, variant: String, subject: ClockSubject, start: String) {
      text = "\(timescale)|\(variant)|\(subject.text)|\(start)"
    }

    public static func < (left: Key, right: Key) -> Bool { left.text < right.text }
  }

  /// When it runs out.
  public enum Due: Hashable, Sendable {
    /// A day, with minutes since midnight where hours are counted.
    case day(Day, minute: Int?)
    /// Working days are not known so far.
    case notCountable(CalendarProblem)

    public var day: Day? {
      if case .day(let day, _) = self { day } else { nil }
    }
  }

  public var key: Key
  public var timescale: String
  public var variant: String
  /// The first day on which the rule's row was in force, which tells its version.
  public var version: Day
  public var title: String
  /// The title where a list has little room.
  public var short: String
  public var kind: Timescale.Kind
  public var subject: ClockSubject
  public var start: Happening
  public var due: Due
  /// The unit's own earlier date beside a statutory one.
  public var localDue: Day?
  /// What stopped it.
  public var stop: Happening?
  /// The day on which it ends unfinished: with its span, at the birthday, at death; may lie ahead.
  public var ends: Day?
  /// What would stop it, for the form that records it.
  public var stops: [HappeningKind]

  public init(
    key: Key, timescale: String, variant: String, version: Day, title: String, kind: Timescale.Kind,
    subject: ClockSubject, start: Happening, due: Due, localDue: Day? = nil, stop: Happening? = nil,
    ends: Day? = nil, stops: [HappeningKind]
  ) {
    (self.key, self.timescale, self.variant, self.version) = (key, timescale, variant, version)
    (self.title, self.kind, self.subject, self.start) = (title, kind, subject, start)
    short = title
    (self.due, self.localDue, self.stop, self.ends, self.stops) = (due, localDue, stop, ends, stops)
  }
}

/// An obligation of which an import told the beginning but cannot tell whether it was done.
public struct UnknownClock: Hashable, Sendable {
  public var key: Clock.Key
  public var timescale: String
  public var variant: String
  public var title: String
  public var subject: ClockSubject
  public var start: Happening
  /// What somebody would have to record.
  public var stops: [HappeningKind]
  /// The day from which it no longer matters.
  public var ends: Day?

  public init(
    key: Clock.Key, timescale: String, variant: String, title: String, subject: ClockSubject,
    start: Happening, stops: [HappeningKind], ends: Day?
  ) {
    (self.key, self.timescale, self.variant, self.title) = (key, timescale, variant, title)
    (self.subject, self.start, self.stops, self.ends) = (subject, start, stops, ends)
  }
}

/// What the unit says of one clock; it hangs on the key and survives every new derivation.
public struct ClockRemark: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Why it was not in time.
    case late
    /// It does not apply, because; needs a name.
    case notApplicable = "not-applicable"
    /// A court or other authority has set another date, which stands beside the rule's own.
    case extended
    /// Nobody knows when it was last done.
    case notKnown = "not-known"
  }

  public var clock: Clock.Key
  public var kind: Kind
  /// One of `LateReason.all` for a late clock, otherwise empty.
  public var reason: String
  public var words: String
  /// The date beside the rule's own.
  public var until: Day?
  /// Who decided or said so: a member's name, or a court.
  public var by: String

  public init(clock: Clock.Key, kind: Kind, reason: String = "", words: String, until: Day? = nil, by: String)
  {
    (self.clock, self.kind, self.reason) = (clock, kind, reason)
    (self.words, self.until, self.by) = (words, until, by)
  }
}

/// The short list of reasons for which something was not in time.
public enum LateReason: String, CaseIterable, Sendable {
  case familyUnavailable = "family-unavailable"
  case childAway = "child-away"
  case childRefused = "child-refused"
  case workerAbsent = "worker-absent"
  case otherAgency = "other-agency"
  case court
  case moreTimeNeeded = "more-time-needed"
  case riskChanged = "risk-changed"
  case notNoticed = "not-noticed"
  case recordedLate = "recorded-late"
  case other

  public var words: String {
    switch self {
    case .familyUnavailable: "family not available"
    case .childAway: "child away or missing"
    case .childRefused: "child or young person refused"
    case .workerAbsent: "worker ill or on leave"
    case .otherAgency: "waiting for another agency"
    case .court: "court's timetable"
    case .moreTimeNeeded: "more time needed for good work"
    case .riskChanged: "circumstances changed"
    case .notNoticed: "overlooked"
    case .recordedLate: "done in time, recorded late"
    case .other: "other"
    }
  }
}
