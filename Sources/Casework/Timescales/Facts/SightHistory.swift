extension HistoryDraft {
  /// One happening a day: what an extract says gives way to a visit of that day, whatever the visit came to,
  /// and what was imported to what was typed.
  mutating func addSights(countsVirtual: Bool) {
    formats.formUnion(facts.sights.compactMap(\.format))
    let ordered = (facts.sights + latestVisits).sorted { left, right in
      if left.day != right.day { return left.day < right.day }
      let (first, second) = (left.rank, right.rank)
      return first != second ? first < second : left.id < right.id
    }
    var last: Day?
    for sight in ordered where sight.day != last {
      last = sight.day
      if sight.isVirtual && !countsVirtual { continue }
      add(.childSeen, on: sight.day, id: sight.id, format: sight.format, isOnlyLatest: sight.isOnlyLatest)
    }
  }

  /// A plan's latest visit is one in which the child was seen.
  private var latestVisits: [ChildFacts.Sight] {
    facts.plans.compactMap { plan in
      guard let day = plan.fact.latestVisit else { return nil }
      let format = plan.origin["latest_visit"]
      return ChildFacts.Sight(
        id: "\(plan.id)/latest_visit/\(day)", day: day, format: format, isOnlyLatest: format != nil)
    }
  }

  /// Each visit that somebody typed is to be written up.
  mutating func addVisitsWritten() {
    for visit in facts.typedVisits {
      add(.visitMade, on: visit.day, id: visit.id, format: nil)
      if visit.isWritten { add(.visitWritten, on: visit.day, id: "\(visit.id)/written", format: nil) }
    }
    if let born = facts.born {
      add(.childBorn, on: born, id: "person:\(facts.child.number)/born", format: nil)
    }
  }
}

extension ChildFacts.Sight {
  /// Lower ones are better evidence: visits face to face, virtual ones, then what an extract says.
  fileprivate var rank: Int {
    if id.contains("/latest_visit/") { return 5 }
    if isOnlyLatest { return 4 }
    return (isVirtual ? 2 : 0) + (format == nil ? 0 : 1)
  }
}
