import Casework

/// Lists 7 to 9: protection plans, looked-after children, care leavers.
extension AnnexRow {
  static func protection(_ row: inout Row, _ read: inout ImportedRow) {
    let (initial, latest) = (row.code("initial-category"), row.code("latest-category"))
    let (visit, alone) = (row.day("latest-visit"), row.answer("seen-alone"))
    if let visit { read.lastSeen = [LastSeen(day: visit, alone: alone)] }
    guard let day = started(&row) else { return }
    read.facts = [
      ProtectionPlan(
        started: day, initialCategory: initial, latestCategory: latest, latestVisit: visit,
        latestReview: row.day("latest-review"), ended: row.day("ended", notBefore: day, "started"),
        emergencyInHalfYear: row.answer("emergency"), earlierPlans: row.number("earlier-plans"))
    ]
  }

  static func care(_ row: inout Row, _ read: inout ImportedRow) {
    let visit = row.day("latest-visit")
    if let visit { read.lastSeen = [LastSeen(day: visit, alone: nil)] }
    guard let day = started(&row) else { return }
    var period = CarePeriod(started: day)
    (period.need, period.secondInYear) = (row.code("need"), row.answer("second-in-year"))
    (period.latestReview, period.latestVisit) = (row.day("latest-review"), visit)
    period.permanencePlan = row.code("permanence-plan")
    period.latestReviewingOfficerVisit = row.day("officer-visit")
    period.latestHealthAssessment = row.day("health-assessment")
    period.latestDentalCheck = row.day("dental-check")
    period.placementsInYear = row.number("placements")
    (period.missingInYear, period.absentInYear) = (row.number("missing"), row.number("absent"))
    period.returnInterviewOffered = row.answer("interview-offered")
    period.returnInterviewAccepted = row.answer("interview-accepted")
    period.ceased = row.day("ceased", notBefore: day, "started")
    period.ceasedReason = row.code("ceased-reason")
    read.facts = [period]
    if let status = legalStatus(&row) { read.facts.append(status) }
    if let placement = placement(&row) { read.facts.append(placement) }
  }

  private static func legalStatus(_ row: inout Row) -> LegalStatus? {
    let code = row.code("legal-status")
    return row.day("legal-started").map { LegalStatus(started: $0, code: code) }
  }

  private static func placement(_ row: inout Row) -> Placement? {
    let (type, provider) = (row.code("placement"), row.code("provider"))
    let (postcode, urn) = (row.text("placement-postcode"), row.text("urn"))
    let (location, council) = (row.code("location"), row.text("council"))
    return row.day("placement-started").map {
      Placement(
        started: $0, type: type, provider: provider, postcode: postcode, urn: urn, location: location,
        council: council)
    }
  }

  /// The list gives no day of its own: the sixteenth birthday stands for it, or else only the child is read.
  static func leavingCare(_ row: inout Row, _ read: inout ImportedRow) {
    guard let born = read.person.born else {
      row.isUndated("born")
      return
    }
    var leaving = LeavingCare(started: born.adding(months: 16 * 12))
    leaving.personalAdviser = row.text("personal-adviser")
    (leaving.eligibility, leaving.inTouch) = (row.code("eligibility"), row.code("in-touch"))
    leaving.latestPathwayReview = row.day("pathway-review")
    leaving.latestContact = row.day("latest-contact")
    (leaving.accommodation, leaving.suitability) = (row.code("accommodation"), row.code("suitability"))
    leaving.activity = row.code("activity")
    read.facts = [leaving]
  }
}
