import Casework

/// A change in where a family's children stand, as it will be typed on its day.
struct PlannedStanding {
  var family: Int
  var day: Day
  /// The children's places in their family; all of them take the same steps.
  var children: [Int]
  var steps: [StandingChange.Step]

  /// A family's turns after the first day and up to today, earliest first.
  static func all(of family: Household, at place: Int, after first: Day?, in span: Span) -> [PlannedStanding]
  {
    var planned: [PlannedStanding] = []
    let turns = Set(family.children.flatMap(\.path.turns)).sorted()
    for day in turns where day <= span.today && first.map({ day > $0 }) ?? true {
      let steps = family.children.map { $0.path.steps(on: day) }
      for (child, own) in steps.enumerated() where !own.isEmpty {
        // Brothers and sisters who take the same step stand in one change.
        guard let earlier = steps.firstIndex(of: own), earlier == child else { continue }
        planned.append(
          PlannedStanding(
            family: place, day: day, children: steps.indices.filter { steps[$0] == own }, steps: own))
      }
    }
    return planned
  }

  /// As the journal tells it: `an enquiry for Tolu and Femi`.
  func what(_ names: [String]) -> String {
    let kinds = steps.map { step in
      switch step {
      case .begin(let kind, _, _): PlannedStanding.beginning[kind] ?? "where things stand"
      case .set(let kind, _): PlannedStanding.going[kind] ?? "where things stand"
      }
    }
    return "\(kinds[0]) for \(Words.together(names))"
  }

  private static let beginning: [FactKind: String] = [
    .referral: "a referral", .enquiry: "an enquiry", .protectionPlan: "a protection plan",
    .carePeriod: "the start of care", .legalStatus: "a legal status", .placement: "a placement",
    .leavingCare: "help after care",
  ]
  private static let going: [FactKind: String] = [
    .assessment: "an authorised assessment", .childInNeed: "where the case stands",
    .carePeriod: "the end of care",
    .protectionPlan: "the end of the plan",
  ]
}

extension Path {
  /// What a day adds to what was known on the day before.
  fileprivate func steps(on day: Day) -> [StandingChange.Step] {
    let before = day > referred ? facts(on: day - 1) : []
    var steps: [StandingChange.Step] = []
    for fact in facts(on: day) {
      let kind = type(of: fact).kind
      let known = before.first { type(of: $0).kind == kind && $0.started == fact.started }
      guard let known else {
        steps.append(.begin(kind, on: fact.started, fields: Path.typed(fact)))
        continue
      }
      let old = Path.typed(known)
      let new = Path.typed(fact).filter { old[$0.key] != $0.value }
      if !new.isEmpty { steps.append(.set(kind, fields: new)) }
    }
    return steps
  }

  /// What somebody types of a fact; what is latest of its kind is an occasion of its own.
  private static func typed(_ fact: any StatusFact) -> [String: Value] {
    var fields: [String: Value] = [:]
    for (name, value) in fact.fields where !value.isBlank && !isCounted(name) { fields[name] = value }
    return fields
  }

  private static let others: Set<String> = [
    "earlier_plans", "conference", "conference_unnecessary", "led_to_plan", "emergency_in_half_year",
  ]

  private static func isCounted(_ name: String) -> Bool {
    name.hasPrefix("latest_") && name != "latest_category" || name.hasSuffix("_in_year")
      || others.contains(name)
  }
}
