import ArgumentParser
import Casework
import Records

/// `kith restriction`: which records only named people may read.
struct RestrictionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restriction",
    abstract: "Lists, places, reviews and lifts restrictions, and names who may read.",
    discussion: """
      Who is not named on a restricted family sees [restricted] and nothing more. CATEGORY is one of \
      \(Restriction.Category.allCases.map(\.rawValue).joined(separator: ", ")).
      """,
    subcommands: [
      RestrictionList.self, RestrictionPlace.self, RestrictionGrant.self, RestrictionEnd.self,
      RestrictionReview.self, RestrictionLift.self,
    ], defaultSubcommand: RestrictionList.self)
}

/// `kith restriction list`: those that one may read; of the others only that they are there.
struct RestrictionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the restricted families with who may read them, to which day.")

  @Flag(help: "As one JSON value.") var json = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let rows = try unit.store.restrictions()
    unit.store.note("the restrictions", asData: json)
    let hidden = try unit.store.hiddenFamilies(all: true, today: unit.today)
    if json {
      return Output.print(
        JSON.list(rows.map(ReadingPrint.json) + ReadingPrint.hidden(hidden, as: ReadingPrint.restriction))
          .printed)
    }
    Output.print(ReadingPrint.table(rows, hidden: hidden, today: unit.today))
  }
}

/// `kith restriction place`: from now on only named people read a family's record.
struct RestrictionPlace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Restricts a family's record to named people, you among them.")

  @Argument(help: "The family's id or name.") var family: [String]
  @Option(help: "Why records of its kind are restricted.", transform: Words.restriction)
  var category: Restriction.Category
  @Option(help: "Why this one is.") var reason: String
  @Option(name: .customLong("to"), parsing: .singleValue, help: "Who else may read; once for each member.")
  var members: [String] = []
  @Option(help: "The last day on which they may; without it, half a year on.", transform: DayArgument.read)
  var until: Day?
  @Option(help: "When it is looked at again; without it, 90 days on.", transform: DayArgument.read)
  var review: Day?
  @Flag(help: "You do not name yourself; somebody else with a login must be named.") var notMe = false
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let chosen = try FamilyChoice.one(called: family.joined(separator: " "), in: unit.store)
    var named = try members.map { try MemberChoice.one(called: $0, in: unit.store).card.ref }
    if !notMe, let me = try unit.store.sitting(today: unit.today).me?.ref, !named.contains(me) {
      named.insert(me, at: 0)
    }
    let last = until ?? unit.today + Restriction.grantDays
    let restriction = Restriction(
      family: chosen, category: category, reason: reason, from: unit.today,
      review: review ?? unit.today + Restriction.reviewDays,
      named: named.map { .init(member: $0, until: last) })
    Output.say(try unit.store.save(.restrict(restriction)).what)
  }
}

/// `kith restriction grant`: somebody may read to the end of a day, or longer than before.
struct RestrictionGrant: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant", abstract: "Lets a member read a restricted record to the end of a day.",
    discussion: "The consultant may name themself on a record hidden from them, by its id and with a reason.")

  @Argument(help: "The family's id or name; its id where it is hidden from you.") var family: [String]
  @Option(name: .customLong("to"), help: "The member's name, or its beginning.") var member: String
  @Option(help: "The last day; without it, a fortnight on.", transform: DayArgument.read) var until: Day?
  @Option(help: "Why, for the journal.") var reason = ""
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let chosen = try RestrictionChoice.one(of: family.joined(separator: " "), hidden: true, in: unit.store)
    let member = try MemberChoice.one(called: member, in: unit.store).card.ref
    let last = until ?? unit.today + Restriction.taskDays
    Output.say(try unit.store.save(.grant(chosen, to: member, until: last, reason: reason)).what)
  }
}

/// `kith restriction end`: somebody may read no longer.
struct RestrictionEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends that a member may read a restricted record.")

  @Argument(help: "The family's id or name.") var family: [String]
  @Option(name: .customLong("of"), help: "The member's name, or its beginning.") var member: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let chosen = try RestrictionChoice.one(of: family.joined(separator: " "), in: unit.store)
    let member = try MemberChoice.one(called: member, in: unit.store).card.ref
    Output.say(try unit.store.save(.endGrant(chosen, of: member)).what)
  }
}

/// `kith restriction review`: it was looked at and stands on.
struct RestrictionReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Says that a restriction was looked at again and stands on.")

  @Argument(help: "The family's id or name.") var family: [String]
  @Option(help: "When next; without it, 90 days on.", transform: DayArgument.read) var next: Day?
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let chosen = try RestrictionChoice.one(of: family.joined(separator: " "), in: unit.store)
    let next = next ?? unit.today + Restriction.reviewDays
    Output.say(try unit.store.save(.reviewRestriction(chosen, next: next)).what)
  }
}

/// `kith restriction lift`: the record may be read by everyone again.
struct RestrictionLift: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lift", abstract: "Lifts a restriction.")

  @Argument(help: "The family's id or name.") var family: [String]
  @Option(help: "Why.") var reason: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let unit = try common.open()
    let chosen = try RestrictionChoice.one(of: family.joined(separator: " "), in: unit.store)
    Output.say(try unit.store.save(.liftRestriction(chosen, reason: reason)).what)
  }
}

/// Finds the restriction that somebody means.
enum RestrictionChoice {
  /// That of the one family of an id or name; `hidden` takes one that is hidden from the consultant, by its id.
  static func one(of typed: String, hidden: Bool = false, in store: Store) throws -> Ref<Restriction> {
    if hidden, try store.families(matching: typed).isEmpty,
      let found = try store.restriction(hiddenUnder: typed.trimmed)
    {
      return found
    }
    let family = try FamilyChoice.one(called: typed, in: store)
    guard let row = try store.restrictions(of: family).first else {
      throw Failure(.data, "That family's record is not restricted; everyone of the unit may read it.")
    }
    return row.ref
  }
}
