import ArgumentParser
import Casework
import Records
import Statute

/// `kith init`: a new, empty unit.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a new, empty unit.",
    discussion: """
      Once a consultant is named, only a consultant changes roles and logins. AREA is one of \
      \(Area.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: "Where its file is made; folders on the way are made too.", completion: .file())
  var path: String
  @Option(help: "What the unit is called.") var unit: String
  @Option(help: "Which part of the work it does.", transform: Words.area) var area: Area
  @Option(help: "Who keeps the records.") var coordinator: String
  @Option(help: "The coordinator's login; without it, the running one.") var login: String?
  @Option(help: "Who answers for the decisions.") var consultant: String?
  @Option(help: "The consultant's login.") var consultantLogin: String?
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if consultantLogin != nil, consultant == nil {
      throw ValidationError("--consultant-login needs --consultant.")
    }
    for (name, value) in [("--unit", unit), ("--coordinator", coordinator)] where value.trimmed.isEmpty {
      throw ValidationError("\(name) must not be blank.")
    }
  }

  mutating func run() throws {
    let environment = Environment.running
    let settings = try common.settings(environment)
    let today = settings.today ?? environment.today()
    var members = [
      Member(name: coordinator.trimmed, role: .coordinator, login: login ?? environment.login)
    ]
    if let consultant {
      members.append(
        Member(name: consultant.trimmed, role: .consultant, login: consultantLogin))
    }
    _ = try Store.create(
      path, unit: Unit(name: unit.trimmed, area: area), members: members,
      authorities: try AuthorityTable.rows(), login: login ?? environment.login,
      moment: { Moment(day: today, seconds: Environment.second) })
    Output.say("made \(path.printable) for \(unit.trimmed). Open it: kith --file \(path.printable)")
  }
}
