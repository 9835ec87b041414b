import ArgumentParser
import Casework
import Records
import Returns

/// `kith minutes`: what the weekly meeting said, decided and agreed.
struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Prints the minutes of the weekly meeting.",
    discussion: "What is signed is printed as it was signed; what is not is marked as a draft.")

  @Option(help: "The meeting's day; without it, the latest.", transform: DayArgument.read) var on: Day?
  @Option(help: "Only this family's, by id or name.") var family: String?
  @Flag(help: "The actions alone, a list for each owner.") var byOwner = false
  @Flag(help: "Decisions and actions alone, as they are read back.") var readBack = false
  @Flag(help: "Also what was signed before it was amended.") var versions = false
  @Option(help: "text or html.", transform: Words.format) var format = Paper.Format.text
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if [byOwner, readBack, versions].filter(\.self).count > 1 {
      throw ValidationError("--by-owner, --read-back and --versions exclude each other.")
    }
  }

  mutating func run() throws {
    let store = try common.open().store
    let chosen = try family.map { try FamilyChoice.one(called: $0, in: store) }
    guard var minutes = try store.minutes(on: on) else {
      throw Failure(.data, try MinutesCommand.absence(on: on, in: store))
    }
    if let chosen {
      minutes.families.removeAll { $0.family != chosen }
      minutes.restricted = 0
      guard !minutes.families.isEmpty else {
        throw Failure(
          .data, "The family was not on the agenda of \(minutes.day.spoken); give another day with --on.")
      }
    }
    store.note("the minutes of \(minutes.day.spoken)", family: chosen)
    Output.print(text(minutes, isOne: chosen != nil))
  }

  private func text(_ minutes: Minutes, isOne: Bool) -> String {
    if byOwner { return Paper.actionsByOwner(minutes, format: format) }
    if readBack { return Paper.readBack(minutes, format: format) }
    if versions, isOne, let family = minutes.families.first {
      return Paper.minute(family, unit: minutes.unit, day: minutes.day, format: format)
    }
    return Paper.minutes(minutes, versions: versions, format: format)
  }

  /// Why there are no minutes, with the day of those that come nearest.
  private static func absence(on day: Day?, in store: Store) throws -> String {
    guard let day else { return "There has been no meeting yet; it is opened on the screen." }
    let near = try store.meetingDays().min { abs($0.days(since: day)) < abs($1.days(since: day)) }
    let hint = near.map { " The nearest one was on \($0.spoken): kith minutes --on \($0)." } ?? ""
    return "There was no meeting on \(day.spoken).\(hint)"
  }
}
