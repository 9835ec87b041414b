import Casework
import Foundation
import GRDB
import Statute
import Testing

@testable import Records

@Suite struct MigratingTests {
  /// A file as the first version left it: a unit of one coordinator with one child, and their journal.
  private func makeFirstVersion(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: Opening.configuration(busySeconds: 2))
    try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.write { database in
      try database.execute(sql: Migration0001.sql)
      try database.execute(
        sql: "PRAGMA application_id = \(Opening.applicationId); PRAGMA user_version = 1")
      var ledger = Ledger(database)
      let unit = Casework.Unit(name: "Unit 7", area: .protection)
      try ledger.insert(.unit, id: 1, unit.columns)
      try ledger.insert(.member, Member(name: "Jo Bell", role: .coordinator, login: "jbell").columns)
      try journal(ledger, "made the unit")
      ledger = Ledger(database)
      try ledger.insert(.family, ["name": .text("Adeyemi"), "made": .text("2026-03-01")])
      try ledger.insert(
        .person, ["surname": .text("Adeyemi"), "forename": .text("Tolu"), "born": .text("2017-02-03")])
      try ledger.insert(.belonging, ["family": .number(1), "person": .number(1)])
      try ledger.insert(.protectionPlan, ["child": .number(1), "started": .text("2026-03-02")])
      try journal(ledger, "added the family Adeyemi")
    }
    try queue.close()
  }

  private func journal(_ ledger: Ledger, _ what: String) throws {
    try Journal.append(
      Journal.Entry(
        moment: Moment(day: day("2026-03-10"), seconds: 1_773_000_000), login: "jbell", member: 1,
        kind: .change,
        what: what, family: nil, images: ledger.images), to: ledger.database)
  }

  /// The test's own file may be read by more than its owner.
  private func faults(_ store: Store) throws -> [String] {
    try store.check(today: day("2026-03-18")).checks.filter { !$0.ok && $0.id != "permissions" }.map(\.detail)
  }

  @Test func `A file of the first version is copied, brought up, and its clocks run`() throws {
    try withFile { path in
      try makeFirstVersion(path)
      let store = try Store.open(path, login: "jbell") {
        Moment(day: day("2026-03-18"), seconds: 1_774_000_000)
      }
      store.law = { try Law.book($0) }
      let copy = path.replacing("unit.kith", with: "unit-before-2026-03-18.kith")
      #expect(FileManager.default.fileExists(atPath: copy))
      let kept = try DatabaseQueue(path: copy)
      #expect(try kept.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
      try kept.close()
      #expect(try store.caseload(today: day("2026-03-18")).first?.children.first?.status == .protection)
      try store.refreshIfLawChanged()
      #expect(try store.clocks(today: day("2026-03-18")).contains { $0.timescale == "protection-visit" })
      #expect(try faults(store) == [])
      // What the first version journalled lacks the new columns and can still be taken back.
      #expect(try store.undo().what == "took back: added the family Adeyemi")
      #expect(try store.clocks(today: day("2026-03-18")).isEmpty)
      #expect(try store.redo().what == "made again: added the family Adeyemi")
      #expect(try faults(store) == [])
      let again = try Store.open(path, login: "jbell") {
        Moment(day: day("2026-03-19"), seconds: 1_774_000_000)
      }
      #expect(try again.caseload(today: day("2026-03-18")).count == 1)
      let folder = (path as NSString).deletingLastPathComponent
      let copies = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
        $0.contains("before")
      }
      #expect(copies.filter { $0.hasSuffix(".kith") }.count == 1)
    }
  }

  @Test func `A file of a newer program is left as it is`() throws {
    try withFile { path in
      _ = try TestUnit(path: path)
      let queue = try DatabaseQueue(path: path)
      try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = 3") }
      try queue.close()
      #expect(throws: OpeningProblem.newer(path: path)) {
        try Store.open(path, login: "jbell") { Moment(day: day("2026-03-18"), seconds: 0) }
      }
    }
  }
}
