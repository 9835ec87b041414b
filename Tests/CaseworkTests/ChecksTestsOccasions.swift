import Casework
import Testing

/// What is said of an occasion for a child, on Monday 16 March 2026.
struct OccasionCheckTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var source: String
    var weight = Remark.Weight.impossible
    var field = "day"
    var sentence: String
    var kind: OccasionKind
    var given: @Sendable (inout ChildFacts) -> Void = { _ in }
    var caught: String
    var edge: String
    /// What is recorded at the edge besides, where the day alone does not make it.
    var edgeGiven: @Sendable (inout ChildFacts) -> Void = { _ in }

    var testDescription: String { "\(source): \(sentence)" }
  }

  private static let rows = [
    Row(
      source: "CIN census rule 8875",
      sentence: "Sun 15 Mar 2026 is a Sunday; an initial conference is held on a working day.",
      kind: .initialConference, caught: "2026-03-15", edge: "2026-03-16"),
    Row(
      source: "CIN census rule 8565",
      sentence:
        "The case was closed on Mon 2 Mar 2026, before that day; record the referral that opened it again first.",
      kind: .initialConference, given: { $0.need("2026-01-05", closed: "2026-03-02") },
      caught: "2026-03-03", edge: "2026-03-02"),
    Row(
      source: "CIN census rule 8841",
      sentence: "The plan began on Mon 2 Mar 2026; a review of it comes on a later day.",
      kind: .reviewConference, given: { $0.plan("2026-03-02") }, caught: "2026-03-02", edge: "2026-03-03"),
    Row(
      source: "CIN census rule 8841",
      sentence: "The first plan on record began on Mon 2 Mar 2026; a review of it comes on a later day.",
      kind: .reviewConference, given: { $0.plan("2026-03-02") }, caught: "2026-03-01", edge: "2026-03-03"),
    Row(
      source: "Kith's own rule", weight: .odd,
      sentence: "Tolu Adeyemi was on no protection plan on Tue 3 Mar 2026; is it the right day?",
      kind: .reviewConference, given: { $0.plan("2026-01-05", until: "2026-03-02") }, caught: "2026-03-03",
      edge: "2026-03-02"),
    Row(
      source: "Kith's own rule", weight: .odd, field: "children",
      sentence: "No protection plan of Tolu Adeyemi is on record to be reviewed.", kind: .reviewConference,
      caught: "2026-03-03", edge: "2026-03-03", edgeGiven: { $0.plan("2026-03-02") }),
    Row(
      source: "CIN census rule 4016", field: "children",
      sentence:
        "Tolu Adeyemi is on a protection plan since Mon 5 Jan 2026, and no child in need plan runs beside it; record its end first.",
      kind: .inNeedPlanAgreed, given: { $0.plan("2026-01-05", until: "2026-03-03") }, caught: "2026-03-02",
      edge: "2026-03-03"),
    Row(
      source: "CIN census rule 4000",
      sentence:
        "The referral of Mon 2 Mar 2026 was closed at once, with no further action; record the referral that was taken up first.",
      kind: .inNeedPlanAgreed, given: { $0.refer("2026-03-02", closedAtOnce: true) }, caught: "2026-03-02",
      edge: "2026-03-01"),
    Row(
      source: "CIN census rule 4004", weight: .odd, field: "children",
      sentence:
        "The child in need plan of Mon 5 Jan 2026 still runs; record its end first, or a review of it.",
      kind: .inNeedPlanAgreed, given: { $0.occur(.inNeedPlanAgreed, "2026-01-05") }, caught: "2026-03-02",
      edge: "2026-03-02", edgeGiven: { $0.occur(.inNeedPlanEnded, "2026-03-02") }),
    Row(
      source: "CIN census rule 4012Q", weight: .odd,
      sentence: "The plan was agreed on Mon 2 Mar 2026 too; a plan seldom ends on the day it begins.",
      kind: .inNeedPlanEnded, given: { $0.occur(.inNeedPlanAgreed, "2026-03-02") }, caught: "2026-03-02",
      edge: "2026-03-03"),
    Row(
      source: "Kith's own rule", weight: .odd, field: "children",
      sentence: "No child in need plan of Tolu Adeyemi is on record; record its beginning too.",
      kind: .inNeedPlanEnded, caught: "2026-03-02", edge: "2026-03-02",
      edgeGiven: { $0.need("2026-01-05") }),
    Row(
      source: "Kith's own rule", weight: .odd,
      sentence:
        "Tolu Adeyemi was not looked after on Tue 3 Mar 2026 by what is recorded; is it the right day?",
      kind: .lookedAfterReview, given: { $0.takeIntoCare("2026-01-05", until: "2026-03-02") },
      caught: "2026-03-03", edge: "2026-03-02"),
    Row(
      source: "Kith's own rule",
      sentence:
        "Tolu Adeyemi died on Mon 2 Mar 2026; this cannot have been on Tue 3 Mar 2026. Correct one of the two days.",
      kind: .dentalCheck, given: { $0.died = day("2026-03-02") }, caught: "2026-03-03", edge: "2026-03-02"),
  ]

  private func remarks(_ row: Row, _ text: String, with more: (inout ChildFacts) -> Void) -> [Remark] {
    var child = ChildFacts(child: Ref(1), born: day("2014-05-20"))
    row.given(&child)
    more(&child)
    let occasion = Occasion(kind: row.kind, family: Ref(1), day: day(text), children: [Ref(1)])
    return Checks.of(
      occasion, child: child, person: Person(surname: "Adeyemi", forename: "Tolu"),
      today: CheckedRule.today, calendar: InventedRules.calendar)
  }

  @Test(arguments: rows)
  func `an occasion that the child's standing does not allow is refused or asked about`(row: Row) {
    let remark = Remark(field: row.field, sentence: row.sentence, weight: row.weight, source: row.source)
    #expect(remarks(row, row.caught) { _ in } == [remark])
    #expect(remarks(row, row.edge, with: row.edgeGiven) == [])
  }

  @Test func `an occasion that is corrected is not held against itself`() {
    var child = ChildFacts(child: Ref(1), born: day("2014-05-20"))
    child.occur(.inNeedPlanAgreed, "2026-03-02")
    let occasion = Occasion(
      kind: .inNeedPlanAgreed, family: Ref(1), day: day("2026-03-03"), children: [Ref(1)])
    let remarks = Checks.of(
      occasion, child: child, person: nil, today: CheckedRule.today, calendar: InventedRules.calendar,
      correcting: "occasion:1")
    #expect(remarks == [])
  }
}
