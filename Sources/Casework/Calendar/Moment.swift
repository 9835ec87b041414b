/// When something is done: the day it counts for, and the second at which it was typed.
public struct Moment: Hashable, Sendable {
  public var day: Day
  /// Seconds since 1 January 1970 in universal time.
  public var seconds: Int

  public init(day: Day, seconds: Int) { (self.day, self.seconds) = (day, seconds) }
}
