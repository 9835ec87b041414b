import Casework

extension StandingPlan {
  static let careStarted = StandingPlan(
    title: "Care started", what: "the start of care", fits: [.protection, .inNeed, .assessment],
    dayLabel: "From",
    note: "Under section 20 it counts once 24 hours have passed; under an order at once.",
    asks: [
      Asked(field: "started_minute", label: "At", hint: "the time, 16:30", kind: .time),
      Asked(
        field: "code", label: "Legal status", hint: "V2, section 20, interim care order …",
        kind: .code(list: "legal-status", isNeeded: true)),
    ] + placement + [
      Asked(
        field: "need", label: "Main need", hint: "N1, abuse …", kind: .code(list: "need", isNeeded: false))
    ],
    steps: { day, values, _ in
      let care = values.filter { ["started_minute", "need"].contains($0.key) }
      return [
        .begin(.carePeriod, on: day, fields: care),
        .begin(.legalStatus, on: day, fields: values.filter { $0.key == "code" }),
        .begin(.placement, on: day, fields: values.filter { placementFields.contains($0.key) }),
      ]
    })

  static let placementMoved = StandingPlan(
    title: "Placement moved", what: "a placement move", fits: [.lookedAfter], dayLabel: "Moved",
    asks: placement,
    steps: { day, values, _ in [.begin(.placement, on: day, fields: values)] })

  static let legalStatusChanged = StandingPlan(
    title: "Legal status changed", what: "a change of legal status", fits: [.lookedAfter], dayLabel: "From",
    asks: [
      Asked(
        field: "code", label: "Legal status", hint: "C2, full care order, placement order …",
        kind: .code(list: "legal-status", isNeeded: true))
    ],
    steps: { day, values, _ in [.begin(.legalStatus, on: day, fields: values)] })

  static let careEnded = StandingPlan(
    title: "Care ended", what: "the end of care", fits: [.lookedAfter], dayLabel: "Ended",
    asks: [
      Asked(field: "ceased_minute", label: "At", hint: "the time, 16:30", kind: .time),
      Asked(
        field: "ceased_reason", label: "Because", hint: "returned home, special guardianship, E4A …",
        kind: .code(list: "care-ceased", isNeeded: true)),
    ],
    steps: { day, values, _ in
      [.set(.carePeriod, fields: values.merging(["ceased": Value(day)]) { _, new in new })]
    })

  private static let placementFields: Set<String> = ["type", "long_term", "regulation"]

  /// What decides how often a child is visited where it lives: Care Planning Regulations 2010, regulation 28.
  private static let placement: [Asked] = [
    Asked(
      field: "type", label: "Placement", hint: "U6, children's home, relative long …",
      kind: .code(list: "placement", isNeeded: true)),
    Asked(
      field: "long_term", label: "Until 18",
      kind: .choice([
        .init(words: "not meant to last to 18", value: .number(0)),
        .init(words: "meant to last to 18", value: .number(1)),
      ])),
    Asked(
      field: "regulation", label: "Regulation",
      kind: .choice([
        .init(words: "neither", value: .none),
        .init(words: "19, with a parent before the assessment", value: .number(19)),
        .init(words: "24, carer approved for a time", value: .number(24)),
      ])),
  ]
}
