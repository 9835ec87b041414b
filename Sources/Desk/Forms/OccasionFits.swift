import Casework

extension OccasionKind {
  /// Where a child stands whom it usually concerns: those kinds are offered first, those children are ticked.
  var fits: Set<Status> {
    switch self {
    case .referralDecided: [.open, .assessment]
    case .assessmentReviewed: [.assessment]
    case .inNeedPlanAgreed: [.assessment, .inNeed, .open]
    case .inNeedMeeting, .inNeedReview, .inNeedPlanEnded: [.inNeed]
    case .strategyNeeded, .strategyDiscussion: [.assessment, .inNeed, .open, .protection]
    case .initialConference, .conferenceUnnecessary: [.assessment, .inNeed, .open]
    case .conferenceReport, .conferenceLetter, .coreGroup, .reviewConference: [.protection]
    case .carePlan, .placementPlan, .placementNotified, .reviewingOfficer, .lookedAfterReview, .reviewReport,
      .permanencePlan, .healthAssessment, .dentalCheck, .difficulties, .educationPlan, .educationPlanReview,
      .emergencyPlacement, .emergencyPlacementSettled, .temporaryApproval, .temporaryApprovalSettled,
      .visitRequested, .finalOrder, .pathwayAssessment, .pathwayPlan, .pathwayReview:
      [.lookedAfter]
    case .returnedFromMissing, .returnInterview: [.lookedAfter, .protection, .inNeed]
    case .letterBeforeProceedings, .preProceedingsEnded: [.protection, .inNeed]
    case .proceedingsIssued, .courtHearing, .courtFiling: [.lookedAfter, .protection]
    case .protectionOrderEnds, .policeProtectionEnds: [.lookedAfter, .protection]
    case .supervisionOrderEnds: [.inNeed]
    case .transferNotified, .transferConference, .movedIntoAccommodation, .privateFosteringNotified,
      .privateFosteringStarted, .privateFosteringEnded, .accessRequest, .accessAnswered, .warning,
      .warningReview, .warningEnded, .restriction, .restrictionReview, .restrictionEnded, .supervision,
      .otherMeeting:
      []
    }
  }

  /// The unit itself usually holds or does it, so that the worker is proposed.
  var isOurs: Bool {
    switch self {
    case .inNeedPlanAgreed, .inNeedMeeting, .inNeedReview, .coreGroup, .conferenceReport, .carePlan,
      .placementPlan, .placementNotified, .reviewReport, .pathwayAssessment, .pathwayPlan, .pathwayReview:
      true
    default: false
    }
  }

  /// It is about one child alone, and not about brothers and sisters together.
  private var isOfOneChild: Bool {
    switch self {
    case .placementPlan, .placementNotified, .reviewingOfficer, .healthAssessment, .dentalCheck,
      .difficulties, .educationPlan, .educationPlanReview, .emergencyPlacement, .emergencyPlacementSettled,
      .visitRequested,
      .returnedFromMissing, .returnInterview, .pathwayAssessment, .pathwayPlan, .pathwayReview,
      .movedIntoAccommodation:
      true
    default: false
    }
  }

  /// The children for whom something is recorded from a date of theirs: also brothers and sisters for whom a
  /// date of the same rule runs that it stops, whatever their day.
  func concerned(_ children: [Ref<Person>], in file: FamilyFile) -> [Ref<Person>] {
    guard !isOfOneChild else { return children }
    let stopped = file.clocks.filter { clock in clock.stops.contains { $0.occasion == self } }
    let rules = Set(
      stopped.filter { clock in clock.child.map { children.contains($0) } ?? false }.map(\.timescale))
    let others = file.children.map(\.row.ref).filter { ref in
      !children.contains(ref) && stopped.contains { $0.child == ref && rules.contains($0.timescale) }
    }
    return children + others
  }
}
