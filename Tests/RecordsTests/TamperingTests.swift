import Casework
import Foundation
import GRDB
import Testing

@testable import Records

/// Somebody changes the unit's file with another tool: what the check finds of it, and what it cannot find.
@Suite struct TamperingTests {
  /// A file with a family, two visits and some readings, closed; then changed from outside, then checked.
  private func check(
    _ tampering: String, _ body: ([String: CheckReport.Check]) throws -> Void
  ) throws {
    try withFile { path in
      try Self.make(path)
      try Self.run(tampering, on: path)
      let store = try Store.open(path, login: "jbell") { Moment(day: day("2026-03-18"), seconds: 0) }
      let report = try store.check(today: day("2026-03-18"))
      try body(Dictionary(uniqueKeysWithValues: report.checks.map { ($0.id, $0) }))
    }
  }

  /// Entries: 1 the unit, 2 the family, 3 and 4 the children, 5 and 6 visits, 7 a correction, 8 to 10 readings.
  private static func make(_ path: String) throws {
    let unit = try TestUnit(path: path)
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let visit = try unit.visit(to: family, text: "Said “no” twice.\nThen \\ nothing.")
    _ = try unit.store.save(.recordVisit(visit))
    var other = try unit.visit(to: family, on: "2026-03-11")
    let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(other)).made))
    other.text = "Corrected."
    _ = try unit.opened(by: "rshah").save(.correctVisit(ref, other, basedOn: Revision(0)))
    unit.store.noteOpened(family)
    unit.store.noteSearched("adeyemi", hit: family)
    unit.store.notePrinted("the summary", family: family)
    try unit.store.writeNoted()
    #expect(try unit.store.check(today: unit.today).checks.allSatisfy { $0.ok || $0.id == "permissions" })
    try unit.store.queue.close()
  }

  /// The SQLite program where the computer has it, as anybody would; otherwise a bare connection.
  private static func run(_ sql: String, on path: String) throws {
    let program = "/usr/bin/sqlite3"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      return try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-bail", path, sql]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static let open = "DROP TRIGGER journal_stands; DROP TRIGGER journal_stays;"
  private static let cut = open + "DELETE FROM journal WHERE id > 7;"
  private static let mendHead = """
    UPDATE journal_head SET length = (SELECT max(id) FROM journal),
      hash = (SELECT hash FROM journal ORDER BY id DESC LIMIT 1);
    """

  @Test func `An edited record is named with the fields that differ and the entry that told of it last`()
    throws
  {
    try check("UPDATE visit SET text = 'Calm.', told_by = 'Gran' WHERE id = 1") { checks in
      #expect(
        checks["records"]?.detail
          == "1 record is not as the journal left them: visit 1 differs from entry 5 of Wed 18 Mar 2026 by "
          + "Jo Bell in What happened, Told by. Somebody has changed the file from outside; "
          + "put a backup in its place.")
      #expect(checks["journal"]?.ok == true)
    }
    try check("UPDATE visit SET text = 'Calm.' WHERE id = 2") { checks in
      #expect(checks["records"]?.detail.contains("visit 2 differs from entry 7 of") == true)
      #expect(checks["records"]?.detail.contains("by Robin Shah in What happened.") == true)
    }
  }

  @Test func `Nothing that stands in a record is told`() throws {
    try check("UPDATE person SET forename = 'Zed'; UPDATE family SET name = 'Costa'") { checks in
      let detail = checks["records"]?.detail ?? ""
      #expect(detail.hasPrefix("3 records are not as the journal left them: family 1 differs"))
      for name in ["Zed", "Costa", "Tolu", "Femi", "Adeyemi"] { #expect(!detail.contains(name)) }
    }
  }

  @Test func `A record that is gone, one that nobody entered and one that is back are told apart`() throws {
    try check("DELETE FROM visit_child WHERE visit = 1; DELETE FROM visit WHERE id = 1") { checks in
      #expect(
        checks["records"]?.detail.contains("visit 1 of entry 5 of Wed 18 Mar 2026 by Jo Bell is gone") == true
      )
    }
    try check("INSERT INTO family (name, made) VALUES ('Costa', '2026-03-01')") { checks in
      #expect(checks["records"]?.detail.contains("family 2 stands in no entry") == true)
    }
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      _ = try unit.store.save(
        .addAction(Action(family: family, text: "Ring", owners: [unit.worker], due: nil)))
      _ = try unit.store.undo()
      try unit.store.queue.close()
      try Self.run(
        "INSERT INTO action (id, family, text, made) VALUES (1, 1, 'Ring', '2026-03-18')", on: path)
      let detail = try unit.opened(by: "jbell").check(today: unit.today).checks[2].detail
      #expect(
        detail.contains("action 1 was deleted by entry 5 of Wed 18 Mar 2026 by Jo Bell and is there again"))
    }
  }

  @Test func `An edited entry is named with its day and person`() throws {
    try check(Self.open + "UPDATE journal SET what = 'opened nothing' WHERE id = 8") { checks in
      #expect(
        checks["journal"]?.detail
          == "Entry 8 of Wed 18 Mar 2026 by Jo Bell is not as it was written. Somebody has changed the file "
          + "from outside; put a backup in its place.")
    }
    try check(Self.open + "UPDATE journal SET day = '2026-03-01', login = 'x', member = NULL WHERE id = 5") {
      checks in
      #expect(
        checks["journal"]?.detail.hasPrefix("Entry 5 of Sun 1 Mar 2026 by x is not as it was written") == true
      )
    }
  }

  @Test func `An edited entry with a hash made to fit breaks the chain after it`() throws {
    try withFile { path in
      try Self.make(path)
      try Self.run(Self.open, on: path)
      try Self.rewrite(6, on: path)
      let store = try Store.open(path, login: "jbell") { Moment(day: day("2026-03-18"), seconds: 0) }
      let detail = try store.check(today: day("2026-03-18")).checks[1].detail
      #expect(
        detail.hasPrefix("The chain is broken between entry 6 and entry 7 of Wed 18 Mar 2026 by Robin Shah"))
    }
  }

  @Test func `An entry in the midst that was taken away is named by its neighbour`() throws {
    try check(Self.open + "DELETE FROM journal WHERE id = 4") { checks in
      #expect(checks["journal"]?.detail.hasPrefix("Entry 4 is missing before entry 5 of Wed 18 Mar") == true)
      #expect(checks["records"]?.detail.contains("person 2 stands in no entry") == true)
    }
    try check(Self.open + "DELETE FROM journal WHERE id IN (5, 6)") { checks in
      #expect(checks["journal"]?.detail.hasPrefix("Entries 5 to 6 are missing before entry 7") == true)
    }
  }

  @Test func `The last three entries deleted are missed, whatever is mended beside them`() throws {
    try check(Self.cut) { checks in
      #expect(
        checks["journal"]?.detail.hasPrefix(
          "The journal ought to have 10 entries and has 7: the last 3 were taken away.") == true)
    }
    try check(Self.cut + Self.mendHead) { checks in
      #expect(
        checks["journal"]?.detail.hasPrefix(
          "The head and its copy differ: 7 entries and 10. The last 3 were taken away.") == true)
    }
    // Entries that changed a record leave it behind: the record is then known to nobody.
    let all = Self.mendHead + Self.mendHead.replacing("journal_head", with: "journal_copy")
    try check(Self.open + "DELETE FROM journal WHERE id > 5;" + all) { checks in
      #expect(checks["journal"]?.detail.hasPrefix("Entry 7 is spoken of elsewhere in the file") == true)
      #expect(checks["records"]?.detail.contains("visit 2 stands in no entry") == true)
    }
  }

  @Test func `What is found and not found where somebody mends everything in the file is as documented`()
    throws
  {
    let all = Self.mendHead + Self.mendHead.replacing("journal_head", with: "journal_copy")
    // Readings change no record: cut off with head and copy mended, only a note kept elsewhere tells.
    try check(Self.cut + all) { checks in
      #expect(checks["journal"]?.ok == true)
      #expect(checks["records"]?.ok == true)
    }
    // The same is so where the whole chain is made anew over changed words.
    try withFile { path in
      try Self.make(path)
      let hash = try Self.lastHash(path)
      try Self.run(Self.open, on: path)
      for number in 8...10 { try Self.rewrite(number, on: path) }
      try Self.run(all, on: path)
      let store = try Store.open(path, login: "jbell") { Moment(day: day("2026-03-18"), seconds: 0) }
      let check = try store.check(today: day("2026-03-18")).checks[1]
      #expect(check.ok)
      #expect(!check.detail.contains(String(hash.prefix(12))))
    }
  }

  @Test func `The check says how the journal ends, so that it can be kept elsewhere and compared`() throws {
    try withFile { path in
      try Self.make(path)
      let hash = try Self.lastHash(path)
      let store = try Store.open(path, login: "jbell") { Moment(day: day("2026-03-18"), seconds: 0) }
      let detail = try store.check(today: day("2026-03-18")).checks[1].detail
      #expect(detail == "10 entries, each joined to the one before; the last ends in \(hash.prefix(12)).")
      #expect(try store.journal(JournalChoice(limit: 1)).map(\.hash) == [hash])
    }
  }

  private static func lastHash(_ path: String) throws -> String {
    try DatabaseQueue(path: path).read { database in
      try String.fetchOne(database, sql: "SELECT hash FROM journal ORDER BY id DESC LIMIT 1") ?? ""
    }
  }

  /// Gives an entry other words and a hash that fits them, as one could who knows how Kith works.
  private static func rewrite(_ number: Int, on path: String) throws {
    try DatabaseQueue(path: path).write { database in
      let before = try String.fetchOne(
        database, sql: "SELECT hash FROM journal WHERE id = ?", arguments: [number - 1])
      try database.execute(
        sql: "UPDATE journal SET what = 'other words', previous = ? WHERE id = ?",
        arguments: [before, number])
      let row = try #require(
        try Row.fetchOne(
          database, sql: "SELECT \(Journal.columns) FROM journal WHERE id = ?", arguments: [number]))
      let hash = Journal.hash(of: Journal.fields(of: row), after: row["previous"])
      try database.execute(sql: "UPDATE journal SET hash = ? WHERE id = ?", arguments: [hash, number])
    }
  }
}
