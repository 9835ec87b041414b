import ArgumentParser
import Casework

/// `kith workdays`: counting working days.
struct WorkdaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workdays", abstract: "Counts working days of England and Wales.",
    discussion: "kith workdays DAY +N says which day that is; kith workdays DAY DAY, how many lie between.")

  @Argument(help: "The day to count from; it is day 0.", transform: DayArgument.read) var day: Day
  @Argument(help: "How many working days on, such as +10, or the day to count to.") var end: String
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let calendar = try RuleSource(common).book.calendar
    if let last = Day(end) {
      let count = try calendar.workingDays(after: day, through: last)
      Output.print(
        json
          ? JSON.object([("workingDays", .number(count))]).printed
          : "\(count) working day\(abs(count) == 1 ? "" : "s")")
    } else if end.first == "+", let count = Int(end.dropFirst()), count >= 0 {
      let found = try calendar.day(day, addingWorking: count)
      Output.print(json ? JSON.object([("day", JSON(found))]).printed : found.spoken)
    } else {
      throw Failure(
        .usage,
        "“\(end.printable)” is neither a number of working days such as +10 nor a day such as 2026-03-16.")
    }
  }
}
