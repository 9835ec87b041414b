import ArgumentParser
import Casework
import Records

/// `kith rules set`: the unit's own length of a timescale.
struct RulesSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Sets the unit's own length of a timescale, from a day on.",
    discussion: """
      It stands in place of a local length and beside a statutory one, which it may not exceed. It counts for \
      what starts on or after its day; what began before is counted as before. A day gone by is for a length \
      that the unit had then. The dates that change are printed.
      """)

  @Argument(help: "The timescale's id.") var timescale: String
  @Argument(help: "Such as “15 working days” or “4 weeks”.", transform: LengthArgument.read) var length:
    Length
  @OptionGroup var choice: LocalChoice
  @OptionGroup var common: CommonOptions

  mutating func run() throws { try choice.save(timescale, length, common) }
}

/// `kith rules unset`: the unit's own length is taken back.
struct RulesUnset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Takes the unit's own length back, from a day on.")

  @Argument(help: "The timescale's id.") var timescale: String
  @OptionGroup var choice: LocalChoice
  @OptionGroup var common: CommonOptions

  mutating func run() throws { try choice.save(timescale, nil, common) }
}

/// From when a length of the unit's own counts, for which row, and why.
struct LocalChoice: ParsableArguments {
  @Option(help: "Which of the rows that stand side by side under one id.") var variant: String?
  @Option(help: "The first day for which it counts.", transform: DayArgument.read) var from: Day
  @Option(help: "Why the unit does it so, and who agreed.") var why: String

  func save(_ timescale: String, _ length: Length?, _ common: CommonOptions) throws {
    let unit = try common.open()
    let source = try RuleSource(common)
    let rows = try source.rows(timescale, variant: variant, on: from)
    guard let row = rows.first, rows.count == 1 else {
      let names = rows.map { "“\($0.variant)”" }.joined(separator: ", ")
      throw Failure(.usage, "\(timescale) has several rows; choose one with --variant: \(names).")
    }
    guard !why.trimmed.isEmpty else { throw Failure(.usage, "--why must not be blank.") }
    let change = LocalLength(
      timescale: row.id, variant: row.variant, length: length, from: from, why: why.trimmed)
    PreviewPrint.say(try unit.store.preview(.setLocalLength(change)))
    Output.say(try unit.store.save(.setLocalLength(change)).what)
  }
}

/// `kith rules virtual`: whether a virtual visit counts as the child seen.
struct RulesVirtual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "virtual", abstract: "Says whether a virtual visit counts as the child seen.")

  enum Answer: String, ExpressibleByArgument, CaseIterable { case yes, no }

  @Argument(help: "yes or no.") var answer: Answer
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let store = try common.open().store
    PreviewPrint.say(try store.preview(.setVirtualVisits(count: answer == .yes)))
    Output.say(try store.save(.setVirtualVisits(count: answer == .yes)).what)
  }
}

/// A length of time on the command line.
enum LengthArgument {
  @Sendable static func read(_ text: String) throws -> Length {
    guard let length = Length(text) else {
      let units = Length.Unit.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("write it as “15 working days”; it is counted in \(units)")
    }
    return length
  }
}
