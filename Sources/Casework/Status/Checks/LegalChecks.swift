/// Legal statuses: when they hold, for how long, and beside which placement.
extension Outlook {
  mutating func checkLegalStatus(_ touch: Touch) {
    guard let status = fact(touch, in: \.legalStatuses), let code = status.code else { return }
    checkInCare(on: status.started, .legalStatus)
    if let age = age(on: status.started), age < 10, code.hasPrefix("J") {
      say(
        .impossible, "code", .careReturn("358"),
        "\(name) was \(age) on \(status.started.spoken), and \(code) cannot be before 10; choose another legal status."
      )
    }
    if code == "D1", let first = Day(year: 2005, month: 12, day: 30), status.started >= first {
      say(
        .impossible, "code", .plain("Adoption and Children Act 2002"),
        "No child has been freed for adoption since December 2005; a placement order is E1.")
    }
    checkShortBreaks(status, code)
    guard let period = period(on: status.started) else { return }
    checkLegalLengths(through: status.started, in: period, field: "day")
    let isMoveToo = touches.contains { $0.kind == .placement && $0.started == status.started }
    if !isMoveToo, let placement = placement(on: status.started, in: period) {
      checkFit(placement, under: code, field: "code")
    }
  }

  /// Of one year's return, which runs from April to March, only one kind of short break.
  private mutating func checkShortBreaks(_ status: LegalStatus, _ code: String) {
    let other = code == "V3" ? "V4" : code == "V4" ? "V3" : nil
    guard let other else { return }
    let year = Self.returnYear(of: status.started)
    let beside = facts.legalStatuses.map(\.fact).first {
      $0.code == other && Self.returnYear(of: $0.started) == year
    }
    guard let beside else { return }
    say(
      .odd, "code", .careReturn("426"),
      "\(other) stands on record from \(beside.started.spoken), in the same year to 31 March; a year's short breaks are all V3 or all V4."
    )
  }

  private static func returnYear(of day: Day) -> Int { day.adding(months: -3).year }

  private struct Length {
    var days: Int
    var weight: Remark.Weight
    var source: RuleSource
    var words: String
  }

  private static let lengths: [String: Length] = [
    "V3": Length(
      days: 17, weight: .impossible, source: .careReturn("365"),
      words: "a short break lasts 17 days at most; for a longer stay record V2 from its first day"),
    "L1": Length(
      days: 3, weight: .odd, source: .careReturn("361"),
      words: "police protection lasts 72 hours at most; record what followed it"),
    "L2": Length(
      days: 21, weight: .odd, source: .careReturn("362"),
      words: "an emergency protection order lasts 21 days at most; record what followed it"),
    "L3": Length(
      days: 7, weight: .odd, source: .careReturn("363"),
      words: "a child assessment order lasts 7 days at most; record what followed it"),
  ]

  /// Whether the legal status that ends on a day has lasted longer than it can.
  mutating func checkLegalLengths(through ended: Day, in period: CarePeriod, field: String) {
    let before = facts.legalStatuses.map(\.fact).filter {
      $0.started < ended && $0.started >= period.started
    }
    guard let status = before.max(by: { $0.started < $1.started }), let code = status.code,
      let length = Self.lengths[code], ended.days(since: status.started) > length.days
    else { return }
    say(
      length.weight, field, length.source,
      "\(code) holds since \(status.started.spoken), \(ended.days(since: status.started)) days; \(length.words)."
    )
  }

  /// Whether a placement can be under a legal status.
  mutating func checkFit(_ placement: Placement, under code: String, field: String) {
    guard let type = placement.type else { return }
    let isShortBreak = code == "V3" || code == "V4"
    switch type {
    case "P1" where code == "V2":
      say(
        .impossible, field, .careReturn("378"),
        "A child who lives with parents (P1) is not accommodated under section 20 (V2); one of the two is another."
      )
    case _ where isShortBreak && type.hasPrefix("T"):
      say(
        .impossible, field, .careReturn("382"),
        "A short break (\(code)) has no temporary placement (\(type)) in it; choose where the break is spent."
      )
    case "U1" where isShortBreak, "U4" where isShortBreak:
      say(
        .impossible, field, .careReturn("384"),
        "A short break (\(code)) is not in a long-term foster placement (\(type)); choose \(type == "U1" ? "U3" : "U6")."
      )
    case "A5" where code != "E1", "A6" where code != "E1":
      say(
        .impossible, field, .careReturn("408"),
        "\(type) is a placement under a placement order, and the legal status is \(code): record E1, or choose \(type == "A5" ? "A3" : "A4")."
      )
    default: break
    }
  }

  /// The legal status of a day, as the clocks see it; nothing where none is known.
  func legalCode(on day: Day) -> String? {
    var draft = HistoryDraft(facts: facts)
    draft.legal = draft.legalStatuses()
    return draft.legalCode(on: day)
  }
}
