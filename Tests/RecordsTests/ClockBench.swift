import Casework
import Statute
import Testing

@testable import Records

/// A unit whose clocks run by the rules that the program carries, with three brothers and sisters on a plan since
/// Mon 2 Mar 2026; it stands on Wed 18 Mar 2026.
struct ClockBench {
  let unit: TestUnit
  let family: Ref<Family>
  let children: [Ref<Person>]

  var store: Store { unit.store }
  var today: Day { unit.today }

  init(path: String = ":memory:") throws {
    unit = try TestUnit(path: path)
    unit.store.law = { try Law.book($0) }
    family = try unit.family("Adeyemi", "Tolu", "Femi", "Ngozi")
    children = try unit.children(of: family)
    try begin(.protectionPlan, on: "2026-03-02", ["latest_category": .text("NEG")], "a protection plan")
  }

  func begin(
    _ kind: FactKind, on text: String, _ fields: [String: Value] = [:], _ what: String = "a change",
    for only: [Ref<Person>]? = nil
  ) throws {
    try change([.begin(kind, on: day(text), fields: fields)], what, for: only)
  }

  @discardableResult
  func change(
    _ steps: [StandingChange.Step], _ what: String = "a change", for only: [Ref<Person>]? = nil
  ) throws -> Saved {
    try store.save(standing(steps, what, for: only))
  }

  func standing(
    _ steps: [StandingChange.Step], _ what: String = "a change", for only: [Ref<Person>]? = nil
  ) -> Change {
    .changeStanding(StandingChange(family: family, children: only ?? children, steps: steps, what: what))
  }

  func occasion(_ kind: OccasionKind, on text: String, booked: Bool = false) -> Occasion {
    Occasion(kind: kind, family: family, day: day(text), isBooked: booked, children: children)
  }

  @discardableResult
  func record(_ kind: OccasionKind, on text: String, booked: Bool = false) throws -> Ref<Occasion> {
    Ref(try #require(try store.save(.recordOccasion(occasion(kind, on: text, booked: booked))).made))
  }

  /// The running clocks of one timescale, or of all, as `Tolu protection-visit 2026-03-02 2026-03-16`.
  func clocks(_ timescale: String? = nil) throws -> [String] {
    try store.clocks(today: today).filter { timescale == nil || $0.timescale == timescale }.map { row in
      let whose = row.childName?.split(separator: " ").first.map(String.init) ?? row.familyName ?? "-"
      return "\(whose) \(row.timescale) \(row.started) \(row.due?.description ?? "-")"
    }
  }

  func row(_ timescale: String) throws -> ClockRow {
    try #require(try store.clocks(today: today).first { $0.timescale == timescale })
  }

  /// What the file's check finds wrong.
  func faults() throws -> [String] {
    try store.check(today: today).checks.filter { !$0.ok }.map { "\($0.id): \($0.detail)" }
  }
}
