import ArgumentParser
import Casework
import Records

/// `kith missing`: what is not known that a return or a clock will need, and what was typed late.
struct MissingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing", abstract: "Lists what is not known of each child, and what was typed late.")

  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let board = try unit.store.missing(today: unit.today)
    unit.store.note("what is missing", asData: json)
    Output.print(json ? MissingPrint.json(board).printed : MissingPrint.text(board))
  }
}
