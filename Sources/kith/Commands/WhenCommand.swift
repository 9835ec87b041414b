import ArgumentParser
import Casework

/// `kith when`: when something is due, and how that was counted.
struct WhenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "when", abstract: "Says when something is due, and how that was counted.",
    discussion: """
      TIMESCALE is an id such as single-assessment; kith rules lists them. The rule in force on the day counts, \
      with the unit's own length where a unit's file is at hand.
      """)

  @Argument(help: "The timescale's id.") var timescale: String
  @Option(help: "The day on which it starts; it is day 0.", transform: DayArgument.read) var from: Day
  @Option(help: "The time of day, such as 16:50, where hours are counted.", transform: TimeArgument.read)
  var time: Int?
  @Option(help: "Which of the rows that stand side by side under one id.") var variant: String?
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let source = try RuleSource(common)
    _ = try source.rows(timescale)
    // Beyond the known holidays nothing is counted, whatever it is counted in.
    _ = try source.book.calendar.isWorking(from)
    let rows = try source.rows(timescale, variant: variant, on: from)
    let countings = rows.map { source.book.count($0, from: from, minute: time) }
    for counting in countings {
      if case .notCountable(let problem) = counting.due { throw problem }
    }
    if json {
      Output.print(WhenPrint.json(countings).printed)
    } else {
      Output.print(WhenPrint.text(countings))
    }
  }
}

/// A time of day on the command line.
enum TimeArgument {
  /// Minutes since midnight.
  @Sendable static func read(_ text: String) throws -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { throw ValidationError("it is no time of day; write it as 16:50") }
    return hour * 60 + minute
  }
}
