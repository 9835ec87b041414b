import ArgumentParser
import Casework
import Records

/// `kith authority`: who may decide, sign, allocate, close and restrict.
struct AuthorityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority", abstract: "Lists and sets who may take which kind of decision.",
    subcommands: [AuthorityList.self, AuthoritySet.self], defaultSubcommand: AuthorityList.self)
}

/// `kith authority list`: each kind of decision with who holds it, and on whose word.
struct AuthorityList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists who may take which kind of decision.")

  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let rows = try unit.store.sitting(today: unit.today).authorities
    Output.print(json ? StaffPrint.json(rows).printed : StaffPrint.table(rows))
  }
}

/// `kith authority set`: a role of the unit, or a post above it, holds a kind of decision from now on.
struct AuthoritySet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Sets who may take a kind of decision.",
    discussion: """
      A role of the unit (\(Role.allCases.filter { $0 != .unknown }.map(\.rawValue).joined(separator: ", "))) \
      decides itself; a post above it, such as service-manager, is asked.
      """)

  @Argument(help: "The kind of decision, as kith authority list has it.") var decision: String
  @Argument(help: "The role of the unit, or the post above it.") var role: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    Output.say(try common.open().store.save(.setAuthority(decision: decision, role: role)).what)
  }
}
