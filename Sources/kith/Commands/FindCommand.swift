import ArgumentParser
import Casework
import Records

/// `kith find`: people, families and texts.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds anyone or anything, best first.")

  @Argument(
    help:
      "A name or how it sounds, an id, a day of birth, a telephone number, a postcode, a school or words.")
  var text: [String]
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    unit.store.noteSearched(text.joined(separator: " "), hit: nil)
    let found = try unit.store.find(text.joined(separator: " "), today: unit.today)
    if json { return Output.print(JSON.list(found.map(FindCommand.json)).printed) }
    let rows = found.map { [$0.kind.rawValue, $0.id, $0.familyName, $0.text, $0.why] }
    Output.print(PlainTable.text(["What", "ID", "Family", "", "By"], rows))
  }

  static func json(_ found: Found) -> JSON {
    .object([
      ("kind", .text(found.kind.rawValue)), ("id", .text(found.id)), ("family", .text(found.familyName)),
      ("text", .text(found.text)), ("why", .text(found.why)),
    ])
  }
}
