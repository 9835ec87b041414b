import ArgumentParser

/// The program with all its verbs; without one it opens the unit on the screen.
struct Kith: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kith",
    abstract: "Keeps the records of one children's social work unit, and its weekly meeting.",
    discussion: "Without a verb it opens the unit on the screen.",
    version: "0.1.0",
    subcommands: [
      DemoCommand.self, InitCommand.self, MemberCommand.self, ImportCommand.self, CaseloadCommand.self,
      AgendaCommand.self, PackCommand.self, MinutesCommand.self, SummaryCommand.self, DriftCommand.self,
      CapacityCommand.self, SupervisionCommand.self, LeaveCommand.self, CoverCommand.self,
      AuthorityCommand.self, DueCommand.self, MissingCommand.self, FindCommand.self, WhenCommand.self,
      WorkdaysCommand.self,
      RestrictionCommand.self, WarningCommand.self, RulesCommand.self, JournalCommand.self, CheckCommand.self,
      BackupCommand.self,
      PlayCommand.self, KeysCommand.self, ManualCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let environment = Environment.running
    throw ExitCode(try OpenUnit(common.settings(environment)).sit(environment))
  }
}
