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

/// A subject's spans, and what held on a day in them.
struct Spans {
  let history: History
  private let stretches: [Stretch]
  private let coming: Day?
  private let grown: Day?

  init(_ history: History) {
    self.history = history
    stretches = history.spans.map(Stretch.init)
    (coming, grown) = (history.born?.birthday(18), history.born?.birthday(25))
  }

  /// The birthday of so many years; nothing of one whose day of birth is not known.
  func birthday(_ age: Int) -> Day? {
    switch age {
    case 18: coming
    case 25: grown
    default: history.born?.birthday(age)
    }
  }

  /// The span of a kind in which a day lies, of several the one that began last.
  func span(_ kind: SpanKind, on day: Day) -> Stretch? {
    var found: Stretch?
    for span in stretches where span.kind == kind && span.holds(day) {
      if let best = found, best.from > span.from { continue }
      found = span
    }
    return found
  }

  /// Whether all circumstances held on a day; nothing where that cannot be known.
  func hold(_ circumstances: [Circumstance], on day: Day, in span: Stretch?) -> Bool? {
    var isCertain = true
    for circumstance in circumstances {
      switch holds(circumstance, on: day, in: span) {
      case true?: continue
      case false?: return false
      case nil: isCertain = false
      }
    }
    return isCertain ? true : nil
  }

  private func holds(_ circumstance: Circumstance, on day: Day, in span: Stretch?) -> Bool? {
    switch circumstance {
    case .under(let age, let months):
      return history.born.map { day.adding(months: months) < $0.birthday(age) } ?? false
    case .from(let age, let months):
      return history.born.map { day.adding(months: months) >= $0.birthday(age) } ?? false
    case .firstYear: return measured(span, on: day).map { day < $0.from.adding(months: 12) } ?? false
    case .afterFirstYear: return measured(span, on: day).map { day >= $0.from.adding(months: 12) } ?? false
    case .longTerm: return terms(span, on: day)?.isLongTerm ?? false
    case .notLongTerm: return terms(span, on: day).map { !$0.isLongTerm } ?? false
    case .ordinaryPlacement: return regime(span, on: day) == .ordinaryPlacement
    case .regulation19, .regulation24, .interimOrderWithParent, .careOrderWithParent:
      return regime(span, on: day) == circumstance
    case .beforeFirstReview: return isReviewed(on: day).map { !$0 }
    case .afterFirstReview: return isReviewed(on: day)
    case .plannedUnborn:
      guard let born = history.born, let span else { return false }
      return span.from < born
    }
  }

  /// The span whose years are counted: the rule's own, otherwise the placement.
  private func measured(_ span: Stretch?, on day: Day) -> Stretch? { span ?? self.span(.placement, on: day) }

  private func terms(_ span: Stretch?, on day: Day) -> PlacementTerms? {
    span?.placement ?? self.span(.placement, on: day)?.placement
  }

  /// Which paragraph of regulation 28 the visits follow: exactly one, the strictest first.
  private func regime(_ span: Stretch?, on day: Day) -> Circumstance? {
    guard let terms = terms(span, on: day) else { return nil }
    let code = terms.isWithParent ? history.legal.last { $0.since <= day }?.code : nil
    if terms.regulation == 24 { return .regulation24 }
    if code == "C1" { return .interimOrderWithParent }
    if terms.regulation == 19 { return .regulation19 }
    return code == "C2" ? .careOrderWithParent : .ordinaryPlacement
  }

  /// Whether a review had been held in the period of care by a day; nothing where an earlier one than
  /// those that are known may have been.
  private func isReviewed(on day: Day) -> Bool? {
    guard let care = span(.care, on: day) else { return false }
    let reviews = history.happenings.filter { $0.kind == .lookedAfterReviewHeld && care.holds($0.day) }
    guard let first = reviews.first else { return false }
    if first.day <= day { return true }
    let isFirst = first.number.map { $0 == 1 } ?? !first.isOnlyLatest
    return isFirst ? false : nil
  }
}
