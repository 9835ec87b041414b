/// The working days of England and Wales, as far as their holidays are known.
///
/// A working day is any day but Saturday, Sunday and the listed holidays. Outside the known days every
/// question is refused, never guessed. The event's own day is day 0.
public struct WorkingCalendar: Sendable {
  public let holidays: Set<Day>
  /// The first and the last day for which holidays are known.
  public let knownFrom: Day
  public let knownThrough: Day

  public init(holidays: Set<Day>, knownFrom: Day, knownThrough: Day) {
    (self.holidays, self.knownFrom, self.knownThrough) = (holidays, knownFrom, knownThrough)
  }

  /// No day is known: every question is refused.
  public static let none = WorkingCalendar(
    holidays: [], knownFrom: Day(number: 1), knownThrough: Day(number: 0))

  public func isWorking(_ day: Day) throws(CalendarProblem) -> Bool {
    try check(day)
    return !day.weekday.isWeekend && !holidays.contains(day)
  }

  /// The day so many working days on (or back); zero working days on is the day itself.
  public func day(_ start: Day, addingWorking count: Int) throws(CalendarProblem) -> Day {
    let step = count < 0 ? -1 : 1
    var (day, left) = (start, abs(count))
    try check(start)
    while left > 0 {
      day = day + step
      if try isWorking(day) { left -= 1 }
    }
    return day
  }

  /// How many working days lie after `start` up to and including `end`; negative if `end` comes first.
  public func workingDays(after start: Day, through end: Day) throws(CalendarProblem) -> Int {
    if end < start { return try -workingDays(after: end, through: start) }
    try check(start)
    try check(end)
    var (count, day) = (0, start)
    while day < end {
      day = day + 1
      if try isWorking(day) { count += 1 }
    }
    return count
  }

  private func check(_ day: Day) throws(CalendarProblem) {
    if day < knownFrom { throw .before(day, knownFrom: knownFrom) }
    if day > knownThrough { throw .after(day, knownThrough: knownThrough) }
  }
}

/// A question about working days that lies outside the known holidays.
public enum CalendarProblem: Error, Hashable, Sendable {
  case before(Day, knownFrom: Day)
  case after(Day, knownThrough: Day)

  public var sentence: String {
    switch self {
    case .before(let day, let from):
      "Holidays are known only from \(from.spoken), so working days cannot be counted at \(day.spoken)."
    case .after(let day, let through):
      "Holidays are known only through \(through.spoken), so working days cannot be counted at \(day.spoken)."
    }
  }
}
