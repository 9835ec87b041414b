import Casework

extension Wording {
  /// What a bank holiday of England and Wales is called, from where it stands in the year.
  static func holiday(_ day: Day) -> String {
    let (_, month, date) = day.parts
    switch (month, date, day.weekday) {
    case (12, 25, _): return "Christmas Day"
    case (12, 26, _): return "Boxing Day"
    case (12, 27..., _): return "Christmas holiday"
    case (1, 1, _): return "New Year's Day"
    case (1, 2...3, _): return "New Year holiday"
    case (3...4, _, .friday): return "Good Friday"
    case (3...4, _, .monday): return "Easter Monday"
    case (5, ...8, _): return "Early May holiday"
    case (5, 25..., .monday): return "Spring holiday"
    case (8, 25..., .monday): return "Summer holiday"
    default: return "Bank holiday"
    }
  }

  /// A holiday with its day: `Fri 3 Apr (Good Friday)`.
  static func named(_ day: Day) -> String { "\(day.brief) (\(holiday(day)))" }
}
