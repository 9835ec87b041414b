import Casework
import Testing

/// Placements: where, when, with whom, and under which legal status.
struct PlacementCheckTests {
  private static func cared(_ code: String? = nil) -> @Sendable (inout ChildFacts) -> Void {
    {
      $0.takeIntoCare("2026-01-05", code: code)
      $0.place("2026-01-05")
    }
  }

  private static func moved(
    _ type: String, _ text: String = "2026-03-02", _ fields: [String: Typed] = [:]
  ) -> StandingChange.Step {
    .starts(.placement, text, fields.merging(["type": .words(type)]) { $1 })
  }

  private static let turns = [
    CheckedRule(
      source: "SSDA903 rule 380", field: "type",
      sentence:
        "Care does not begin in a temporary placement (T1); choose the code of the place itself, such as R2 for a hospital.",
      caught: [.starts(.carePeriod, "2026-03-02"), moved("T1")],
      edge: [.starts(.carePeriod, "2026-03-02"), moved("R2")]),
    CheckedRule(
      source: "SSDA903 rule 383", weight: .odd, field: "type",
      sentence:
        "After a temporary placement (T1) the return expects the usual one again, U6; where Tolu Adeyemi did not go back, give the placement of Mon 23 Feb 2026 another code.",
      given: {
        cared()(&$0)
        $0.place("2026-02-23", type: "T1")
      }, caught: [moved("K2")], edge: [moved("U6")]),
    CheckedRule(
      source: "SSDA903 rule 375", weight: .odd,
      sentence:
        "T1 from Mon 19 Jan 2026 is more than six weeks in hospital; a longer stay is a placement of its own, with its own code.",
      given: {
        cared()(&$0)
        $0.place("2026-01-19", type: "T1")
      }, caught: [moved("U6", "2026-03-03")], edge: [moved("U6", "2026-03-02")]),
    CheckedRule(
      source: "SSDA903 rule 376", weight: .odd,
      sentence:
        "T3 from Mon 9 Feb 2026 is more than three weeks of a carer's holiday; a longer stay is a placement of its own, with its own code.",
      given: {
        cared()(&$0)
        $0.place("2026-02-09", type: "T3")
      }, caught: [moved("U6", "2026-03-03")], edge: [moved("U6", "2026-03-02")]),
    CheckedRule(
      source: "SSDA903 rule 379", weight: .odd,
      sentence:
        "T4 from Sun 8 Mar 2026 is more than seven days; a longer stay is a placement of its own, with its own code.",
      given: cared(), caught: [moved("T4", "2026-03-08")], edge: [moved("T4", "2026-03-09")]),
    CheckedRule(
      source: "SSDA903 rule 432",
      sentence:
        "Care ended on Mon 2 Mar 2026, and the placement begins within care: record that care started again first.",
      given: { $0.takeIntoCare("2026-01-05", until: "2026-03-02") }, caught: [moved("U6", "2026-03-02")],
      edge: [moved("U6", "2026-03-01")]),
    CheckedRule(
      source: "SSDA903 rule 302", weight: .odd,
      sentence: "Care began on Mon 5 Jan 2026, after that day; check both.", given: cared(),
      caught: [moved("U6", "2026-01-04")], edge: [moved("U6", "2026-01-05")]),
  ]

  @Test(arguments: turns)
  func `a temporary placement lies between others, for a short time`(rule: CheckedRule) { rule.check() }

  private static func aged(
    _ type: String, _ number: String, _ age: String, _ weight: Remark.Weight, caught: String, edge: String
  ) -> CheckedRule {
    CheckedRule(
      source: "SSDA903 rule \(number)", weight: weight, field: "type",
      sentence: "Tolu Adeyemi was \(age) on.", given: { $0.born = day(caught) }, caught: [moved(type)],
      edgeGiven: { $0.born = day(edge) }, edge: [moved(type)])
  }

  private static let ages = [
    aged(
      "K3", "371", "15 on Mon 2 Mar 2026; K3 is for children from 16", .impossible, caught: "2010-03-03",
      edge: "2010-03-02"),
    aged(
      "R5", "372", "9 on Mon 2 Mar 2026; R5 is for children from 10", .impossible, caught: "2016-03-03",
      edge: "2016-03-02"),
    aged(
      "S1", "373", "3 on Mon 2 Mar 2026; S1 is for children from 4", .odd, caught: "2022-03-03",
      edge: "2022-03-02"),
    aged(
      "P3", "374", "13 on Mon 2 Mar 2026; P3 is for children from 14", .odd, caught: "2012-03-03",
      edge: "2012-03-02"),
  ]

  @Test(arguments: ages)
  func `a placement is possible at that age`(rule: CheckedRule) { rule.check() }

