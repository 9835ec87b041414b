import Casework
import Testing

/// What cannot run beside another of its kind, and protection plans.
struct OverlapCheckTests {
  private static let again =
    "End that first; where it was typed wrongly, delete its line in the record with D."

  private static let rules = [
    CheckedRule(
      source: "CIN census rule 8896", field: "children",
      sentence: "Tolu Adeyemi is already being assessed since Mon 5 Jan 2026. \(again)",
      given: { $0.assess("2026-01-05") }, caught: [.starts(.assessment, "2026-03-02")],
      edge: [.starts(.assessment, "2026-01-05")]),
    CheckedRule(
      source: "CIN census rule 8863Q", weight: .odd,
      sentence:
        "The assessment of Mon 5 Jan 2026 lasted until Mon 2 Mar 2026; the next begins on that day at the earliest.",
      given: { $0.assess("2026-01-05", authorised: "2026-03-02") },
      caught: [.starts(.assessment, "2026-03-01")], edge: [.starts(.assessment, "2026-03-02")]),
    CheckedRule(
      source: "CIN census rule 8839", field: "children",
      sentence: "Tolu Adeyemi is already the subject of an enquiry since Mon 5 Jan 2026. \(again)",
      given: { $0.inquire("2026-01-05") }, caught: [.starts(.enquiry, "2026-03-02")],
      edgeGiven: {
        $0.inquire("2026-01-05")
        $0.occur(.conferenceUnnecessary, "2026-01-06")
      }, edge: [.starts(.enquiry, "2026-03-02")]),
    CheckedRule(
      source: "CIN census rule 8890",
      sentence:
        "The enquiry of Mon 5 Jan 2026 lasted until Tue 13 Jan 2026; the next begins on that day at the earliest.",
      given: { $0.inquire("2026-01-05", conference: "2026-01-13") },
      caught: [.starts(.enquiry, "2026-01-12")], edge: [.starts(.enquiry, "2026-01-13")]),
    CheckedRule(
      source: "CIN census rule 8815", field: "children",
      sentence: "Tolu Adeyemi is already a child in need since Mon 5 Jan 2026. \(again)",
      given: { $0.need("2026-01-05") }, caught: [.starts(.childInNeed, "2026-03-02")],
      edgeGiven: { $0.need("2026-01-05", closed: "2026-03-02") },
      edge: [.starts(.childInNeed, "2026-03-02")]),
    CheckedRule(
      source: "CIN census rule 8820",
      sentence:
        "The child in need plan of Mon 5 Jan 2026 lasted until Mon 2 Mar 2026; the next begins on that day at the earliest.",
      given: { $0.need("2026-01-05", closed: "2026-03-02") },
      caught: [.starts(.childInNeed, "2026-03-01")], edge: [.starts(.childInNeed, "2026-03-02")]),
    CheckedRule(
      source: "CIN census rule 8935", field: "children",
      sentence: "Tolu Adeyemi is already on a protection plan since Mon 5 Jan 2026. \(again)",
      given: { $0.plan("2026-01-05") }, caught: [.starts(.protectionPlan, "2026-03-02")],
      edge: [.starts(.protectionPlan, "2026-01-05")]),
    CheckedRule(
      source: "CIN census rule 8940",
      sentence:
        "The protection plan of Mon 5 Jan 2026 lasted until Tue 3 Mar 2026; the next begins on that day at the earliest.",
      given: { $0.plan("2026-01-05", until: "2026-03-03") },
      caught: [.starts(.protectionPlan, "2026-03-02")], edge: [.starts(.protectionPlan, "2026-03-03")]),
    CheckedRule(
      source: "CIN census rule 8940", weight: .odd,
      sentence:
        "The protection plan of Mon 5 Jan 2026 comes after this one, so this one was over by then: record its end next.",
      given: { $0.plan("2026-01-05", until: "2026-03-03") },
      caught: [.starts(.protectionPlan, "2025-06-02")],
      edge: [.starts(.protectionPlan, "2025-06-02", ["ended": "2026-01-05"])]),
    CheckedRule(
      source: "CIN census rule 8940",
      sentence:
        "The protection plan of Mon 5 Jan 2026 comes after this one, which ended on that day at the latest.",
      given: {
        $0.plan("2025-06-02")
        $0.plan("2026-01-05", until: "2026-03-03")
      }, caught: [.says(.protectionPlan, ["ended": "2026-01-06"])],
      edge: [.says(.protectionPlan, ["ended": "2026-01-05"])]),
    CheckedRule(
      source: "SSDA903 rule 142", field: "children",
      sentence: "Tolu Adeyemi is already looked after since Mon 5 Jan 2026. \(again)",
      given: { $0.takeIntoCare("2026-01-05") }, caught: [.starts(.carePeriod, "2026-03-02")],
      edge: [.starts(.carePeriod, "2026-01-05")]),
    CheckedRule(
      source: "SSDA903 rule 501",
      sentence:
        "The period of care of Mon 5 Jan 2026 lasted until Mon 2 Mar 2026; the next begins on that day at the earliest.",
      given: { $0.takeIntoCare("2026-01-05", until: "2026-03-02") },
      caught: [.starts(.carePeriod, "2026-03-01")], edge: [.starts(.carePeriod, "2026-03-02")]),
  ]

