import Casework

/// The day of a text such as `2026-03-16`; the first known day where it is none.
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

/// A few rules as the files write them, and the holidays of England and Wales of some years.
enum InventedRules {
  static func rule(
    _ id: String, _ variant: String = "", from starts: HappeningKind..., which: Timescale.Which = .each,
    to stops: [HappeningKind], during: SpanKind? = nil, when circumstances: [Circumstance] = [],
    _ lengths: String..., beginningWith: Bool = false, early: Bool = false, until age: Int? = 18,
    kind: Timescale.Kind = .statutory, subject: Timescale.Subject = .child, since: String = "2010-01-01",
    through: String? = nil
  ) -> Timescale {
    Timescale(
      id: id, variant: variant, title: id, subject: subject, starts: starts, which: which, stops: stops,
      during: during, circumstances: circumstances, lengths: lengths.compactMap { Length($0) },
      countsStartDay: beginningWith, countsEarly: early, untilAge: age, kind: kind,
      inForceFrom: day(since), inForceThrough: through.map(day),
      source: "an invented instrument, paragraph 1", sureness: .read)
  }

  static let visits: [Timescale] = [
    rule("first-visit", from: .placementStarted, to: [.childSeen], during: .placement, "1 week"),
    rule(
      "visit", "first year", from: .childSeen, to: [.childSeen], during: .placement,
      when: [.firstYear, .ordinaryPlacement], "6 weeks"),
    rule(
      "visit", "later", from: .childSeen, to: [.childSeen], during: .placement,
      when: [.afterFirstYear, .notLongTerm, .ordinaryPlacement], "6 weeks"),
    rule(
      "long-visit", from: .childSeen, to: [.childSeen], during: .placement,
      when: [.afterFirstYear, .longTerm, .ordinaryPlacement], "3 months"),
    rule(
      "interim-visit", "before", from: .childSeen, to: [.childSeen], during: .placement,
      when: [.interimOrderWithParent, .beforeFirstReview], "1 week"),
    rule(
      "interim-visit", "after", from: .childSeen, to: [.childSeen], during: .placement,
      when: [.interimOrderWithParent, .afterFirstReview], "4 weeks"),
    rule(
      "order-visit", from: .childSeen, to: [.childSeen], during: .placement, when: [.careOrderWithParent],
      "6 weeks"),
    rule(
      "order-first", from: .careOrderWithParent, to: [.childSeen], during: .placement,
      when: [.careOrderWithParent], "1 week"),
  ]

  static let care: [Timescale] = [
    rule("first-review", from: .careStarted, to: [.lookedAfterReviewHeld], during: .care, "20 working days"),
    rule(
      "second-review", from: .lookedAfterReviewHeld, which: .first, to: [.lookedAfterReviewHeld],
      during: .care, "3 months"),
    rule(
      "review", from: .lookedAfterReviewHeld, which: .later, to: [.lookedAfterReviewHeld], during: .care,
      "6 months"),
    rule(
      "review-report", from: .lookedAfterReviewBooked, to: [.reviewReportShared, .lookedAfterReviewHeld],
      "5 working days before", kind: .local),
    rule(
      "health-small", from: .healthAssessmentHeld, to: [.healthAssessmentHeld], during: .care,
      when: [.under(age: 5, inMonths: 6)], "6 months"),
    rule(
      "health", from: .healthAssessmentHeld, to: [.healthAssessmentHeld], during: .care,
      when: [.from(age: 5, inMonths: 6)], "12 months"),
    rule(
      "education-plan", from: .careStarted, to: [.educationPlanMade], during: .care, "10 working days",
      early: true),
    rule(
      "placement-plan", from: .placementStarted, to: [.placementPlanPrepared], during: .placement,
      "5 working days", early: true),
    rule("pathway", from: .pathwayEligible, to: [.pathwayAssessmentDone], "3 months", until: 21),
    rule("return", from: .returnedFromMissing, to: [.returnInterviewOffered], "72 hours"),
  ]

  static let protection: [Timescale] = [
    rule(
      "assessment", from: .assessmentStarted, to: [.assessmentAuthorised], during: .assessment,
      "45 working days"),
    rule(
      "conference", from: .enquiryStarted, to: [.initialConferenceHeld, .conferenceUnnecessary],
      during: .enquiry, "15 working days"),
    rule("core-group", from: .coreGroupHeld, to: [.coreGroupHeld], during: .plan, "4 weeks", kind: .local),
    rule("first-conference", from: .planStarted, to: [.reviewConferenceHeld], during: .plan, "3 months"),
    rule(
      "later-conference", from: .reviewConferenceHeld, to: [.reviewConferenceHeld], during: .plan, "6 months"),
    rule(
      "after-birth", from: .childBorn, to: [.reviewConferenceHeld], during: .plan, when: [.plannedUnborn],
      "10 working days", kind: .local),
    rule(
      "plan-visit", from: .planStarted, .childSeen, .childBorn, to: [.childSeen], during: .plan,
      "10 working days",
      kind: .local),
    rule(
      "report", from: .reviewConferenceBooked, to: [.conferenceReportShared, .reviewConferenceHeld],
      "5 working days before", kind: .local),
    rule(
      "need-visit", from: .inNeedPlanAgreed, .childSeen, to: [.childSeen], during: .inNeed, "4 weeks",
      kind: .local),
    rule("writing", from: .visitMade, to: [.visitWritten], "5 working days", kind: .local),
    rule(
      "proceedings", from: .proceedingsIssued, to: [.finalOrderMade], during: .proceedings, "26 weeks",
      beginningWith: true),
    rule(
      "warning", from: .warningPlaced, to: [.warningEnded], during: .warning, "12 months", until: nil,
      subject: .family),
  ]

