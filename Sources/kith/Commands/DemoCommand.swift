import ArgumentParser
import Casework
import Demo
import Glibc
import Records

/// `kith demo`: an invented unit.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Makes an invented unit and opens it.",
    discussion: """
      The same arguments make the same unit. Without PATH it is made in a temporary place; at a PATH where an \
      invented unit is already, that one is opened as it was left.
      """)

  @Argument(help: "Where its file is made.", completion: .file())
  var path: String?
  @Option(help: "How many families, up to 5000.") var families = 36
  @Option(help: "How many years of history, up to 10.") var years = 2
  @Option(help: "Another number makes another unit.") var seed: UInt64 = 1
  @Flag(help: "Only makes it, and prints where.") var noOpen = false
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    guard (0...5_000).contains(families) else { throw ValidationError("--families takes 0 to 5000.") }
    guard (1...10).contains(years) else { throw ValidationError("--years takes 1 to 10.") }
  }

  mutating func run() throws {
    let environment = Environment.running
    let place = try path ?? common.file ?? DemoCommand.temporary(environment)
    var settings = try common.settings(environment)
    settings.file = place
    // Asked for again, such as after a line that dropped, the unit that is there is opened as it was left.
    if !noOpen, access(place, F_OK) == 0 {
      let unit = try OpenUnit(settings, environment)
      guard try unit.store.sitting(today: unit.today).unit.isDemo else {
        throw Failure(
          .cannotCreate,
          "\(place.printable) is a unit's own file and no invented one. Open it with: kith --file \(place.printable)"
        )
      }
      throw ExitCode(try unit.sit(environment))
    }
    if !noOpen { Output.say("Making an invented unit of \(families) families …") }
    try Demo.make(
      path: place, families: families, years: years, seed: seed, today: settings.today ?? environment.today(),
      login: environment.login)
    guard !noOpen else { return Output.print(place.printable) }
    throw ExitCode(try OpenUnit(settings, environment).sit(environment))
  }

  /// A new folder of one's own in the system's temporary place.
  private static func temporary(_ environment: Environment) throws(Failure) -> String {
    let parent = environment["TMPDIR"] ?? "/tmp"
    var name = Array((parent + "/kith-demo-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw Failure(
        .cannotCreate, "\(parent.printable) lets nothing be made in it; give a path: kith demo PATH.")
    }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/unit.kith"
  }
}
