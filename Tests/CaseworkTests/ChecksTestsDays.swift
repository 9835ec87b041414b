import Casework
import Testing

/// Days that cannot be, whatever is recorded.
struct DayCheckTests {
  private static let rules = [
    CheckedRule(
      source: "Kith's own rule",
      sentence: "The assessment cannot lie on Tue 17 Mar 2026, which is still to come.",
      caught: [.starts(.assessment, "2026-03-17")], edge: [.starts(.assessment, "2026-03-16")]),
    CheckedRule(
      source: "Kith's own rule", field: "referred",
      sentence: "“referred” cannot lie on Wed 18 Mar 2026, which is still to come.",
      caught: [.starts(.assessment, "2026-03-16", ["referred": "2026-03-18"])],
      edge: [.starts(.assessment, "2026-03-16", ["referred": "2026-03-16"])]),
    CheckedRule(
      source: "CIN census rule 1103", field: "referred",
      sentence: "The referral of Tue 3 Mar 2026 cannot come after the assessment of Mon 2 Mar 2026.",
      caught: [.starts(.assessment, "2026-03-02", ["referred": "2026-03-03"])],
      edge: [.starts(.assessment, "2026-03-02", ["referred": "2026-03-02"])]),
    CheckedRule(
      source: "CIN census rule 8608",
      sentence:
        "The assessment began on Mon 2 Mar 2026; “authorised” cannot lie before it, on Sun 1 Mar 2026.",
      given: { $0.assess("2026-03-02") }, caught: [.says(.assessment, ["authorised": "2026-03-01"])],
      edge: [.says(.assessment, ["authorised": "2026-03-02"])]),
    CheckedRule(
      source: "CIN census rule 8615",
      sentence: "The enquiry began on Tue 3 Mar 2026; “conference” cannot lie before it, on Mon 2 Mar 2026.",
      given: { $0.inquire("2026-03-03") }, caught: [.says(.enquiry, ["conference": "2026-03-02"])],
      edge: [.says(.enquiry, ["conference": "2026-03-03"])]),
    CheckedRule(
      source: "SSDA903 rule 356",
      sentence:
        "The period of care began on Mon 2 Mar 2026; “ceased” cannot lie before it, on Sun 1 Mar 2026.",
      given: { $0.takeIntoCare("2026-03-02") },
      caught: [.says(.carePeriod, ["ceased": "2026-03-01", "ceased_reason": "E8"])],
      edge: [.says(.carePeriod, ["ceased": "2026-03-02", "ceased_reason": "E8"])]),
    CheckedRule(
      source: "SSDA903 rule 302", sentence: "Tolu Adeyemi was not yet born on Mon 19 May 2014.",
      caught: [.starts(.carePeriod, "2014-05-19")], edge: [.starts(.carePeriod, "2014-05-20")]),
    CheckedRule(
      source: "Kith's own rule", sentence: "Tolu Adeyemi was not yet born on Tue 23 Jul 2013.",
      caught: [.starts(.assessment, "2013-07-23")], edge: [.starts(.assessment, "2013-07-24")]),
    CheckedRule(
      source: "Kith's own rule", field: "children",
      sentence: "Tolu Adeyemi is not born yet; record the birth first.", given: { $0.born = nil },
      caught: [.starts(.placement, "2026-03-02", ["type": "U6"])],
      edge: [.starts(.protectionPlan, "2026-03-02")]),
    CheckedRule(
      source: "Kith's own rule", field: "children",
      sentence: "Tolu Adeyemi is not being assessed by what is recorded. Record its beginning first.",
      given: { $0.assess("2026-01-05", authorised: "2026-02-02") },
      caught: [.says(.assessment, ["authorised": "2026-03-02"])],
      edgeGiven: { $0.assess("2026-01-05") }, edge: [.says(.assessment, ["authorised": "2026-03-02"])]),
  ]

  @Test(arguments: rules)
  func `a day that cannot be is refused in the words of the record`(rule: CheckedRule) { rule.check() }

