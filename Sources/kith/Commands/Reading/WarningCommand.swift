import ArgumentParser
import Casework
import Records

/// `kith warning`: what everyone must know before they knock or ring.
struct WarningCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warning", abstract: "Lists, gives, reviews and lifts warnings.",
    discussion: "KIND is one of \(Warning.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
    subcommands: [WarningList.self, WarningGive.self, WarningReview.self, WarningLift.self],
    defaultSubcommand: WarningList.self)
}

/// `kith warning list`: those that stand, oldest first.
struct WarningList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the warnings that stand, each with its number.")

  @Option(help: "Only this family's, by id or name.") var family: String?
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let store = try common.open().store
    let chosen = try family.map { try FamilyChoice.one(called: $0, in: store) }
    let rows = try store.warnings(of: chosen)
    store.note("the warnings", asData: json, family: chosen)
    if json { return Output.print(JSON.list(rows.map(ReadingPrint.json)).printed) }
    Output.print(ReadingPrint.table(rows))
  }
}

/// `kith warning give`: from now on every list marks the family.
struct WarningGive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "give", abstract: "Gives a warning of a family.")

  @Argument(help: "The family's id or name.") var family: [String]
  @Option(help: "What it is about.", transform: Words.warning) var kind: Warning.Kind
  @Option(help: "What to know and do.") var text = ""
  @Option(help: "Whom of the family it is about, by id or forename.") var person: String?
  @Option(help: "When it is looked at again; without it, a year on.", transform: DayArgument.read)
  var review: Day?
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let chosen = try FamilyChoice.one(called: family.joined(separator: " "), in: unit.store)
    let file = try unit.store.family(chosen, today: unit.today)
    let warning = Warning(
      family: chosen, person: try person.map { try PersonChoice.one(called: $0, of: file) }, kind: kind,
      text: text, from: unit.today, review: review ?? unit.today + Warning.reviewDays)
    let saved = try unit.store.save(.warn(warning))
    Output.say(saved.what + (saved.made.map { " (number \($0))" } ?? ""))
  }
}

/// `kith warning review`: it was looked at and stands on.
struct WarningReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Says that a warning was looked at again and stands on.")

  @Argument(help: "The warning's number, as the list has it.") var number: Int
  @Option(help: "When next; without it, a year on.", transform: DayArgument.read) var next: Day?
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let next = next ?? unit.today + Warning.reviewDays
    Output.say(try unit.store.save(.reviewWarning(Ref(number), next: next)).what)
  }
}

/// `kith warning lift`: it holds no more.
struct WarningLift: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lift", abstract: "Lifts a warning.")

  @Argument(help: "The warning's number, as the list has it.") var number: Int
  @Option(help: "Why.") var reason: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    Output.say(try unit.store.save(.liftWarning(Ref(number), reason: reason)).what)
  }
}

/// Finds somebody of a family.
private enum PersonChoice {
  static func one(called typed: String, of file: FamilyFile) throws -> Ref<Person> {
    let people =
      file.children.map { ($0.row.ref, $0.row.id, $0.person) }
      + file.relatives.map { ($0.ref, $0.person.councilId ?? $0.ref.printed, $0.person) }
    let sought = Folded(typed.trimmed)
    let fits = people.filter {
      $0.1 == typed.trimmed || Folded($0.2.forename) == sought || Folded($0.2.name) == sought
    }
    if fits.count == 1 { return fits[0].0 }
    let names = (fits.isEmpty ? people : fits).map { "\($0.2.name) (\($0.1))" }.joined(separator: ", ")
    throw Failure(
      .usage,
      "“\(typed.printable)” " + (fits.isEmpty ? "is nobody of \(file.row.name); there are" : "could be")
        + " \(names.printable); give the id.")
  }
}
