extension Occasion {
  /// What it is, where its kind does not say so.
  public var ownWords: String { kind == .otherMeeting ? text : "" }
}

extension OccasionKind {
  /// As it heads a form or a line of the record: `Core group`.
  public var title: String { wording.title }

  /// What its words would tell, shown where they are written.
  public var hint: String { wording.hint }

  /// What one is called whose words are these: any other meeting says itself what it is.
  public func title(_ text: String) -> String {
    let line = text.trimmed.prefix { !$0.isNewline }
    guard self == .otherMeeting, !line.isEmpty else { return title }
    return (line.prefix(1).uppercased() + line.dropFirst()).shortened(to: 60)
  }

  private var wording: (title: String, hint: String) {
    switch self {
    case .referralDecided: ("Decision on a referral", "who decided, what follows and why")
    case .assessmentReviewed: ("Assessment checkpoint", "what the manager found and asked for")
    case .inNeedPlanAgreed: ("Child in need plan agreed", "what is to change, and who agreed it")
    case .inNeedMeeting: ("Child in need meeting", "who came, what has changed, what comes next")
    case .inNeedReview: ("Child in need review", "who came, what has changed, how the plan goes on")
    case .inNeedPlanEnded: ("Child in need plan ended", "why it ended, and who knows")
    case .strategyNeeded: ("Strategy discussion needed", "what makes it necessary, and who says so")
    case .strategyDiscussion: ("Strategy discussion", "which agencies took part, what was decided")
    case .initialConference: ("Initial conference", "who came, decision, category, core group")
    case .conferenceUnnecessary: ("Conference not needed", "why none is held, and who decided it")
    case .transferNotified:
      ("Transfer in notified", "which council told us, and from when the child lives here")
    case .transferConference: ("Transfer-in conference", "who came, decision, category, core group")
    case .coreGroup: ("Core group", "who came, what has changed, what comes next")
    case .reviewConference: ("Review conference", "who came, decision, category, what is to change")
    case .conferenceReport: ("Conference report shared", "with whom it was shared, and what they said")
    case .conferenceLetter: ("Conference letter sent", "to whom it was sent")
    case .carePlan: ("Care plan", "who agreed it, where it is kept")
    case .placementPlan: ("Placement plan", "who agreed it, where it is kept")
    case .placementNotified: ("Placement notified", "who was told, and how")
    case .emergencyPlacement: ("Emergency placement", "with whom, and outside which terms of approval")
    case .emergencyPlacementSettled: ("Emergency placement settled", "approved, ended or moved on")
    case .temporaryApproval: ("Temporary approval", "of whom, by whom, and for how long")
    case .temporaryApprovalSettled: ("Temporary approval settled", "approved as carer, or ended")
    case .reviewingOfficer: ("Reviewing officer named", "who it is, and who told the child")
    case .lookedAfterReview: ("Looked-after review", "who came, what the child said, what was decided")
    case .reviewReport: ("Review report shared", "with whom it was shared, and what they said")
    case .permanencePlan: ("Plan for permanence", "what the plan is, and which review agreed it")
    case .visitRequested: ("Visit asked for", "who asked, and why")
    case .healthAssessment: ("Health assessment", "who made it, what it found, what follows")
    case .dentalCheck: ("Dental check", "what was found, what follows")
    case .difficulties: ("Strengths and difficulties", "the score, or why there is none")
    case .educationPlan: ("Personal education plan", "who agreed it, what is to change")
    case .educationPlanReview: ("Education plan review", "who came, what has changed, what comes next")
    case .returnedFromMissing:
      ("Returned from missing", "from when to when, where, and how the child came back")
    case .returnInterview: ("Return interview offered", "by whom, and whether it was held or declined")
    case .pathwayAssessment: ("Pathway assessment", "who made it, what it found")
    case .pathwayPlan: ("Pathway plan", "who agreed it, where it is kept")
    case .pathwayReview: ("Pathway plan review", "who came, what has changed, what comes next")
    case .movedIntoAccommodation: ("Moved into accommodation", "where, and how it suits")
    case .letterBeforeProceedings: ("Letter before proceedings", "to whom it was sent, and what it asks")
    case .preProceedingsEnded: ("Pre-proceedings ended", "stepped down or issued, and why")
    case .proceedingsIssued: ("Care proceedings issued", "court, case number, orders asked for")
    case .finalOrder: ("Final order", "which order the court made")
    case .privateFosteringNotified: ("Private fostering notified", "who told us, and of what arrangement")
    case .privateFosteringStarted:
      ("Private fostering started", "with whom the child lives, and who arranged it")
    case .privateFosteringEnded: ("Private fostering ended", "why it ended, where the child lives now")
    case .accessRequest: ("Access request", "who asks, for what, and how they proved who they are")
    case .accessAnswered: ("Access request answered", "what was sent, what was held back and why")
    case .warning: ("Warning placed", "what the danger is, and who decided it")
    case .warningReview: ("Warning reviewed", "why it goes on")
    case .warningEnded: ("Warning ended", "why it is no longer needed")
    case .restriction: ("Restriction placed", "why, and who may see the record")
    case .restrictionReview: ("Restriction reviewed", "why it goes on")
    case .restrictionEnded: ("Restriction ended", "why it is no longer needed")
    case .supervision: ("Supervision", "what was agreed")
    case .otherMeeting: ("Other meeting", "what it is, such as a meeting at school")
    case .courtHearing: ("Court hearing", "which court, what is to be decided")
    case .courtFiling: ("Court filing", "what is to be filed, and by whom")
    case .protectionOrderEnds: ("Emergency protection order ends", "which order, and what comes after it")
    case .policeProtectionEnds: ("Police protection ends", "which officer, and what comes after it")
    case .supervisionOrderEnds: ("Supervision order ends", "which order, and whether more time is asked for")
    }
  }
}
