import Casework
import Testing

/// Periods of care and legal statuses.
struct CareCheckTests {
  private static func ceased(_ text: String, _ reason: String) -> StandingChange.Step {
    .says(.carePeriod, ["ceased": .words(text), "ceased_reason": .words(reason)])
  }

  private static func left(_ reason: String) -> @Sendable (inout ChildFacts) -> Void {
    { child in child.takeIntoCare("2025-01-06", until: "2026-03-02") { $0.ceasedReason = reason } }
  }

  /// In care from 6 January 2025, in one placement, born on a day.
  private static func cared(
    _ born: String, _ type: String = "U6"
  ) -> @Sendable (inout ChildFacts) -> Void {
    {
      $0.born = day(born)
      $0.takeIntoCare("2025-01-06")
      $0.place("2025-01-06", type: type)
    }
  }

  private static let periods = [
    CheckedRule(
      source: "SSDA903 rule 352",
      sentence: "Tolu Adeyemi was 18 on Mon 2 Mar 2026, and nobody comes into care from 18 on.",
      given: { $0.born = day("2008-03-02") }, caught: [.starts(.carePeriod, "2026-03-02")],
      edge: [.starts(.carePeriod, "2026-03-01")]),
    CheckedRule(
      source: "SSDA903 rule 199", field: "children",
      sentence:
        "Tolu Adeyemi was adopted on Mon 2 Mar 2026; care after an adoption is recorded for a new person with an id of their own.",
      given: left("E12"), caught: [.starts(.carePeriod, "2026-03-09")], edgeGiven: left("E4A"),
      edge: [.starts(.carePeriod, "2026-03-09")]),
    CheckedRule(
      source: "SSDA903 rule 437", field: "children",
      sentence:
        "Care ended on Mon 2 Mar 2026 because Tolu Adeyemi was found to be an adult; correct that first.",
      given: left("E15"), caught: [.starts(.carePeriod, "2026-03-09")], edgeGiven: left("E16"),
      edge: [.starts(.carePeriod, "2026-03-09")]),
    CheckedRule(
      source: "SSDA903 rule 431", weight: .odd,
      sentence:
        "Care ended on that very day; where it went on, take back its end instead of beginning it again.",
      given: left("E4B"), caught: [.starts(.carePeriod, "2026-03-02")],
      edge: [.starts(.carePeriod, "2026-03-03")]),
    CheckedRule(
      source: "SSDA903 rule 145", field: "need",
      sentence: "N9 is no need of a child in care; choose one of N1 to N8.",
      caught: [.starts(.carePeriod, "2026-03-02", ["need": "N9"])],
      edge: [.starts(.carePeriod, "2026-03-02", ["need": "N8"])]),
    CheckedRule(
      source: "SSDA903 rule 148",
      sentence: "A reason for the end of care goes with its day: give both, or neither.",
      given: { $0.takeIntoCare("2026-01-05") }, caught: [.says(.carePeriod, ["ceased_reason": "E8"])],
      edge: [ceased("2026-03-02", "E8")]),
    CheckedRule(
      source: "SSDA903 rule 148", field: "ceased_reason",
      sentence: "Care ends for a reason: say why, such as E4A.", given: { $0.takeIntoCare("2026-01-05") },
      caught: [.says(.carePeriod, ["ceased": "2026-03-02"])], edge: [ceased("2026-03-02", "E4A")]),
    CheckedRule(
      source: "SSDA903 rule 355",
      sentence:
        "Care began on Mon 2 Mar 2026 too, and less than a day is no care for the return; where it never was, delete its line in the record with D.",
      given: { $0.takeIntoCare("2026-03-02", code: "V2") }, caught: [ceased("2026-03-02", "E4A")],
      edge: [ceased("2026-03-03", "E4A")]),
    CheckedRule(
      source: "SSDA903 rule 355", weight: .odd,
      sentence:
        "Care began on Mon 2 Mar 2026 too, and less than a day is no care for the return; where it never was, delete its line in the record with D.",
      given: { $0.takeIntoCare("2026-03-02", code: "L1") }, caught: [ceased("2026-03-02", "E4A")],
      edge: [ceased("2026-03-03", "E4A")]),
    CheckedRule(
      source: "SSDA903 rule 388", field: "ceased_reason",
      sentence: "X1 says that care goes on; choose why it ended, or record a move or a legal status instead.",
      given: { $0.takeIntoCare("2026-01-05") }, caught: [ceased("2026-03-02", "X1")],
      edge: [ceased("2026-03-02", "E8")]),
    CheckedRule(
      source: "SSDA903 rule 381",
      sentence:
        "The placement since Sun 1 Mar 2026 is a temporary one (T1), and care does not end in one; record where Tolu Adeyemi went from there, or another code for that day.",
      given: {
        cared("2014-05-20")(&$0)
        $0.place("2026-03-01", type: "T1")
      }, caught: [ceased("2026-03-02", "E4A")],
      edgeGiven: {
        cared("2014-05-20")(&$0)
        $0.place("2026-03-01", type: "T1")
        $0.place("2026-03-02")
      }, edge: [ceased("2026-03-02", "E4A")]),
    CheckedRule(
      source: "SSDA903 rule 390", weight: .odd, field: "ceased_reason",
      sentence:
        "The last placement is U6; before an adoption a child is placed for it (A3 to A6): record that move.",
      given: cared("2014-05-20"), caught: [ceased("2026-03-02", "E11")],
      edgeGiven: cared("2014-05-20", "A6"), edge: [ceased("2026-03-02", "E11")]),
    CheckedRule(
      source: "SSDA903 rule 516", weight: .odd, field: "ceased_reason",
      sentence:
        "The last placement is K2; E46 is for a guardian who was the foster carer (U1 to U6): record that move, or choose E47 or E48.",
      given: cared("2014-05-20", "K2"), caught: [ceased("2026-03-02", "E46")],
      edge: [ceased("2026-03-02", "E48")]),
  ]

