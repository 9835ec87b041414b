public import Casework
import FoundationEssentials

/// The government's list of bank holidays as a file, read over the holidays that are known already.
public struct HolidayFile: Sendable {
  /// What is known with the file, from the first day known before.
  public var calendar: WorkingCalendar
  /// Holidays on weekdays that were not known before, by day.
  public var added: [Day]
  /// What somebody should look at: holidays that the file leaves out, years that it does not list in full.
  public var remarks: [String]
}

extension Holidays {
  /// England and Wales have at least this many in every year.
  static let leastInAYear = 8

  /// Reads `bank-holidays.json` as the government publishes it, over the carried holidays.
  public static func read(json: String, file: String) throws(HolidayFileProblem) -> HolidayFile {
    let known: WorkingCalendar
    do {
      known = try englandAndWales()
    } catch {
      throw .carried(error)
    }
    return try read(json: json, file: file, over: known)
  }

  /// Reads the same over any holidays that are known, such as those with a list that was loaded before.
  ///
  /// In the years that the file lists in full its word stands; in others what is known stays and the file adds
  /// to it. Days before the first and beyond the last full year remain unknown.
  public static func read(
    json: String, file: String, over known: WorkingCalendar
  ) throws(HolidayFileProblem) -> HolidayFile {
    let days = try days(json: json, file: file)
    guard let first = days.first, let last = days.last else { throw .noDays(file: file) }
    if let latest = known.holidays.max(), last < latest {
      throw .older(file: file, last: last, knownThrough: known.knownThrough)
    }
    return HolidayLaying(
      days: days.filter { !$0.weekday.isWeekend }, from: first, through: last, known: known
    )
    .file
  }

  /// Every day that the file lists for England and Wales, in order, each once.
  private static func days(json: String, file: String) throws(HolidayFileProblem) -> [Day] {
    let list: PublishedHolidays
    do {
      list = try JSONDecoder().decode(PublishedHolidays.self, from: Data(json.utf8))
    } catch {
      throw .notTheList(file: file)
    }
    guard let division = list.division, division.division == PublishedHolidays.name else {
      throw .noDivision(file: file)
    }
    var days: Set<Day> = []
    for (place, event) in division.events.enumerated() {
      guard let day = Day(event.date) else {
        throw .badDate(file: file, event: place + 1, title: event.title, text: event.date)
      }
      days.insert(day)
    }
    return days.sorted()
  }
}

/// The part of `bank-holidays.json` that is about England and Wales.
private struct PublishedHolidays: Decodable {
  static let name = "england-and-wales"

  struct Division: Decodable {
    var division: String
    var events: [Event]
  }

  struct Event: Decodable {
    var title: String
    var date: String
  }

  var division: Division?

  enum CodingKeys: String, CodingKey {
    case division = "england-and-wales"
  }
}
