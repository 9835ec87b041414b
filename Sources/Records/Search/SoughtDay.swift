import Casework

/// A day of birth as it is typed to find somebody: `14/3/2019`, `14 mar 2019`, or day and month alone.
struct SoughtDay: Equatable {
  var day: Int
  var month: Int
  var year: Int?

  init(_ day: Int, _ month: Int, _ year: Int?) { (self.day, self.month, self.year) = (day, month, year) }

  /// Nothing where the words are no day; two figures of a year mean the latest such year gone by.
  init?(_ typed: String, today: Day) {
    if let day = Day(typed.trimmed) {
      (self.day, month, year) = (day.parts.day, day.parts.month, day.parts.year)
      return
    }
    let parts = typed.lowercased().split { " /.-".contains($0) }
    guard (2...3).contains(parts.count) else { return nil }
    let monthFirst = Int(parts[0]) == nil
    let (date, name) = monthFirst ? (parts[1], parts[0]) : (parts[0], parts[1])
    guard let date = Int(date), let month = Self.month(name), (1...31).contains(date) else { return nil }
    (day, self.month) = (date, month)
    guard parts.count == 3 else { return }
    guard let year = Self.year(parts[2], today: today) else { return nil }
    self.year = year
  }

  /// As a stored day ends: `03-14`.
  var ending: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  private static func year(_ typed: Substring, today: Day) -> Int? {
    guard let year = Int(typed) else { return nil }
    if typed.count == 4 { return year }
    guard typed.count == 2 else { return nil }
    return 2000 + year > today.year ? 1900 + year : 2000 + year
  }

  private static func month(_ typed: Substring) -> Int? {
    if let number = Int(typed) { return (1...12).contains(number) ? number : nil }
    guard typed.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(typed) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
