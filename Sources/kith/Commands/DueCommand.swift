import ArgumentParser
import Casework
import Records
import Statute

/// `kith due`: what is late, what is due, what is suspended.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Lists the clocks that are late, due or suspended, soonest first.")

  @Option(help: "How far ahead: 10wd, 14d or 2w; ten working days without it.", transform: Window.read)
  var within: Window?
  @Flag(help: "Every running clock.") var all = false
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let fault = try unit.store.lawFault()
    if let fault { Output.say("No date can be counted. \(fault)") }
    let calendar = try (fault == nil ? unit.store.ruleBook() : Law.book([])).calendar
    if let warning = Law.holidayWarning(calendar, today: unit.today) { Output.say(warning) }
    let last = try end(on: unit.today, calendar)
    let clocks = try unit.store.clocks(today: unit.today)
    unit.store.note("what is due", asData: json)
    let list = DueList(clocks, today: unit.today, within: last, calendar: calendar, isWhole: all)
    Output.print(json ? list.json.printed : list.text)
  }

  /// The window's last day; where nobody asked for one and working days cannot be counted, two weeks.
  private func end(on today: Day, _ calendar: WorkingCalendar) throws -> Day {
    if let within { return try within.end(from: today, calendar) }
    do throws(CalendarProblem) {
      return try Window.usual.end(from: today, calendar)
    } catch {
      Output.say("\(error.sentence) The next two weeks are shown.")
      return today + 14
    }
  }
}

/// How far ahead one looks.
struct Window: Equatable, Sendable {
  enum Unit: String, CaseIterable, Sendable {
    case workingDays = "wd"
    case days = "d"
    case weeks = "w"
  }

  var count: Int
  var unit: Unit

  static let usual = Window(count: 10, unit: .workingDays)

  /// Reads `10wd`, `14d`, `2w`.
  @Sendable static func read(_ text: String) throws -> Window {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), (0...3_650).contains(count),
      let unit = Unit(rawValue: String(text.dropFirst(digits.count)))
    else { throw ValidationError("write it as 10wd, 14d or 2w") }
    return Window(count: count, unit: unit)
  }

  func end(from day: Day, _ calendar: WorkingCalendar) throws(CalendarProblem) -> Day {
    switch unit {
    case .workingDays: try calendar.day(day, addingWorking: count)
    case .days: day + count
    case .weeks: day + 7 * count
    }
  }
}
