import ArgumentParser
import Casework
import Records
import Returns

/// `kith capacity`: who works with how many children, who is there, and what visits are owed.
struct CapacityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capacity",
    abstract: "Prints who works with how many children, who is away, and what visits are owed.")

  @Option(help: "text or html.", transform: Words.format) var format = Paper.Format.text
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let board = try unit.store.capacity(today: unit.today)
    unit.store.note("what the unit can carry", asData: json)
    if json { return Output.print(StaffPrint.json(board).printed) }
    let name = try unit.store.sitting(today: unit.today).unit.name
    Output.print(Paper.capacity(board, unit: name, format: format))
  }
}

/// `kith supervision`: what is to be looked at with one worker.
struct SupervisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervision", abstract: "Prints what is to be looked at with one worker in supervision.")

  @Argument(help: "The member's name, or its beginning.") var worker: String
  @Option(help: "text or html.", transform: Words.format) var format = Paper.Format.text
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let member = try MemberChoice.one(called: worker, in: unit.store).card.ref
    let sheet = try unit.store.supervision(of: member, today: unit.today)
    unit.store.note("the supervision of \(sheet.member.member.name)", asData: json)
    if json { return Output.print(StaffPrint.json(sheet).printed) }
    let name = try unit.store.sitting(today: unit.today).unit.name
    Output.print(Paper.supervision(sheet, unit: name, format: format))
  }
}
