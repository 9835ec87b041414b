import ArgumentParser
import Casework
import Records

/// `kith rules`: the timescales in force, and what the unit makes of them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists and checks timescales; keeps the unit's own lengths.",
    subcommands: [
      RulesList.self, RulesShow.self, RulesCheck.self, RulesLoad.self, RulesUnload.self, RulesHolidays.self,
      RulesSet.self,
      RulesUnset.self, RulesSuspend.self, RulesSuspensions.self, RulesResume.self, RulesVirtual.self,
    ], defaultSubcommand: RulesList.self)
}

/// `kith rules list`: every rule in force, with length, kind, source and how sure that is.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the timescales in force.")

  @Flag(help: "Those that are past or to come, too.") var all = false
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let rows = try RuleRows.all(RuleSource(common), isWhole: all)
    Output.print(json ? RulesPrint.json(rows).printed : RulesPrint.table(rows))
  }
}

/// `kith rules show`: everything that the rows of one id say.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one timescale in full, with its earlier and later rows.")

  @Argument(help: "The timescale's id.") var timescale: String
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let source = try RuleSource(common)
    let meant = Set(try source.rows(timescale))
    let rows = try RuleRows.all(source, isWhole: true).filter { meant.contains($0.timescale) }
    Output.print(
      json ? RulesPrint.json(rows).printed : rows.map { RulesPrint.page($0) }.joined(separator: "\n"))
  }
}

/// The rows of a rule book with what the unit adds to each.
enum RuleRows {
  /// In the order of the files; those in force today, or all.
  static func all(_ source: RuleSource, isWhole: Bool) throws(Refusal) -> [RulesBoard.Row] {
    let today = source.today
    let board = try source.unit?.store.rulesBoard(today: today)
    let known = Dictionary((board?.rows ?? []).map { ($0.timescale, $0) }) { first, _ in first }
    return source.book.timescales.filter { isWhole || $0.isInForce(on: today) }.map { rule in
      known[rule] ?? RulesBoard.Row(timescale: rule, local: nil, suspension: nil, running: 0)
    }
  }
}
