extension HistoryDraft {
  mutating func addPlans() {
    for plan in facts.plans {
      note(plan.origin)
      let fact = plan.fact
      add(.planStarted, on: fact.started, id: plan.id, format: plan.startFormat)
      addLatest(.reviewConferenceHeld, on: fact.latestReview, field: "latest_review", of: plan)
      spans.append(Span(.plan, id: plan.id, from: fact.started, through: fact.ended))
    }
  }

  mutating func addCare() {
    legal = facts.legalStatuses.compactMap { status in
      status.fact.code.map { History.LegalSince(since: status.fact.started, code: $0) }
    }.sorted { $0.since < $1.since }
    for origin in facts.legalStatuses.map(\.origin) + facts.placements.map(\.origin) { note(origin) }
    let periods = facts.care.sorted { $0.fact.started < $1.fact.started }
    for period in periods {
      note(period.origin)
      if countsAsCare(period.fact) { add(period) }
    }
    addPlacements(periods)
    addOrdersWithParent()
  }

  private mutating func add(_ period: Recorded<CarePeriod>) {
    let fact = period.fact
    happenings.append(
      Happening(
        .careStarted, on: fact.started, minute: fact.startedMinute, id: period.id,
        format: period.startFormat))
    addLatest(.lookedAfterReviewHeld, on: fact.latestReview, field: "latest_review", of: period)
    addLatest(
      .healthAssessmentHeld, on: fact.latestHealthAssessment, field: "latest_health_assessment", of: period)
    addLatest(.dentalCheckHeld, on: fact.latestDentalCheck, field: "latest_dental_check", of: period)
    if fact.permanencePlan != nil {
      add(
        .permanencePlanMade, on: fact.started, id: "\(period.id)/permanence_plan",
        format: period.origin["permanence_plan"], isOnlyLatest: true,
        note: "the extract names a plan for permanence but not its day")
    }
    spans.append(Span(.care, id: period.id, from: fact.started, through: fact.ceased))
  }

  /// Accommodation by agreement of less than 24 hours is no care; an order counts at once.
  func countsAsCare(_ period: CarePeriod) -> Bool {
    if let code = legalCode(on: period.started), !code.hasPrefix("V") { return true }
    guard let ceased = period.ceased else { return true }
    switch ceased.days(since: period.started) {
    case ...0: return false
    case 1:
      guard let from = period.startedMinute, let to = period.ceasedMinute else { return true }
      return to >= from
    default: return true
    }
  }

  private func legalCode(on day: Day) -> String? { legal.last { $0.since <= day }?.code }

  /// A placement lasts until the next begins or care ends, and lies within care.
  private mutating func addPlacements(_ periods: [Recorded<CarePeriod>]) {
    let placements = facts.placements.sorted { $0.fact.started < $1.fact.started }
    for (index, placement) in placements.enumerated() {
      let fact = placement.fact
      let next = index + 1 < placements.count ? placements[index + 1].fact.started : nil
      guard let period = period(of: fact.started, next: next, periods) else { continue }
      let from = max(fact.started, period.started)
      let through = [next, period.ceased].compactMap { $0 }.min()
      let early = fact.started < from
      add(
        .placementStarted, on: from, id: placement.id, format: placement.startFormat,
        note: early ? "the child lived there before becoming looked after" : nil)
      spans.append(
        Span(.placement, id: placement.id, from: from, through: through, placement: fact.terms))
    }
  }

  /// The care to which a placement belongs: the one that runs on its first day, or the one that begins while
  /// the child lives there.
  private func period(of day: Day, next: Day?, _ periods: [Recorded<CarePeriod>]) -> CarePeriod? {
    let running = periods.last { period in
      period.fact.started <= day && period.fact.ceased.map { day < $0 || day == period.fact.started } ?? true
    }
    if let running { return countsAsCare(running.fact) ? running.fact : nil }
    let coming = periods.first { $0.fact.started > day && countsAsCare($0.fact) }
    guard let coming, next.map({ $0 > coming.fact.started }) ?? true else { return nil }
    return coming.fact
  }

  /// The day on which a full care order comes to hold for a child who lives with a parent already.
  private mutating func addOrdersWithParent() {
    let statuses = facts.legalStatuses.sorted { $0.fact.started < $1.fact.started }
    for (index, status) in statuses.enumerated() where status.fact.code == "C2" {
      if index > 0 && statuses[index - 1].fact.code == "C2" { continue }
      let day = status.fact.started
      let isAtHome = spans.contains {
        $0.placement?.isWithParent == true && $0.from < day && $0.through.map { day < $0 } ?? true
      }
      guard isAtHome else { continue }
      add(.careOrderWithParent, on: day, id: "\(status.id)/with-parent", format: status.startFormat)
    }
  }
}

extension Placement {
  /// What its visits hang on, by what was typed and otherwise by the place's code.
  var terms: PlacementTerms {
    PlacementTerms(
      isLongTerm: longTerm ?? (type == "U1" || type == "U4"), isWithParent: type == "P1",
      regulation: regulation)
  }
}
