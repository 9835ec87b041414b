public import Casework

/// What holds for a unit: the carried timescales and holidays, with the files that the unit has loaded over them.
public enum Law {
  /// The rules and the calendar. Nothing is kept between calls; reading everything takes about a millisecond.
  ///
  /// Files count in their order. The rows of a rule file take the place of those with their id from the day on
  /// which the first of them is in force; what began before that day is still counted by the earlier ones.
  public static func book(_ files: [LawFile]) throws(ReferenceProblem) -> RuleBook {
    var book = RuleBook(timescales: try Timescales.carried(), calendar: try Holidays.englandAndWales())
    for file in files {
      switch file.kind {
      case .rules: try lay(file, over: &book)
      case .holidays: book.calendar = try calendar(file, over: book.calendar)
      }
    }
    return book
  }

  /// From twelve months before the last day for which holidays are known, what to do about it; nothing before.
  public static func holidayWarning(_ calendar: WorkingCalendar, today: Day) -> String? {
    let last = calendar.knownThrough
    let way = "load the government's newer list with kith rules holidays FILE"
    if today > last {
      return "Holidays are known only through \(last.spoken), so no working day can be counted since; \(way)."
    }
    if today >= last.adding(months: -12) {
      return "Holidays are known only through \(last.spoken), less than a year ahead; \(way)."
    }
    return nil
  }

  private static func lay(_ file: LawFile, over book: inout RuleBook) throws(ReferenceProblem) {
    let newer: [Timescale]
    do {
      newer = try RuleFile.read(text: file.text, file: file.name)
    } catch {
      throw .badLaw(error.sentence)
    }
    var first: [String: Day] = [:]
    for row in newer { first[row.id] = min(first[row.id] ?? row.inForceFrom, row.inForceFrom) }
    let earlier = book.timescales.compactMap { row in first[row.id].flatMap { row.before($0) } }
    book.replace(by: earlier + newer)
  }

  /// A list older than what is known by now, because a newer Kith carries more, is passed over.
  private static func calendar(
    _ file: LawFile, over known: WorkingCalendar
  ) throws(ReferenceProblem) -> WorkingCalendar {
    do {
      return try Holidays.read(json: file.text, file: file.name, over: known).calendar
    } catch {
      if case .older = error { return known }
      throw .badLaw(error.sentence)
    }
  }
}

extension Timescale {
  /// The row as far as it was in force before a day; nothing where it was not.
  fileprivate func before(_ day: Day) -> Timescale? {
    guard inForceFrom < day else { return nil }
    var row = self
    row.inForceThrough = min(inForceThrough ?? day - 1, day - 1)
    return row
  }
}
