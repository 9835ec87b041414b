extension MeetingBoard.Signature {
  /// The hour as clocks in England showed it: `14:05`.
  public var hour: String { Moment(day: day, seconds: at).hour }

  /// `Signed by Robin Shah on Wed 18 Mar 2026, 14:05, version 2`.
  public var words: String { "Signed by \(by) on \(day.spoken), \(hour), version \(version)" }
}

extension Moment {
  /// The hour as clocks in England show it: `14:05`.
  public var hour: String {
    let local = seconds + (isSummerTime ? 3_600 : 0)
    let minutes = ((local % 86_400) + 86_400) % 86_400 / 60
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// From one in the morning of March's last Sunday to one in the morning of October's, in universal time.
  private var isSummerTime: Bool {
    let year = Day(number: Int32(seconds.quotient(by: 86_400))).year
    guard let march = Day(year: year, month: 3, day: 31), let october = Day(year: year, month: 10, day: 31)
    else { return false }
    func turn(_ last: Day) -> Int { Int((last - (last.weekday.rawValue + 1) % 7).number) * 86_400 + 3_600 }
    return seconds >= turn(march) && seconds < turn(october)
  }
}

extension Int {
  /// Divided and rounded down, also below nought.
  fileprivate func quotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
