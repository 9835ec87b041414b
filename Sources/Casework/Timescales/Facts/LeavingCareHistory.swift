extension HistoryDraft {
  mutating func addLeavingCare() {
    for record in facts.leavingCare {
      note(record.origin)
      addLatest(
        .pathwayPlanReviewed, on: record.fact.latestPathwayReview, field: "latest_pathway_review", of: record)
    }
    addEligibility()
    addAccommodation()
  }

  /// Sixteen or over, in care, and looked after for 13 weeks in all since the fourteenth birthday: the first
  /// such day, which may lie ahead.
  private mutating func addEligibility() {
    guard let born = facts.born else { return }
    let (fourteen, sixteen, eighteen) = (born.birthday(14), born.birthday(16), born.birthday(18))
    var needed = 13 * 7
    for stretch in stretches {
      let from = max(stretch.from, fourteen)
      let day = max(from + needed, sixteen)
      if stretch.through.map({ day < $0 }) ?? true {
        guard day < eighteen else { return }
        add(
          .pathwayEligible, on: day, id: "person:\(facts.child.number)/pathway-eligible",
          format: stretch.period.startFormat,
          note: "16 or over, and looked after for 13 weeks since the 14th birthday")
        return
      }
      if let ceased = stretch.through { needed = max(0, needed - max(0, ceased.days(since: from))) }
    }
  }

  /// Each move into accommodation begins a span that lasts until the day before the next, or until the young
  /// person is looked after again.
  private mutating func addAccommodation() {
    let moves = facts.occasions.filter { $0.kind == .movedIntoAccommodation && !$0.isBooked }
    let days = moves.map(\.day) + spans.filter { $0.kind == .care }.map(\.from)
    for move in moves {
      let next = days.filter { $0 > move.day }.min()
      spans.append(Span(.accommodation, id: move.id, from: move.day, through: next.map { $0 - 1 }))
    }
  }
}
