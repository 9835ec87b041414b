import ArgumentParser
import Casework
import Records
import Statute

/// `kith rules check`: whether rule files can be relied on.
struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks rule files and worked examples.",
    discussion:
      "Without a path, those that the program carries. Every problem is named by file, line and column; then the status is 65."
  )

  @Argument(help: "Rule files, or folders with such files.", completion: .file(extensions: ["csv"]))
  var paths: [String] = []
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let texts = try paths.isEmpty ? RulesCheck.carried() : paths.flatMap(RuleText.all)
    let problems = texts.flatMap { RuleFile.problems(text: $0.text, file: $0.path) }
    if json { Output.print(RulesCheck.json(texts.count, problems).printed) }
    if !problems.isEmpty { throw Failure(.data, sentences: problems.map(\.sentence)) }
    if !json {
      Output.print("\(texts.count) rule file\(texts.count == 1 ? "" : "s") checked, nothing wrong\n")
    }
  }

  static func json(_ files: Int, _ problems: [RuleFileProblem]) -> JSON {
    let list = problems.map { problem in
      JSON.object([
        ("file", .text(problem.file)), ("line", .number(problem.line)), ("column", JSON(problem.column)),
        ("why", .text(problem.sentence)),
      ])
    }
    return .object([("ok", .flag(list.isEmpty)), ("files", .number(files)), ("problems", .list(list))])
  }

  /// All carried rules, with the worked examples that they must come to.
  private static func carried() throws -> [RuleText] {
    try Reference.names.filter { $0.hasPrefix("timescales/") }
      .map { RuleText(path: "data/\($0)", text: try Reference.text($0)) }
  }
}

/// `kith rules load`: a newer rule file, without a new program.
struct RulesLoad: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Takes up a newer rule file for this unit.",
    discussion: "From their first day on its rows stand in place of those of the same ids; all others stay.")

  @Argument(help: "The rule file.", completion: .file(extensions: ["csv"])) var file: String
  @Flag(help: "Only says what would change.") var dryRun = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let read = try RuleText(reading: file)
    let problems = RuleFile.problems(text: read.text, file: read.path)
    if !problems.isEmpty { throw Failure(.data, sentences: problems.map(\.sentence)) }
    let loaded = LawFile(kind: .rules, name: read.name, text: read.text)
    let preview = try unit.store.preview(.loadLaw(loaded))
    for sentence in try RulesLoad.longer(loaded) { Output.say(sentence) }
    PreviewPrint.say(preview)
    guard !dryRun else { return Output.say("a dry run: nothing was written") }
    Output.say(try unit.store.save(.loadLaw(loaded)).what)
  }
}

extension RulesLoad {
  /// The statutory lengths of a file that are longer than those that the program carries, in a sentence each.
  static func longer(_ file: LawFile) throws -> [String] {
    let (carried, newer) = (try Law.book([]), try Law.book([file]))
    return newer.timescales.filter { $0.kind == .statutory }.compactMap { row in
      let known = carried.rows(row.id).last { $0.variant == row.variant && $0.isInForce(on: row.inForceFrom) }
      guard let known, known.lengths != row.lengths, let old = known.lengths.first,
        let new = row.lengths.first, old.unit != new.unit || abs(new.count) > abs(old.count)
      else { return nil }
      let words = "\(new.words) from \(row.inForceFrom.spoken); the program carries \(old.words)"
      return "Look at its source: \(row.title) would be \(words)."
    }
  }
}

/// `kith rules unload`: takes a loaded file out again.
struct RulesUnload: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unload", abstract: "Takes a loaded file of rules or holidays out again.")

  @Argument(help: "The name under which it was loaded.") var name: String
  @Flag(help: "The file is a list of holidays.") var holidays = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    Output.say(try unit.store.save(.unloadLaw(holidays ? .holidays : .rules, name: name)).what)
  }
}

/// A file of rules or holidays as somebody hands it in.
struct RuleText {
  var path: String
  var text: String

  init(path: String, text: String) { (self.path, self.text) = (path, text) }

  /// Reads a file, which must be UTF-8.
  init(reading path: String) throws(Failure) {
    let bytes = try InputFile.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.data, "\(path.printable) is not UTF-8; save it as UTF-8 and try again.")
    }
    self.init(path: path, text: text)
  }

  /// The file's own name, without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The file itself, or all rule files of a folder, by name; an empty folder is refused.
  static func all(_ path: String) throws(Failure) -> [RuleText] {
    guard InputFile.isFolder(path) else { return [try RuleText(reading: path)] }
    var texts: [RuleText] = []
    for name in try InputFile.names(in: path) where name.lowercased().hasSuffix(".csv") {
      texts.append(try RuleText(reading: path + "/" + name))
    }
    guard !texts.isEmpty else {
      throw Failure(.noInput, "\(path.printable) holds no rule file; they end in .csv.")
    }
    return texts
  }
}
