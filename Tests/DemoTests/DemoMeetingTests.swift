import Casework
import Records
import Testing

@testable import Demo

private typealias Made = (store: Store, today: Day)

@Test func `the unit's meetings hold all that a meeting can hold, and what comes before and after`() throws {
  let unit = try Folder().unit(families: 18)
  try checkMinutes(of: unit)
  try checkHypotheses(of: unit)
  try checkSignatures(of: unit)
  try checkDriftAndWishes(of: unit)
}

private func checkMinutes(of unit: Made) throws {
  let minutes = try unit.store.meetingDays().compactMap { try unit.store.minutes(on: $0) }
  let items = minutes.flatMap(\.items).filter(\.discussed)
  let headings = Set(items.flatMap { $0.sections.map(\.heading) })
  #expect(headings.isSuperset(of: ["Update", "Risks", "Challenge", "Hypothesis"]), "\(headings)")
  #expect(items.contains { $0.nextFull != nil })
  #expect(items.contains { $0.reviewed.contains { $0.done != nil } })
  #expect(items.contains { $0.reviewed.contains { $0.done == nil } })
  #expect(items.flatMap(\.decisions).contains { $0.soughtFrom != nil })
  #expect(items.contains { item in item.sections.contains { !$0.children.isEmpty } })
}

private func checkHypotheses(of unit: Made) throws {
  let trails = try unit.store.caseload(today: unit.today).map { row in
    try unit.store.trail(of: row.family, today: unit.today)
  }
  let rows = trails.flatMap(\.hypotheses)
  #expect(Set(rows.flatMap(\.steps).map(\.state)) == Set(Hypothesis.State.allCases))
  #expect(rows.contains { $0.task != nil } && rows.contains { !$0.hypothesis.test.isEmpty })
  #expect(trails.contains { $0.hypotheses.count { $0.state.isAlive } > 1 })
  #expect(trails.flatMap(\.meetings).flatMap(\.decisions).contains { $0.answer != nil })
}

/// Every meeting is signed but part of the last, and an amended minute has two versions.
private func checkSignatures(of unit: Made) throws {
  let days = try unit.store.meetingDays()
  let families = try days.map {
    try #require(try unit.store.minutes(on: $0)).families.filter(\.item.discussed)
  }
  let unsigned = families.map { $0.count { $0.versions.isEmpty } }
  #expect(unsigned[0] > 0 && unsigned[0] < families[0].count)
  #expect(unsigned.dropFirst().allSatisfy { $0 == 0 })
  #expect(families.joined().contains { $0.versions.count == 2 && $0.amendment == nil })
  #expect(families.joined().contains { $0.amendment != nil })
  let after = try unit.store.after(today: unit.today)
  #expect(after.toSign.count == unsigned[0] + 1)
  #expect(Set(after.toCopy.map(\.day)).isSubset(of: Set(days.prefix(3))) && !after.toCopy.isEmpty)
}

/// One family stands still for long, and the next agenda carries wishes.
private func checkDriftAndWishes(of unit: Made) throws {
  let drift = try unit.store.drift(today: unit.today)
  let kinds = Set(drift.map { Set($0.facts.map(\.kind)) }.max { $0.count < $1.count } ?? [])
  #expect(
    kinds.isSuperset(of: [.hypothesisUntested, .riskUnchanged, .challengeNeverOffered, .actionCarried]))
  let board = try unit.store.meetingBoard(on: nil, today: unit.today)
  #expect(Set(board.items.flatMap(\.wishes).map(\.wish.kind)) == [.request, .full, .postpone])
  #expect(board.items.contains { $0.state == .postponed && $0.postponed != nil })
}