  private static let fits = [
    CheckedRule(
      source: "SSDA903 rule 378", field: "type",
      sentence:
        "A child who lives with parents (P1) is not accommodated under section 20 (V2); one of the two is another.",
      given: cared("V2"), caught: [moved("P1")], edgeGiven: cared("C2"), edge: [moved("P1")]),
    CheckedRule(
      source: "SSDA903 rule 378", field: "code",
      sentence:
        "A child who lives with parents (P1) is not accommodated under section 20 (V2); one of the two is another.",
      given: {
        cared("C2")(&$0)
        $0.place("2026-02-02", type: "P1")
      }, caught: [.starts(.legalStatus, "2026-03-02", ["code": "V2"])],
      edge: [.starts(.legalStatus, "2026-03-02", ["code": "V2"]), moved("U6")]),
    CheckedRule(
      source: "SSDA903 rule 382", field: "type",
      sentence: "A short break (V4) has no temporary placement (T4) in it; choose where the break is spent.",
      given: cared("V4"), caught: [moved("T4", "2026-03-10")], edge: [moved("U6", "2026-03-10")]),
    CheckedRule(
      source: "SSDA903 rule 384", field: "type",
      sentence: "A short break (V3) is not in a long-term foster placement (U4); choose U6.",
      given: cared("V3"), caught: [moved("U4")], edge: [moved("U5")]),
    CheckedRule(
      source: "SSDA903 rule 408", field: "type",
      sentence:
        "A6 is a placement under a placement order, and the legal status is C2: record E1, or choose A4.",
      given: cared("C2"), caught: [moved("A6")], edgeGiven: cared("E1"), edge: [moved("A6")]),
    CheckedRule(
      source: "SSDA903 rule 550", field: "provider",
      sentence:
        "PR0 is for a child placed with parents (P1), and the placement is U6: one of the two is another.",
      caught: [moved("U6", "2026-03-02", ["provider": "PR0"])],
      edge: [moved("P1", "2026-03-02", ["provider": "PR0"])]),
    CheckedRule(
      source: "SSDA903 rule 213", field: "provider", sentence: "T1 has no provider: leave PR4 out.",
      caught: [moved("T1", "2026-03-02", ["provider": "PR4"])], edge: [moved("T1")]),
    CheckedRule(
      source: "SSDA903 rule 530", field: "provider",
      sentence: "PR4 does not provide P1; with parents the provider is PR0.",
      caught: [moved("P1", "2026-03-02", ["provider": "PR4"])],
      edge: [moved("U6", "2026-03-02", ["provider": "PR4"])]),
    CheckedRule(
      source: "SSDA903 rule 527", field: "provider", sentence: "PR1 does not provide R2; check both codes.",
      caught: [moved("R2", "2026-03-02", ["provider": "PR1"])],
      edge: [moved("R1", "2026-03-02", ["provider": "PR1"])]),
    CheckedRule(
      source: "Kith's own rule", weight: .odd, field: "long_term",
      sentence: "A temporary placement (T4) is not meant to last to 18.",
      caught: [moved("T4", "2026-03-10", ["long_term": 1])],
      edge: [moved("T4", "2026-03-10", ["long_term": 0])]),
    CheckedRule(
      source: "Care Planning Regulations 2010, regulation 22B", weight: .odd, field: "long_term",
      sentence: "U4 is a long-term foster placement, meant to last to 18; say so, or choose U6.",
      caught: [moved("U4", "2026-03-02", ["long_term": 0])],
      edge: [moved("U4", "2026-03-02", ["long_term": 1])]),
    CheckedRule(
      source: "Care Planning Regulations 2010, regulation 19", weight: .odd, field: "regulation",
      sentence: "Regulation 19 is about a child placed with parents (P1), and the placement is U3.",
      caught: [moved("U3", "2026-03-02", ["regulation": 19])],
      edge: [moved("P1", "2026-03-02", ["regulation": 19])]),
    CheckedRule(
      source: "Care Planning Regulations 2010, regulation 24", weight: .odd, field: "regulation",
      sentence:
        "Regulation 24 is about a relative or friend approved for a time (U1 to U3), and the placement is U6.",
      caught: [moved("U6", "2026-03-02", ["regulation": 24])],
      edge: [moved("U3", "2026-03-02", ["regulation": 24])]),
  ]

  @Test(arguments: fits)
  func `legal status, provider and terms go with the placement`(rule: CheckedRule) { rule.check() }

  @Test func `an ordinary start of care says nothing`() {
    let steps: [StandingChange.Step] = [
      .starts(.carePeriod, "2026-03-02", ["need": "N1"]), .starts(.legalStatus, "2026-03-02", ["code": "C1"]),
      Self.moved("U6", "2026-03-02", ["long_term": 0]),
    ]
    #expect(CheckedRule.remarks(steps) { $0.refer("2026-01-05") } == [])
  }

  @Test func `a provider that an extract told makes the typed place odd, not impossible`() throws {
    let remarks = CheckedRule.remarks([Self.moved("P1")]) {
      $0.place("2026-03-02")
      $0.placements[0].fact.provider = "PR1"
    }
    #expect(remarks.map(\.weight) == [.odd] && remarks.map(\.field) == ["type"])
  }

  @Test func `what would be said of each fact of a change is said once`() {
    let steps: [StandingChange.Step] = [
      .starts(.carePeriod, "2026-03-17"), .starts(.legalStatus, "2026-03-17", ["code": "C1"]),
      Self.moved("U6", "2026-03-17"),
    ]
    #expect(
      CheckedRule.remarks(steps) { _ in }.map(\.sentence)
        == ["The period of care cannot lie on Tue 17 Mar 2026, which is still to come."])
  }
}
