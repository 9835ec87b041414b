import ArgumentParser
import Casework
import Records

/// `kith leave`: who is away.
struct LeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Lists, adds and cancels days on which members are away.",
    subcommands: [LeaveList.self, LeaveAdd.self, LeaveCancel.self], defaultSubcommand: LeaveList.self)
}

/// `kith leave list`: who is away today or later, by first day.
struct LeaveList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists who is away today or later.")

  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let rows = try unit.store.leave(from: unit.today)
    let names = try MemberChoice.names(in: unit.store)
    Output.print(json ? StaffPrint.json(rows, names).printed : StaffPrint.table(rows, names))
  }
}

/// `kith leave add`: somebody is away.
struct LeaveAdd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Says that a member is away.")

  @Argument(help: "The member's name, or its beginning.") var name: String
  @Option(help: "The first day away.", transform: DayArgument.read) var from: Day
  @Option(help: "The last day away; without it, the first.", transform: DayArgument.read) var to: Day?
  @Option(help: "annual, sick, training or other.", transform: Words.leave) var kind = Leave.Kind.annual
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let store = try common.open().store
    let member = try MemberChoice.one(called: name, in: store).card.ref
    let leave = Leave(member: member, from: from, through: to ?? from, kind: kind)
    Output.say(try store.save(.recordLeave(leave)).what)
  }
}

/// `kith leave cancel`: somebody is not away after all.
struct LeaveCancel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Takes back that a member is away.")

  @Argument(help: "The member's name, or its beginning.") var name: String
  @Option(
    help: "The first day of the leave; needed where the member has several.", transform: DayArgument.read)
  var from: Day?
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let card = try MemberChoice.one(called: name, in: unit.store).card
    let rows = try unit.store.leave(from: unit.today).filter { $0.leave.member == card.ref }
    let fits = rows.filter { from == nil || $0.leave.from == from }
    guard fits.count == 1 else {
      let days = rows.map { "from \($0.leave.from) to \($0.leave.through)" }.joined(separator: ", ")
      throw Failure(
        .usage,
        rows.isEmpty
          ? "\(card.member.name) is not away today or later."
          : "\(card.member.name) is away \(days); give the first day with --from.")
    }
    Output.say(try unit.store.save(.cancelLeave(fits[0].ref)).what)
  }
}
