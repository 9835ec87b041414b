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

  @Test func `a file as Kith left it passes all five checks`() throws {
    let store = try ImportFixture.store(after: [.caseload])
    let report = try store.check(today: ImportFixture.today)
    #expect(report.checks.map(\.id) == ["integrity", "journal", "records", "derived", "permissions"])
    #expect(report.ok)
  }

  @Test(arguments: [
    ("UPDATE person SET school = 'Elsewhere' WHERE id = 1", ["records"]),
    ("INSERT INTO person (surname) VALUES ('Nobody')", ["records"]),
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
    let copy = Store(queue: try Opening.open(path), path: path, login: "pauline") { store.moment() }
    #expect(try copy.portrait() == store.portrait())
    #expect(try failing(copy) == [])
    #expect(try copy.lines("PRAGMA journal_mode") == ["wal"])
    #expect(throws: OpeningProblem.exists(path: path)) { try store.backup(to: path) }
    #expect(throws: (any Error).self) { try store.backup(to: "/nowhere/at/all.kith") }
  }

  @Test func `everything worked out afresh is what was kept up step by step`() throws {
    let store = try ImportFixture.store(after: [.visits, .caseload, .annexA])
    let before = try store.portrait()
    try store.queue.write { try Derived.refreshAll(in: $0) }
    #expect(try store.portrait() == before)
  }
}
