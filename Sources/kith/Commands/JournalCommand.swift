import ArgumentParser
import Casework
import Records

/// `kith journal`: who changed or opened what.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Prints who changed or opened what, latest first.")

  @Option(help: "Only what concerns this family, by id or name.") var family: String?
  @Option(help: "Only from this day on.", transform: DayArgument.read) var since: Day?
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let store = try common.open().store
    let chosen = try family.map { try FamilyChoice.one(called: $0, in: store) }
    let lines = try store.journal(family: chosen, since: since)
    if json { return Output.print(JSON.list(lines.map(JournalCommand.json)).printed) }
    let rows = lines.map { [$0.day.description, $0.member ?? $0.login, $0.familyName ?? "", $0.what] }
    Output.print(PlainTable.text(["Day", "Who", "Family", "What"], rows))
  }

  static func json(_ line: JournalLine) -> JSON {
    .object([
      ("number", .number(line.number)), ("day", JSON(line.day)), ("at", .number(line.seconds)),
      ("login", .text(line.login)), ("member", JSON(line.member)), ("kind", .text(line.kind)),
      ("what", .text(line.what)), ("familyId", JSON(line.familyId)), ("family", JSON(line.familyName)),
    ])
  }
}

/// Finds the family that somebody means.
enum FamilyChoice {
  /// The one family of that id or name; several are listed with their ids.
  static func one(called typed: String, in store: Store) throws -> Ref<Family> {
    let fits = try store.families(matching: typed)
    if fits.count == 1 { return fits[0].family }
    let names = fits.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    throw Failure(
      .usage,
      fits.isEmpty
        ? "No family is called “\(typed.printable)”, nor has it as its id; kith find \(typed.printable) looks further."
        : "“\(typed.printable)” could be \(names); give the id.")
  }
}
