import ArgumentParser
import Casework
import Records

/// `kith backup`: a consistent copy while others work.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Makes a whole copy of the unit's file while others work.")

  @Argument(help: "Where the copy is made; nothing may be there yet.", completion: .file()) var path: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let store = try common.openForAnyone().store
    try store.backup(to: path)
    store.noteExported("the whole file as a backup")
    Output.say("copied the unit to \(path.printable)")
  }
}

/// `kith check`: whether the unit's file can be relied on.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks the file, its journal, what is derived, and the known holidays.")

  @Flag(help: "As one JSON value.") var json = false
  @Flag(help: "Works standings, lists and dates out again first; records stay as they are.") var mend = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try mend ? common.open() : common.openForAnyone()
    if mend { try unit.store.workOutAgain() }
    do throws(Refusal) {
      try unit.store.refreshIfLawChanged()
    } catch {
      // Who may only read the file checks it as it stands.
    }
    let report = try unit.store.check(today: unit.today)
    if json {
      Output.print(CheckCommand.json(report).printed)
    } else {
      let rows = report.checks.map { [$0.ok ? "ok" : "WRONG", $0.id, $0.detail] }
      Output.print(PlainTable.text(["", "Check", ""], rows))
    }
    if !report.ok {
      throw Failure(.data, sentences: report.checks.filter { !$0.ok }.map { "\($0.id): \($0.detail)" })
    }
  }

  static func json(_ report: CheckReport) -> JSON {
    let checks = report.checks.map { check in
      JSON.object([("id", .text(check.id)), ("ok", .flag(check.ok)), ("detail", .text(check.detail))])
    }
    return .object([("ok", .flag(report.ok)), ("checks", .list(checks))])
  }
}
