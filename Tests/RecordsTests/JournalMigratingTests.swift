import Casework
import GRDB
import Testing

@testable import Records

/// The journal's table was made anew for further kinds of entry; what it held must stand as it was written.
@Suite struct JournalMigratingTests {
  /// A file as the fourth version left it, with entries of every kind that it knew and words of all sorts.
  private func makeFourthVersion(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: Opening.configuration(busySeconds: 2))
    try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.write { database in
      try database.execute(sql: Shapes.steps.prefix(4).joined())
      try database.execute(
        sql: "PRAGMA application_id = \(Opening.applicationId); PRAGMA user_version = 4")
      var ledger = Ledger(database)
      try ledger.insert(.unit, id: 1, Casework.Unit(name: "Unit 7", area: .protection).columns)
      try ledger.insert(.member, Member(name: "Jo Bell", role: .coordinator, login: "jbell").columns)
      try append(.change, "made the unit", ledger.images, to: database)
      ledger = Ledger(database)
      try ledger.insert(
        .family, ["name": .text("Ngũgĩ “O'Brien”\n\\ \u{1}"), "made": .text("2026-03-01")])
      try append(.import, "imported 1 child", ledger.images, family: nil, to: database)
      ledger = Ledger(database)
      try ledger.update(.family, 1, set: ["name": .text("Adeyemi")])
      try append(.change, "renamed", ledger.images, family: 1, to: database)
      ledger = Ledger(database)
      try ledger.update(.family, 1, set: ["name": .text("Ngũgĩ “O'Brien”\n\\ \u{1}")])
      try append(.undo, "took back: renamed", ledger.images, family: 1, undoes: 3, to: database)
      try append(.opened, "opened the record of Ngũgĩ", [], family: 1, member: nil, to: database)
    }
    try queue.close()
  }

  private func append(
    _ kind: JournalKind, _ what: String, _ images: [RowImage], family: Int? = nil, undoes: Int? = nil,
    member: Int? = 1, to database: Database
  ) throws {
    _ = try Journal.chain(
      Journal.Entry(
        moment: Moment(day: day("2026-03-10"), seconds: 1_773_000_000),
        login: member == nil ? "gone" : "jbell",
        member: member, kind: kind, what: what, family: family, undoes: undoes, images: images), in: database)
  }

  /// Every column of every entry, byte by byte, with the head and what entries tell of.
  private func bytes(_ queue: DatabaseQueue) throws -> [[DatabaseValue]] {
    try queue.read { database in
      let sql = [
        "SELECT id, at, day, login, member, kind, CAST(what AS BLOB), family, undoes, CAST(images AS BLOB), "
          + "previous, hash FROM journal ORDER BY id",
        "SELECT length, hash FROM journal_head", "SELECT * FROM journal_row ORDER BY 1, 2, 3",
      ]
      return try sql.flatMap { try Row.fetchAll(database, sql: $0).map { Array($0.databaseValues) } }
    }
  }

  @Test func `An older file's journal keeps its chain and every entry byte by byte`() throws {
    try withFile { path in
      try makeFourthVersion(path)
      let old = try DatabaseQueue(path: path)
      let before = try bytes(old)
      try old.close()
      let store = try Store.open(path, login: "jbell") {
        Moment(day: day("2026-03-18"), seconds: 1_774_000_000)
      }
      #expect(try bytes(store.queue) == before)
      #expect(before.count >= 6)
      let faults = try store.check(today: day("2026-03-18")).checks.filter {
        !$0.ok && $0.id != "permissions"
      }
      #expect(faults == [])
      for sql in ["UPDATE journal SET what = 'x'", "DELETE FROM journal"] {
        #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
      }
    }
  }

  @Test func `An older file's journal goes on with the kinds that have come since, and its head has a copy`()
    throws
  {
    try withFile { path in
      try makeFourthVersion(path)
      let store = try Store.open(path, login: "jbell") {
        Moment(day: day("2026-03-18"), seconds: 1_774_000_000)
      }
      let ends = "SELECT length, hash FROM journal_head UNION ALL SELECT length, hash FROM journal_copy"
      let copied = try store.queue.read { try Row.fetchAll($0, sql: ends) }
      #expect(copied.count == 2 && copied[0] == copied[1] && copied[0]["length"] == 5)
      store.noteSearched("Ngũgĩ", hit: Ref(1))
      store.notePrinted("the caseload")
      try store.writeNoted()
      #expect(
        try store.journal().map(\.kind) == [
          "printed", "searched", "opened", "undo", "change", "import", "change",
        ])
      let grown = try store.queue.read { try Row.fetchAll($0, sql: ends) }
      #expect(grown[0] == grown[1] && grown[0]["length"] == 7)
      #expect(try store.check(today: day("2026-03-18")).checks[1].ok)
    }
  }
}
