import Casework

extension StandingPlan {
  static let enquiryStarted = StandingPlan(
    title: "Section 47 enquiry started", what: "the start of an enquiry under section 47",
    fits: [.assessment, .inNeed, .open], dayLabel: "Started",
    note: "The day of the strategy discussion at which it was begun.",
    steps: { day, values, _ in [.begin(.enquiry, on: day, fields: values)] })

  static let planStarted = StandingPlan(
    title: "Protection plan started", what: "the start of a protection plan",
    fits: [.assessment, .inNeed, .open], dayLabel: "Started",
    note: "The day of the conference that decided it.",
    asks: [
      Asked(
        field: "initial_category", label: "Category", hint: "neglect, NEG, emotional …",
        kind: .code(list: "abuse-category", isNeeded: true))
    ],
    steps: { day, values, _ in
      let category = values["initial_category"] ?? .none
      return [
        .begin(
          .protectionPlan, on: day, fields: ["initial_category": category, "latest_category": category])
      ]
    })

  static let planEnded = StandingPlan(
    title: "Protection plan ended", what: "the end of a protection plan", fits: [.protection],
    dayLabel: "Ended",
    steps: { day, _, _ in [.set(.protectionPlan, fields: ["ended": Value(day)])] })
}
