import Casework
import Foundation
import GRDB

/// Brings the file of an older program to the newest shape.
enum Migrating {
  /// Copies the file beside itself, then changes its shape in one transaction and works everything out again.
  ///
  /// Clocks follow with the first change, or when the program asks for them: only then is the law read.
  static func migrate(_ queue: DatabaseQueue, path: String, today: Day) throws {
    if path != ":memory:" { try Backup.copy(queue, to: freePath(beside: path, today)) }
    try queue.inTransaction(.immediate) { database in
      // Another program may have done it between the first look and now.
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard version < Opening.newestVersion else { return .rollback }
      for step in Shapes.steps.dropFirst(version) { try database.execute(sql: step) }
      try journalCarried(today, in: database)
      try Derived(database, rules: .none).refreshAll()
      try SearchIndex.refreshAll(in: database)
      try database.execute(sql: "PRAGMA user_version = \(Opening.newestVersion)")
      return .commit
    }
  }

  /// Tells the journal of kinds of decision that a newer shape brought along, so that every record stands in it.
  ///
  /// The opening knows no clock: the entry bears the second of the one before it.
  private static func journalCarried(_ today: Day, in database: Database) throws {
    let ids = try Int.fetchAll(
      database,
      sql: """
        SELECT a.id FROM authority a WHERE NOT EXISTS (
          SELECT 1 FROM journal j WHERE instr(j.images, '{"t":"authority","i":' || a.id || ',') > 0) ORDER BY a.id
        """)
    guard !ids.isEmpty else { return }
    let ledger = Ledger(database)
    let images = try ids.map { id in
      RowImage(table: .authority, id: id, before: nil, after: try ledger.row(.authority, id))
    }
    let second = try Int.fetchOne(database, sql: "SELECT max(at) FROM journal") ?? 0
    try Journal.append(
      Journal.Entry(
        moment: Moment(day: today, seconds: second), login: "kith", member: nil, kind: .change,
        what: "brought kinds of decision along with a newer shape of the file", family: nil, images: images),
      to: database)
  }

  /// `unit-before-2026-03-18.kith` beside `unit.kith`, or the next free one of that day.
  private static func freePath(beside path: String, _ today: Day) -> String {
    let name = path as NSString
    let ending = name.pathExtension.isEmpty ? "" : ".\(name.pathExtension)"
    let stem = "\(name.deletingPathExtension)-before-\(today)"
    var (candidate, number) = (stem + ending, 1)
    while FileManager.default.fileExists(atPath: candidate) {
      number += 1
      candidate = "\(stem)-\(number)\(ending)"
    }
    return candidate
  }
}
