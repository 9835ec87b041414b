/// How much of a kind of happening a format can tell.
public enum Carriage: String, Sendable {
  /// Each one.
  case every
  /// Only the last one before the extract was made.
  case latest
}

extension HappeningKind {
  /// What a format can tell of it; nothing where it has no column for it.
  ///
  /// An obligation that an import began and of which no format can tell the end is *not known since import*.
  public func carriage(by format: Format) -> Carriage? {
    switch format {
    case .annexA: carriageInAnnexA
    case .visits: self == .childSeen ? .every : nil
    case .caseload: self == .childBorn ? .every : nil
    }
  }

  private var carriageInAnnexA: Carriage? {
    switch self {
    case .referralReceived, .assessmentStarted, .assessmentBegun, .assessmentAuthorised, .enquiryStarted,
      .initialConferenceHeld, .conferenceUnnecessary, .planStarted, .careStarted:
      .every
    case .reviewConferenceHeld, .childSeen, .placementStarted, .lookedAfterReviewHeld, .healthAssessmentHeld,
      .dentalCheckHeld, .permanencePlanMade, .pathwayPlanReviewed:
      .latest
    default: nil
    }
  }

  /// The occasion that somebody records for it; nothing where it comes from a visit, a meeting, a change of
  /// standing or other facts.
  public var occasion: OccasionKind? { Self.occasions[self] }

  private static let occasions: [HappeningKind: OccasionKind] = {
    var found: [HappeningKind: OccasionKind] = [:]
    for kind in OccasionKind.allCases {
      if let happening = kind.happening { found[happening] = kind }
      if let booking = kind.booking { found[booking] = kind }
    }
    return found
  }()
}
