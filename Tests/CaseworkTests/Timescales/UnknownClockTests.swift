import Casework
import Testing

/// What cannot be known since an import.
struct UnknownClockTests {
  private let told = Origin(["need": .annexA, "latest_review": .annexA])

  @Test func `what no format can tell the end of is not known, never late`() {
    var child = child()
    child.takeIntoCare("2025-03-03", origin: told)
    #expect(child.open() == ["first-review 2025-03-31"])
    #expect(child.clocks().unknown.map(\.timescale) == ["education-plan", "pathway"])
    child.occur(.educationPlan, "2025-05-06")
    #expect(child.clocks().unknown.map(\.timescale) == ["pathway"])
  }

  @Test func `what a person typed is followed whatever the formats can tell`() {
    var child = child()
    child.takeIntoCare("2025-03-03")
    #expect(child.open().contains("education-plan 2025-03-17"))
    #expect(child.clocks().unknown.isEmpty)
  }

  @Test func `which review the latest was is not known until somebody says it`() {
    var child = child()
    child.takeIntoCare("2025-03-03", origin: told) { $0.latestReview = day("2026-01-12") }
    let reviews = child.clocks().unknown.filter { $0.timescale.hasSuffix("review") }
    #expect(reviews.map(\.timescale) == ["review"])
    #expect(reviews.map(\.start.note) == ["which one it was is not known"])
    child.occur(.lookedAfterReview, "2026-01-12")
    #expect(child.clocks().unknown.contains { $0.timescale == "review" })
    child.occasions[0].number = 2
    #expect(child.open().contains("review 2026-07-12"))
    #expect(!child.clocks().unknown.contains { $0.timescale.hasSuffix("review") })
  }

  @Test func `one held after the latest that an extract told is a later one`() {
    var child = child()
    child.takeIntoCare("2025-03-03", origin: told) { $0.latestReview = day("2026-01-12") }
    child.occur(.lookedAfterReview, "2026-03-02")
    #expect(child.open().contains("review 2026-09-02"))
    #expect(!child.clocks().unknown.contains { $0.timescale.hasSuffix("review") })
  }

  @Test func `a review before the plan began does not belong to it`() {
    var child = child()
    child.plan("2026-02-02", review: "2025-12-01", imported: true)
    #expect(child.open().contains("first-conference 2026-05-02"))
    child.plans[0].fact.latestReview = day("2026-04-20")
    #expect(!child.open().contains { $0.hasPrefix("first-conference") })
    #expect(child.open().contains("later-conference 2026-10-20"))
  }

  @Test func `open clocks are the same with and without the finished ones`() {
    var child = child()
    child.takeIntoCare("2025-03-03", origin: told) { $0.latestReview = day("2026-01-12") }
    child.place("2025-03-03")
    for seen in ["2025-03-05", "2025-04-10", "2026-03-02"] { child.see(seen) }
    let history = child.history(countsVirtual: false)
    let all = Clocks.derive(history, by: InventedRules.book)
    let open = Clocks.open(history, by: InventedRules.book)
    #expect(open.clocks == all.clocks.filter { $0.stop == nil })
    #expect(open.unknown == all.unknown)
    #expect(all.clocks.contains { $0.stop != nil })
  }
}
