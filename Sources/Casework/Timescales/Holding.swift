/// What held on a day.
extension Spans {
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

  func holds(_ circumstance: Circumstance, on day: Day, in span: Stretch?) -> Bool? {
    switch circumstance {
    // Of a child whose day of birth nobody knows, both are taken to hold: better one date too many than none.
    case .under(let age, let months):
      return history.born.map { day.adding(months: months) < $0.birthday(age) } ?? !isUnborn(on: day)
    case .from(let age, let months):
      return history.born.map { day.adding(months: months) >= $0.birthday(age) } ?? !isUnborn(on: day)
    case .firstYear: return measured(span, on: day).map { day < $0.from.adding(months: 12) } ?? false
    case .afterFirstYear: return measured(span, on: day).map { day >= $0.from.adding(months: 12) } ?? false
    case .longTerm: return terms(span, on: day)?.isLongTerm ?? false
    case .notLongTerm: return terms(span, on: day).map { !$0.isLongTerm } ?? false
    case .ordinaryPlacement, .regulation19, .regulation24, .interimOrderWithParent, .careOrderWithParent:
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
    guard let first = Self.reviews(in: care, history).first else { return false }
    if first.day <= day { return true }
    let isFirst = first.number.map { $0 == 1 } ?? !first.isOnlyLatest
    return isFirst ? false : nil
  }
}
