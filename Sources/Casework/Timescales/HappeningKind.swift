/// What can happen that starts or stops a statutory or local clock, by the word that rule files use.
///
/// A conference, a visit and an order are each a happening; so are the days that only follow from others,
/// such as the one on which a young person becomes eligible for a pathway assessment.
public enum HappeningKind: String, CaseIterable, Sendable, Comparable {
  // Front door and assessment.
  case referralReceived = "referral-received"
  case referralDecided = "referral-decided"
  /// The referral that an assessment answers, from which it is counted.
  case assessmentStarted = "assessment-started"
  /// The assessment's own first day.
  case assessmentBegun = "assessment-begun"
  case assessmentReviewed = "assessment-reviewed"
  case assessmentAuthorised = "assessment-authorised"

  // Child in need.
  case inNeedPlanAgreed = "cin-plan-agreed"
  case inNeedMeetingHeld = "cin-meeting-held"
  case inNeedReviewHeld = "cin-review-held"
  case inNeedPlanEnded = "cin-plan-ended"

  // Protection.
  case strategyNeeded = "strategy-needed"
  case strategyHeld = "strategy-held"
  case enquiryStarted = "enquiry-started"
  case initialConferenceBooked = "initial-conference-booked"
  case initialConferenceHeld = "initial-conference-held"
  case conferenceUnnecessary = "conference-unnecessary"
  case transferNotified = "transfer-notified"
  case transferConferenceHeld = "transfer-conference-held"
  case planStarted = "plan-started"
  case coreGroupHeld = "core-group-held"
  case reviewConferenceBooked = "review-conference-booked"
  case reviewConferenceHeld = "review-conference-held"
  case conferenceReportShared = "conference-report-shared"
  case conferenceLetterSent = "conference-letter-sent"

  // Looked after.
  case careStarted = "care-started"
  case carePlanPrepared = "care-plan-prepared"
  case placementStarted = "placement-started"
  case placementPlanPrepared = "placement-plan-prepared"
  case placementNotified = "placement-notified"
  case emergencyPlacementMade = "emergency-placement-made"
  case emergencyPlacementSettled = "emergency-placement-settled"
  case temporaryApprovalGiven = "temporary-approval-given"
  case temporaryApprovalSettled = "temporary-approval-settled"
  case reviewingOfficerNamed = "reviewing-officer-named"
  case lookedAfterReviewBooked = "looked-after-review-booked"
  case lookedAfterReviewHeld = "looked-after-review-held"
  case reviewReportShared = "review-report-shared"
  case permanencePlanMade = "permanence-plan-made"
  /// A full care order comes to hold for a child who is already placed with a parent.
  case careOrderWithParent = "care-order-with-parent"
  case visitRequested = "visit-requested"

  // Seen.
  case childSeen = "child-seen"
  /// Other visits are asked for since an order or a review, counted from that day; no rule file starts on it.
  case visitsChanged = "visits-changed"

  // Health and education.
  case healthAssessmentHeld = "health-assessment-held"
  case dentalCheckHeld = "dental-check-held"
  case difficultiesScored = "difficulties-scored"
  case educationPlanMade = "education-plan-made"
  case educationPlanReviewed = "education-plan-reviewed"

  // Missing.
  case returnedFromMissing = "returned-from-missing"
  case returnInterviewOffered = "return-interview-offered"

  // Leaving care.
  case pathwayEligible = "pathway-eligible"
  case pathwayAssessmentDone = "pathway-assessment-done"
  case pathwayPlanMade = "pathway-plan-made"
  case pathwayPlanReviewed = "pathway-plan-reviewed"
  case movedIntoAccommodation = "moved-into-accommodation"

  // Court.
  case letterBeforeProceedings = "letter-before-proceedings"
  case preProceedingsEnded = "pre-proceedings-ended"
  case proceedingsIssued = "proceedings-issued"
  case finalOrderMade = "final-order-made"

  // Private fostering.
  case privateFosteringNotified = "private-fostering-notified"
  case privateFosteringStarted = "private-fostering-started"
  case privateFosteringEnded = "private-fostering-ended"

  // The person and the unit.
  case childBorn = "child-born"
  case accessRequested = "access-requested"
  case accessAnswered = "access-answered"
  case warningPlaced = "warning-placed"
  case warningReviewed = "warning-reviewed"
  case warningEnded = "warning-ended"
  case restrictionPlaced = "restriction-placed"
  case restrictionReviewed = "restriction-reviewed"
  case restrictionEnded = "restriction-ended"
  case supervisionHeld = "supervision-held"
  case visitMade = "visit-made"
  case visitWritten = "visit-written"
  case fullDiscussionHeld = "full-discussion-held"

  // Dated facts that are shown beside the clocks and start none.
  case courtHearing = "court-hearing"
  case courtFiling = "court-filing"
  case protectionOrderEnds = "protection-order-ends"
  case policeProtectionEnds = "police-protection-ends"
  case supervisionOrderEnds = "supervision-order-ends"

  /// The order in which they are listed.
  public static func < (left: HappeningKind, right: HappeningKind) -> Bool { left.rawValue < right.rawValue }
}
