import ArgumentParser
import Casework
import Records
import Statute

/// `kith rules holidays`: the government's newer list of bank holidays.
struct RulesHolidays: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "Takes up the government's newer list of bank holidays.",
    discussion: "It is the file bank-holidays.json; its days for England and Wales are read.")

  @Argument(help: "The file.", completion: .file(extensions: ["json"])) var file: String
  @Flag(help: "Only says what would change.") var dryRun = false
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let read = try RuleText(reading: file)
    let loaded = LawFile(kind: .holidays, name: read.name, text: read.text)
    let before = try unit.store.ruleBook().calendar
    let newer: HolidayFile
    do throws(HolidayFileProblem) {
      newer = try Holidays.read(json: read.text, file: read.path, over: before)
    } catch {
      throw Failure(.data, error.sentence)
    }
    let difference = HolidayDifference(from: before, to: newer.calendar, remarks: newer.remarks)
    // Whoever may not load it is told so before anything else.
    let preview = try unit.store.preview(.loadLaw(loaded))
    Output.print(json ? difference.json.printed : difference.text)
    PreviewPrint.say(preview)
    guard !dryRun else { return Output.say("a dry run: nothing was written") }
    guard !difference.isNothing else { return Output.say("nothing to change") }
    Output.say(try unit.store.save(.loadLaw(loaded)).what)
  }
}

/// What a newer list of holidays changes.
struct HolidayDifference {
  private let added: [Day]
  private let gone: [Day]
  private let from: WorkingCalendar
  private let to: WorkingCalendar
  /// What somebody should look at, in whole sentences.
  private let remarks: [String]

  init(from: WorkingCalendar, to: WorkingCalendar, remarks: [String]) {
    (self.from, self.to, self.remarks) = (from, to, remarks)
    added = to.holidays.subtracting(from.holidays).sorted()
    gone = from.holidays.subtracting(to.holidays).sorted()
  }

  var isNothing: Bool {
    added.isEmpty && gone.isEmpty && from.knownFrom == to.knownFrom && from.knownThrough == to.knownThrough
  }

  var json: JSON {
    .object([
      ("added", .list(added.map { JSON($0) })), ("gone", .list(gone.map { JSON($0) })),
      ("knownFrom", JSON(to.knownFrom)), ("knownThrough", JSON(to.knownThrough)),
      ("knownThroughBefore", JSON(from.knownThrough)), ("remarks", .list(remarks.map { .text($0) })),
    ])
  }

  /// One day a line, and how far holidays are known.
  var text: String {
    (added.map { "new   \($0.spoken)" } + gone.map { "gone  \($0.spoken)" } + remarks + [reach])
      .map { $0 + "\n" }.joined()
  }

  private var reach: String {
    let now = "Holidays are known from \(to.knownFrom.spoken) through \(to.knownThrough.spoken)"
    return to.knownThrough == from.knownThrough
      ? now + ", as before." : now + ", so far \(from.knownThrough.spoken)."
  }
}
