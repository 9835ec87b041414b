/// One span without its id, which is slow to copy.
struct Stretch {
  var kind: SpanKind
  var from: Day
  var through: Day?
  var placement: PlacementTerms?

  init(_ span: Span) {
    (kind, from, through, placement) = (span.kind, span.from, span.through, span.placement)
  }

  func holds(_ day: Day) -> Bool { day >= from && (through.map { day <= $0 } ?? true) }
}

/// A subject's spans, and on which days something changes in them.
struct Spans {
  let history: History
  /// The days on which an order or the first review may change which visits are asked for, in order.
  let changes: [Day]
  private let stretches: [Stretch]
  private let coming: Day?
  private let grown: Day?

  init(_ history: History) {
    self.history = history
    let stretches = history.spans.map(Stretch.init)
    (coming, grown) = (history.born?.birthday(18), history.born?.birthday(25))
    let firstReviews = stretches.compactMap { span in
      span.kind == .care ? Self.reviews(in: span, history).first?.day : nil
    }
    self.stretches = stretches
    changes = (history.legal.map(\.since) + firstReviews).sorted()
  }

  static func reviews(in care: Stretch, _ history: History) -> [Happening] {
    history.happenings.filter { $0.kind == .lookedAfterReviewHeld && care.holds($0.day) }
  }

  /// The birthday of so many years; nothing of one whose day of birth is not known.
  func birthday(_ age: Int) -> Day? {
    switch age {
    case 18: coming
    case 25: grown
    default: history.born?.birthday(age)
    }
  }

  /// Whether the child was not born yet on a day; one who is looked after is, even if nobody knows the day.
  func isUnborn(on day: Day) -> Bool {
    if let born = history.born { return day < born }
    return history.isUnborn && span(.care, on: day) == nil
  }

  /// The span of a kind in which a day lies, of several the one that began last.
  func span(_ kind: SpanKind, on day: Day) -> Stretch? { place(kind, on: day, of: nil).map { stretches[$0] } }

  /// The span of a kind to which something belongs that happened: its own of several that hold on that day.
  func span(_ kind: SpanKind, ofHappeningAt position: Int, on day: Day) -> Stretch? {
    place(kind, on: day, of: position).map { stretches[$0] }
  }

  /// The span of a kind that begins within a week of a day.
  func coming(_ kind: SpanKind, after day: Day) -> Stretch? {
    stretches.first { $0.kind == kind && $0.from > day && $0.from <= day + 7 }
  }

  /// Whether something changes between two days.
  func change(after day: Day, before last: Day?) -> Bool {
    for change in changes where change > day { return last.map { change < $0 } ?? true }
    return false
  }

  private func place(_ kind: SpanKind, on day: Day, of position: Int?) -> Int? {
    var found: Int?
    for place in stretches.indices where stretches[place].kind == kind && stretches[place].holds(day) {
      // Ids are slow to compare, so only where several spans hold.
      if let best = found {
        let id = position.map { history.happenings[$0].id }
        if history.spans[best].id == id { return best }
        let isOwn = history.spans[place].id == id
        if !isOwn, stretches[best].from > stretches[place].from { continue }
      }
      found = place
    }
    return found
  }
}
