import ArgumentParser
import Casework
import Records
import Returns

/// `kith caseload`: the families and their children.
struct CaseloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload", abstract: "Lists the open families and their children.")

  @Flag(help: "Closed families too.") var all = false
  @Flag(help: "As one JSON value.") var json = false
  @Flag(help: "As comma-separated values, one line a child.") var csv = false
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if json, csv { throw ValidationError("--json and --csv exclude each other.") }
  }

  mutating func run() throws {
    let unit = try common.open()
    let rows = try unit.store.caseload(all: all, today: unit.today)
    unit.store.note("the caseload", asData: json || csv)
    let hidden = try unit.store.hiddenFamilies(all: all, today: unit.today)
    if json {
      Output.print(JSON.list(rows.map(CaseloadPrint.json) + CaseloadPrint.hidden(hidden)).printed)
    } else if csv {
      let records = rows.flatMap(CaseloadPrint.records).map { $0.map(\.printable) }
      Output.print(CSVWriter.text([CaseloadPrint.headings] + records + CaseloadPrint.hiddenRecords(hidden)))
    } else {
      Output.print(CaseloadPrint.table(rows, hidden: hidden, today: unit.today))
    }
  }
}
