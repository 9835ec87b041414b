extension HistoryDraft {
  /// What somebody typed stands in place of what a status fact says of the same day.
  mutating func addOccasions() {
    for occasion in facts.occasions {
      guard var happening = occasion.happening else { continue }
      if let index = happenings.firstIndex(where: {
        $0.kind == happening.kind && $0.day == happening.day && !$0.id.hasPrefix("occasion:")
      }) {
        // The extract told only the latest, so that earlier ones may exist unless a number says otherwise.
        happening.isOnlyLatest = happenings[index].isOnlyLatest && happening.number == nil
        happenings.remove(at: index)
      }
      happenings.append(happening)
    }
    for var span in OccasionSpans.all(in: happenings.sorted(by: Happening.comesBefore)) {
      if span.kind == .inNeed, span.through == nil { span.through = caseClosed(after: span.from) }
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

  /// Each opening begins one, which the first closing on or after its day ends; in the order of openings.
  static func all(in happenings: [Happening]) -> [Span] {
    happenings.compactMap { opening in
      guard let pair = pairs.first(where: { $0.opens == opening.kind }) else { return nil }
      let closing = happenings.first { $0.kind == pair.closes && $0.day >= opening.day }
      return Span(pair.kind, id: opening.id, from: opening.day, through: closing?.day)
    }
  }
}
