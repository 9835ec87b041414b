extension HistoryDraft {
  /// What somebody typed stands in place of what a status fact says of the same day.
  mutating func addOccasions() {
    guard !facts.occasions.isEmpty else { return }
    let recorded = happenings.count
    var (replaced, typed) = (Set<Int>(), [Happening]())
    for occasion in facts.occasions {
      guard var happening = occasion.happening else { continue }
      for index in 0..<recorded
      where happenings[index].day == happening.day && happenings[index].kind == happening.kind {
        // The extract told only the latest, so that earlier ones may exist unless a number says otherwise.
        if happenings[index].isOnlyLatest && happening.number == nil { happening.isOnlyLatest = true }
        replaced.insert(index)
      }
      typed.append(happening)
    }
    for index in replaced.sorted(by: >) { happenings.remove(at: index) }
    happenings += typed
    for var span in OccasionSpans.all(in: typed.sorted(by: Happening.comesBefore)) {
      if span.kind == .inNeed {
        span.through = [span.through, caseClosed(after: span.from)].compactMap { $0 }.min()
      }
      spans.append(span)
    }
  }
}

extension OccasionFact {
  /// What it is for the clocks: held, or booked where a booking counts.
  var happening: Happening? {
    guard let kind = isBooked ? kind.booking : kind.happening else { return nil }
    return Happening(kind, on: day, minute: minute, id: id, number: number)
  }
}

/// Spans that begin and end with occasions.
enum OccasionSpans {
  private static let pairs: [(kind: SpanKind, opens: HappeningKind, closes: HappeningKind)] = [
    (.inNeed, .inNeedPlanAgreed, .inNeedPlanEnded), (.proceedings, .proceedingsIssued, .finalOrderMade),
    (.privateFostering, .privateFosteringStarted, .privateFosteringEnded),
    (.warning, .warningPlaced, .warningEnded), (.restriction, .restrictionPlaced, .restrictionEnded),
  ]

  /// Each opening begins one, which the first closing on or after its day ends; in the order of openings. Of
  /// several warnings or restrictions a closing ends the oldest.
  static func all(in happenings: [Happening]) -> [Span] {
    let warnings = OldestFirst.pairs(.warningPlaced, .warningEnded, in: happenings)
    let restrictions = OldestFirst.pairs(.restrictionPlaced, .restrictionEnded, in: happenings)
    return happenings.enumerated().compactMap { place, opening in
      guard let pair = pairs.first(where: { $0.opens == opening.kind }) else { return nil }
      let closing =
        switch pair.kind {
        case .warning: warnings[place].map { happenings[$0] }
        case .restriction: restrictions[place].map { happenings[$0] }
        default: happenings.first { $0.kind == pair.closes && $0.day >= opening.day }
        }
      return Span(pair.kind, id: opening.id, from: opening.day, through: closing?.day)
    }
  }
}
