/// A period of being looked after, with what the extract says was latest in it (Annex A, list 8).
public struct CarePeriod: StatusFact {
  public static let kind = FactKind.carePeriod
  public var started: Day
  /// The category of need, `N1` to `N8`, fixed for the whole period.
  public var need: String?
  public var secondInYear: Bool?
  public var latestReview: Day?
  public var latestVisit: Day?
  /// The plan for permanence in the extract's own words, without its letter.
  public var permanencePlan: String?
  public var latestReviewingOfficerVisit: Day?
  public var latestHealthAssessment: Day?
  public var latestDentalCheck: Day?
  public var placementsInYear: Int?
  public var missingInYear: Int?
  public var absentInYear: Int?
  public var returnInterviewOffered: Bool?
  public var returnInterviewAccepted: Bool?
  public var ceased: Day?
  /// Why it ceased, such as `E4A`.
  public var ceasedReason: String?
  /// Minutes since midnight of the first and the last day, where somebody typed them.
  public var startedMinute: Int?
  public var ceasedMinute: Int?

  public init(started: Day) { self.started = started }

  public var fields: [(name: String, value: Value)] {
    [
      ("need", Value(need)), ("second_in_year", Value(secondInYear)), ("latest_review", Value(latestReview)),
      ("latest_visit", Value(latestVisit)), ("permanence_plan", Value(permanencePlan)),
      ("latest_reviewing_officer_visit", Value(latestReviewingOfficerVisit)),
      ("latest_health_assessment", Value(latestHealthAssessment)),
      ("latest_dental_check", Value(latestDentalCheck)), ("placements_in_year", Value(placementsInYear)),
      ("missing_in_year", Value(missingInYear)), ("absent_in_year", Value(absentInYear)),
      ("return_interview_offered", Value(returnInterviewOffered)),
      ("return_interview_accepted", Value(returnInterviewAccepted)), ("ceased", Value(ceased)),
      ("ceased_reason", Value(ceasedReason)), ("started_minute", Value(startedMinute)),
      ("ceased_minute", Value(ceasedMinute)),
    ]
  }
}

/// The legal status of a looked-after child from a day on, as its return's code (`C1`, `C2`, `E1`, `V2` …).
public struct LegalStatus: StatusFact {
  public static let kind = FactKind.legalStatus
  public var started: Day
  public var code: String?

  public init(started: Day, code: String?) { (self.started, self.code) = (started, code) }
  public var fields: [(name: String, value: Value)] { [("code", Value(code))] }
}

/// Where a looked-after child lives from a day on.
public struct Placement: StatusFact {
  public static let kind = FactKind.placement
  public var started: Day
  /// The place code, such as `U6`; list 8 still writes `H5` where the later code is `K3`.
  public var type: String?
  /// The provider code, such as `PR1`.
  public var provider: String?
  public var postcode: String?
  /// The provider's number at the inspectorate.
  public var urn: String?
  /// Inside or outside the council's area: `in` or `out`.
  public var location: String?
  public var council: String?
  /// Intended to last until the child is 18, where somebody typed it.
  public var longTerm: Bool?
  /// Regulation 19 or 24 of the Care Planning Regulations 2010, where one applies.
  public var regulation: Int?

  public init(
    started: Day, type: String?, provider: String?, postcode: String?, urn: String?, location: String?,
    council: String?
  ) {
    (self.started, self.type, self.provider) = (started, type, provider)
    (self.postcode, self.urn) = (postcode, urn)
    (self.location, self.council) = (location, council)
  }
  public var fields: [(name: String, value: Value)] {
    [
      ("type", Value(type)), ("provider", Value(provider)), ("postcode", Value(postcode)),
      ("urn", Value(urn)),
      ("location", Value(location)), ("council", Value(council)), ("long_term", Value(longTerm)),
      ("regulation", Value(regulation)),
    ]
  }
}

/// What the council owes and knows of a young person leaving care (Annex A, list 9).
///
/// The list gives no day of its own, so the young person's sixteenth birthday stands as its key.
public struct LeavingCare: StatusFact {
  public static let kind = FactKind.leavingCare
  public var started: Day
  public var personalAdviser: String?
  public var eligibility: String?
  public var latestPathwayReview: Day?
  public var inTouch: String?
  public var latestContact: Day?
  public var accommodation: String?
  public var suitability: String?
  public var activity: String?

  public init(started: Day) { self.started = started }

  public var fields: [(name: String, value: Value)] {
    [
      ("personal_adviser", Value(personalAdviser)), ("eligibility", Value(eligibility)),
      ("latest_pathway_review", Value(latestPathwayReview)), ("in_touch", Value(inTouch)),
      ("latest_contact", Value(latestContact)), ("accommodation", Value(accommodation)),
      ("suitability", Value(suitability)), ("activity", Value(activity)),
    ]
  }
}