  @Test(arguments: periods)
  func `care begins and ends as its return can hold it`(rule: CheckedRule) { rule.check() }

  private static func age(
    _ number: String, _ reason: String, _ words: String, caught: String, edge: String,
    _ weight: Remark.Weight = .impossible
  ) -> CheckedRule {
    CheckedRule(
      source: "SSDA903 rule \(number)", weight: weight, field: "ceased_reason",
      sentence: "Tolu Adeyemi was \(words).", given: cared(caught), caught: [ceased("2026-03-02", reason)],
      edgeGiven: cared(edge), edge: [ceased("2026-03-02", reason)])
  }

  private static let ages = [
    age(
      "386", "E12", "18 on Mon 2 Mar 2026; E12 is for a child who is adopted before 18",
      caught: "2008-03-02", edge: "2008-03-03"),
    age(
      "407", "E45", "18 on Mon 2 Mar 2026; E45 is for a guardianship before 18",
      caught: "2008-03-02", edge: "2008-03-03"),
    age(
      "460", "E17", "17 on Mon 2 Mar 2026; E17 is for one who has turned 18",
      caught: "2008-03-03", edge: "2008-03-02"),
    age(
      "387", "E5", "13 on Mon 2 Mar 2026; E5 is for young people, from 14 on",
      caught: "2012-03-03", edge: "2012-03-02", .odd),
    age(
      "389", "E7", "15 on Mon 2 Mar 2026; E7 is for young people, from 16 on",
      caught: "2010-03-03", edge: "2010-03-02", .odd),
  ]

  @Test(arguments: ages)
  func `care ends for a reason that is possible at that age`(rule: CheckedRule) { rule.check() }

  private static func lasting(
    _ code: String, _ number: String, _ weight: Remark.Weight, _ sentence: String, caught: String,
    edge: String
  ) -> CheckedRule {
    CheckedRule(
      source: "SSDA903 rule \(number)", weight: weight, sentence: sentence,
      given: { $0.takeIntoCare("2026-02-02", code: code) }, caught: [ceased(caught, "E4A")],
      edge: [ceased(edge, "E4A")])
  }

  private static let statuses = [
    lasting(
      "V3", "365", .impossible,
      "V3 holds since Mon 2 Feb 2026, 18 days; a short break lasts 17 days at most; for a longer stay record V2 from its first day.",
      caught: "2026-02-20", edge: "2026-02-19"),
    lasting(
      "L1", "361", .odd,
      "L1 holds since Mon 2 Feb 2026, 4 days; police protection lasts 72 hours at most; record what followed it.",
      caught: "2026-02-06", edge: "2026-02-05"),
    lasting(
      "L2", "362", .odd,
      "L2 holds since Mon 2 Feb 2026, 22 days; an emergency protection order lasts 21 days at most; record what followed it.",
      caught: "2026-02-24", edge: "2026-02-23"),
    lasting(
      "L3", "363", .odd,
      "L3 holds since Mon 2 Feb 2026, 8 days; a child assessment order lasts 7 days at most; record what followed it.",
      caught: "2026-02-10", edge: "2026-02-09"),
    CheckedRule(
      source: "SSDA903 rule 358", field: "code",
      sentence:
        "Tolu Adeyemi was 9 on Mon 2 Mar 2026, and J2 cannot be before 10; choose another legal status.",
      given: { $0.born = day("2016-03-03") }, caught: [.starts(.legalStatus, "2026-03-02", ["code": "J2"])],
      edgeGiven: { $0.born = day("2016-03-02") },
      edge: [.starts(.legalStatus, "2026-03-02", ["code": "J2"])]),
    CheckedRule(
      source: "Adoption and Children Act 2002", field: "code",
      sentence: "No child has been freed for adoption since December 2005; a placement order is E1.",
      given: { $0.born = day("2005-01-03") }, caught: [.starts(.legalStatus, "2005-12-30", ["code": "D1"])],
      edge: [.starts(.legalStatus, "2005-12-29", ["code": "D1"])]),
    CheckedRule(
      source: "SSDA903 rule 426", weight: .odd, field: "code",
      sentence:
        "V3 stands on record from Tue 1 Apr 2025, in the same year to 31 March; a year's short breaks are all V3 or all V4.",
      given: { $0.takeIntoCare("2025-04-01", code: "V3") },
      caught: [.starts(.legalStatus, "2026-03-02", ["code": "V4"])],
      edgeGiven: { $0.takeIntoCare("2025-03-31", code: "V3") },
      edge: [.starts(.legalStatus, "2026-03-02", ["code": "V4"])]),
  ]

  @Test(arguments: statuses)
  func `a legal status lasts no longer than it can`(rule: CheckedRule) { rule.check() }
}
