/// How a due day was counted, step by step, for people who want to see it.
public struct Counting: Hashable, Sendable {
  public var timescale: Timescale
  public var from: Day
  public var fromMinute: Int?
  public var due: Clock.Due
  /// The length that decided, where there are several.
  public var length: Length
  /// Holidays on weekdays that were passed over, with nothing else.
  public var skipped: [Day]
  /// The last working day on or before the due day; nothing where it cannot be known.
  public var safe: Day?
  /// The unit's own length and date beside a statutory one, or in place of a local default.
  public var localLength: Length?
  public var localDue: Day?

  public init(
    timescale: Timescale, from: Day, fromMinute: Int?, due: Clock.Due, length: Length, skipped: [Day],
    safe: Day?, localLength: Length?, localDue: Day?
  ) {
    (self.timescale, self.from, self.fromMinute, self.due) = (timescale, from, fromMinute, due)
    (self.length, self.skipped, self.safe) = (length, skipped, safe)
    (self.localLength, self.localDue) = (localLength, localDue)
  }
}

extension RuleBook {
  /// Counts one rule from a day, with the unit's own length for that day beside it or in its place.
  public func count(_ timescale: Timescale, from day: Day, minute: Int? = nil) -> Counting {
    Counting(
      timescale: timescale, from: day, fromMinute: minute, due: .day(day, minute: nil),
      length: timescale.lengths.first ?? Length(0, .days), skipped: [], safe: nil, localLength: nil,
      localDue: nil)
  }
}
