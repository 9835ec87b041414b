/// One dated thing that is known of a child's standing with the council: a referral, a plan, a placement.
///
/// Its table and the day that tells it from others of its kind are its key: the same child, kind and day is
/// the same fact, whichever import or person says it.
public protocol StatusFact: Sendable {
  static var kind: FactKind { get }
  /// The day that tells this fact from others of its kind for one child.
  var started: Day { get }
  /// Everything else it says, in the order of its table's columns; blanks say nothing.
  var fields: [(name: String, value: Value)] { get }
}

/// The kinds of status fact, one table each.
public enum FactKind: String, CaseIterable, Sendable {
  case contactReceived = "contact_received"
  case earlyHelp = "early_help"
  case referral
  case assessment
  case enquiry
  case childInNeed = "child_in_need"
  case protectionPlan = "protection_plan"
  case carePeriod = "care_period"
  case legalStatus = "legal_status"
  case placement
  case leavingCare = "leaving_care"
}
