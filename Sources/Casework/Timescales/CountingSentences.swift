extension Counting {
  /// The working in whole sentences: rule and version, source and how sure, start, length, due day, what was
  /// passed over, the working day before, and the unit's own date.
  public var sentences: [String] {
    [rule, source, start, reckoning, dueSentence, passedOver, workingDayBefore, local, dayCount]
      .compactMap { $0 }
  }

  private var rule: String {
    let version =
      timescale.inForceThrough.map { "in force from \(timescale.inForceFrom.spoken) through \($0.spoken)" }
      ?? "in force since \(timescale.inForceFrom.spoken)"
    let variant = timescale.variant.isEmpty ? "" : ", \(timescale.variant)"
    return "\(timescale.title)\(variant) (\(timescale.id)) is \(timescale.kind.rawValue), \(version)."
  }

  private var source: String { "Source: \(timescale.source), \(timescale.sureness.words)." }

  private var start: String { "It starts on \(from.spoken)\(Self.time(fromMinute))." }

  private var reckoning: String {
    let term =
      length.unit == .terms
      ? " Without a table of school terms a term is \(Length.termWorkingDays) working days." : ""
    let early = timescale.countsEarly ? " What was done up to three months before counts as done." : ""
    return "\(lengthWords)\(dayZero)\(term)\(early)"
  }

  private var lengthWords: String {
    let words = length.words
    if timescale.kind == .local, localLength != nil {
      let usual = timescale.lengths.map(\.words).joined(separator: " or ")
      return "The unit has set \(words) in place of \(usual)."
    }
    guard timescale.lengths.count > 1 else { return "It may take \(words)." }
    let all = timescale.lengths.map(\.words).joined(separator: " or ")
    return "It may take \(all), whichever ends first: here \(words)."
  }

  private var dayZero: String {
    if length.unit == .hours {
      return fromMinute == nil
        ? " The time is not known, so hours count from the start of the day." : " Hours count from that time."
    }
    if length.count < 0 { return " It is counted back; the day of the event is day 0." }
    return timescale.countsStartDay
      ? " The rule says beginning with that day, so that day is day 1." : " The day of the event is day 0."
  }

  private var dueSentence: String {
    switch due {
    case .notCountable(let problem): return problem.sentence
    case .day(let day, let minute):
      let days = abs(day.days(since: from))
      let count = days == 1 ? "1 calendar day" : "\(days) calendar days"
      return "It is due by \(day.spoken)\(Self.time(minute)), \(count) \(day < from ? "before" : "on")."
    }
  }

  private var passedOver: String? {
    guard due.day != nil, length.unit.countsWorkingDays else { return nil }
    if skipped.isEmpty { return "No holiday on a weekday lies between; weekends are passed over." }
    return "Passed over besides weekends: \(skipped.map(\.spoken).joined(separator: ", "))."
  }

  private var workingDayBefore: String? {
    guard let day = due.day else { return nil }
    guard let safe else { return "Whether that is a working day is not known: no holidays are known for it." }
    if safe == day { return nil }
    return
      "\(day.spoken) is no working day, and nothing moves it on: the working day before it is \(safe.spoken)."
  }

  private var local: String? {
    guard timescale.kind == .statutory, let localLength, let localDue else { return nil }
    return "The unit's own length is \(localLength.words): \(localDue.spoken), beside the statutory date."
  }

  /// Councils' programs count 91 and 183 days where the law says months.
  private var dayCount: String? {
    guard length.unit == .months, due.day != nil, let days = [3: 91, 6: 183][length.count] else { return nil }
    return "Some councils count \(days) days instead, which would be \((from + days).spoken)."
  }

  private static func time(_ minute: Int?) -> String {
    guard let minute else { return "" }
    let (hours, minutes) = (minute / 60, minute % 60)
    return " at \(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}

extension Timescale.Sureness {
  /// How sure it is, as the working says it.
  public var words: String {
    switch self {
    case .read: "read there"
    case .memory: "widely known, not read there"
    case .inferred: "inferred, not laid down there"
    }
  }
}
