import Casework

extension Path {
  /// What an extract of a day says of the child.
  func facts(on day: Day) -> [any StatusFact] {
    var facts: [any StatusFact] = [
      Referral(started: referred, source: source, noFurtherAction: false, earlierInYear: 0),
      Assessment(
        started: referred, childSeen: assessed.map { $0 <= day }, authorised: by(day, assessed),
        needsSupport: by(day, assessed).map { _ in closure != "RC8" }),
      ChildInNeed(
        started: referred, need: need, closed: by(day, closed),
        closureReason: by(day, closed).map { _ in closure }, caseStatus: status(on: day)),
    ]
    facts += protectionFacts(on: day) + careFacts(on: day)
    if let leavingCare, leavingCare <= day { facts.append(leavingCareFact(leavingCare, on: day)) }
    return facts
  }

  /// The day, if it has come.
  private func by(_ today: Day, _ day: Day?) -> Day? { day.flatMap { $0 <= today ? $0 : nil } }

  private func protectionFacts(on day: Day) -> [any StatusFact] {
    if let enquiry, enquiry <= day {
      return [
        Enquiry(
          started: enquiry, conferenceUnnecessary: nil, conference: nil, ledToPlan: nil,
          earlierEnquiriesInYear: 0, earlierConferencesInYear: 0)
      ]
    }
    guard let plan = protection, plan.enquiry <= day else { return [] }
    let held = plan.conference <= day
    let enquiry = Enquiry(
      started: plan.enquiry, conferenceUnnecessary: false, conference: held ? plan.conference : nil,
      ledToPlan: held ? true : nil, earlierEnquiriesInYear: 0, earlierConferencesInYear: 0)
    guard held else { return [enquiry] }
    let review = latestReview(since: plan.conference, first: 84, then: 168, on: day)
    return [
      enquiry,
      ProtectionPlan(
        started: plan.conference, initialCategory: plan.category, latestCategory: plan.category,
        latestReview: review, ended: by(day, plan.ended), emergencyInHalfYear: false,
        earlierPlans: plan.earlierPlans),
    ]
  }

  private func careFacts(on day: Day) -> [any StatusFact] {
    guard let care, care.began <= day else { return [] }
    let last = min(day, care.ceased ?? day)
    var period = CarePeriod(started: care.began)
    (period.need, period.permanencePlan, period.secondInYear) = (need, care.plan, false)
    period.latestReview = latestReview(since: care.began, first: 26, then: 175, on: last)
    period.latestHealthAssessment = latestReview(since: care.began, first: 24, then: 360, on: last)
    period.latestDentalCheck = latestReview(since: care.began, first: 80, then: 350, on: last)
    period.placementsInYear = care.placements.filter { $0.day > day - 365 && $0.day <= day }.count
    (period.missingInYear, period.absentInYear) = (0, 0)
    (period.ceased, period.ceasedReason) = (by(day, care.ceased), by(day, care.ceased).map { _ in "E5" })
    var facts: [any StatusFact] = [period]
    for step in care.legal where step.day <= day {
      facts.append(LegalStatus(started: step.day, code: step.code))
    }
    for step in care.placements where step.day <= day {
      var placement = Placement(
        started: step.day, type: step.type, provider: step.provider, postcode: nil, urn: nil,
        location: "in", council: nil)
      placement.longTerm = step.isLongTerm ? true : nil
      facts.append(placement)
    }
    return facts
  }

  /// The latest of reviews that come after so many days and then again and again, as far as they have come.
  private func latestReview(since began: Day, first: Int, then: Int, on day: Day) -> Day? {
    var review = began + first
    guard review <= day else { return nil }
    while review + then <= day { review = review + then }
    return review
  }

  private func leavingCareFact(_ birthday: Day, on day: Day) -> LeavingCare {
    var fact = LeavingCare(started: birthday)
    let isAdult = birthday.adding(months: 24) <= day
    fact.eligibility = isAdult ? "Former relevant child" : "Eligible child"
    (fact.inTouch, fact.accommodation, fact.suitability, fact.activity) = ("YES", "D", "1", "F2")
    fact.latestPathwayReview = latestReview(since: birthday, first: 90, then: 175, on: day)
    return fact
  }
}
