/// Reads what was fixed for the coming weeks: `core group thu 26/3 14:00`.
public struct SpokenBooking: Sendable {
  public enum Reading: Equatable, Sendable {
    /// With minutes since midnight, where a time was said.
    case booking(OccasionKind, day: Day, minute: Int?)
    case refused(String)
  }

  public var days: SpokenDay

  public init(today: Day, calendar: WorkingCalendar) {
    days = SpokenDay(today: today, calendar: calendar, direction: .future)
  }

  public func read(_ typed: String) -> Reading { .refused("Not read yet.") }

  public func readBack(_ reading: Reading) -> String { "" }

  /// What would be typed to have it read so again.
  public static func spoken(_ kind: OccasionKind, day: Day, minute: Int?) -> String { kind.title }
}
