import Casework

extension StandingPlan {
  static let referral = StandingPlan(
    title: "Referral received", what: "a referral", fits: [.open, .closed], dayLabel: "Received",
    asks: [
      Asked(
        field: "source", label: "From", hint: "school, police, 1A …",
        kind: .code(list: "referral-source", isNeeded: false)),
      Asked(field: "no_further_action", label: "Closed at once", kind: .yesNo),
    ],
    steps: { day, values, _ in [.begin(.referral, on: day, fields: values)] })

  static let assessmentStarted = StandingPlan(
    title: "Assessment started", what: "the start of an assessment", fits: [.open], dayLabel: "Started",
    note: "Counted from the referral: give its day, if it is not the latest one on record.",
    asks: [
      Asked(
        field: "referred", label: "Referred",
        hint: "the day of the referral it answers; blank for the latest",
        kind: .day)
    ],
    steps: { day, values, _ in [.begin(.assessment, on: day, fields: values)] })

  static let assessmentAuthorised = StandingPlan(
    title: "Assessment authorised", what: "the authorisation of an assessment", fits: [.assessment],
    dayLabel: "Authorised",
    note: "It is over when a manager has authorised it, not when it is written.",
    asks: [
      Asked(field: "child_seen", label: "Child seen", kind: .yesNo),
      Asked(field: "needs_support", label: "Needs support", kind: .yesNo),
    ],
    steps: { day, values, _ in
      [.set(.assessment, fields: values.merging(["authorised": Value(day)]) { _, new in new })]
    })
}
