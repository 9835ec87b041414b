import ArgumentParser
import Casework
import Records

/// `kith journal`: who changed or looked at what.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Prints who changed or looked at what, latest first.",
    discussion: """
      Besides changes the journal tells who opened a record, what was searched for, printed and exported, and what \
      was refused. What you read with it is journalled too.
      """)

  @Option(help: "Only what concerns this family, by id or name.") var family: String?
  @Option(help: "Only what concerns this child, by id or name, and who looked at their family.")
  var child: String?
  @Option(help: "Only what this member did, by name or its beginning.") var member: String?
  @Option(
    help: "Only this kind: \(JournalKind.allCases.map(\.rawValue).joined(separator: ", ")). Repeatable.",
    transform: Words.journal)
  var kind: [JournalKind] = []
  @Option(help: "Only from this day on.", transform: DayArgument.read) var since: Day?
  @Option(help: "Only up to this day.", transform: DayArgument.read) var through: Day?
  @Option(help: "At most so many, the latest; 0 for all.") var limit = 500
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if limit < 0 { throw ValidationError("--limit is a number of entries, or 0 for all.") }
    if family != nil, child != nil { throw ValidationError("--family and --child exclude each other.") }
  }

  mutating func run() throws {
    let store = try common.open().store
    let choice = JournalChoice(
      family: try family.map { try FamilyChoice.one(called: $0, in: store) },
      child: try child.map { try ChildChoice.one(called: $0, in: store) },
      member: try member.map { try MemberChoice.one(called: $0, in: store).card.ref }, kinds: Set(kind),
      since: since, through: through, limit: limit == 0 ? nil : limit + 1)
    var lines = try store.journal(choice)
    if limit > 0, lines.count > limit {
      lines.removeLast()
      Output.say("these are the \(limit) latest entries; --limit 0 prints all")
    }
    store.note("the journal", asData: json, family: choice.family)
    if json { return Output.print(JSON.list(lines.map(JournalCommand.json)).printed) }
    let rows = lines.map { [$0.day.description, $0.hour, $0.who, $0.familyName ?? "", $0.what] }
    Output.print(PlainTable.text(["Day", "At", "Who", "Family", "What"], rows))
  }

  static func json(_ line: JournalLine) -> JSON {
    .object([
      ("number", .number(line.number)), ("day", JSON(line.day)), ("at", .number(line.seconds)),
      ("login", .text(line.login)), ("member", JSON(line.member)), ("kind", .text(line.kind)),
      ("what", .text(line.what)), ("familyId", JSON(line.familyId)), ("family", JSON(line.familyName)),
      ("hash", .text(line.hash)),
    ])
  }
}

/// Finds the child that somebody means.
enum ChildChoice {
  /// The one child who is found by that id or name; several are listed with their ids.
  static func one(called typed: String, in store: Store) throws -> Ref<Person> {
    let found = try store.find(typed, today: Environment.running.today()).filter { $0.kind == .child }
    let exact = found.filter { $0.id == typed.trimmed }
    let fits = exact.isEmpty ? found : exact
    if fits.count == 1, let person = fits[0].person { return person }
    let names = fits.prefix(5).map { "\($0.text) (\($0.id))" }.joined(separator: "; ")
    throw Failure(
      .usage,
      fits.isEmpty
        ? "No child is called “\(typed.printable)”, nor has it as an id."
        : "“\(typed.printable)” could be \(names); give the id.")
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
