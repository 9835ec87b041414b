import Casework
import Testing

/// Referrals, assessments, enquiries and the case of need that holds them.
struct CaseCheckTests {
  private static let fronts = [
    CheckedRule(
      source: "CIN census rule 8606",
      sentence:
        "Mon 12 Aug 2013 is more than 40 weeks before the birth on Tue 20 May 2014; the first day that can be is Tue 13 Aug 2013.",
      caught: [.starts(.referral, "2013-08-12")], edge: [.starts(.referral, "2013-08-13")]),
    CheckedRule(
      source: "CIN census rule 8606",
      sentence:
        "Sun 24 Aug 2025 is more than 40 weeks before the expected birth on Mon 1 Jun 2026; the first day that can be is Mon 25 Aug 2025.",
      given: { $0.born = nil }, caught: [.starts(.childInNeed, "2025-08-24", ["need": "N1"])],
      edge: [.starts(.childInNeed, "2025-08-25", ["need": "N1"])]),
    CheckedRule(
      source: "CIN census rule 8831",
      sentence:
        "The referral of Mon 2 Mar 2026 was closed at once, with no further action; record the referral that was taken up first.",
      given: { $0.refer("2026-03-02", closedAtOnce: true) }, caught: [.starts(.enquiry, "2026-03-03")],
      edgeGiven: {
        $0.refer("2026-03-02", closedAtOnce: true)
        $0.refer("2026-03-03")
      }, edge: [.starts(.enquiry, "2026-03-03")]),
    CheckedRule(
      source: "CIN census rule 8831", field: "no_further_action",
      sentence:
        "The assessment that began on Tue 3 Mar 2026 followed from this referral; it was not closed at once.",
      given: { $0.assess("2026-03-03") },
      caught: [.starts(.referral, "2026-03-02", ["no_further_action": 1])],
      edge: [.starts(.referral, "2026-03-04", ["no_further_action": 1])]),
    CheckedRule(
      source: "CIN census rule 8832",
      sentence:
        "The referral of Mon 2 Mar 2026 was closed at once, with no further action; record the referral that was taken up first.",
      given: { $0.refer("2026-03-02", closedAtOnce: true) }, caught: [.starts(.protectionPlan, "2026-03-03")],
      edgeGiven: {
        $0.refer("2026-03-02", closedAtOnce: true)
        $0.need("2026-01-05")
      }, edge: [.starts(.protectionPlan, "2026-03-03")]),
    CheckedRule(
      source: "CIN census rule 1103", weight: .odd,
      sentence:
        "The first referral on record is that of Tue 3 Mar 2026, after this day; check both, or record the earlier referral.",
      given: { $0.refer("2026-03-03") }, caught: [.starts(.assessment, "2026-03-02")],
      edge: [.starts(.assessment, "2026-03-03")]),
    CheckedRule(
      source: "CIN census rule 2889", weight: .odd,
      sentence:
        "The first referral on record is that of Tue 3 Mar 2026, after this day; check both, or record the earlier referral.",
      given: { $0.refer("2026-03-03") }, caught: [.starts(.enquiry, "2026-03-02")],
      edge: [.starts(.enquiry, "2026-03-03")]),
    CheckedRule(
      source: "CIN census rule 8875",
      sentence: "Sat 14 Mar 2026 is a Saturday; an initial conference is held on a working day.",
      given: { $0.inquire("2026-03-03") }, caught: [.says(.enquiry, ["conference": "2026-03-14"])],
      edge: [.says(.enquiry, ["conference": "2026-03-13"])]),
    CheckedRule(
      source: "Kith's own rule", weight: .odd,
      sentence: "Thu 1 Jan 2026 is a public holiday; was the conference held on that day?",
      given: { $0.inquire("2025-12-16") }, caught: [.says(.enquiry, ["conference": "2026-01-01"])],
      edge: [.says(.enquiry, ["conference": "2026-01-02"])]),
    CheckedRule(
      source: "Kith's own rule", field: "conference_unnecessary",
      sentence: "The conference was on Fri 13 Mar 2026, so it was not unnecessary: one of the two is to go.",
      given: { $0.inquire("2026-03-03", conference: "2026-03-13") },
      caught: [.starts(.enquiry, "2026-03-03", ["conference_unnecessary": 1])],
      edge: [.starts(.enquiry, "2026-03-03", ["conference_unnecessary": 0])]),
    CheckedRule(
      source: "Kith's own rule", weight: .odd, field: "led_to_plan",
      sentence: "A plan follows from a conference; give the day of the conference too.",
      given: { $0.inquire("2026-03-03") }, caught: [.says(.enquiry, ["led_to_plan": 1])],
      edge: [.says(.enquiry, ["led_to_plan": 1, "conference": "2026-03-13"])]),
  ]

