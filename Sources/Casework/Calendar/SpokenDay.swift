/// Reads days as people say them: `t`, `y`, `fri`, `-2`, `14`, `the 14th`, `14/3`, `3 apr`, `+10wd`, `eow`, `next wed`,
/// `fri week`.
///
/// Always day first. What could mean two days is asked, never guessed.
public struct SpokenDay: Sendable {
  /// Whether a field takes days gone by, days to come, or both; today belongs to each.
  public enum Direction: Sendable { case past, future, either }

  /// What a person's words came to.
  public enum Reading: Equatable, Sendable {
    case day(Day)
    /// Several days fit; the sentence says how to type each.
    case ask(String)
    /// It is no day, or not one this field takes; the sentence says what would be right.
    case refused(String)
  }

  public var today: Day
  public var calendar: WorkingCalendar
  public var direction: Direction

  public init(today: Day, calendar: WorkingCalendar, direction: Direction) {
    (self.today, self.calendar, self.direction) = (today, calendar, direction)
  }

  /// Stands in the sentence for words in which there is no day at all.
  static let unknown = "is no day I know"

  /// Reads what was typed; case and outer blanks do not matter.
  public func read(_ typed: String) -> Reading {
    let text = Self.plain(typed)
    let reading = words(text) ?? offset(text) ?? numbers(text) ?? monthName(text) ?? weekdayAndDate(text)
    guard let reading else {
      return .refused("“\(typed)” \(Self.unknown). Try t, y, fri, -2, 14, 14/3, 3 apr or +10wd.")
    }
    guard case .day(let day) = reading else { return reading }
    switch direction {
    case .past where day > today:
      return .refused("\(day.spoken) is still to come; this must be today or earlier.")
    case .future where day < today:
      return .refused("\(day.spoken) has gone by; this must be today or later.")
    default: return reading
    }
  }

  /// The day in full with its distance, as it is read back: `Fri 13 Mar 2026 · 1 working day ago`.
  public func readBack(_ day: Day) -> String {
    if day == today { return "\(day.spoken) · today" }
    let gap: Int
    do throws(CalendarProblem) {
      gap = try calendar.workingDays(after: today, through: day)
    } catch {
      return "\(day.spoken) · \(distance(day.days(since: today), unit: "day"))"
    }
    if gap == 0 || day.weekday.isWeekend || calendar.holidays.contains(day) {
      return "\(day.spoken) · \(distance(day.days(since: today), unit: "day"))"
    }
    return "\(day.spoken) · \(distance(gap, unit: "working day"))"
  }

  private func distance(_ count: Int, unit: String) -> String {
    let number = "\(abs(count)) \(unit)\(abs(count) == 1 ? "" : "s")"
    return count < 0 ? "\(number) ago" : "in \(number)"
  }

  /// `-2`, `+3`, `+10wd`, `+2w`, `+1m`.
  private func offset(_ text: String) -> Reading? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let rest = text.dropFirst()
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count < 10_000 else { return nil }
    let signed = sign == "-" ? -count : count
    switch rest.dropFirst(digits.count).drop(while: { $0 == " " }) {
    case "", "d": return .day(today + signed)
    case "w": return .day(today + signed * 7)
    case "m": return .day(today.adding(months: signed))
    case "wd":
      do throws(CalendarProblem) {
        return .day(try calendar.day(today, addingWorking: signed))
      } catch {
        return .refused(error.sentence)
      }
    default: return nil
    }
  }

  /// `14`, `14/3`, `14/3/26`, `14.3.2026`, `2026-03-14`.
  private func numbers(_ text: String) -> Reading? {
    if let day = Day(text) { return .day(day) }
    let parts = text.split(whereSeparator: { "/.-".contains($0) }, keepingEmpty: true)
    let values = parts.compactMap { $0.count <= 4 ? Int($0) : nil }
    guard values.count == parts.count, (1...3).contains(values.count) else { return nil }
    switch values.count {
    case 1: return dayOfMonth(values[0])
    case 2: return dayAndMonth(values[0], values[1], typed: text)
    default: return whole(values[0], values[1], values[2], typed: text)
    }
  }

  private func dayOfMonth(_ date: Int) -> Reading {
    guard (1...31).contains(date) else { return .refused("No month has a day \(date).") }
    let candidates = (-2...2).compactMap { offset in
      let month = today.year * 12 + today.month - 1 + offset
      return Day(year: month / 12, month: month % 12 + 1, day: date)
    }
    return nearest(candidates, typed: String(date))
  }

  private func dayAndMonth(_ date: Int, _ month: Int, typed: String) -> Reading {
    guard (1...12).contains(month), (1...31).contains(date) else {
      return .refused("“\(typed)” has no such day and month; the day comes first, as in 14/3.")
    }
    let candidates = (-8...8).compactMap { Day(year: today.year + $0, month: month, day: date) }
    guard !candidates.isEmpty else {
      return .refused("\(Day.shortMonths[month - 1]) has no day \(date).")
    }
    return nearest(candidates, typed: typed)
  }

  private func whole(_ date: Int, _ month: Int, _ year: Int, typed: String) -> Reading {
    let full = year < 100 ? (year + 2000 > today.year + 20 ? year + 1900 : year + 2000) : year
    guard let day = Day(year: full, month: month, day: date) else {
      return .refused("“\(typed)” is not a day of the calendar; the day comes first, as in 14/3/2026.")
    }
    return .day(day)
  }

  /// `3 apr`, `apr 3`, `3 april 2026`.
  private func monthName(_ text: String) -> Reading? {
    let parts = text.split(separator: " ")
    guard (2...3).contains(parts.count) else { return nil }
    let month = parts.prefix(2).compactMap { Self.month($0) }.first
    let date = parts.prefix(2).compactMap { Int($0) }.first
    guard let month, let date else { return nil }
    if parts.count == 3 {
      guard let year = Int(parts[2]) else { return nil }
      return whole(date, month, year, typed: text)
    }
    return dayAndMonth(date, month, typed: text)
  }

  /// `thu 26/3`, `thursday 26 march`: the date counts, and the weekday must be its own.
  private func weekdayAndDate(_ text: String) -> Reading? {
    guard let blank = text.firstIndex(of: " "), let weekday = Self.weekday(text[..<blank]) else { return nil }
    let date = String(text[text.index(after: blank)...])
    guard let reading = numbers(date) ?? monthName(date) else { return nil }
    guard case .day(let day) = reading, day.weekday != weekday else { return reading }
    return .ask("\(day.spoken) is no \(weekday.name): type the one that is meant.")
  }

  /// The candidate that the field's direction picks; between two as near as each other it asks.
  private func nearest(_ candidates: [Day], typed: String) -> Reading {
    let gone = candidates.last { $0 <= today }
    let coming = candidates.first { $0 >= today }
    switch (direction, gone, coming) {
    case (.past, let gone?, _): return .day(gone)
    case (.future, _, let coming?): return .day(coming)
    case (.either, let gone?, let coming?):
      let (back, ahead) = (today.days(since: gone), coming.days(since: today))
      if back == 0 || ahead > 3 * back { return .day(gone) }
      if back > 3 * ahead { return .day(coming) }
      return .ask("“\(typed)” could be \(gone.spoken) or \(coming.spoken): add the month or year.")
    default: return .refused("“\(typed)” is no day this field can take.")
    }
  }
}

extension StringProtocol {
  fileprivate func split(
    whereSeparator isSeparator: (Character) -> Bool, keepingEmpty: Bool
  ) -> [SubSequence] {
    split(maxSplits: .max, omittingEmptySubsequences: !keepingEmpty, whereSeparator: isSeparator)
  }
}
