import Casework

/// What the unit and a family have been through together; each child's dates follow from it.
enum Course: Sendable {
  case protection, unborn, lookedAfter, unaccompanied, inNeed, assessment, open, leavingCare, closed
  /// Care proceedings that take longer than 26 weeks.
  case proceedings
  /// An enquiry under section 47, its conference still to come.
  case enquiry
  /// An assessment that takes longer than 45 working days.
  case longAssessment

  /// The mix of a unit of 36 families; larger units are dealt the same mix again.
  static let deck: [Course] =
    many(8, .protection) + many(1, .unborn) + many(6, .lookedAfter) + many(1, .proceedings)
    + many(1, .unaccompanied) + many(8, .inNeed) + many(3, .assessment) + many(1, .enquiry)
    + many(1, .longAssessment) + many(2, .open) + many(1, .leavingCare) + many(3, .closed)

  private static func many(_ count: Int, _ course: Course) -> [Course] {
    Array(repeating: course, count: count)
  }

  /// How many days before the running week the family came.
  var daysKnown: ClosedRange<Int> {
    switch self {
    case .protection: 75...560
    case .unborn: 62...100
    case .lookedAfter: 220...1_300
    case .unaccompanied: 120...500
    case .inNeed: 80...500
    case .assessment: 8...52
    case .enquiry: 12...15
    case .longAssessment: 66...74
    case .proceedings: 225...240
    case .open: 70...400
    case .leavingCare: 1_500...1_900
    case .closed: 260...690
    }
  }

  /// How old the eldest child was then, in whole years.
  var eldest: ClosedRange<Int> {
    switch self {
    case .protection: 1...12
    case .unborn: 0...0
    case .lookedAfter, .proceedings: 2...13
    case .unaccompanied: 15...15
    case .inNeed, .closed: 2...14
    case .assessment, .enquiry, .longAssessment, .open: 2...15
    case .leavingCare: 14...14
    }
  }

  /// Whether such a family may have several children.
  var hasSiblings: Bool {
    switch self {
    case .unborn, .unaccompanied, .leavingCare: false
    default: true
    }
  }

  /// Whether its assessment is still going on.
  var isUnassessed: Bool {
    switch self {
    case .assessment, .enquiry, .longAssessment: true
    default: false
    }
  }
}
