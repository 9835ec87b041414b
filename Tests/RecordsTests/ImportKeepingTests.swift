import Casework
import Foundation
import GRDB
import Testing

@testable import Records

struct ImportKeepingTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func failing(_ store: Store) throws -> [String] {
    try store.check(today: ImportFixture.today).checks.filter { !$0.ok }.map(\.id)
  }

  @Test func `a file as Kith left it passes every check`() throws {
    let store = try ImportFixture.store(after: [.caseload])
    let report = try store.check(today: ImportFixture.today)
    #expect(
      report.checks.map(\.id) == [
        "integrity", "journal", "records", "derived", "clocks", "permissions", "holidays",
      ])
    #expect(report.ok)
  }

  @Test(arguments: [
    ("UPDATE person SET school = 'Elsewhere' WHERE id = 1", ["records"]),
    ("INSERT INTO person (surname) VALUES ('Nobody')", ["records", "derived"]),
    ("DELETE FROM care_period WHERE id = 1", ["records", "derived"]),
    ("UPDATE family_state SET open_actions = 9 WHERE family = 3", ["derived"]),
    ("UPDATE journal_head SET length = length + 1", ["journal"]),
    ("DROP TRIGGER journal_stays; DELETE FROM journal WHERE id = 2", ["journal", "records"]),
    ("UPDATE care_period SET started = '2025-02-31' WHERE id = 1", ["records", "derived"]),
    ("DROP TRIGGER journal_stands; UPDATE journal SET images = '[' WHERE id = 2", ["journal", "records"]),
    ("DROP TRIGGER journal_stands; UPDATE journal SET login = 'other' WHERE id = 1", ["journal"]),
  ])
  func `what somebody changed behind Kith's back is found`(sql: String, checks: [String]) throws {
    let store = try ImportFixture.store(after: [.caseload, .annexA])
    #expect(try failing(store) == [])
    try store.execute(sql)
    #expect(try failing(store) == checks)
  }

  @Test func `a backup is the same unit, for its owner's eyes, and never lies over a file`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ImportFixture.store(folder.appending(path: "unit.kith").path)
    try store.bringAll(ImportFixture.read(.caseload))
    let path = folder.appending(path: "copy.kith").path
    try store.backup(to: path)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") } == [
        "copy.kith"
      ])
    let copy = try Store.open(path, login: "pauline") { store.moment() }
    #expect(try copy.portrait() == store.portrait())
    #expect(try failing(copy) == [])
    #expect(try copy.lines("PRAGMA journal_mode") == ["wal"])
    #expect(throws: OpeningProblem.exists(path: path)) { try store.backup(to: path) }
    #expect(throws: (any Error).self) { try store.backup(to: "/nowhere/at/all.kith") }
  }

  @Test(arguments: [[Format.caseload, .annexA, .visits], [.visits, .annexA, .caseload]])
  func `imports in any order, a meeting, undo and redo leave a file that passes every check`(
    order: [Format]
  ) throws {
    let store = try ImportFixture.store(after: order)
    let imported = try store.portrait()
    let day = ImportFixture.today
    let meeting = Ref<Meeting>(
      try #require(
        try store.save(.openMeeting(Meeting(day: day, chair: nil, minutedBy: nil, present: [Ref(1)]))).made))
    let family = try #require(try store.meetingBoard(today: day).items.first).family
    var written = Discussion(
      meeting: meeting, family: family,
      children: try store.family(family, today: day).children.map(\.row.ref),
      tier: .full)
    (written.update, written.risk, written.noChallenge) = ("Žofie saw them.", .high, true)
    written.actions = [Action(family: family, text: "Ring", owners: [Ref(1)], due: nil)]
    _ = try store.save(.minute(written))
    _ = try store.save(.closeMeeting(meeting))
    let held = try store.portrait()
    #expect(try failing(store) == [])
    for _ in 1...3 { _ = try store.undo() }
    #expect(try failing(store) == [] && store.portrait() == imported)
    let back = try (1...3).map { _ in try store.undo().what }
    #expect(back.allSatisfy { $0.hasPrefix("took back: imported ") })
    #expect(try failing(store) == [] && store.caseload(all: true, today: day).isEmpty)
    for _ in 1...6 { _ = try store.redo() }
    #expect(try failing(store) == [] && store.portrait() == held)
    #expect(try store.minutes()?.items.first?.sections.map(\.heading) == ["Update", "Challenge"])
  }

  @Test func `a family's history names the imports that brought or changed it, and no others`() throws {
    let store = try ImportFixture.store(after: [.caseload])
    _ = try store.save(.addFamily(name: "O'Brien", first: nil, relationship: "child"))
    func history(_ family: Int) throws -> [String] { try store.journal(family: Ref(family)).map(\.kind) }
    #expect(try history(1) == ["import"] && history(37) == ["change"])
    var list = ImportedList(name: "list_06")
    var row = ImportedRow(
      line: 2,
      person: ImportedPerson(
        id: try store.lines(
          "SELECT council_id FROM person JOIN belonging ON person = person.id WHERE family = 2")[0]))
    row.facts = [LegalStatus(started: ImportFixture.today, code: "C1")]
    list.rows = [row]
    try store.bringAll(Import(format: .annexA, lists: [list]))
    #expect(try history(2) == ["import", "import"] && history(1) == ["import"])
    _ = try store.undo()
    #expect(try history(2) == ["undo", "import", "import"])
  }

  @Test func `everything worked out afresh is what was kept up step by step`() throws {
    let store = try ImportFixture.store(after: [.visits, .caseload, .annexA])
    let before = try store.portrait()
    try store.queue.write { try Derived($0, rules: .none).refreshAll() }
    #expect(try store.portrait() == before)
  }
}
