import ArgumentParser
import Casework
import Records
import Returns

/// `kith agenda`: whom the weekly meeting discusses, in which order, and why.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Prints the agenda of the weekly meeting.")

  @Option(
    help: "The meeting's day; without it, the one that is open, or the next.", transform: DayArgument.read)
  var on: Day?
  @Option(help: "text or html.", transform: Words.format) var format = Paper.Format.text
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let board = try unit.store.meetingBoard(on: on, today: unit.today)
    let settings = try unit.store.sitting(today: unit.today).unit
    unit.store.note("the agenda for \(board.day.spoken)", asData: json)
    if json {
      Output.print(AgendaCommand.json(board, minutes: settings.meetingMinutes).printed)
    } else {
      Output.print(
        Paper.agenda(board, minutes: settings.meetingMinutes, unit: settings.name, format: format))
    }
  }

  static func json(_ board: MeetingBoard, minutes: Int) -> JSON {
    let items = board.items.filter { $0.state != .postponed }.map { item in
      JSON.object([
        ("familyId", .text(item.familyId)), ("family", .text(item.name)), ("tier", .text(item.tier.rawValue)),
        ("minutes", .number(item.minutes)), ("because", .list(item.because.map { .text($0) })),
        ("restricted", .flag(false)),
      ])
    }
    let fields = ["familyId", "family", "tier", "minutes", "because"]
    let postponed = board.items.filter { $0.state == .postponed }.map { item in
      JSON.object([
        ("familyId", .text(item.familyId)), ("family", .text(item.name)),
        ("reason", .text(item.postponed ?? "")),
      ])
    }
    return .object([
      ("meeting", JSON(board.day)), ("minutes", .number(minutes)),
      ("items", .list(items + ReadingPrint.hidden(board.restricted, as: fields))),
      ("postponed", .list(postponed)), ("shortBy", .number(board.shortBy)),
    ])
  }
}

/// `kith pack`: the agenda, and a sheet for each family on it.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Prints the weekly pack: the agenda, then one sheet a family.")

  @Option(
    help: "The meeting's day; without it, the one that is open, or the next.", transform: DayArgument.read)
  var on: Day?
  @Option(help: "text or html.", transform: Words.format) var format = Paper.Format.text
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let pack = try unit.store.pack(on: on, today: unit.today)
    unit.store.note("the pack for \(pack.board.day.spoken)")
    Output.print(Paper.pack(pack, today: unit.today, format: format))
  }
}

/// `kith summary`: one family on one sheet.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Prints one family on one sheet, as the pack has it.")

  @Argument(help: "The family's id or name.") var family: [String]
  @Option(help: "text or html.", transform: Words.format) var format = Paper.Format.text
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let chosen = try FamilyChoice.one(called: family.joined(separator: " "), in: unit.store)
    let sheet = try unit.store.familySheet(chosen, meeting: nil, today: unit.today)
    let name = try unit.store.sitting(today: unit.today).unit.name
    unit.store.note("the summary", family: chosen)
    Output.print(Paper.familyPage(sheet, unit: name, today: unit.today, format: format))
  }
}

/// `kith drift`: which families stand still, and in what.
struct DriftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift", abstract: "Lists what stands still, family by family, with its figures.")

  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let rows = try unit.store.drift(today: unit.today)
    unit.store.note("what stands still", asData: json)
    Output.print(json ? JSON.list(rows.map(DriftCommand.json)).printed : DriftCommand.table(rows))
  }

  static func json(_ row: DriftRow) -> JSON {
    let facts = row.facts.map { fact in
      JSON.object([
        ("kind", .text(fact.kind.rawValue)), ("sentence", .text(fact.sentence)),
        ("weeks", .number(fact.weeks)),
      ])
    }
    return .object([
      ("familyId", .text(row.familyId)), ("family", .text(row.name)), ("facts", .list(facts)),
    ])
  }

  static func table(_ rows: [DriftRow]) -> String {
    guard !rows.isEmpty else { return "Nothing stands still." }
    let lines = rows.flatMap { row in
      row.facts.enumerated().map { place, fact in
        place == 0 ? [row.familyId, row.name, fact.sentence] : ["", "", fact.sentence]
      }
    }
    return PlainTable.text(["ID", "Family", "What stands still"], lines)
  }
}
