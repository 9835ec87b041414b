import Casework

extension Wording {
  /// A rule's name; with its variant where several stand side by side.
  static func title(_ rule: Timescale) -> String {
    rule.variant.isEmpty ? rule.title : "\(rule.title), \(rule.variant)"
  }

  /// `45 working days`, `10 working days or 3 months`.
  static func lengths(_ rule: Timescale) -> String { rule.lengths.map(\.words).joined(separator: " or ") }

  /// `45wd`, `6w`, `3m`, `72h`: a length where there is little room.
  static func brief(_ length: Length) -> String {
    let unit =
      switch length.unit {
      case .hours: "h"
      case .days: "d"
      case .workingDays: "wd"
      case .weeks: "w"
      case .months: "m"
      case .terms: abs(length.count) == 1 ? " term" : " terms"
      }
    return "\(abs(length.count))\(unit)\(length.count < 0 ? " before" : "")"
  }

  /// `14:30`.
  static func time(_ minute: Int) -> String {
    let digits = { (value: Int) in value < 10 ? "0\(value)" : String(value) }
    return "\(digits(minute / 60)):\(digits(minute % 60))"
  }

  /// `first`, `second`, `4th`.
  static func ordinal(_ number: Int) -> String {
    let words = ["first", "second", "third"]
    if words.indices.contains(number - 1) { return "the \(words[number - 1])" }
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "the \(number)\(ending)"
  }

  /// `Tolu`, `Tolu and Femi`, `Tolu, Femi and Åse`.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// The words with a capital at their beginning, without a full stop.
  static func capital(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// A title within a sentence; abbreviations keep their capitals.
  static func uncapital(_ words: String) -> String {
    let second = words.dropFirst().first
    return second?.isUppercase ?? false ? words : words.prefix(1).lowercased() + words.dropFirst()
  }

  /// When a dated line stands: `3d late`, `day 23`, `Thu 19`, `12 May`.
  static func when(_ item: TodayBoard.Item, on today: Day) -> String {
    if let clock = item.clock, clock.suspension != nil { return "day \(today.days(since: clock.started))" }
    if let clock = item.clock, let binding = clock.binding, binding >= today, item.day < today {
      // The unit's own earlier date has gone by, the binding one has not.
      return due(binding, on: today)
    }
    return due(item.day, on: today)
  }

  /// What stands beside a clock's title: why it is late, other dates, and otherwise the rule in few words.
  static func beside(_ row: ClockRow, on today: Day, _ rules: RuleBook) -> [String] {
    var words: [String] = []
    if let suspension = row.suspension { words.append("suspended to \(suspension.through.brief)") }
    if let extended = row.extended { words.append("\(court(row.extendedBy)) \(extended.brief)") }
    if let local = row.localDue, let due = row.due, local != due, row.extended == nil {
      words.append(
        row.aim == local
          ? "\(row.kind == .statutory ? "law" : "rule") \(due.brief)" : "unit's own \(local.brief)")
    }
    if row.extended != nil, let due = row.due { words.append("rule \(due.brief)") }
    if row.state(on: today, within: today) == .late {
      words.append(row.reason ?? counted(row, on: today, rules))
    } else if words.isEmpty {
      words.append(since(row, on: today))
    }
    return words
  }

  /// How a date was counted, in few words: the rule and what began it.
  static func counted(_ row: ClockRow, on today: Day, _ rules: RuleBook) -> String {
    "\(brief(row, rules)), \(since(row, on: today))"
  }

  /// What began it; the year is plain where it is this one.
  private static func since(_ row: ClockRow, on today: Day) -> String {
    let year = " \(today.year)"
    return row.startWords.hasSuffix(year) ? String(row.startWords.dropLast(year.count)) : row.startWords
  }

  /// Who set another date, short: a court is called so.
  private static func court(_ by: String?) -> String {
    guard let by, !by.isEmpty else { return "court" }
    return Folded(by).text.contains("court") ? "court" : by
  }

  /// The rule in few words: `4w local`, `2w, unit's own`, or `statutory` where its length is not at hand.
  static func brief(_ row: ClockRow, _ rules: RuleBook) -> String {
    let rule = rules.rows(row.timescale).first {
      $0.variant == row.key.variant && $0.isInForce(on: row.started)
    }
    guard let rule else { return row.kind.rawValue }
    if rule.kind == .local, let own = rules.localLength(rule.id, variant: rule.variant, on: row.started) {
      return "\(brief(own)), unit's own"
    }
    return "\(rule.lengths.map(brief).joined(separator: " or ")) \(rule.kind == .local ? "local" : "by law")"
  }

  /// The outcome of a calculation in one line: `due Thu 16 Apr 2026, in 20 working days`.
  static func answer(_ counting: Counting, on today: Day) -> String {
    switch counting.due {
    case .notCountable(let problem): return problem.sentence
    case .day(let day, let minute):
      var words = "due \(day.spoken)"
      if let minute { words += " at \(time(minute))" }
      if let safe = counting.safe, safe != day { words += ", work to \(safe.brief)" }
      if let local = counting.localDue, local != day { words += ", unit's own \(local.brief)" }
      return words
    }
  }
}
