/// What an occasion is for the clocks, and what its form asks.
extension OccasionKind {
  /// What has happened once it was held or done.
  public var happening: HappeningKind? {
    switch self {
    case .referralDecided: .referralDecided
    case .assessmentReviewed: .assessmentReviewed
    case .inNeedPlanAgreed: .inNeedPlanAgreed
    case .inNeedMeeting: .inNeedMeetingHeld
    case .inNeedReview: .inNeedReviewHeld
    case .inNeedPlanEnded: .inNeedPlanEnded
    case .strategyNeeded: .strategyNeeded
    case .strategyDiscussion: .strategyHeld
    case .initialConference: .initialConferenceHeld
    case .conferenceUnnecessary: .conferenceUnnecessary
    case .transferNotified: .transferNotified
    case .transferConference: .transferConferenceHeld
    case .coreGroup: .coreGroupHeld
    case .reviewConference: .reviewConferenceHeld
    case .conferenceReport: .conferenceReportShared
    case .conferenceLetter: .conferenceLetterSent
    case .carePlan: .carePlanPrepared
    case .placementPlan: .placementPlanPrepared
    case .placementNotified: .placementNotified
    case .emergencyPlacement: .emergencyPlacementMade
    case .emergencyPlacementSettled: .emergencyPlacementSettled
    case .temporaryApproval: .temporaryApprovalGiven
    case .temporaryApprovalSettled: .temporaryApprovalSettled
    case .reviewingOfficer: .reviewingOfficerNamed
    case .lookedAfterReview: .lookedAfterReviewHeld
    case .reviewReport: .reviewReportShared
    case .permanencePlan: .permanencePlanMade
    case .visitRequested: .visitRequested
    case .healthAssessment: .healthAssessmentHeld
    case .dentalCheck: .dentalCheckHeld
    case .difficulties: .difficultiesScored
    case .educationPlan: .educationPlanMade
    case .educationPlanReview: .educationPlanReviewed
    case .returnedFromMissing: .returnedFromMissing
    case .returnInterview: .returnInterviewOffered
    case .pathwayAssessment: .pathwayAssessmentDone
    case .pathwayPlan: .pathwayPlanMade
    case .pathwayReview: .pathwayPlanReviewed
    case .movedIntoAccommodation: .movedIntoAccommodation
    case .letterBeforeProceedings: .letterBeforeProceedings
    case .preProceedingsEnded: .preProceedingsEnded
    case .proceedingsIssued: .proceedingsIssued
    case .finalOrder: .finalOrderMade
    case .privateFosteringNotified: .privateFosteringNotified
    case .privateFosteringStarted: .privateFosteringStarted
    case .privateFosteringEnded: .privateFosteringEnded
    case .accessRequest: .accessRequested
    case .accessAnswered: .accessAnswered
    case .warning: .warningPlaced
    case .warningReview: .warningReviewed
    case .warningEnded: .warningEnded
    case .restriction: .restrictionPlaced
    case .restrictionReview: .restrictionReviewed
    case .restrictionEnded: .restrictionEnded
    case .supervision: .supervisionHeld
    // It is none of those that the law counts from.
    case .otherMeeting: nil
    case .courtHearing: .courtHearing
    case .courtFiling: .courtFiling
    case .protectionOrderEnds: .protectionOrderEnds
    case .policeProtectionEnds: .policeProtectionEnds
    case .supervisionOrderEnds: .supervisionOrderEnds
    }
  }

  /// What a date set for it is for the clocks, from which reports are counted back.
  public var booking: HappeningKind? {
    switch self {
    case .initialConference: .initialConferenceBooked
    case .reviewConference: .reviewConferenceBooked
    case .lookedAfterReview: .lookedAfterReviewBooked
    default: nil
    }
  }

  /// Meetings and appointments have a date before they are held.
  public var isBookable: Bool {
    switch self {
    case .inNeedMeeting, .inNeedReview, .strategyDiscussion, .initialConference, .transferConference,
      .coreGroup,
      .reviewConference, .lookedAfterReview, .healthAssessment, .dentalCheck, .educationPlanReview,
      .returnInterview, .pathwayReview, .supervision, .otherMeeting:
      true
    default: false
    }
  }

  /// A dated fact of the court or the police, which is entered before its day comes.
  public var mayLieAhead: Bool {
    switch self {
    case .courtHearing, .courtFiling, .protectionOrderEnds, .policeProtectionEnds, .supervisionOrderEnds: true
    default: false
    }
  }

  /// Whether the form asks at what time it was: meetings, hearings, and what is counted in hours.
  public var asksTime: Bool {
    switch self {
    case .returnedFromMissing, .courtHearing, .courtFiling, .protectionOrderEnds, .policeProtectionEnds: true
    default: isBookable
    }
  }

  /// Whether the form asks which of its kind it was: the second review has its own timescale.
  public var asksNumber: Bool { self == .lookedAfterReview }

  /// Whom it is recorded for.
  public var subject: Timescale.Subject {
    switch self {
    case .accessRequest, .accessAnswered, .warning, .warningReview, .warningEnded, .restriction,
      .restrictionReview, .restrictionEnded:
      .family
    case .supervision: .member
    default: .child
    }
  }
}
