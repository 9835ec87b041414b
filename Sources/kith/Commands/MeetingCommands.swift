import ArgumentParser
import Casework
import Records
import Returns

/// `kith agenda`: whom the weekly meeting discusses, in which order, and why.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Prints the agenda of the weekly meeting.")

  @Option(
    help: "The meeting's day; without it, the one that is open, or today's.", transform: DayArgument.read)
  var on: Day?
  @Option(help: "text or html.", transform: Words.format) var format = Paper.Format.text
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let board = try unit.store.meetingBoard(on: on, today: unit.today)
    let settings = try unit.store.sitting(today: unit.today).unit
    if json {
      Output.print(AgendaCommand.json(board, minutes: settings.meetingMinutes).printed)
    } else {
      Output.print(
        Paper.agenda(board, minutes: settings.meetingMinutes, unit: settings.name, format: format))
    }
  }

  static func json(_ board: MeetingBoard, minutes: Int) -> JSON {
    let items = board.items.map { item in
      JSON.object([
        ("familyId", .text(item.familyId)), ("family", .text(item.name)), ("tier", .text(item.tier.rawValue)),
        ("minutes", .number(item.minutes)), ("because", .list(item.because.map { .text($0) })),
      ])
    }
    return .object([("meeting", JSON(board.day)), ("minutes", .number(minutes)), ("items", .list(items))])
  }
}

/// `kith minutes`: what the weekly meeting said, decided and agreed.
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Prints the minutes of the weekly meeting.")

  @Option(help: "The meeting's day; without it, the latest.", transform: DayArgument.read) var on: Day?
  @Option(help: "text or html.", transform: Words.format) var format = Paper.Format.text
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let store = try common.open().store
    guard let minutes = try store.minutes(on: on) else {
      throw Failure(
        .data, on.map { "There was no meeting on \($0.spoken)." } ?? "There has been no meeting yet.")
    }
    Output.print(Paper.minutes(minutes, format: format))
  }
}
