import ArgumentParser
import Casework
import Records

/// `kith rules suspend`: statutory timescales set aside for the whole authority.
struct RulesSuspend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "Records that timescales are set aside for the whole council.",
    discussion: """
      Only by a legal power, for a time, and never for one case. The clocks go on counting and say so.
      """)

  @Argument(help: "The timescales' ids.") var timescales: [String]
  @Option(help: "The power used, such as a direction and its Act.") var basis: String
  @Option(help: "The council to which it was given.") var authority: String
  @Option(help: "The first day.", transform: DayArgument.read) var from: Day
  @Option(help: "The last day.", transform: DayArgument.read) var through: Day
  @Option(help: "On what conditions.") var conditions = ""
  @Option(
    help: "What the council aims at instead, such as “20 working days”.", transform: LengthArgument.read)
  var target: Length?
  @Option(help: "Who authorised it.") var by: String
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    guard from <= through else { throw ValidationError("--through lies before --from.") }
    for (name, value) in [("--basis", basis), ("--authority", authority), ("--by", by)]
    where value.trimmed.isEmpty {
      throw ValidationError("\(name) must not be blank.")
    }
  }

  mutating func run() throws {
    let unit = try common.open()
    let source = try RuleSource(common)
    for id in timescales { _ = try source.rows(id) }
    let suspension = Suspension(
      timescales: timescales, legalBasis: basis.trimmed, authority: authority.trimmed, from: from,
      through: through, conditions: conditions.trimmed, localTarget: target, authorisedBy: by.trimmed)
    Output.say(try unit.store.save(.suspend(suspension)).what)
  }
}

/// `kith rules suspensions`: running and past ones.
struct RulesSuspensions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspensions", abstract: "Lists suspensions, latest first, with their numbers.")

  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let rows = try unit.store.rulesBoard(today: unit.today).suspensions
    Output.print(json ? JSON.list(rows.map(RulesPrint.json)).printed : RulesPrint.suspensions(rows))
  }
}

/// `kith rules resume`: a suspension ends earlier.
struct RulesResume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Ends a suspension earlier than it was given for.")

  @Argument(help: "Its number; kith rules suspensions lists them.") var number: Int
  @Option(help: "Its last day.", transform: DayArgument.read) var on: Day
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    Output.say(try common.open().store.save(.endSuspension(Ref(number), on: on)).what)
  }
}
