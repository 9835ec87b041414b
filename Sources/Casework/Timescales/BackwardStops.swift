extension Derivation {
  /// What is counted back from a booked date is done before it, but after the last thing of that sort was held.
  func backwardStop(of row: RuleRow, from position: Int) -> Int? {
    let booked = history.happenings[position].day
    return history.happenings.indices.first { place in
      guard row.stops.holds(entries[place].place) else { return false }
      let done = history.happenings[place]
      if done.kind == .conferenceUnnecessary { return endsBooking(place, bookedFor: booked, row) }
      return done.day >= booked || preparesFor(booked, place, row)
    }
  }

  private func preparesFor(_ booked: Day, _ place: Int, _ row: RuleRow) -> Bool {
    let done = history.happenings[place]
    let turns = done.kind.preparesFor
    if turns.isEmpty { return false }
    return !history.happenings.contains {
      $0.day >= done.day && $0.day < booked && (turns.contains($0.kind) || row.rule.starts.contains($0.kind))
    }
  }

  /// Whether a conference that was found unnecessary is the one that was booked: that of the same enquiry.
  private func endsBooking(_ place: Int, bookedFor booked: Day, _ row: RuleRow) -> Bool {
    let done = history.happenings[place]
    let enquiry = history.happenings.last { $0.kind == .enquiryStarted && $0.day <= booked }
    guard let enquiry else { return done.day <= booked && preparesFor(booked, place, row) }
    let later = history.happenings.first { $0.kind == .enquiryStarted && $0.day > booked }
    guard done.day >= enquiry.day, later.map({ done.day < $0.day }) ?? true else { return false }
    return done.isTyped || done.id.hasPrefix(enquiry.id + "/")
  }
}

extension HappeningKind {
  /// What it is done for beforehand: a report for a conference or review.
  var preparesFor: [HappeningKind] {
    switch self {
    case .conferenceReportShared, .conferenceUnnecessary: [.initialConferenceHeld, .reviewConferenceHeld]
    case .reviewReportShared: [.lookedAfterReviewHeld]
    default: []
    }
  }
}
