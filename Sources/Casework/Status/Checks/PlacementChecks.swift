/// Placements: in care, at a possible age, and temporary ones between others.
extension Outlook {
  mutating func checkPlacement(_ touch: Touch) {
    guard let placement = fact(touch, in: \.placements) else { return }
    checkInCare(on: placement.started, .placement)
    guard let type = placement.type else { return }
    checkAge(placement, type)
    checkProvider(placement, type, isTyped: touch.typed["provider"] != nil)
    checkTerms(placement, type, touch)
    if let code = legalCode(on: placement.started) { checkFit(placement, under: code, field: "type") }
    if let period = period(on: placement.started) { checkTurns(placement, type, in: period) }
  }

  /// What begins in care begins while the child is looked after.
  mutating func checkInCare(on day: Day, _ kind: FactKind) {
    let care = facts.care.map(\.fact)
    guard !care.isEmpty, period(on: day) == nil else { return }
    if let first = care.map(\.started).min(), day < first {
      say(
        .odd, "day", .careReturn("302"),
        "Care began on \(first.spoken), after that day; check both.")
    } else if let ceased = care.compactMap(\.ceased).filter({ $0 <= day }).max() {
      say(
        .impossible, "day", .careReturn("432"),
        "Care ended on \(ceased.spoken), and \(kind.within) begins within care: record that care started again first."
      )
    }
  }

  /// The care that runs on a day and beyond.
  func period(on day: Day) -> CarePeriod? {
    facts.care.map(\.fact).filter { $0.started <= day && $0.ceased.map { day < $0 } ?? true }
      .max { $0.started < $1.started }
  }

  /// The placements of a period, by day; with the one in which the child lived before it began.
  private func placements(in period: CarePeriod) -> [Placement] {
    let earlier = facts.care.compactMap(\.fact.ceased).filter { $0 <= period.started }.max()
    return facts.placements.map(\.fact).filter { placement in
      earlier.map { placement.started >= $0 } ?? true
        && period.ceased.map { placement.started <= $0 } ?? true
    }.sorted { $0.started < $1.started }
  }

  /// Where the child lived at the end of a day within a period of care.
  func placement(on day: Day, in period: CarePeriod) -> Placement? {
    placements(in: period).last { $0.started <= day }
  }

  private static let ages: [String: (from: Int, weight: Remark.Weight, number: String)] = [
    "K3": (16, .impossible, "371"), "H5": (16, .impossible, "371"), "R5": (10, .impossible, "372"),
    "S1": (4, .odd, "373"), "P3": (14, .odd, "374"),
  ]

  private mutating func checkAge(_ placement: Placement, _ type: String) {
    guard let age = age(on: placement.started), let rule = Self.ages[type], age < rule.from else { return }
    say(
      rule.weight, "type", .careReturn(rule.number),
      "\(name) was \(age) on \(placement.started.spoken); \(type) is for children from \(rule.from) on.")
  }

  private mutating func checkTurns(_ placement: Placement, _ type: String, in period: CarePeriod) {
    let own = placements(in: period)
    let before = self.placement(on: placement.started - 1, in: period)
    let isTemporary = type.hasPrefix("T")
    if isTemporary, before == nil, placement.started <= period.started {
      say(
        .impossible, "type", .careReturn("380"),
        "Care does not begin in a temporary placement (\(type)); choose the code of the place itself, such as R2 for a hospital."
      )
    }
    if let before, let temporary = before.type, temporary.hasPrefix("T"), temporary != type {
      checkReturn(to: type, after: temporary, since: before.started, among: own)
    }
    if let before { checkLength(before, through: placement.started) }
    let next = own.first { $0.started > placement.started }?.started
    checkLength(placement, through: [next, period.ceased].compactMap { $0 }.min() ?? today)
  }

  /// A temporary placement is followed by the one before it.
  private mutating func checkReturn(
    to type: String, after temporary: String, since: Day, among placements: [Placement]
  ) {
    let usual = placements.last { $0.started < since && !($0.type ?? "T").hasPrefix("T") }
    guard let usual = usual?.type, usual != type else { return }
    say(
      .odd, "type", .careReturn("383"),
      "After a temporary placement (\(temporary)) the return expects the usual one again, \(usual); where \(name) did not go back, give the placement of \(since.spoken) another code."
    )
  }

  private static let lengths: [String: (days: Int, words: String, number: String)] = [
    "T1": (42, "six weeks in hospital", "375"), "T3": (21, "three weeks of a carer's holiday", "376"),
    "T4": (7, "seven days", "379"),
  ]

  private mutating func checkLength(_ placement: Placement, through ended: Day) {
    guard let type = placement.type, let length = Self.lengths[type],
      ended.days(since: placement.started) > length.days
    else { return }
    say(
      .odd, "day", .careReturn(length.number),
      "\(type) from \(placement.started.spoken) is more than \(length.words); a longer stay is a placement of its own, with its own code."
    )
  }
}
