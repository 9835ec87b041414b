import Casework
import Testing

@testable import Records

/// An import of one list, its rows made by hand; the first row stands on line 2.
private func incoming(_ format: Format, _ rows: [ImportedRow]) -> Import {
  var list = ImportedList(name: format == .annexA ? "list_06" : format.rawValue)
  (list.rows, list.read) = (rows, rows.count)
  for index in list.rows.indices { list.rows[index].line = index + 2 }
  return Import(format: format, lists: [list])
}

private func visit(_ id: String, worker: String = "Åse O'Brien") -> ImportedRow {
  row(id) {
    $0.visit = ImportedVisit(
      day: day("2026-03-11"), kind: .inNeed, type: "Visit", seen: true, alone: false, worker: worker)
  }
}

private func child(_ id: String, _ say: (inout ImportedPerson) -> Void) -> ImportedRow {
  row(id) {
    ($0.person.familyId, $0.person.familyName, $0.person.relationship) = ("F1", "Žižek", "child")
    say(&$0.person)
  }
}

struct ImportRemarkTests {
  let store: Store

  init() throws { store = try ImportFixture.store() }

  private func remarks(_ format: Format, _ rows: [ImportedRow]) throws -> [String] {
    try store.bringAll(incoming(format, rows)).lists[0].remarks
  }

  @Test func `a visit to a child nobody knows is kept and named by id and line`() throws {
    try store.bringAll(incoming(.caseload, [child("1") { _ in }]))
    let said = try remarks(.visits, [visit("1"), visit("0077")])
    #expect(said.count == 1 && said[0].hasPrefix("child 0077 (line 3) was not known to Kith"))
    #expect(try store.count("visit_child") == 2)
    #expect(try remarks(.visits, [visit("1"), visit("0077")]).isEmpty)
    let many = try remarks(.visits, (100..<113).map { visit("\($0)") })
    #expect(many.count == 11 && many.last == "3 more children were not known to Kith")
  }

  @Test(
    arguments: [
      ("?i?ek", "Žižek", true), ("??i??ek", "Žižek", true), ("O?Brien", "O’Brien", true),
      ("??", "作者", true), ("Ng?g?", "Ngũgĩ", true), ("Who?", "Who?", false), ("?ose", "Rose", false),
      ("?", "作者", false), ("?i?ek", "Žižeks", false), ("???????", "Åse", false), ("Zizek", "Žižek", false),
      ("A?a", "Aéb", false),
    ])
  func `question marks stand for letters that were lost, and for nothing else`(
    text: String, whole: String, isRemnant: Bool
  ) {
    #expect(LostLetters.isRemnant(text, of: whole) == isRemnant)
  }

  @Test func `what has lost letters is kept as Kith had it, whoever wrote that`() throws {
    let whole = child("1") {
      ($0.surname, $0.forename, $0.address, $0.worker) = ("Žižek", "Åse", "4 Ěšova", "Ngũgĩ")
    }
    try store.bringAll(incoming(.caseload, [whole, visit("1", worker: "Ngũgĩ")]))
    _ = try store.commit { ledger, _ in
      try ledger.update(.person, 1, set: ["forename": .text("Åsa")])
      return Outcome(what: "corrected a name")
    }
    let entries = try store.count("journal")
    let damaged = child("1") {
      ($0.familyName, $0.surname, $0.forename) = ("?i?ek", "?i?ek", "?sa")
      ($0.address, $0.worker) = ("4 ??ova", "Ng?g?")
    }
    let report = try store.bringAll(incoming(.caseload, [damaged, visit("1", worker: "Ng??g??")]))
    #expect(
      report.lists[0].remarks == ["6 values have lost letters to question marks; what Kith had was kept"])
    #expect(report.changed.isEmpty && report.kept.isEmpty && !report.wouldChange)
    #expect(try store.count("journal") == entries && store.count("visit") == 1)
  }

  @Test(arguments: [[Format.annexA, .caseload], [.caseload, .annexA]])
  func `whole letters stand over lost ones, whichever list has them and came first`(
    order: [Format]
  ) throws {
    for format in order {
      let name = format == .caseload ? "?i?ek" : "Žižek"
      try store.bringAll(incoming(format, [row("1") { $0.person.surname = name }]))
    }
    #expect(try store.lines("SELECT surname, imported FROM person") == ["Žižek {\"surname\":\"annex-a\"}"])
  }

  @Test func `a status that recorded facts contradict is named and not used`() throws {
    let need = ChildInNeed(
      started: day("2025-04-01"), need: "N1", closed: nil, closureReason: nil, caseStatus: .inNeed)
    let ids = (1...7).map(String.init)
    try store.bringAll(incoming(.annexA, ids.map { id in row(id) { $0.facts = [need] } }))
    let said = try remarks(.caseload, [child("1") { $0.status = .closed }, child("2") { $0.status = .open }])
    #expect(said == ["the status of 1 is told otherwise by other lists and was not used"])
    #expect(
      try remarks(.caseload, ids.map { id in child(id) { $0.status = .protection } }) == [
        "the status of 1, 2, 3, 4, 5 and 2 others is told otherwise by other lists and was not used"
      ])
    #expect(try store.lines("SELECT DISTINCT status FROM child_state") == ["CIN"])
  }

  @Test func `a report says yes and no, never one and nought`() throws {
    try store.bringAll(incoming(.caseload, [child("1") { $0.disabled = true }]))
    let report = try store.bringAll(incoming(.caseload, [child("1") { $0.disabled = false }]))
    #expect(report.changed == [.init(id: "1", field: "disabled", from: "yes", to: "no")])
    // Every yes-or-no column of what an import writes is known as one.
    for table in ["person", "visit_child"] + FactKind.allCases.map(\.rawValue) {
      let sql = try store.lines("SELECT sql FROM sqlite_master WHERE name = '\(table)'").joined()
      for match in sql.matches(of: /CHECK \((\w+) IN \(0, 1\)\)/) {
        #expect(Value.answers.contains(String(match.1)), "\(table)")
      }
    }
  }
}
