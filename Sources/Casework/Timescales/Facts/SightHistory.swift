extension HistoryDraft {
  /// One happening a day: what an extract says gives way to a visit of that day, whatever the visit came to,
  /// and what was imported to what was typed.
  mutating func addSights(countsVirtual: Bool) {
    let sights = facts.sights + latestVisits
    // Evidence is put in order by itself, because whole sights are slow to move.
    var order = sights.indices.map { (day: sights[$0].day, rank: rank(sights[$0], at: $0), place: $0) }
    order.sort { left, right in
      if left.day != right.day { return left.day < right.day }
      return left.rank != right.rank
        ? left.rank < right.rank : sights[left.place].id < sights[right.place].id
    }
    var last: Day?
    for (day, _, place) in order where day != last {
      last = day
      let sight = sights[place]
      if let format = sight.format { formats.insert(format) }
      if sight.isVirtual && !countsVirtual { continue }
      // An extract's word is known by its day, because each import writes it afresh.
      let isClaim = place >= facts.sights.count || sight.id.hasPrefix("seen_claim:")
      let id = isClaim ? "seen/\(day)" : sight.id
      add(.childSeen, on: day, id: id, format: sight.format, isOnlyLatest: sight.isOnlyLatest)
    }
  }

  /// Lower ones are better evidence: visits face to face, virtual ones, what an extract says, a plan's latest.
  private func rank(_ sight: ChildFacts.Sight, at place: Int) -> Int {
    if place >= facts.sights.count { return 5 }
    if sight.isOnlyLatest { return 4 }
    return (sight.isVirtual ? 2 : 0) + (sight.format == nil ? 0 : 1)
  }

  /// A plan's latest visit is one in which the child was seen, unless a visit of that day tells what it came
  /// to.
  private var latestVisits: [ChildFacts.Sight] {
    facts.plans.compactMap { plan in
      guard let day = plan.fact.latestVisit else { return nil }
      let isVisited = facts.typedVisits.contains { $0.day == day } || facts.visitedDays.contains(day)
      if isVisited { return nil }
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