  @Test(arguments: rules)
  func `one of a kind runs at a time, and the next may begin on the day it ends`(rule: CheckedRule) {
    rule.check()
  }

  private static let plans = [
    CheckedRule(
      source: "CIN census rule 2885",
      sentence:
        "The conference was on Tue 10 Mar 2026; the plan begins on that day, unless another conference is recorded first.",
      given: { $0.inquire("2026-02-24", conference: "2026-03-10") },
      caught: [.starts(.protectionPlan, "2026-03-11")], edge: [.starts(.protectionPlan, "2026-03-10")]),
    CheckedRule(
      source: "CIN census rule 2885", weight: .odd,
      sentence: "No conference of Tue 10 Mar 2026 is on record; a plan begins on the day of its conference.",
      given: { $0.occur(.initialConference, "2026-02-09") },
      caught: [.starts(.protectionPlan, "2026-03-10")],
      edgeGiven: { $0.occur(.transferConference, "2026-03-10") },
      edge: [.starts(.protectionPlan, "2026-03-10")]),
    CheckedRule(
      source: "CIN census rule 8875",
      sentence:
        "Sun 15 Mar 2026 is a Sunday; a plan begins on the day of its conference, and that is a working day.",
      caught: [.starts(.protectionPlan, "2026-03-15")], edge: [.starts(.protectionPlan, "2026-03-16")]),
    CheckedRule(
      source: "CIN census rule 1105", weight: .odd,
      sentence:
        "The first referral on record is that of Tue 3 Mar 2026, after this day; check both, or record the earlier referral.",
      given: { $0.refer("2026-03-03") }, caught: [.starts(.protectionPlan, "2026-03-02")],
      edge: [.starts(.protectionPlan, "2026-03-03")]),
    CheckedRule(
      source: "CIN census rule 4016", weight: .odd,
      sentence:
        "The child in need plan of Tue 6 Jan 2026 has not ended, and none runs beside a protection plan: record its end.",
      given: { $0.occur(.inNeedPlanAgreed, "2026-01-06") },
      caught: [.starts(.protectionPlan, "2026-03-10")],
      edgeGiven: {
        $0.occur(.inNeedPlanAgreed, "2026-01-06")
        $0.occur(.inNeedPlanEnded, "2026-03-10")
      }, edge: [.starts(.protectionPlan, "2026-03-10")]),
    CheckedRule(
      source: "CIN census rule 8840",
      sentence:
        "The plan began on Mon 5 Jan 2026 and cannot end on the same day; a plan that never was is deleted in the record with D.",
      given: { $0.plan("2026-01-05") }, caught: [.says(.protectionPlan, ["ended": "2026-01-05"])],
      edge: [.says(.protectionPlan, ["ended": "2026-01-06"])]),
    CheckedRule(
      source: "CIN census rule 8841", field: "latest_review",
      sentence: "The plan began on Mon 5 Jan 2026; a review of it comes on a later day.",
      given: { $0.plan("2026-01-05") }, caught: [.says(.protectionPlan, ["latest_review": "2026-01-05"])],
      edge: [.says(.protectionPlan, ["latest_review": "2026-01-06"])]),
    CheckedRule(
      source: "CIN census rule 8925",
      sentence:
        "The protection plan began on Mon 5 Jan 2026; “ended” cannot lie before it, on Sun 4 Jan 2026.",
      given: { $0.plan("2026-01-05") }, caught: [.says(.protectionPlan, ["ended": "2026-01-04"])],
      edge: [.says(.protectionPlan, ["ended": "2026-01-05"])]),
  ]

  @Test(arguments: plans)
  func `a protection plan begins with its conference and outlasts its first day`(rule: CheckedRule) {
    rule.check()
  }
}
