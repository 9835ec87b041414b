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
      try Derived(database, rules: .none).refreshAll()
      try SearchIndex.refreshAll(in: database)
      try database.execute(sql: "PRAGMA user_version = \(Opening.newestVersion)")
      return .commit
    }
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
