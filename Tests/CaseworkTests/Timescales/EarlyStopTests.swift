import Casework
import Testing

/// What the instrument wants before the start, or within some days of it.
struct EarlyStopTests {
  @Test func `a plan made before care began stops its clock`() {
    var child = child()
    child.occur(.educationPlan, "2026-02-27")
    child.takeIntoCare("2026-03-02")
    #expect(!child.open().contains { $0.hasPrefix("education-plan") })
    let done = child.clocks().clocks.first { $0.timescale == "education-plan" }
    #expect(done?.stop?.day == day("2026-02-27"))
  }

  @Test(arguments: [("2025-12-02", false), ("2025-12-01", true)])
  func `it counts for three months`(made: String, isOpen: Bool) {
    var child = child()
    child.occur(.educationPlan, made)
    child.takeIntoCare("2026-03-02")
    #expect(child.open().contains { $0.hasPrefix("education-plan") } == isOpen)
  }

  @Test func `what an earlier placement needed does not serve the next`() {
    var child = child()
    child.takeIntoCare("2026-01-05")
    child.place("2026-01-05")
    child.occur(.placementPlan, "2026-01-08")
    child.place("2026-02-02")
    #expect(child.open().contains("placement-plan 2026-02-09"))
    child.occur(.placementPlan, "2026-01-30")
    #expect(!child.open().contains { $0.hasPrefix("placement-plan") })
  }

  @Test func `a plan made before the first placement does not serve the second too`() {
    var child = child()
    child.occur(.placementPlan, "2026-01-02")
    child.takeIntoCare("2026-01-05")
    child.place("2026-01-05")
    child.place("2026-02-02")
    #expect(child.open().filter { $0.hasPrefix("placement-plan") } == ["placement-plan 2026-02-09"])
  }

  @Test func `what a rule wants after the start is not done by what was before it`() {
    var child = child()
    child.occur(.healthAssessment, "2026-02-27")
    child.takeIntoCare("2026-03-02")
    let rule = InventedRules.rule(
      "health-first", from: .careStarted, to: [.healthAssessmentHeld], during: .care, "20 working days")
    #expect(child.open(by: rule) == ["health-first 2026-03-30"])
  }

  @Test func `an emergency a few days before care is on record belongs to it`() {
    let rule = InventedRules.rule(
      "emergency", from: .emergencyPlacementMade, to: [.emergencyPlacementSettled], during: .care,
      "6 working days")
    var child = child()
    child.occur(.emergencyPlacement, "2026-02-27")
    #expect(child.open(by: rule).isEmpty)
    child.takeIntoCare("2026-03-02")
    #expect(child.open(by: rule) == ["emergency 2026-03-09"])
    child.care[0].fact.started = day("2026-03-09")
    #expect(child.open(by: rule).isEmpty)
  }
}
