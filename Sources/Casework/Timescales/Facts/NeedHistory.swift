extension HistoryDraft {
  /// Need as the extract says it is a span only where it is more than an open case.
  mutating func addNeeds() {
    for need in facts.needs {
      note(need.origin)
      let fact = need.fact
      guard fact.caseStatus == .inNeed, !facts.standing.isOpenOnly(fact.standing) else { continue }
      spans.append(Span(.inNeed, id: need.id, from: fact.started, through: fact.closed))
    }
  }

  /// The first day from this one on on which the case was closed, so that no need was open any longer; one that
  /// opens later does not take that back.
  func caseClosed(after day: Day) -> Day? {
    let needs = facts.needs.map(\.fact)
    return needs.compactMap(\.over).filter { $0 >= day }.sorted().first { closing in
      needs.allSatisfy { $0.started > closing || $0.over.map { $0 <= closing } ?? false }
    }
  }

  /// A child who comes into care or on a protection plan is not in need beside it; where the need is still open
  /// when that is over, it goes on.
  mutating func cutNeeds() {
    let cuts = spans.filter { $0.kind == .plan || $0.kind == .care }.sorted { $0.from < $1.from }
    guard !cuts.isEmpty else { return }
    for place in spans.indices.reversed() where spans[place].kind == .inNeed {
      let span = spans.remove(at: place)
      for part in span.parts(without: cuts) {
        spans.append(part)
        guard part.from > span.from, span.id.hasPrefix("occasion:") else { continue }
        add(
          .inNeedPlanAgreed, on: part.from, id: part.id, format: nil,
          note: "the plan goes on after care or a protection plan")
      }
    }
  }
}

extension Span {
  /// What is left of it beside others, which come in the order of their beginnings.
  fileprivate func parts(without cuts: [Span]) -> [Span] {
    var (parts, from): ([Span], Day) = ([], from)
    func part(_ through: Day?) -> Span {
      Span(kind, id: from == self.from ? id : "\(id)/\(from)", from: from, through: through)
    }
    for cut in cuts where cut.through.map({ $0 > from }) ?? true {
      if let through, cut.from >= through { break }
      if cut.from > from { parts.append(part(cut.from)) }
      guard let end = cut.through else { return parts }
      from = max(from, end)
    }
    if from == self.from || through.map({ from < $0 }) ?? true { parts.append(part(through)) }
    return parts
  }
}

extension ChildInNeed {
  /// As the child's standing sees it.
  var standing: Standing.Need { Standing.Need(started: started, closed: closed, caseStatus: caseStatus) }

  /// The day on which the episode was over; of one that is called closed without a day, its first.
  fileprivate var over: Day? { closed ?? (caseStatus == .closed ? started : nil) }
}
