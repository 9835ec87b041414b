extension Derivation {
  /// The place of the happening that stops what began, where there is one.
  func stop(of row: RuleRow, from position: Int, in span: Stretch?, through last: Day?) -> Int? {
    if row.isBackward { return backwardStop(of: row, from: position) }
    if row.countsEarly, let early = earlyStop(of: row, from: position) { return early }
    return laterStop(of: row, from: position, in: span, through: last)
  }

  /// The first happening that stops what began; on the same day too, unless it is the same kind of thing again.
  func laterStop(of row: RuleRow, from position: Int, in span: Stretch?, through last: Day?) -> Int? {
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
      if !isMeant(index, for: position, span) { continue }
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

  /// Whether what was done is meant for this start where several may run side by side.
  ///
  /// A visit is written up by its own words; what a record says of its own end ends that record only; and what
  /// ends warnings, restrictions and access requests ends the oldest.
  private func isMeant(_ index: Int, for position: Int, _ span: Stretch?) -> Bool {
    let kind = history.happenings[index].kind
    switch kind {
    case .visitWritten: return isOwn(index, of: position)
    case .referralDecided, .assessmentAuthorised, .initialConferenceHeld, .conferenceUnnecessary:
      let start = history.happenings[position].kind
      let isRecord = start == .referralReceived || start == .assessmentStarted || start == .enquiryStarted
      return !isRecord || history.happenings[index].isTyped || isOwn(index, of: position)
    case .warningEnded, .restrictionEnded:
      return span.map { $0.through == history.happenings[index].day } ?? true
    case .accessAnswered:
      let pairs = OldestFirst.pairs(.accessRequested, .accessAnswered, in: history.happenings)
      return pairs[position].map { $0 == index } ?? (history.happenings[position].kind != .accessRequested)
    default: return true
    }
  }

  private func isOwn(_ index: Int, of position: Int) -> Bool {
    history.happenings[index].id.hasPrefix(history.happenings[position].id + "/")
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

extension Happening {
  /// Whether it is an occasion that somebody recorded, not what a record says of its own end.
  var isTyped: Bool { id.hasPrefix("occasion:") }
}
