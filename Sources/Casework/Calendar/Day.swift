/// One day of the calendar, without a time or a place in the world.
///
/// Stored and printed as `YYYY-MM-DD` (proleptic Gregorian). `number` counts days from 1970-01-01.
public struct Day: Hashable, Comparable, Codable, Sendable {
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of that year, month and date, or nothing where the calendar has none (31 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.number = Day.count(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }

  /// How many days lie from `earlier` to this one; negative if this one comes first.
  public func days(since earlier: Day) -> Int { Int(number - earlier.number) }

  /// The same date so many months on, clamped to the month's end (31 January + 1 month is 28 February).
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let total = year * 12 + month - 1 + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let clamped = Swift.min(day, Day.length(ofMonth: newMonth, year: newYear))
    return Day(number: Day.count(year: newYear, month: newMonth, day: clamped))
  }

  /// Whole years from a birth day to this day; a birthday of 29 February falls on 1 March in other years.
  public func age(bornOn birth: Day) -> Int {
    let (year, month, day) = parts
    let born = birth.parts
    let before = (month, day) < (born.month, born.day)
    return year - born.year - (before ? 1 : 0)
  }

  /// The birthday of so many years of somebody born on this day; of 29 February, 1 March in other years.
  public func birthday(_ age: Int) -> Day {
    let day = adding(months: age * 12)
    return day.dayOfMonth == dayOfMonth ? day : day + 1
  }

  public var weekday: Weekday {
    let index = (Int(number) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  public var year: Int { parts.year }
  public var month: Int { parts.month }
  public var dayOfMonth: Int { parts.day }

  /// Year, month and date.
  public var parts: (year: Int, month: Int, day: Int) {
    // Days are counted in eras of 400 years that begin on 1 March, so that the leap day comes last.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func count(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension Day: CustomStringConvertible {
  /// `2026-03-13`.
  public var description: String {
    let (year, month, day) = parts
    return "\(Day.padded(year, to: 4))-\(Day.padded(month, to: 2))-\(Day.padded(day, to: 2))"
  }

  /// `Fri 13 Mar 2026`, as it is read back to a person.
  public var spoken: String {
    let (year, month, day) = parts
    return "\(weekday.short) \(day) \(Day.shortMonths[month - 1]) \(year)"
  }

  /// `Fri 13 Mar`, where the year is plain.
  public var brief: String {
    let (_, month, day) = parts
    return "\(weekday.short) \(day) \(Day.shortMonths[month - 1])"
  }

  /// `13/03/2026`, as councils write it.
  public var slashed: String {
    let (year, month, day) = parts
    return "\(Day.padded(day, to: 2))/\(Day.padded(month, to: 2))/\(Day.padded(year, to: 4))"
  }

  public static let shortMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
  }
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  public var short: String { String(name.prefix(3)) }

  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
