/// Reads which listed actions go on with a new day: `1 fri  3 +2w`.
public struct SpokenCarry: Sendable {
  /// An action by its number in the list, from 1, with its new day.
  public struct Carried: Hashable, Sendable {
    public var number: Int
    public var due: Day

    public init(number: Int, due: Day) { (self.number, self.due) = (number, due) }
  }

  public enum Reading: Equatable, Sendable {
    /// In the order in which they were typed.
    case carried([Carried])
    case refused(String)
  }

  /// How many actions are listed.
  public var count: Int
  public var days: SpokenDay

  public init(count: Int, today: Day, calendar: WorkingCalendar) {
    self.count = count
    days = SpokenDay(today: today, calendar: calendar, direction: .future)
  }

  public func read(_ typed: String) -> Reading { .refused("Not read yet.") }

  public func readBack(_ reading: Reading) -> String { "" }

  /// What would be typed to have it read so again.
  public static func spoken(_ carried: [Carried]) -> String { "" }
}
