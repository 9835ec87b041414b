/// What the unit mostly worries about in a family; need, category and words follow from it.
enum Concern: String, CaseIterable, Sendable {
  case neglect, violence, lowMood, drink, exploitation, disability, crowding, conflict, alone

  /// The primary need's census code.
  var need: String {
    switch self {
    case .neglect, .violence, .exploitation: "N1"
    case .disability: "N2"
    case .lowMood, .drink: "N3"
    case .crowding: "N4"
    case .conflict: "N5"
    case .alone: "N8"
    }
  }

  /// The category of a protection plan.
  var category: String {
    switch self {
    case .violence, .lowMood, .conflict: "EMO"
    case .exploitation: "SAB"
    case .drink, .neglect, .disability, .crowding, .alone: "NEG"
    }
  }

  /// A worry that fits what the unit and the family go through.
  static func fitting(_ course: Course, _ chance: inout Chance) -> Concern {
    switch course {
    case .protection, .enquiry, .unborn:
      chance.pick([.neglect, .neglect, .violence, .violence, .lowMood, .drink])
    case .lookedAfter, .proceedings:
      chance.pick([.neglect, .neglect, .violence, .drink, .exploitation, .conflict])
    case .unaccompanied, .leavingCare: .alone
    case .inNeed, .closed: chance.pick([.lowMood, .disability, .crowding, .conflict, .neglect, .drink])
    case .assessment, .longAssessment, .open:
      chance.pick([.violence, .lowMood, .crowding, .conflict, .exploitation, .neglect])
    }
  }
}
