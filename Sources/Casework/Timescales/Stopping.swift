extension Derivation {
  /// The first happening that stops what began; on the same day too, unless it is the same kind of thing again.
  func stop(of row: RuleRow, from position: Int, in span: Span?, through last: Day?) -> Happening? {
    if row.isBackward { return backwardStop(of: row.rule, from: position) }
    let (happenings, rule) = (history.happenings, row.rule)
    let start = happenings[position]
    let recurs = rule.stops.contains(start.kind)
    var index = position
    while index > 0, happenings[index - 1].day == start.day { index -= 1 }
    while index < happenings.count {
      defer { index += 1 }
      let next = happenings[index]
      if let last, next.day > last { return nil }
      guard index != position, rule.stops.contains(next.kind) else { continue }
      if next.day == start.day {
        // Of two of one kind on one day the later carries on.
        if recurs && !(next.kind == start.kind && index > position) { continue }
        if let from = start.minute, let to = next.minute, to < from { continue }
      }
      if let span, !span.holds(next.day) { continue }
      if next.kind == .visitWritten, !next.id.hasPrefix(start.id + "/") { continue }
      return next
    }
    return nil
  }

  /// What is counted back from a booked date is done before it, but after the last thing of that sort was held.
  private func backwardStop(of rule: Timescale, from position: Int) -> Happening? {
    let happenings = history.happenings
    let booked = happenings[position]
    return happenings.first { done in
      guard rule.stops.contains(done.kind) else { return false }
      if done.day >= booked.day { return true }
      let turns = done.kind.preparesFor
      if turns.isEmpty { return false }
      return !happenings.contains {
        $0.day >= done.day && $0.day < booked.day
          && (turns.contains($0.kind) || rule.starts.contains($0.kind))
      }
    }
  }

  /// Whether the start is the one that the rule asks for, the first or a later one; nothing where an extract
  /// tells only the latest, so that nobody can know.
  func isAsked(_ rule: Timescale, _ position: Int, _ span: Span?) -> Bool? {
    var (count, isExact) = (0, true)
    for happening in history.happenings[...position] where rule.starts.contains(happening.kind) {
      if let span, !span.holds(happening.day) { continue }
      if let number = happening.number {
        (count, isExact) = (number, true)
      } else {
        count += 1
        if happening.isOnlyLatest { isExact = false }
      }
    }
    if rule.which == .first { return count > 1 ? false : isExact ? true : nil }
    return count > 1 ? true : isExact ? false : nil
  }
}

extension HappeningKind {
  /// What it is done for beforehand: a report for a conference or review.
  var preparesFor: [HappeningKind] {
    switch self {
    case .conferenceReportShared: [.initialConferenceHeld, .reviewConferenceHeld]
    case .reviewReportShared: [.lookedAfterReviewHeld]
    default: []
    }
  }
}
