import ArgumentParser
import Casework
import Records

/// `kith member service`: the logins under which others may act with `--as`.
struct MemberService: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "service", abstract: "Lists, registers and removes service logins, which may use --as.",
    subcommands: [ServiceList.self, ServiceAdd.self, ServiceRemove.self],
    defaultSubcommand: ServiceList.self)
}

/// `kith member service list`: all of them, by name.
struct ServiceList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the service logins.")

  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let logins = try common.open().store.serviceLogins()
    Output.print(
      json
        ? JSON.list(logins.map { .text($0) }).printed
        : PlainTable.text(["Login"], logins.map { [$0] }))
  }
}

/// `kith member service add`: from now on the login may act for members.
struct ServiceAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Registers a login of the system that may act for members.")

  @Argument(help: "The operating system's login; nobody of the unit's own.") var login: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    Output.say(try common.open().store.save(.registerService(login: login, isRegistered: true)).what)
  }
}

/// `kith member service remove`: the login may act for nobody any more.
struct ServiceRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes a service login out.")

  @Argument(help: "The operating system's login.") var login: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    Output.say(try common.open().store.save(.registerService(login: login, isRegistered: false)).what)
  }
}
