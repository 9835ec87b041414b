extension Derivation {
  /// The place of the first happening that stops what began; on the same day too, unless it is the same kind of
  /// thing again.
  func stop(of row: RuleRow, from position: Int, in span: Stretch?, through last: Day?) -> Int? {
    if row.isBackward { return backwardStop(of: row, from: position) }
    let day = history.happenings[position].day
    let recurs = row.stops.holds(entries[position].place)
    var index = position
    while index > 0, history.happenings[index - 1].day == day { index -= 1 }
    while index < entries.count {
      defer { index += 1 }
      guard index != position, row.stops.holds(entries[index].place) else { continue }
      let next = history.happenings[index].day
      if let last, next > last { return nil }
      if let span, !span.holds(next) { continue }
      if next == day, !carriesOn(index, after: position, recurs) { continue }
      if history.happenings[index].kind == .visitWritten, !isOfSameVisit(index, position) { continue }
      return index
    }
    return nil
  }

  /// Whether one thing comes after another of the same day: by the time where both are known; and of two of one
  /// kind that follow each other the later carries on.
  private func carriesOn(_ index: Int, after position: Int, _ recurs: Bool) -> Bool {
    let (start, next) = (history.happenings[position], history.happenings[index])
    if recurs && !(next.kind == start.kind && index > position) { return false }
    if let from = start.minute, let to = next.minute, to < from { return false }
    return true
  }

  private func isOfSameVisit(_ written: Int, _ made: Int) -> Bool {
    history.happenings[written].id == history.happenings[made].id + "/written"
  }

  /// What is counted back from a booked date is done before it, but after the last thing of that sort was held.
  private func backwardStop(of row: RuleRow, from position: Int) -> Int? {
    let happenings = history.happenings
    let booked = happenings[position].day
    return happenings.indices.first { place in
      let done = happenings[place]
      guard row.stops.holds(entries[place].place) else { return false }
      if done.day >= booked { return true }
      let turns = done.kind.preparesFor
      if turns.isEmpty { return false }
      return !happenings.contains {
        $0.day >= done.day && $0.day < booked
          && (turns.contains($0.kind) || row.rule.starts.contains($0.kind))
      }
    }
  }

  /// Whether the start is the one that the rule asks for, the first or a later one; nothing where an extract
  /// tells only the latest, so that nobody can know.
  func isAsked(_ row: RuleRow, _ position: Int, _ span: Stretch?) -> Bool? {
    var (count, isExact) = (0, true)
    for place in 0...position where row.starts.holds(entries[place].place) {
      let happening = history.happenings[place]
      if let span, !span.holds(happening.day) { continue }
      if let number = happening.number {
        (count, isExact) = (number, true)
      } else {
        count += 1
        if happening.isOnlyLatest { isExact = false }
      }
    }
    if row.rule.which == .first { return count > 1 ? false : isExact ? true : nil }
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