  static let book = RuleBook(timescales: protection + care + visits, calendar: calendar)

  static let calendar = WorkingCalendar(
    holidays: Set(holidays.map(day)), knownFrom: day("2022-01-01"), knownThrough: day("2027-12-31"))

  private static let holidays = [
    "2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29",
    "2022-09-19", "2022-12-26", "2022-12-27", "2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01",
    "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25", "2023-12-26", "2024-01-01", "2024-03-29",
    "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26", "2025-01-01",
    "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
    "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
    "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30",
    "2027-12-27", "2027-12-28",
  ]
}

extension Clock {
  /// `visit 2026-03-16 until 2026-04-01`.
  fileprivate var line: String {
    let ends = ends.flatMap { $0 < day("2028-01-01") ? " until \($0)" : nil } ?? ""
    return "\(timescale) \(due.day?.description ?? "?")\(ends)"
  }
}

/// A child born on 5 May 2012 unless another day is said, of whom nothing is recorded yet.
func child(born: String? = "2012-05-05") -> ChildFacts { ChildFacts(child: Ref(1), born: born.map(day)) }

extension ChildFacts {
  func clocks(countsVirtual: Bool = false) -> Clocks.Derived {
    Clocks.derive(history(countsVirtual: countsVirtual), by: InventedRules.book)
  }

  /// Open clocks as `timescale due` (and `until` where an end is near), in their order.
  func open(countsVirtual: Bool = false) -> [String] {
    clocks(countsVirtual: countsVirtual).clocks.filter { $0.stop == nil }.map(\.line)
  }

  /// The same by a few rules only.
  func open(by rules: Timescale...) -> [String] {
    let book = RuleBook(timescales: rules, calendar: InventedRules.calendar)
    return Clocks.open(history(countsVirtual: false), by: book).clocks.map(\.line)
  }

  /// Those of the visits to a placement.
  var openVisits: [String] { open().filter { $0.contains("visit") || $0.contains("order") } }

  mutating func occur(
    _ kind: OccasionKind, _ text: String, minute: Int? = nil, booked: Bool = false, number: Int? = nil
  ) {
    occasions.append(
      OccasionFact(
        id: "occasion:\(occasions.count + 1)", kind: kind, day: day(text), minute: minute, isBooked: booked,
        number: number))
  }

  mutating func see(_ text: String, isVirtual: Bool = false) {
    sights.append(
      Sight(id: "visit_child:\(sights.count + 1)", day: day(text), isVirtual: isVirtual, format: nil))
  }

  mutating func takeIntoCare(
    _ text: String, until end: String? = nil, code: String? = nil, origin: Origin = Origin(),
    _ fill: (inout CarePeriod) -> Void = { _ in }
  ) {
    var period = CarePeriod(started: day(text))
    period.ceased = end.map(day)
    fill(&period)
    care.append(Recorded(row: care.count + 1, fact: period, origin: origin))
    if let code { order(code, text) }
  }

  mutating func order(_ code: String, _ text: String) {
    legalStatuses.append(
      Recorded(row: legalStatuses.count + 1, fact: LegalStatus(started: day(text), code: code)))
  }

  mutating func place(_ text: String, type: String? = "U6", longTerm: Bool? = nil) {
    var placement = Placement(
      started: day(text), type: type, provider: nil, postcode: nil, urn: nil, location: nil, council: nil)
    placement.longTerm = longTerm
    placements.append(Recorded(row: placements.count + 1, fact: placement))
  }

  mutating func plan(_ text: String, until end: String? = nil, review: String? = nil, imported: Bool = false)
  {
    let plan = ProtectionPlan(
      started: day(text), initialCategory: "NEG", latestCategory: "NEG", latestReview: review.map(day),
      ended: end.map(day))
    let origin = imported ? Origin(["initial_category": .annexA, "latest_review": .annexA]) : Origin()
    plans.append(Recorded(row: plans.count + 1, fact: plan, origin: origin))
  }

  mutating func assess(_ text: String, referral: String? = nil, authorised: String? = nil) {
    if let referral {
      let fact = Referral(started: day(referral), source: nil, noFurtherAction: false, earlierInYear: nil)
      referrals.append(Recorded(row: referrals.count + 1, fact: fact))
    }
    let fact = Assessment(
      started: day(text), childSeen: nil, authorised: authorised.map(day), needsSupport: nil)
    assessments.append(Recorded(row: assessments.count + 1, fact: fact))
  }

  mutating func inquire(_ text: String, conference: String? = nil, unnecessary: Bool? = nil) {
    let fact = Enquiry(
      started: day(text), conferenceUnnecessary: unnecessary, conference: conference.map(day),
      ledToPlan: nil, earlierEnquiriesInYear: nil, earlierConferencesInYear: nil)
    enquiries.append(Recorded(row: enquiries.count + 1, fact: fact))
  }

  mutating func need(_ text: String, closed: String? = nil, status: Status? = .inNeed) {
    let fact = ChildInNeed(
      started: day(text), need: "N1", closed: closed.map(day), closureReason: nil, caseStatus: status)
    needs.append(Recorded(row: needs.count + 1, fact: fact))
  }
}