  @Test(arguments: fronts)
  func `work rests on a referral that was taken up, and conferences are on working days`(rule: CheckedRule) {
    rule.check()
  }

  private static let closings = [
    CheckedRule(
      source: "CIN census rule 8565",
      sentence:
        "The case was closed on Mon 2 Mar 2026, before that day; record the referral that opened it again first.",
      given: { $0.need("2026-01-05", closed: "2026-03-02") }, caught: [.starts(.assessment, "2026-03-03")],
      edge: [.starts(.assessment, "2026-03-02")]),
    CheckedRule(
      source: "CIN census rule 8565", weight: .odd,
      sentence:
        "The case was closed on Mon 2 Mar 2026, before that day; record the referral that opened it again first.",
      given: {
        $0.need("2026-01-05", closed: "2026-03-02")
        $0.assess("2026-01-05")
      }, caught: [.says(.assessment, ["authorised": "2026-03-03"])],
      edgeGiven: {
        $0.need("2026-01-05", closed: "2026-03-02")
        $0.assess("2026-01-05")
        $0.refer("2026-03-02")
      }, edge: [.says(.assessment, ["authorised": "2026-03-03"])]),
    CheckedRule(
      source: "CIN census rule 8805", field: "closure_reason",
      sentence: "A case is closed for a reason: give one of RC1 to RC9.", given: { $0.need("2026-01-05") },
      caught: [.says(.childInNeed, ["closed": "2026-03-02"])],
      edge: [.says(.childInNeed, ["closed": "2026-03-02", "closure_reason": "RC7"])]),
    CheckedRule(
      source: "CIN census rule 8810",
      sentence: "A reason for closing goes with the day of closing: give both, or neither.",
      given: { $0.need("2026-01-05") }, caught: [.says(.childInNeed, ["closure_reason": "RC7"])],
      edge: [.says(.childInNeed, ["closed": "2026-03-02", "closure_reason": "RC7"])]),
    closing(
      "8867",
      "The assessment of Tue 6 Jan 2026 is not authorised; record that before the case is closed.",
      { $0.assess("2026-01-06") }, { $0.assess("2026-01-06", authorised: "2026-03-02") }),
    closing(
      "8868",
      "The enquiry of Tue 6 Jan 2026 has no conference and no word that none was needed; record one of them before the case is closed.",
      { $0.inquire("2026-01-06") }, { $0.inquire("2026-01-06", unnecessary: true) }),
    closing(
      "8565",
      "The protection plan of Tue 6 Jan 2026 has not ended; record its end before the case is closed.",
      { $0.plan("2026-01-06") }, { $0.plan("2026-01-06", until: "2026-03-02") }),
    closing(
      "8565",
      "The authorisation of an assessment on Tue 3 Mar 2026 comes after that day; close the case then or later, or record the referral between the two.",
      { $0.assess("2026-01-06", authorised: "2026-03-03") },
      { $0.assess("2026-01-06", authorised: "2026-03-02") }),
    CheckedRule(
      source: "Children Act 1989, section 17", weight: .odd,
      sentence:
        "Tolu Adeyemi is looked after since Tue 6 Jan 2026, and a child in care remains a child in need; is the case to be closed?",
      given: {
        $0.need("2026-01-05")
        $0.takeIntoCare("2026-01-06")
      }, caught: [closed("RC7")],
      edgeGiven: {
        $0.need("2026-01-05")
        $0.takeIntoCare("2026-01-06", until: "2026-03-02")
      }, edge: [closed("RC7")]),
    CheckedRule(
      source: "CIN census rule 8585Q", field: "closure_reason",
      sentence: "RC2 says that Tolu Adeyemi died: record the death and its day first.",
      given: { $0.need("2026-01-05") }, caught: [closed("RC2")],
      edgeGiven: {
        $0.need("2026-01-05")
        $0.died = day("2026-03-02")
      }, edge: [closed("RC2")]),
    CheckedRule(
      source: "Kith's own rule",
      sentence: "Tolu Adeyemi died on Tue 3 Mar 2026; a death closes the case then or later.",
      given: {
        $0.need("2026-01-05")
        $0.died = day("2026-03-03")
      }, caught: [closed("RC2")],
      edge: [.says(.childInNeed, ["closed": "2026-03-03", "closure_reason": "RC2"])]),
    CheckedRule(
      source: "Kith's own rule", weight: .odd, field: "closure_reason",
      sentence: "Tolu Adeyemi died on Mon 2 Mar 2026; the reason for that is RC2.",
      given: {
        $0.need("2026-01-05")
        $0.died = day("2026-03-02")
      }, caught: [closed("RC7")],
      edge: [.says(.childInNeed, ["closed": "2026-03-01", "closure_reason": "RC7"])]),
    CheckedRule(
      source: "CIN census rule 8825Q", weight: .odd, field: "closure_reason",
      sentence:
        "RC8 is for a case closed after an assessment, and none is on record; record it, or choose another reason.",
      given: { $0.need("2026-01-05") }, caught: [closed("RC8")],
      edgeGiven: {
        $0.need("2026-01-05")
        $0.assess("2026-01-06", authorised: "2026-02-02")
      }, edge: [closed("RC8")]),
    CheckedRule(
      source: "CIN census rule 2990", field: "closure_reason",
      sentence:
        "There was a protection plan from Tue 6 Jan 2026, so the case was not closed after the assessment: RC9 is not the reason.",
      given: {
        $0.need("2026-01-05")
        $0.plan("2026-01-06", until: "2026-02-02")
      }, caught: [closed("RC9")], edge: [closed("RC7")]),
    CheckedRule(
      source: "CIN census rule 8610", weight: .odd, field: "need",
      sentence: "Say the main need; only a case closed at once goes without one.",
      caught: [.starts(.childInNeed, "2026-03-02")],
      edgeGiven: { $0.refer("2026-03-02", closedAtOnce: true) },
      edge: [.starts(.childInNeed, "2026-03-02")]),
  ]

  private static func closed(_ reason: String) -> StandingChange.Step {
    .says(.childInNeed, ["closed": "2026-03-02", "closure_reason": .words(reason)])
  }

  /// A case from 5 January is closed on 2 March, with something recorded beside it.
  private static func closing(
    _ number: String, _ sentence: String, _ given: @escaping @Sendable (inout ChildFacts) -> Void,
    _ edge: @escaping @Sendable (inout ChildFacts) -> Void
  ) -> CheckedRule {
    CheckedRule(
      source: "CIN census rule \(number)", sentence: sentence,
      given: {
        $0.need("2026-01-05")
        given(&$0)
      }, caught: [closed("RC7")],
      edgeGiven: {
        $0.need("2026-01-05")
        edge(&$0)
      }, edge: [closed("RC7")])
  }

  @Test(arguments: closings)
  func `a case closes with its work done, for a reason, and nothing follows`(rule: CheckedRule) {
    rule.check()
  }
}