  private static let deaths = [
    CheckedRule(
      source: "CIN census rule 8915",
      sentence:
        "Tolu Adeyemi died on Tue 3 Mar 2026; the protection plan of Wed 4 Mar 2026 comes after it. Correct one of the two days.",
      given: { $0.died = day("2026-03-03") }, caught: [.starts(.protectionPlan, "2026-03-04")],
      edge: [.starts(.protectionPlan, "2026-03-03")]),
    CheckedRule(
      source: "CIN census rule 8555Q", weight: .odd,
      sentence:
        "Tolu Adeyemi died on Tue 3 Mar 2026; a referral of Wed 4 Mar 2026 comes after it. Correct one of the two days.",
      given: { $0.died = day("2026-03-03") }, caught: [.starts(.referral, "2026-03-04")],
      edge: [.starts(.referral, "2026-03-03")]),
    CheckedRule(
      source: "Kith's own rule",
      sentence:
        "Tolu Adeyemi died on Tue 3 Mar 2026; the placement of Wed 4 Mar 2026 comes after it. Correct one of the two days.",
      given: { $0.died = day("2026-03-03") }, caught: [.starts(.placement, "2026-03-04")],
      edge: [.starts(.placement, "2026-03-03")]),
    CheckedRule(
      source: "CIN census rule 8920",
      sentence: "Tolu Adeyemi died on Tue 3 Mar 2026; the protection plan ended on that day at the latest.",
      given: {
        $0.plan("2026-01-05")
        $0.died = day("2026-03-03")
      }, caught: [.says(.protectionPlan, ["ended": "2026-03-04"])],
      edge: [.says(.protectionPlan, ["ended": "2026-03-03"])]),
    CheckedRule(
      source: "Kith's own rule",
      sentence: "Tolu Adeyemi died on Tue 3 Mar 2026; care ended on that day at the latest.",
      given: {
        $0.takeIntoCare("2026-01-05")
        $0.died = day("2026-03-03")
      }, caught: [.says(.carePeriod, ["ceased": "2026-03-04", "ceased_reason": "E2"])],
      edge: [.says(.carePeriod, ["ceased": "2026-03-03", "ceased_reason": "E2"])]),
    CheckedRule(
      source: "Kith's own rule", field: "ceased_reason",
      sentence: "E2 says that Tolu Adeyemi died: record the death and its day first.",
      given: { $0.takeIntoCare("2026-01-05") },
      caught: [.says(.carePeriod, ["ceased": "2026-03-03", "ceased_reason": "E2"])],
      edgeGiven: {
        $0.takeIntoCare("2026-01-05")
        $0.died = day("2026-03-03")
      }, edge: [.says(.carePeriod, ["ceased": "2026-03-03", "ceased_reason": "E2"])]),
    CheckedRule(
      source: "Kith's own rule",
      sentence: "Tolu Adeyemi died on Tue 3 Mar 2026; a death ends care on that day.",
      given: {
        $0.takeIntoCare("2026-01-05")
        $0.died = day("2026-03-03")
      }, caught: [.says(.carePeriod, ["ceased": "2026-03-02", "ceased_reason": "E2"])],
      edge: [.says(.carePeriod, ["ceased": "2026-03-03", "ceased_reason": "E2"])]),
    CheckedRule(
      source: "Kith's own rule", weight: .odd, field: "ceased_reason",
      sentence: "Tolu Adeyemi died on that day; the reason for that is E2.",
      given: {
        $0.takeIntoCare("2026-01-05")
        $0.died = day("2026-03-03")
      }, caught: [.says(.carePeriod, ["ceased": "2026-03-03", "ceased_reason": "E4A"])],
      edge: [.says(.carePeriod, ["ceased": "2026-03-02", "ceased_reason": "E4A"])]),
  ]

  @Test(arguments: deaths)
  func `a death has its day, and nothing of the living comes after it`(rule: CheckedRule) { rule.check() }
}
