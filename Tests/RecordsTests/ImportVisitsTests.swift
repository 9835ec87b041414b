import Casework
import Testing

@testable import Records

private func visit(_ id: String, _ text: String, seen: Bool = true, alone: Bool = false) -> ImportedRow {
  row(id) {
    $0.visit = ImportedVisit(
      day: day(text), kind: .inNeed, type: "Child in need visit", seen: seen, alone: alone,
      worker: "Åse O'Brien")
  }
}

struct ImportVisitsTests {
  let store: Store

  init() throws { store = try ImportFixture.store() }

  @Test func `a row that fits a typed visit is tied to it and changes nothing that was typed`() throws {
    try store.bringAll(incoming(.caseload, child("1", in: "F1")))
    _ = try store.commit { ledger, now in
      try ledger.insert(
        .visit,
        [
          "family": .number(1), "day": .text("2026-03-11"), "kind": .text("child-protection"),
          "mode": .text("face-to-face"), "text": .text("Saw her room."), "entered_at": .number(now.seconds),
          "entered_on": Value(now.day),
        ])
      try ledger.insert(
        .visitChild,
        [
          "visit": .number(1), "child": .number(1), "day": .text("2026-03-11"), "seen": .number(1),
          "alone": .number(1),
        ])
      return Outcome(what: "recorded a visit", children: [1])
    }
    let extract = incoming(.visits, visit("1", "2026-03-11", alone: false), visit("1", "2026-03-13"))
    let report = try store.bringAll(extract)
    #expect(report.lists[0].remarks.count == 1)
    #expect(
      report.kept == [.init(id: "1", field: "visit of 2026-03-11: alone", typed: "yes", imported: "no")])
    #expect(try store.count("visit") == 2)
    #expect(
      try store.lines("SELECT last_seen, last_seen_alone FROM child_state") == ["2026-03-13 2026-03-11"])
    #expect(!(try store.bringAll(extract).wouldChange))
  }

  @Test func `an unsuccessful visit is no last seen, and a sibling's sight makes it face to face`() throws {
    try store.bringAll(incoming(.caseload, child("1", in: "F1"), child("2", in: "F1")))
    try store.bringAll(incoming(.visits, visit("1", "2026-03-11", seen: false)))
    #expect(try store.lines("SELECT mode FROM visit") == ["unsuccessful"])
    try store.bringAll(incoming(.visits, visit("2", "2026-03-11")))
    #expect(try store.lines("SELECT mode FROM visit") == ["face-to-face"])
    #expect(try store.lines("SELECT last_seen FROM child_state ORDER BY child") == ["-", "2026-03-11"])
  }

  @Test func `a day that an extract gives as last seen gives way to a visit of that day`() throws {
    let seen = row("1") { $0.lastSeen = [LastSeen(day: day("2026-03-11"), alone: true)] }
    try store.bringAll(incoming(.annexA, seen))
    #expect(
      try store.lines("SELECT last_seen, last_seen_alone FROM child_state") == ["2026-03-11 2026-03-11"])
    try store.bringAll(incoming(.visits, visit("1", "2026-03-11", alone: false)))
    #expect(try store.lines("SELECT last_seen, last_seen_alone FROM child_state") == ["2026-03-11 -"])
  }

  @Test func `a visit to a child nobody knew gives the child a family until the caseload names it`() throws {
    try store.bringAll(incoming(.visits, visit("7", "2026-03-11")))
    #expect(
      try store.lines("SELECT name, council_id, open FROM family JOIN family_state ON id = family") == [
        "7 - 1"
      ])
    try store.bringAll(incoming(.caseload, child("7", in: "F1")))
    #expect(try store.lines("SELECT council_id, name FROM family") == ["F1 Žižek"])
    #expect(try store.lines("SELECT family FROM visit") == ["1"])
  }

  @Test func `when one of two siblings changes families, their imported visits part`() throws {
    try store.bringAll(incoming(.caseload, child("1", in: "F1"), child("2", in: "F1")))
    try store.bringAll(incoming(.visits, visit("1", "2026-03-11"), visit("2", "2026-03-11")))
    #expect(try store.count("visit") == 1)
    let report = try store.bringAll(incoming(.caseload, child("2", in: "F2")))
    #expect(report.changed == [.init(id: "2", field: "family", from: "F1 Žižek", to: "F2 Žižek")])
    #expect(
      try store.lines("SELECT v.family, c.child FROM visit v JOIN visit_child c ON c.visit = v.id ORDER BY 2")
        == ["1 1", "2 2"])
    try store.bringAll(incoming(.caseload, child("2", in: "F1")))
    #expect(try store.count("visit") == 1)
    #expect(try store.count("family") == 2)
    #expect(try store.check(today: ImportFixture.today).ok)
  }
}
