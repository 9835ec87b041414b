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
    legal = legalStatuses()
    stretches = careStretches()
    for origin in facts.legalStatuses.map(\.origin) + facts.placements.map(\.origin) { note(origin) }
    for period in facts.care {
      note(period.origin)
      let own = stretches.filter { $0.period.row == period.row }
      if !own.isEmpty { addLatest(of: period) }
      for stretch in own { add(stretch) }
    }
    addPlacements()
    addOrdersWithParent()
  }

  private mutating func add(_ stretch: CareStretch) {
    var start = Happening(
      .careStarted, on: stretch.from, minute: stretch.period.fact.startedMinute, id: stretch.id,
      format: stretch.period.startFormat)
    if stretch.isAfterBreaks { (start.minute, start.note) = (nil, "short breaks until then") }
    happenings.append(start)
    spans.append(Span(.care, id: stretch.id, from: stretch.from, through: stretch.through))
  }

  private mutating func addLatest(of period: Recorded<CarePeriod>) {
    let fact = period.fact
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
  }

  /// A placement lasts until the next begins or care ends, and lies within care.
  private mutating func addPlacements() {
    let placements = facts.placements.sorted { $0.fact.started < $1.fact.started }
    for (index, placement) in placements.enumerated() {
      let fact = placement.fact
      let next = index + 1 < placements.count ? placements[index + 1].fact.started : nil
      guard let stretch = stretch(of: fact.started, next: next) else { continue }
      let from = max(fact.started, stretch.from)
      let through = [next, stretch.through].compactMap { $0 }.min()
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
  private func stretch(of day: Day, next: Day?) -> CareStretch? {
    let running = stretches.last { stretch in
      stretch.from <= day && stretch.through.map { day < $0 || day == stretch.from } ?? true
    }
    if let running { return running }
    let coming = stretches.first { $0.from > day }
    guard let coming, next.map({ $0 > coming.from }) ?? true else { return nil }
    // A place of an earlier stay that was no care is not the place of a later one.
    let isOver = facts.care.contains { period in
      period.fact.started <= day && period.fact.ceased.map { $0 > day && $0 < coming.from } ?? false
    }
    return isOver ? nil : coming
  }

  /// The day on which a full care order comes to hold for a child who lives with a parent already.
  private mutating func addOrdersWithParent() {
    for status in facts.legalStatuses where status.fact.code == "C2" {
      let day = status.fact.started
      if legalCode(on: day - 1) == "C2" { continue }
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
