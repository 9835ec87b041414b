/// An enquiry under section 47, from the strategy discussion that began it (Annex A, list 5).
public struct Enquiry: StatusFact {
  public static let kind = FactKind.enquiry
  public var started: Day
  /// Whether an initial conference was deemed unnecessary.
  public var conferenceUnnecessary: Bool?
  public var conference: Day?
  public var ledToPlan: Bool?
  public var earlierEnquiriesInYear: Int?
  public var earlierConferencesInYear: Int?

  public init(
    started: Day, conferenceUnnecessary: Bool?, conference: Day?, ledToPlan: Bool?,
    earlierEnquiriesInYear: Int?, earlierConferencesInYear: Int?
  ) {
    (self.started, self.conferenceUnnecessary) = (started, conferenceUnnecessary)
    (self.conference, self.ledToPlan) = (conference, ledToPlan)
    self.earlierEnquiriesInYear = earlierEnquiriesInYear
    self.earlierConferencesInYear = earlierConferencesInYear
  }
  public var fields: [(name: String, value: Value)] {
    [
      ("conference_unnecessary", Value(conferenceUnnecessary)), ("conference", Value(conference)),
      ("led_to_plan", Value(ledToPlan)), ("earlier_enquiries_in_year", Value(earlierEnquiriesInYear)),
      ("earlier_conferences_in_year", Value(earlierConferencesInYear)),
    ]
  }
}

/// A child protection plan; categories are `NEG PHY SAB EMO MUL` (Annex A, list 7).
public struct ProtectionPlan: StatusFact {
  public static let kind = FactKind.protectionPlan
  public var started: Day
  public var initialCategory: String?
  public var latestCategory: String?
  public var latestVisit: Day?
  public var latestReview: Day?
  public var ended: Day?
  /// An emergency protection order or police protection in the last six months.
  public var emergencyInHalfYear: Bool?
  public var earlierPlans: Int?

  public init(
    started: Day, initialCategory: String?, latestCategory: String?, latestVisit: Day? = nil,
    latestReview: Day? = nil, ended: Day? = nil, emergencyInHalfYear: Bool? = nil, earlierPlans: Int? = nil
  ) {
    (self.started, self.initialCategory) = (started, initialCategory)
    (self.latestCategory, self.latestVisit) = (latestCategory, latestVisit)
    (self.latestReview, self.ended) = (latestReview, ended)
    (self.emergencyInHalfYear, self.earlierPlans) = (emergencyInHalfYear, earlierPlans)
  }
  public var fields: [(name: String, value: Value)] {
    [
      ("initial_category", Value(initialCategory)), ("latest_category", Value(latestCategory)),
      ("latest_visit", Value(latestVisit)), ("latest_review", Value(latestReview)), ("ended", Value(ended)),
      ("emergency_in_half_year", Value(emergencyInHalfYear)), ("earlier_plans", Value(earlierPlans)),
    ]
  }
}

/// An episode of need, with the case status its extract gave it (Annex A, list 6).
public struct ChildInNeed: StatusFact {
  public static let kind = FactKind.childInNeed
  public var started: Day
  /// The primary need, `N1` to `N9` or `N0`.
  public var need: String?
  public var closed: Day?
  /// Why it was closed, `RC1` to `RC9`.
  public var closureReason: String?
  /// The case status the extract gave: LAC, CP, CIN, assessment or closed.
  public var caseStatus: Status?

  public init(started: Day, need: String?, closed: Day?, closureReason: String?, caseStatus: Status?) {
    (self.started, self.need, self.closed) = (started, need, closed)
    (self.closureReason, self.caseStatus) = (closureReason, caseStatus)
  }
  public var fields: [(name: String, value: Value)] {
    [
      ("need", Value(need)), ("closed", Value(closed)), ("closure_reason", Value(closureReason)),
      ("case_status", Value(caseStatus?.rawValue)),
    ]
  }
}
