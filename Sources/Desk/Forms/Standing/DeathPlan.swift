import Casework

extension StandingPlan {
  /// A child's death: what the unit owed the child ends with the day.
  static let died = StandingPlan(
    title: "Death of a child", what: "the death of a child", fits: [], dayLabel: "Died on",
    note: "The child's dates end with that day. The record stays as it is.",
    steps: { day, _, status in
      switch status {
      case .lookedAfter:
        [.set(.carePeriod, fields: ["ceased": Value(day), "ceased_reason": .text("E2")])]
      case .protection:
        [
          .set(.protectionPlan, fields: ["ended": Value(day)]),
          .begin(.childInNeed, on: day, fields: ["closed": Value(day), "closure_reason": .text("RC2")]),
        ]
      default:
        [.begin(.childInNeed, on: day, fields: ["closed": Value(day), "closure_reason": .text("RC2")])]
      }
    })
}
