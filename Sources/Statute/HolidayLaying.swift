import Casework

/// Lays the days of a newer list over the holidays that are known.
struct HolidayLaying {
  /// Weekdays only, in order.
  let days: [Day]
  /// The list's own first and last day, whatever their weekday.
  let from: Day
  let through: Day
  let known: WorkingCalendar

  var file: HolidayFile {
    let left = omitted.filter { isFull($0.year) }
    let within = days.filter { $0 >= known.knownFrom && $0 <= knownThrough }
    let holidays = known.holidays.subtracting(left).union(within)
    return HolidayFile(
      calendar: WorkingCalendar(
        holidays: holidays, knownFrom: known.knownFrom, knownThrough: knownThrough),
      added: within.filter { !known.holidays.contains($0) },
      remarks: omitted.map(omission) + incomplete)
  }

  /// Known holidays within the list's own span that it does not name.
  private var omitted: [Day] {
    let listed = Set(days)
    return known.holidays.filter { $0 >= from && $0 <= through && !listed.contains($0) }.sorted()
  }

  private func isFull(_ year: Int) -> Bool { count(year) >= Holidays.leastInAYear }

  private func count(_ year: Int) -> Int { days.count { $0.year == year } }

  /// The end of the last year, after those known already, that the list gives in full with none left out.
  private var knownThrough: Day {
    var year = known.knownThrough.year
    while isFull(year + 1) { year += 1 }
    return max(known.knownThrough, Day(year: year, month: 12, day: 31) ?? known.knownThrough)
  }

  private func omission(_ day: Day) -> String {
    isFull(day.year)
      ? "\(day.spoken) was known as a holiday and is not in the list, so it counts as a working day now."
      : "\(day.spoken) is known as a holiday and is not in the list; it stays one, because the list gives only "
        + "\(count(day.year)) for that year."
  }

  /// Years beyond what is known that the list does not give in full, or that a gap parts from it.
  private var incomplete: [String] {
    let years = Set(days.map(\.year)).filter { $0 > knownThrough.year }
    return years.sorted().map { year in
      isFull(year)
        ? "\(year) is given in full, but a year before it is not, so it is not counted in."
        : "\(year) has only \(count(year)) holidays in the list, so it is not counted in."
    }
  }
}
