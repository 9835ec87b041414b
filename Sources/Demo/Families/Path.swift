import Casework

/// One child's way through the council's care, with all its days.
struct Path: Sendable {
  /// A period of being looked after.
  struct Care: Sendable {
    var began: Day
    var legal: [(day: Day, code: String)]
    var placements: [Home]
    var ceased: Day?
    var plan: String

    /// A placement, by its codes.
    struct Home: Sendable {
      var day: Day
      var type: String
      var provider: String
      var isLongTerm = false
    }
  }

  /// A child protection plan with what led to it.
  struct Protection: Sendable {
    var enquiry: Day
    var conference: Day
    var category: String
    var ended: Day?
    var earlierPlans: Int
  }

  var referred: Day
  var source: String
  var need: String
  /// When the assessment was authorised.
  var assessed: Day?
  /// An enquiry whose conference is still to come.
  var enquiry: Day?
  var protection: Protection?
  var care: Care?
  /// Sixteenth birthday of a young person to whom leaving care is owed.
  var leavingCare: Day?
  /// Open after the assessment without a plan.
  var hasNoPlan = false
  var closed: Day?
  var closure = "RC7"

  init(referred: Day, source: String, need: String) {
    (self.referred, self.source, self.need) = (referred, source, need)
  }

  /// Where the child stood on a day from the referral on.
  func status(on day: Day) -> Status {
    if let closed, closed <= day { return .closed }
    if isInCare(on: day) { return .lookedAfter }
    if let plan = protection, plan.conference <= day, plan.ended.map({ $0 > day }) ?? true {
      return .protection
    }
    if leavingCare != nil { return .open }
    guard let assessed, assessed <= day else { return .assessment }
    return hasNoPlan ? .open : .inNeed
  }

  func isInCare(on day: Day) -> Bool {
    guard let care, care.began <= day else { return false }
    return care.ceased.map { $0 > day } ?? true
  }

  /// The days on which something new can be said of the child.
  var turns: [Day] {
    var days = [referred, assessed, closed, enquiry]
    days += [protection?.enquiry, protection?.conference, protection?.ended]
    days += [care?.began, care?.ceased, leavingCare]
    days += (care?.legal.map(\.day) ?? []) + (care?.placements.map(\.day) ?? [])
    return days.compactMap(\.self)
  }
}
