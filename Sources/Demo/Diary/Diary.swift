import Casework

/// Everything the unit writes down day by day: visits, contacts and meetings, in the order of their days.
struct Diary {
  private enum Event {
    case visit(PlannedVisit)
    case note(PlannedNote)
    case standing(PlannedStanding)
    case occasion(PlannedOccasion)
    case meeting(Day)
  }

  private let families: [Household]
  private var events: ArraySlice<(day: Day, event: Event)> = []
  private var minuting: Minuting
  private var chance: Chance
  private var entered = 0

  /// Lays out everything up to today; of a large unit only each family's latest visits and contacts.
  init(
    span: Span, unit: Unit, staff: Staff, families: [Household], isLarge: Bool, _ chance: inout Chance
  ) {
    self.families = families
    self.chance = chance.branch()
    let casts = families.map { $0.cast(staff) }
    minuting = Minuting(
      span: span, unit: unit, families: families, casts: casts, reach: isLarge ? 60 : families.count)
    var all: [(day: Day, event: Event)] = []
    for (place, family) in families.enumerated() {
      if !isLarge {
        // What was before the unit's own record comes from the council's extract.
        let first = family.arrived <= span.start ? span.start : nil
        let turns = PlannedStanding.all(of: family, at: place, after: first, in: span)
        all += turns.map { ($0.day, .standing($0)) }
      }
      var own = self.chance.branch()
      let visits = VisitPlan(span: span, family: family, place: place, cast: casts[place]).visits(&own)
      all += visits.map { ($0.told, .visit($0)) }
      let notes = PlannedNote.all(of: family, at: place, in: span, casts[place], &own)
      all += notes.map { ($0.day, .note($0)) }
      var third = self.chance.branch()
      let occasions = OccasionPlan.occasions(of: family, at: place, in: span, isLarge: isLarge, &third)
      all += occasions.map { ($0.told, .occasion($0)) }
    }
    if !isLarge { all += Supervisions.all(in: span, &self.chance).map { ($0.told, .occasion($0)) } }
    all += span.meetings.map { ($0, .meeting($0)) }
    // Events of one day stay in the order in which they were laid out, meetings last.
    let order = all.indices.sorted { (all[$0].day.number, $0) < (all[$1].day.number, $1) }
    events = order.map { all[$0] }[...]
  }

  /// The next changes, up to but without a day.
  mutating func changes(before end: Day, _ numbers: Numbers) -> [(change: Change, at: Moment)] {
    var changes: [(change: Change, at: Moment)] = []
    while let next = events.first, next.day < end {
      events.removeFirst()
      switch next.event {
      case .visit(let visit): changes += record(visit, numbers).map { ($0, moment(next.day)) }
      case .note(let note): changes += record(note, numbers).map { ($0, moment(next.day)) }
      case .standing(let standing): changes += record(standing, numbers).map { ($0, moment(next.day)) }
      case .occasion(let occasion): changes += record(occasion, numbers).map { ($0, moment(next.day)) }
      case .meeting(let day): changes += minuting.changes(on: day, numbers, &chance)
      }
    }
    return changes
  }

  private mutating func moment(_ day: Day) -> Moment {
    entered = (entered + 7) % 300
    return Moment(day: day, seconds: Moment.second(of: day, hour: 11) + 60 * entered)
  }

  private func record(_ visit: PlannedVisit, _ numbers: Numbers) -> [Change] {
    let family = families[visit.family]
    guard let ref = numbers.family(family) else { return [] }
    let sights = visit.sights.compactMap { sight in
      numbers.child(family.children[sight.child]).map {
        Visit.Sight(child: $0, seen: sight.seen, alone: sight.alone, bedroom: sight.bedroom)
      }
    }
    let visit = Visit(
      family: ref, day: visit.day, kind: visit.kind, mode: visit.mode, by: Staff.ref(visit.worker),
      children: sights, text: visit.text, toldBy: "")
    return [.recordVisit(visit)]
  }

  private func record(_ standing: PlannedStanding, _ numbers: Numbers) -> [Change] {
    let family = families[standing.family]
    guard let ref = numbers.family(family) else { return [] }
    let children = standing.children.map { family.children[$0] }
    let change = StandingChange(
      family: ref, children: children.compactMap(numbers.child), steps: standing.steps,
      what: standing.what(children.map(\.called)))
    return [.changeStanding(change)]
  }

  private func record(_ occasion: PlannedOccasion, _ numbers: Numbers) -> [Change] {
    let family = occasion.family.map { families[$0] }
    let ref = family.flatMap(numbers.family)
    // A family that has not come to the unit yet has nothing to be recorded.
    guard (ref == nil) == (family == nil) else { return [] }
    let children = occasion.children.compactMap { place in
      family.flatMap { numbers.child($0.children[place]) }
    }
    return [
      .recordOccasion(
        Occasion(
          kind: occasion.kind, family: ref, day: occasion.day, minute: occasion.minute,
          isBooked: occasion.isBooked, children: children, member: occasion.member.map(Staff.ref),
          number: occasion.number, text: occasion.text))
    ]
  }

  private func record(_ note: PlannedNote, _ numbers: Numbers) -> [Change] {
    let family = families[note.family]
    guard let ref = numbers.family(family) else { return [] }
    let children = family.children.filter { $0.path.status(on: note.day) != .closed }
    let note = Note(
      kind: .contact, family: ref, day: note.day, event: note.event,
      people: children.compactMap(numbers.child), text: note.text, toldBy: note.toldBy)
    return [.recordNote(note)]
  }
}

extension Household {
  /// Who fills the gaps of the unit's sentences about this family.
  fileprivate func cast(_ staff: Staff) -> Words.Cast {
    let child = children.first { $0.person.school != nil } ?? children.first
    // Of a child not yet born nothing is said by name.
    let isBorn = child?.person.born != nil
    return Words.Cast(
      child: isBorn ? child?.called ?? "" : "", mother: mother, school: child?.person.school ?? "",
      worker: staff[worker].name, clinician: staff[Staff.clinician].name, carer: child?.carer ?? mother)
  }
}
