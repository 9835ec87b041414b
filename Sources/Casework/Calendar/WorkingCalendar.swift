/// The working days of England and Wales, as far as their holidays are known.
///
/// A working day is any day but Saturday, Sunday and the listed holidays. Outside the known days every
/// question is refused, never guessed. The event's own day is day 0.
public struct WorkingCalendar: Sendable {
  public let holidays: Set<Day>
  /// The first and the last day for which holidays are known.
  public let knownFrom: Day
  public let knownThrough: Day
  /// Every known working day in order, and how many of them lie on or before each known day.
  private let working: [Day]
  private let counts: [Int32]

  public init(holidays: Set<Day>, knownFrom: Day, knownThrough: Day) {
    (self.holidays, self.knownFrom, self.knownThrough) = (holidays, knownFrom, knownThrough)
    var (working, counts, day) = ([Day](), [Int32](), knownFrom)
    while day <= knownThrough {
      if !day.weekday.isWeekend && !holidays.contains(day) { working.append(day) }
      counts.append(Int32(working.count))
      day = day + 1
    }
    (self.working, self.counts) = (working, counts)
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
    try check(start)
    if count == 0 { return start }
    let place =
      count > 0 ? workingDays(through: start) + count - 1 : workingDays(through: start - 1) + count
    if place < 0 { throw .before(knownFrom - 1, knownFrom: knownFrom) }
    if place >= working.count { throw .after(knownThrough + 1, knownThrough: knownThrough) }
    return working[place]
  }

  /// How many working days lie after `start` up to and including `end`; negative if `end` comes first.
  public func workingDays(after start: Day, through end: Day) throws(CalendarProblem) -> Int {
    if end < start { return try -workingDays(after: end, through: start) }
    try check(start)
    try check(end)
    return workingDays(through: end) - workingDays(through: start)
  }

  /// The day itself where it is a working day, otherwise the last one before it.
  public func lastWorking(onOrBefore day: Day) throws(CalendarProblem) -> Day {
    try isWorking(day) ? day : self.day(day, addingWorking: -1)
  }

  /// How many known working days lie on or before a known day, or the day before the first.
  private func workingDays(through day: Day) -> Int {
    day < knownFrom ? 0 : Int(counts[day.days(since: knownFrom)])
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
