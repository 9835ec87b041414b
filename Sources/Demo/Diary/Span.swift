import Casework

/// The days an invented unit's history covers, and how its days fall.
struct Span: Sendable {
  /// The first day of which anything is recorded, a Monday.
  let start: Day
  /// The Monday of the running week: everything is laid out from it, so that a later day shifts it as a whole.
  let monday: Day
  /// The day to stand on: nothing after it is recorded.
  let today: Day
  private let calendar: WorkingCalendar

  init(today: Day, weeks: Int, calendar: WorkingCalendar) {
    self.today = today
    self.calendar = calendar
    monday = today - today.weekday.rawValue
    start = monday - 7 * weeks
  }

  /// The day, or the working day before it; where holidays are not known, weekends alone count.
  func working(_ day: Day) -> Day {
    var day = day
    while !isWorking(day) { day = day - 1 }
    return day
  }

  /// So many working days on, or back.
  func working(_ count: Int, after day: Day) -> Day {
    let step = count < 0 ? -1 : 1
    var (day, left) = (day, abs(count))
    while left > 0 {
      day = day + step
      if isWorking(day) { left -= 1 }
    }
    return day
  }

  private func isWorking(_ day: Day) -> Bool {
    do throws(CalendarProblem) {
      return try calendar.isWorking(day)
    } catch {
      return !day.weekday.isWeekend
    }
  }

  /// The Wednesdays, or the working days before them, on which the unit has met; today's is still to come.
  var meetings: [Day] {
    stride(from: 2, through: monday.days(since: start) + 2, by: 7).map { working(start + $0) }
      .filter { $0 < today }
  }
}
