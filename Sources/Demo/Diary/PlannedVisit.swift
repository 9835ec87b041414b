import Casework

/// A visit that will be recorded, before the file has given anybody a number.
struct PlannedVisit {
  struct Sight {
    /// The child's place in its family.
    var child: Int
    var seen: Bool
    var alone: Bool
    var bedroom: Bool
  }

  var family: Int
  var day: Day
  /// When the coordinator was told of it.
  var told: Day
  var kind: VisitKind
  var mode: VisitMode
  /// The worker's place among the staff.
  var worker: Int
  var sights: [Sight]
  var text: String
}

/// Lays out a family's visits: how often depends on where the children stand, and life comes in between.
struct VisitPlan {
  let span: Span
  let family: Household
  /// The family's place in the unit.
  let place: Int
  let cast: Words.Cast

  /// All visits of the family up to today, earliest first.
  func visits(_ chance: inout Chance) -> [PlannedVisit] {
    var visits = series(of: family.children.indices.map { $0 }, inCare: false, &chance)
    for child in family.children.indices where family.children[child].path.care != nil {
      visits += series(of: [child], inCare: true, &chance)
    }
    return visits.filter { $0.day <= span.today }
      .sorted { ($0.day.number, $0.sights.first?.child ?? 0) < ($1.day.number, $1.sights.first?.child ?? 0) }
  }

  /// One run of visits: to the children at home together, or to one child where it lives in care.
  private func series(of children: [Int], inCare: Bool, _ chance: inout Chance) -> [PlannedVisit] {
    var visits: [PlannedVisit] = []
    var day = max(family.arrived + chance.between(2...6), span.start + chance.between(0...9))
    // A few families have not been seen for a while.
    let isNew = family.arrived > span.monday - 60
    let last = span.monday + 6 - (chance.happens(6) && !isNew ? chance.between(16...34) : 0)
    while day <= last {
      let working = max(span.working(day), family.arrived)
      let there = children.filter { child in
        let path = family.children[child].path
        return path.isInCare(on: working) == inCare && path.status(on: working) != .closed
      }
      let status = there.map { family.children[$0].path.status(on: working) }.max()
      var gap = VisitPlan.interval(status)
      if let status {
        let made = visit(working, there, status, inCare: inCare, &chance)
        visits.append(made)
        if hasMissed(made) { gap = 2...5 }
      }
      day = next(after: day, gap, of: children, inCare: inCare, &chance)
    }
    return visits
  }

  /// After the usual time, but in the first days after a move.
  private func next(
    after day: Day, _ gap: ClosedRange<Int>, of children: [Int], inCare: Bool, _ chance: inout Chance
  ) -> Day {
    let usual = day + chance.between(gap)
    let moves = children.flatMap { child in
      let care = family.children[child].path.care
      return inCare ? care?.placements.map(\.day) ?? [] : [care?.ceased].compactMap(\.self)
    }
    let move = moves.filter { $0 > day && $0 + 4 < usual }.min()
    return move.map { $0 + 3 } ?? usual
  }

  /// Whether a child who could have been seen was not.
  private func hasMissed(_ visit: PlannedVisit) -> Bool {
    visit.sights.contains { !$0.seen && family.children[$0.child].person.born != nil }
  }

  private static func interval(_ status: Status?) -> ClosedRange<Int> {
    switch status {
    case .protection: 7...12
    case .assessment: 7...11
    case .inNeed: 15...25
    case .lookedAfter: 26...39
    case .open: 30...50
    case .closed, nil: 21...28
    }
  }

  private func visit(
    _ day: Day, _ children: [Int], _ status: Status, inCare: Bool, _ chance: inout Chance
  ) -> PlannedVisit {
    let fails = chance.happens(6)
    let mode: VisitMode = fails ? .unsuccessful : chance.happens(4) ? .virtual : .faceToFace
    let sights = children.map { child in
      let born = family.children[child].person.born
      let seen = !fails && born != nil && (children.count == 1 || chance.happens(93))
      let alone = seen && mode == .faceToFace && (born.map { day.age(bornOn: $0) >= 4 } ?? false)
      return PlannedVisit.Sight(
        child: child, seen: seen, alone: alone && chance.happens(40), bedroom: seen && chance.happens(30))
    }
    let subject = sights.first { $0.seen } ?? sights[0]
    let child = family.children[subject.child]
    var cast = cast
    cast.carer = child.carer
    if child.person.born != nil { (cast.child, cast.school) = (child.called, child.person.school ?? "") }
    let worker = chance.happens(75) ? family.worker : chance.pick([Staff.socialWorker, Staff.practitioner])
    let text = VisitWords.text(
      family.concern, met: !fails, alone: sights.contains { $0.alone },
      age: child.person.born.map { day.age(bornOn: $0) }, inCare: inCare, cast, &chance)
    return PlannedVisit(
      family: place, day: day, told: span.working(min(day + chance.pick([0, 0, 1, 1, 2, 4]), span.today)),
      kind: VisitPlan.kind(status), mode: mode, worker: worker, sights: sights, text: text)
  }

  private static func kind(_ status: Status) -> VisitKind {
    switch status {
    case .protection: .protection
    case .assessment: .assessment
    case .inNeed: .inNeed
    case .lookedAfter: .lookedAfter
    case .open, .closed: .other
    }
  }
}
