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
    let measure = measure(timescale, from: day, minute: minute)
    return Counting(
      timescale: timescale, from: day, fromMinute: minute, due: measure.due, length: measure.length,
      skipped: skipped(by: measure, from: day, countsStart: timescale.countsStartDay),
      safe: safe(measure.due),
      localLength: measure.localLength, localDue: measure.localDue)
  }

  /// Holidays on weekdays between both days, where working days were counted: only then are they passed over.
  ///
  /// The event's own day is day 0 and therefore never passed over, unless the rule counts it.
  private func skipped(by measure: Measure, from day: Day, countsStart: Bool) -> [Day] {
    guard let due = measure.due.day, measure.length.unit.countsWorkingDays else { return [] }
    let (first, last) = (min(day, due), max(day, due))
    return calendar.holidays.filter { holiday in
      holiday >= first && holiday <= last && !holiday.weekday.isWeekend && (countsStart || holiday != day)
    }.sorted()
  }

  /// Of what runs out as a day begins, the day before is the last.
  private func safe(_ due: Clock.Due) -> Day? {
    guard case .day(let day, let minute) = due else { return nil }
    do { return try calendar.lastWorking(onOrBefore: minute == 0 ? day - 1 : day) } catch { return nil }
  }
}

extension Length.Unit {
  /// Terms are counted in working days as long as there is no table of them.
  var countsWorkingDays: Bool { self == .workingDays || self == .terms }
}
