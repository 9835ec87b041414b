import ArgumentParser
import Casework
import Records

/// What every verb takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The unit's file; KITH_FILE or $XDG_DATA_HOME/kith/unit.kith without it.", valueName: "path"),
    completion: .file(extensions: ["kith"]))
  var file: String?

  @Option(
    help: ArgumentHelp("The day to stand on, such as 2026-03-16; KITH_TODAY or today.", valueName: "day"),
    transform: DayArgument.read)
  var today: Day?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Acts as another login, from a service account or in a demo.", valueName: "login"))
  var login: String?

  @Flag(help: "Plain line drawing, for terminals without Unicode.")
  var ascii = false

  func settings(_ environment: Environment) throws(Failure) -> Settings {
    try Settings(file: file, today: today, login: login, ascii: ascii, environment)
  }

  /// Opens the unit for one of its members, its dates by the law as this program knows it.
  func open() throws -> OpenUnit {
    let unit = try OpenUnit(settings(.running))
    try unit.store.refreshIfLawChanged()
    return unit
  }

  /// Opens the unit for whoever may read its file, for what shows nothing of the records.
  func openForAnyone() throws -> OpenUnit { try OpenUnit(settings(.running), forAnyone: true) }
}

/// A day on the command line.
enum DayArgument {
  @Sendable static func read(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("it is no day; write it as 2026-03-16") }
    return day
  }
}
