import Casework

/// How long the meeting talks about each family: counted while its minute is open.
extension Desk {
  /// Longer without a tick, and the program stood still or the machine slept: that time was no talk.
  private static let longestGap = 120

  /// Adds the time since the last tick to the minute that is open.
  mutating func countTime() {
    defer { meeting.run.countedTo = second }
    guard let last = meeting.run.countedTo, (1...Self.longestGap).contains(second - last) else { return }
    for index in overlays.indices {
      guard case .form(var sheet) = overlays[index], var minute = sheet.runningMinute else { continue }
      minute.seconds += second - last
      meeting.run.spent[minute.item.family] = minute.seconds
      sheet.filling = minute
      overlays[index] = .form(sheet)
    }
  }

  /// The minutes that the meeting's or the locked screen shows; once they are others, it is painted again.
  public var minutesShown: [Int] {
    if lock.covers { return [-1, second / 60, lock.stage == .locked ? 1 : 0] }
    guard family == nil, room == .meeting, let board = meeting.board, board.state == .running else {
      return []
    }
    return [elapsed(board)] + (minute.map { [$0.seconds / 60] } ?? [])
  }

  /// Seconds that the run sheet shows: a minute that was only looked into has not begun.
  func secondsTalked(of item: MeetingBoard.Item) -> Int {
    let isBegun = item.state != .waiting || minute?.item.family == item.family || hasUnreadText(of: item)
    return isBegun ? seconds(on: item) : item.seconds
  }

  /// Seconds spent on a family so far, as far as this desk knows.
  func seconds(on item: MeetingBoard.Item) -> Int {
    max(item.seconds, meeting.run.spent[item.family] ?? 0)
  }
}
