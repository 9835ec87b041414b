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
    // The older programs kept no copy of where the journal ends.
    _ = try Journal.chain(
      Journal.Entry(
        moment: Moment(day: day("2026-03-10"), seconds: 1_773_000_000), login: "jbell", member: 1,
        kind: .change,
        what: what, family: nil, images: ledger.images), in: ledger.database)
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

  /// A file as the second version left it, with a closed meeting at which the family was discussed.
  private func makeSecondVersion(_ path: String) throws {
    try makeFirstVersion(path)
    let queue = try DatabaseQueue(path: path, configuration: Opening.configuration(busySeconds: 2))
    try queue.write { database in
      try database.execute(sql: Migration0002.sql)
      try database.execute(sql: "PRAGMA user_version = 2")
      var ledger = Ledger(database)
      let day = Value.text("2026-03-11")
      try ledger.insert(.meeting, ["day": day, "opened_at": .number(1), "closed_at": .number(2)])
      try ledger.insert(
        .discussion,
        [
          "meeting": .number(1), "family": .number(1), "position": .number(0), "tier": .text("full"),
          "state": .text("discussed"), "planned_minutes": .number(20), "minutes": .number(12),
          "update_text": .text("Back at school."), "challenge": .text("Why now?"),
        ])
      try ledger.insert(.discussionChild, ["discussion": .number(1), "child": .number(1)])
      try ledger.insert(
        .action, ["family": .number(1), "discussion": .number(1), "text": .text("Ring"), "made": day])
      try journal(ledger, "minuted Adeyemi")
    }
    try queue.close()
  }

  @Test func `A file of the second version keeps its minutes, which are read as minutes of now`() throws {
    try withFile { path in
      try makeSecondVersion(path)
      let today = day("2026-03-18")
      let store = try Store.open(path, login: "jbell") { Moment(day: today, seconds: 1_774_000_000) }
      store.law = { try Law.book($0) }
      let kept = try DatabaseQueue(
        path: path.replacing("unit.kith", with: "unit-before-2026-03-18.kith"))
      #expect(try kept.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
      try kept.close()
      try store.refreshIfLawChanged()
      #expect(try faults(store) == [])
      let minute = try #require(
        try store.familySheet(Ref(1), meeting: Ref(1), today: today).minute)
      #expect(minute.update == "Back at school." && minute.seconds == 720 && !minute.isParked)
      #expect(minute.challenges == [Challenge(by: nil, text: "Why now?")])
      #expect(try store.caseload(today: today).first?.lastFullDiscussion == day("2026-03-11"))
      // What the second version journalled lacks the new columns and can still be taken back.
      _ = try store.undo()
      #expect(try store.meetingDays() == [])
      _ = try store.redo()
      #expect(try faults(store) == [])
    }
  }

  @Test func `An older file learns the kinds of decision that have come since, where it has such a table`()
    throws
  {
    for knowsKinds in [true, false] {
      try withFile { path in
        try makeSecondVersion(path)
        if knowsKinds {
          let queue = try DatabaseQueue(path: path)
          try queue.write { database in
            try database.execute(
              sql:
                "INSERT INTO authority (decision, title, role, source) VALUES ('closure', 'x', 'consultant', '')"
            )
          }
          try queue.close()
        }
        let queue = try Opening.open(path, today: { day("2026-03-18") })
        let known = try queue.read { try Store.authorities(in: $0) }
        let rows = try AuthorityTable.rows()
        let carried = ["funding", "signing"].flatMap { name in rows.filter { $0.decision == name } }
        #expect(known.filter { $0.decision != "closure" } == (knowsKinds ? carried : []))
        #expect(try queue.read { try RecordsCheck.run($0) }.ok)
      }
    }
  }

  @Test func `An older file has the same tables in the end as a new one`() throws {
    func tables(_ queue: DatabaseQueue) throws -> [String] {
      try queue.read {
        try String.fetchAll($0, sql: "SELECT coalesce(sql, '') FROM sqlite_master ORDER BY type, name")
      }
    }
    let new = try tables(try Opening.create(":memory:"))
    for make in [makeFirstVersion, makeSecondVersion] {
      try withFile { path in
        try make(path)
        #expect(try tables(try Opening.open(path, today: { day("2026-03-18") })) == new)
      }
    }
  }

  @Test func `A file of a newer program is left as it is`() throws {
    try withFile { path in
      _ = try TestUnit(path: path)
      let queue = try DatabaseQueue(path: path)
      try queue.inDatabase { try $0.execute(sql: "PRAGMA user_version = \(Opening.newestVersion + 1)") }
      try queue.close()
      #expect(throws: OpeningProblem.newer(path: path)) {
        try Store.open(path, login: "jbell") { Moment(day: day("2026-03-18"), seconds: 0) }
      }
    }
  }
}
