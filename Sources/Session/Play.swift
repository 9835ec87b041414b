public import Casework
import Desk
public import Records
public import Screen

/// Plays keys at Kith without a terminal and takes pictures of the screen.
public final class Play {
  private let seat: Seat

  public init(
    store: Store, calendar: WorkingCalendar, today: Day, size: Size,
    codes: @escaping () -> CodeBook = { CodeBook([]) }, second: @escaping () -> Int
  ) throws(Refusal) {
    seat = try Seat(
      store: store, calendar: calendar, today: today, size: size, codes: codes, second: second)
  }

  /// Plays a script such as `jj<Enter>text<Tab>`; `<Picture>` takes a picture, and so does the end.
  ///
  /// Line ends in the script are only for its reader. After the last key it waits until nothing is left to do.
  public func run(script: String) throws(ScriptProblem) -> [Frame] {
    var frames: [Frame] = []
    let keys = script.split(whereSeparator: \.isNewline).joined()
    for part in Self.parts(of: keys) {
      for key in try Key.script(part) where !seat.isOver {
        seat.take(.key(key))
        seat.settle()
      }
      _ = seat.pause()
      seat.settle()
      frames.append(seat.frame())
    }
    return frames
  }

  /// The person has left Kith.
  public var isOver: Bool { seat.isOver }

  private static func parts(of script: String) -> [String] {
    var parts: [String] = []
    var rest = script[...]
    while let mark = rest.firstRange(of: "<Picture>") {
      parts.append(String(rest[..<mark.lowerBound]))
      rest = rest[mark.upperBound...]
    }
    if parts.isEmpty || !rest.isEmpty { parts.append(String(rest)) }
    return parts
  }
}
