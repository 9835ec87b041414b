import Casework
import Foundation
import GRDB

extension Drafts {
  /// Whose record an unfinished text is about.
  enum About {
    case family(Int)
    case person(Int)
  }

  /// Brings everybody's unfinished texts about a record to the one that takes its place.
  ///
  /// A login that has one of the same kind about both keeps both, side by side.
  static func rekey(_ old: About, to new: About, in database: Database) throws {
    for row in try Row.fetchAll(database, sql: "SELECT * FROM draft ORDER BY login, kept_at, key") {
      let login: String = row["login"]
      let before = try read(row)
      var draft = before
      let key = before.key
      draft.key = renamed(key, old, new)
      if case (.person(let other), .person(let kept)) = (old, new) {
        draft.values = draft.values.mapValues { ticks($0, other, kept) }
      }
      guard draft != before else { continue }
      if draft.key != key {
        try database.cachedStatement(sql: "DELETE FROM draft WHERE login = ? AND key = ?")
          .execute(arguments: [login, key])
        draft.key = try freeKey(draft.key, of: login, in: database)
      }
      _ = try keep(draft, of: login, in: database)
    }
  }

  /// Keys are `visit/12` by the family, and `person-7/12` where one person's record is being corrected.
  private static func renamed(_ key: String, _ old: About, _ new: About) -> String {
    var parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return key }
    switch (old, new) {
    case (.family(let other), .family(let kept)):
      let number = parts[1].prefix { $0.isNumber }
      if Int(number) == other { parts[1] = "\(kept)" + parts[1].dropFirst(number.count) }
    case (.person(let other), .person(let kept)):
      if parts[0] == "person-\(other)" { parts[0] = "person-\(kept)" }
    default: break
    }
    return parts.joined(separator: "/")
  }

  /// Ticks of a grid stand in lines that begin with the child's number.
  private static func ticks(_ value: String, _ other: Int, _ kept: Int) -> String {
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.hasPrefix("\(other)\t") }),
      !lines.contains(where: { $0.hasPrefix("\(kept)\t") })
    else { return value }
    return lines.map { line in
      line.hasPrefix("\(other)\t") ? "\(kept)" + line.dropFirst("\(other)".count) : String(line)
    }.joined(separator: "\n")
  }
}
