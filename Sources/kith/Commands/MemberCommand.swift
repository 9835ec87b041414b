import ArgumentParser
import Casework
import Records

/// `kith member`: who works in the unit.
struct MemberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member", abstract: "Lists, adds, changes and ends the unit's members.",
    discussion: "ROLE is one of \(Role.allCases.map(\.rawValue).joined(separator: ", ")).",
    subcommands: [
      MemberList.self, MemberAdd.self, MemberChange.self, MemberEnd.self, MemberPassphrase.self,
      MemberService.self,
    ],
    defaultSubcommand: MemberList.self)
}

/// `kith member list`: everybody, consultants first, then by name.
struct MemberList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the members.")

  @Flag(help: "Members who have left, too.") var all = false
  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let members = try unit.store.members().map(\.card.member)
      .filter { member in all || member.ended.map { $0 >= unit.today } ?? true }
    Output.print(json ? JSON.list(members.map(MemberList.json)).printed : MemberList.table(members))
  }

  private static func table(_ members: [Member]) -> String {
    PlainTable.text(
      ["Name", "Role", "Login", "Since", "Until", ""],
      members.map { member in
        let marks = [member.enquiryQualified ? "section 47" : "", member.agency ? "agency" : ""]
        return [
          member.name, member.role.words, member.login ?? "", member.started?.description ?? "",
          member.ended?.description ?? "", marks.filter { !$0.isEmpty }.joined(separator: ", "),
        ]
      })
  }

  static func json(_ member: Member) -> JSON {
    .object([
      ("name", .text(member.name)), ("role", .text(member.role.rawValue)), ("login", JSON(member.login)),
      ("enquiryQualified", .flag(member.enquiryQualified)), ("agency", .flag(member.agency)),
      ("started", JSON(member.started)), ("ended", JSON(member.ended)),
    ])
  }
}

/// `kith member add`: somebody new.
struct MemberAdd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds a member.")

  @Argument(help: "The member's name.") var name: String
  @Option(help: "What the member is employed to do.", transform: Words.role) var role: Role
  @Option(help: "The operating system's login, if the member works in Kith.") var login: String?
  @Flag(help: "Qualified to make enquiries under section 47.") var enquiryQualified = false
  @Flag(help: "Employed by an agency.") var agency = false
  @Option(help: "The first day; without it, today.", transform: DayArgument.read) var from: Day?
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let member = Member(
      name: name.trimmed, role: role, enquiryQualified: enquiryQualified, agency: agency,
      started: from ?? unit.today, login: login)
    Output.say(try unit.store.save(.addMember(member)).what)
  }
}

/// `kith member change`: another role, login or name.
struct MemberChange: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "change", abstract: "Changes a member.")

  @Argument(help: "The member's name, or its beginning.") var name: String
  @Option(help: "The name from now on.") var rename: String?
  @Option(help: "What the member is employed to do.", transform: Words.role) var role: Role?
  @Option(help: "The operating system's login.") var login: String?
  @Flag(help: "Takes the login away.") var noLogin = false
  @Flag(inversion: .prefixedNo, help: "Qualified to make enquiries under section 47.")
  var enquiryQualified: Bool?
  @Flag(inversion: .prefixedNo, help: "Employed by an agency.") var agency: Bool?
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if login != nil, noLogin { throw ValidationError("--login and --no-login exclude each other.") }
  }

  mutating func run() throws {
    let unit = try common.open()
    let (card, revision) = try MemberChoice.one(called: name, in: unit.store)
    var member = card.member
    member.name = rename?.trimmed ?? member.name
    member.role = role ?? member.role
    member.login = noLogin ? nil : login ?? member.login
    member.enquiryQualified = enquiryQualified ?? member.enquiryQualified
    member.agency = agency ?? member.agency
    guard member != card.member else { return Output.say("nothing to change for \(member.name)") }
    Output.say(try unit.store.save(.correctMember(card.ref, member, basedOn: revision)).what)
  }
}

/// `kith member end`: somebody leaves; the record of their work stays.
struct MemberEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends a member's time in the unit.")

  @Argument(help: "The member's name, or its beginning.") var name: String
  @Option(help: "The last day; without it, today.", transform: DayArgument.read) var on: Day?
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let (card, revision) = try MemberChoice.one(called: name, in: unit.store)
    var member = card.member
    member.ended = on ?? unit.today
    Output.say(try unit.store.save(.correctMember(card.ref, member, basedOn: revision)).what)
  }
}

/// Finds the member that somebody means.
enum MemberChoice {
  /// Every member's name, for lists that name them by their numbers.
  static func names(in store: Store) throws -> [Ref<Member>: String] {
    Dictionary(uniqueKeysWithValues: try store.members().map { ($0.card.ref, $0.card.member.name) })
  }

  /// The member of that name, else the only one whose name has words that begin so.
  static func one(called typed: String, in store: Store) throws -> (card: MemberCard, revision: Revision) {
    let members = try store.members()
    let sought = Folded(typed.trimmed)
    if let same = members.first(where: { Folded($0.card.member.name) == sought }) { return same }
    let fits = members.filter { Folded($0.card.member.name).hasWord(startingWith: sought) }
    if fits.count == 1 { return fits[0] }
    let names = (fits.isEmpty ? members : fits).map(\.card.member.name).joined(separator: ", ")
    throw Failure(
      .usage,
      fits.isEmpty
        ? "No member is called “\(typed.printable)”; there are \(names)."
        : "“\(typed.printable)” could be \(names); type more of the name.")
  }
}
