extension HistoryDraft {
  mutating func addReferrals() {
    for referral in facts.referrals {
      note(referral.origin)
      let fact = referral.fact
      add(.referralReceived, on: fact.started, id: referral.id, format: referral.startFormat)
      if fact.noFurtherAction == true {
        add(
          .referralDecided, on: fact.started, id: "\(referral.id)/decided",
          format: referral.origin["no_further_action"])
      }
    }
  }

  /// An assessment is counted from the referral that it answers, and is over when it is authorised.
  mutating func addAssessments() {
    for assessment in facts.assessments {
      note(assessment.origin)
      let fact = assessment.fact
      let (day, note) = beginning(of: fact)
      add(.assessmentStarted, on: day, id: assessment.id, format: assessment.startFormat, note: note)
      add(
        .assessmentBegun, on: fact.started, id: "\(assessment.id)/begun", format: assessment.startFormat)
      if let authorised = fact.authorised {
        add(
          .assessmentAuthorised, on: authorised, id: "\(assessment.id)/authorised",
          format: assessment.origin["authorised"])
      }
      let through = fact.authorised ?? caseClosed(after: day)
      spans.append(Span(.assessment, id: assessment.id, from: day, through: through))
    }
  }

  /// The day from which an assessment is counted, and why that one.
  private func beginning(of assessment: Assessment) -> (day: Day, note: String) {
    let own = assessment.started
    if let referred = assessment.referred {
      return (referred, "counted from the referral of \(referred.spoken)")
    }
    // What came until an earlier assessment was authorised is answered by that and does not start this one.
    let answered = facts.assessments.compactMap { earlier -> Day? in
      guard let authorised = earlier.fact.authorised, earlier.fact.started < own, authorised <= own else {
        return nil
      }
      return authorised
    }.max()
    func latest(_ days: [Day]) -> Day? {
      days.filter { day in day <= own && answered.map { day > $0 } ?? true }.max()
    }
    if let referral = latest(facts.referrals.map(\.fact.started)) {
      return (referral, "counted from the referral of \(referral.spoken)")
    }
    // A case that began long before is not what this assessment answers.
    if let need = latest(facts.needs.map(\.fact.started)), need.adding(months: 3) >= own {
      return (need, "counted from the start of the case on \(need.spoken): no referral is known")
    }
    return (own, "counted from the assessment's own start: no referral is known")
  }

  /// An enquiry runs from the strategy discussion that began it to the conference, or until none is needed.
  mutating func addEnquiries() {
    for enquiry in facts.enquiries {
      note(enquiry.origin)
      let fact = enquiry.fact
      add(.enquiryStarted, on: fact.started, id: enquiry.id, format: enquiry.startFormat)
      add(.strategyHeld, on: fact.started, id: "\(enquiry.id)/strategy", format: enquiry.startFormat)
      if let conference = fact.conference {
        add(
          .initialConferenceHeld, on: conference, id: "\(enquiry.id)/conference",
          format: enquiry.origin["conference"])
      }
      if fact.conferenceUnnecessary == true {
        add(
          .conferenceUnnecessary, on: fact.started, id: "\(enquiry.id)/unnecessary",
          format: enquiry.origin["conference_unnecessary"])
      }
      var ends = [fact.conference, caseClosed(after: fact.started), typedEnd(ofEnquiryFrom: fact.started)]
      if fact.conferenceUnnecessary == true { ends.append(fact.started) }
      let through = ends.compactMap { $0 }.filter { $0 >= fact.started }.min()
      spans.append(Span(.enquiry, id: enquiry.id, from: fact.started, through: through))
    }
  }

  private func typedEnd(ofEnquiryFrom day: Day) -> Day? {
    facts.occasions.filter {
      ($0.kind == .initialConference || $0.kind == .conferenceUnnecessary) && !$0.isBooked && $0.day >= day
    }.map(\.day).min()
  }
}
