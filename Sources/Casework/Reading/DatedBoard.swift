/// Everything dated between two days, for the diary.
public struct DiaryBoard: Hashable, Sendable {
  public var from: Day
  public var through: Day
  /// In the order of Today: by day, then family, then title.
  public var items: [TodayBoard.Item]

  public init(from: Day, through: Day, items: [TodayBoard.Item]) {
    (self.from, self.through, self.items) = (from, through, items)
  }
}

/// The unit's rules as its room shows them.
public struct RulesBoard: Hashable, Sendable {
  /// One row in force, with the unit's own length where it has set one.
  public struct Row: Hashable, Sendable {
    public var timescale: Timescale
    public var local: LocalLength?
    public var suspension: Suspension?
    /// How many open clocks run by it.
    public var running: Int

    public init(timescale: Timescale, local: LocalLength?, suspension: Suspension?, running: Int) {
      (self.timescale, self.local, self.suspension, self.running) = (timescale, local, suspension, running)
    }
  }

  /// In the order of the files.
  public var rows: [Row]
  /// Running and past ones, latest first, with the number to end each by.
  public var suspensions: [SuspensionRow]
  public var countsVirtual: Bool
  public var holidaysFrom: Day
  public var holidaysThrough: Day

  public struct SuspensionRow: Hashable, Sendable {
    public var ref: Ref<Suspension>
    public var suspension: Suspension

    public init(ref: Ref<Suspension>, suspension: Suspension) {
      (self.ref, self.suspension) = (ref, suspension)
    }
  }

  public init(
    rows: [Row], suspensions: [SuspensionRow], countsVirtual: Bool, holidaysFrom: Day, holidaysThrough: Day
  ) {
    (self.rows, self.suspensions, self.countsVirtual) = (rows, suspensions, countsVirtual)
    (self.holidaysFrom, self.holidaysThrough) = (holidaysFrom, holidaysThrough)
  }
}
