import Casework

/// A day as councils write it, or why it is none; never the day after the month's end.
enum DayReading: Hashable {
  case day(Day)
  /// It looks like a day, but the calendar has none such; why.
  case impossible(why: String)
  /// It does not look like a day.
  case unreadable

  /// Reads `dd/mm/yyyy`, `d/m/yyyy` and `yyyy-mm-dd`; a time of midnight behind it is let pass.
  init(_ text: String) {
    let words = text.split(separator: " ")
    let midnights: [Substring] = ["00:00", "00:00:00", "00:00:00.000"]
    guard let first = words.first, words.count <= 2, words.dropFirst().allSatisfy(midnights.contains) else {
      self = .unreadable
      return
    }
    if let (year, month, day) = DayReading.numbers(first, "-", widths: [4...4, 2...2, 2...2]) {
      self = DayReading.made(year: year, month: month, day: day)
    } else if let (day, month, year) = DayReading.numbers(first, "/", widths: [1...2, 1...2, 4...4]) {
      self = DayReading.made(year: year, month: month, day: day)
    } else {
      self = .unreadable
    }
  }

  private static func numbers(
    _ text: Substring, _ mark: Character, widths: [ClosedRange<Int>]
  ) -> (Int, Int, Int)? {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard width.contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return (numbers[0], numbers[1], numbers[2])
  }

  private static func made(year: Int, month: Int, day: Int) -> DayReading {
    guard (1900...2100).contains(year) else { return .impossible(why: "the year \(year) cannot be meant") }
    guard (1...12).contains(month) else { return .impossible(why: "there is no month \(month)") }
    guard let found = Day(year: year, month: month, day: day) else {
      let length = Day.length(ofMonth: month, year: year)
      return .impossible(why: "\(DayReading.months[month - 1]) \(year) has \(length) days")
    }
    return .day(found)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
