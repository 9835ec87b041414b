import Casework
import Testing

/// Which visits are asked for changes with the order and the first review, whether or not anybody visits.
struct ChangedVisitTests {
  /// At home in care since 5 January 2026.
  private func atHome(_ code: String, seen: String) -> ChildFacts {
    var child = child()
    child.takeIntoCare("2026-01-05", code: code)
    child.place("2026-01-05", type: "P1")
    child.see(seen)
    return child
  }

  @Test func `an interim order made long after the last sight counts from its own day`() throws {
    var child = atHome("V2", seen: "2026-01-20")
    #expect(child.openVisits == ["visit 2026-03-03"])
    child.order("C1", "2026-02-02")
    #expect(child.openVisits == ["visit 2026-03-03 until 2026-02-02", "interim-visit 2026-02-09"])
    let clock = try #require(child.clocks().clocks.last { $0.timescale == "interim-visit" })
    #expect(clock.start.kind == .visitsChanged && clock.start.id == "visit_child:1")
    #expect(clock.start.note == "now interim order with parent; last seen Tue 20 Jan 2026")
    child.see("2026-02-06")
    #expect(child.openVisits == ["visit 2026-03-03 until 2026-02-02", "interim-visit 2026-02-13"])
  }

  @Test func `the first review lets the visits after the last sight be fewer`() {
    var child = atHome("C1", seen: "2026-01-23")
    #expect(child.openVisits == ["interim-visit 2026-01-30"])
    child.occur(.lookedAfterReview, "2026-01-28")
    #expect(child.openVisits == ["interim-visit 2026-02-20", "interim-visit 2026-01-30 until 2026-01-28"])
    #expect(Set(child.clocks().clocks.map(\.key)).count == child.clocks().clocks.count)
  }

  @Test func `a full order ends the weekly visits and asks for one of its own`() {
    var child = atHome("C1", seen: "2026-01-20")
    child.order("C2", "2026-01-22")
    #expect(
      child.openVisits == [
        "interim-visit 2026-01-27 until 2026-01-22", "order-visit 2026-03-03", "order-first 2026-01-29",
      ])
    child.see("2026-01-22")
    #expect(child.openVisits == ["order-visit 2026-03-05"])
  }

  @Test func `what holds again after another order is known apart from what held before`() {
    var child = atHome("C1", seen: "2026-01-20")
    child.order("C2", "2026-01-22")
    child.order("C1", "2026-02-16")
    let interim = child.clocks().clocks.filter { $0.timescale == "interim-visit" }
    #expect(interim.map(\.start.id) == ["visit_child:1", "visit_child:1/2026-02-16"])
    #expect(
      interim.map(\.due) == [.day(day("2026-01-27"), minute: nil), .day(day("2026-02-23"), minute: nil)])
    #expect(child.openVisits.filter { !$0.contains("until") } == ["interim-visit 2026-02-23"])
  }

  @Test func `of an imported review nobody knows whether it was the first, only that one was held by then`() {
    var child = atHome("C1", seen: "2026-01-20")
    child.care[0].origin = Origin(["latest_review": .annexA])
    child.care[0].fact.latestReview = day("2026-01-28")
    #expect(child.openVisits == ["interim-visit 2026-02-17"])
    let unknown = child.clocks().unknown.filter { $0.timescale == "interim-visit" }
    #expect(unknown.map(\.ends) == [day("2026-01-28")])
  }

  @Test func `the year of the placement and what it is meant for are judged when the child was seen`() {
    var child = child()
    child.takeIntoCare("2025-01-08", code: "V2")
    child.place("2025-01-08", type: "U4")
    child.see("2026-01-05")
    #expect(child.openVisits == ["visit 2026-02-16"])
  }

  @Test func `an order of earlier care does not hold in later care`() {
    var child = child()
    child.takeIntoCare("2024-01-08", until: "2025-03-03", code: "C2")
    child.takeIntoCare("2026-01-05")
    child.place("2026-01-05", type: "P1")
    child.see("2026-01-09")
    #expect(child.openVisits == ["visit 2026-02-20"])
    child.order("C2", "2026-02-02")
    #expect(child.openVisits.contains("order-first 2026-02-09"))
  }

  @Test func `an order made on the day on which care goes on holds in it`() {
    var child = child()
    child.takeIntoCare("2024-01-08", until: "2026-01-05", code: "V2")
    child.takeIntoCare("2026-01-05", code: "C2")
    child.place("2026-01-05", type: "P1")
    child.see("2026-01-09")
    #expect(child.openVisits == ["order-visit 2026-02-20"])
  }

  @Test func `a series of short breaks is no care until another status holds`() {
    var child = child()
    child.takeIntoCare("2026-01-05", code: "V4")
    child.place("2026-01-05")
    #expect(child.history(countsVirtual: false).spans.isEmpty)
    child.order("V2", "2026-02-02")
    let spans = child.history(countsVirtual: false).spans
    #expect(Set(spans.map(\.kind)) == [.care, .placement])
    #expect(spans.allSatisfy { $0.from == day("2026-02-02") })
    #expect(child.open().contains("first-review 2026-03-02"))
    child.order("V3", "2026-03-09")
    #expect(child.history(countsVirtual: false).spans.allSatisfy { $0.through == day("2026-03-09") })
  }
}
