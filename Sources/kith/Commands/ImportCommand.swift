import ArgumentParser
import Casework
import Records
import Returns
import Statute

/// `kith import`: takes up what the council's systems hand out.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reads a real caseload; all or nothing.",
    discussion: """
      Columns are found by their names, in any order. Where something is wrong, nothing is changed and every \
      problem is named by list, line and column; with --leave-out only the rows in error are left out.
      """,
    subcommands: [ImportCaseload.self, ImportAnnexA.self, ImportVisits.self])
}

/// What every import takes.
struct ImportOptions: ParsableArguments {
  @Flag(help: "Only says what would happen.") var dryRun = false
  @Flag(help: "Leaves out the rows in error and keeps the rest.") var leaveOut = false
  @Flag(help: "As one JSON value.") var json = false

  /// Brings what was read into the unit and reports it.
  func bring(_ incoming: Import, into store: Store) throws {
    let progress = ProgressBar()
    let report = try store.bring(incoming, leaveOut: leaveOut, dryRun: dryRun) { done, all in
      progress.show(done, of: all)
    }
    progress.end()
    if json { Output.print(ImportPrint.json(report).printed) }
    if report.isRefused { throw Failure(.data, sentences: ImportPrint.problems(report)) }
    if !json { Output.print(ImportPrint.text(report, dryRun: dryRun)) }
  }

  /// Kith's own tables of columns, values and codes.
  static func reference() throws -> ReturnsReference {
    try ReturnsReference(
      codes: Codes.book(), annexColumns: Reference.bytes("annex-a/columns.csv"),
      annexValues: Reference.bytes("annex-a/values.csv"),
      importColumns: Reference.bytes("imports/columns.csv"),
      importValues: Reference.bytes("imports/values.csv"))
  }
}

/// `kith import caseload`: people, families, addresses, workers.
struct ImportCaseload: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload", abstract: "Reads people, families, addresses and workers.")

  @Argument(help: "The caseload file.", completion: .file(extensions: ["csv"])) var file: String
  @OptionGroup var options: ImportOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let bytes = try InputFile.read(file)
    try options.bring(
      Caseload.read(bytes: bytes, reference: try ImportOptions.reference()), into: unit.store)
  }
}

/// `kith import annex-a`: the inspectorate's lists of children.
struct ImportAnnexA: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annex-a", abstract: "Reads the inspectorate's lists 1 to 9.")

  @Argument(help: "The folder with the lists.", completion: .directory) var folder: String
  @OptionGroup var options: ImportOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    var files: [(name: String, bytes: [UInt8])] = []
    for name in try InputFile.names(in: folder) where name.lowercased().hasSuffix(".csv") {
      files.append((name, try InputFile.read(folder + "/" + name)))
    }
    try options.bring(AnnexA.read(files: files, reference: try ImportOptions.reference()), into: unit.store)
  }
}

/// `kith import visits`: child, day, type, seen, seen alone, worker.
struct ImportVisits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visits", abstract: "Reads visits: child, day, type, seen, seen alone, worker.")

  @Argument(help: "The visits file.", completion: .file(extensions: ["csv"])) var file: String
  @OptionGroup var options: ImportOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let bytes = try InputFile.read(file)
    try options.bring(Visits.read(bytes: bytes, reference: try ImportOptions.reference()), into: unit.store)
  }
}
