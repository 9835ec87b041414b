import ArgumentParser
import Casework
import Records

/// `kith cover`: who may type for a time, though their role reads only.
struct CoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover", abstract: "Lists, opens and ends cover: another member types for a time.",
    subcommands: [CoverList.self, CoverOpen.self, CoverEnd.self], defaultSubcommand: CoverList.self)
}

/// `kith cover list`: for whom cover counts today or later.
struct CoverList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists for whom cover counts today or later.")

  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let rows = try unit.store.covers(from: unit.today)
    let names = try MemberChoice.names(in: unit.store)
    Output.print(json ? StaffPrint.json(rows, names).printed : StaffPrint.table(rows, names))
  }
}

/// `kith cover open`: the consultant lets a member type what is seen and heard.
struct CoverOpen: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "open", abstract: "Opens cover for a member.")

  @Argument(help: "The member's name, or its beginning.") var name: String
  @Option(help: "The last day on which it counts.", transform: DayArgument.read) var to: Day
  @Option(help: "The first day; without it, today.", transform: DayArgument.read) var from: Day?
  @Option(help: "Why, for the journal.") var reason: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let member = try MemberChoice.one(called: name, in: unit.store).card.ref
    let cover = Cover(member: member, from: from ?? unit.today, through: to, reason: reason)
    Output.say(try unit.store.save(.openCover(cover)).what)
  }
}

/// `kith cover end`: from now on it counts no more.
struct CoverEnd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "end", abstract: "Ends cover for a member.")

  @Argument(help: "The member's name, or its beginning.") var name: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let card = try MemberChoice.one(called: name, in: unit.store).card
    let rows = try unit.store.covers(from: unit.today).filter { $0.cover.member == card.ref }
    guard let first = rows.first else {
      throw Failure(.usage, "No cover is open for \(card.member.name).")
    }
    Output.say(try unit.store.save(.endCover(first.ref)).what)
  }
}
