public import Casework
import Foundation
import GRDB

extension Store {
  /// Where this login was last; nothing where it was nowhere yet, or where a newer Kith has written it.
  public func place() throws(Refusal) -> KeptPlace? {
    try reading { database in
      try String.fetchOne(
        database, sql: "SELECT content FROM kept_place WHERE login = ?", arguments: [self.login]
      ).flatMap(Kept.read)
    }
  }

  /// Keeps where this login is; waits 50 ms at most, then says that the file is busy.
  public func keep(_ place: KeptPlace) throws(Refusal) {
    try keepBriefly { database in
      try database.cachedStatement(
        sql: """
          INSERT INTO kept_place (login, content) VALUES (?, ?)
          ON CONFLICT (login) DO UPDATE SET content = excluded.content
          """
      ).execute(arguments: [self.login, try Kept.json(place)])
    }
  }

  /// This login's filters. Order: by room, then by name.
  public func filters() throws(Refusal) -> [KeptFilter] {
    try reading { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT name, room, content FROM kept_filter WHERE login = ?", arguments: [self.login])
      let filters = rows.compactMap { row in
        (Kept.read(row["content"]) as KeptPlace.RoomPlace?).map {
          KeptFilter(name: row["name"], room: row["room"], place: $0)
        }
      }
      return filters.sorted { left, right in
        if left.room != right.room { return left.room < right.room }
        let names = (Folded(left.name), Folded(right.name))
        return names.0 != names.1 ? names.0 < names.1 : left.name < right.name
      }
    }
  }

  /// Keeps a filter in place of the one of its name in its room.
  public func keep(_ filter: KeptFilter) throws(Refusal) {
    let name = filter.name.trimmed
    guard !name.isEmpty else { throw .nothingChosen("a name for the filter") }
    try keepBriefly { database in
      try database.cachedStatement(
        sql: """
          INSERT INTO kept_filter (login, name, room, content) VALUES (?, ?, ?, ?)
          ON CONFLICT (login, room, name) DO UPDATE SET content = excluded.content
          """
      ).execute(arguments: [self.login, name, filter.room, try Kept.json(filter.place)])
    }
  }

  /// Throws a filter away, by its name and room.
  public func drop(_ filter: KeptFilter) throws(Refusal) {
    try keepBriefly { database in
      try database.cachedStatement(
        sql: "DELETE FROM kept_filter WHERE login = ? AND room = ? AND name = ?"
      ).execute(arguments: [self.login, filter.room, filter.name.trimmed])
    }
  }

  /// Writes what belongs to one login and stands in no journal, without making anybody wait.
  private func keepBriefly(_ body: (Database) throws -> Void) throws(Refusal) {
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        try Busy.briefly(database) { try body(database) }
      }
    }
  }
}

/// Places and filters as JSON.
private enum Kept {
  static func json(_ kept: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(kept), as: UTF8.self)
  }

  /// Nothing where another Kith has kept it in a shape that this one does not know: a place is soon found.
  static func read<Wanted: Decodable>(_ json: String) -> Wanted? {
    do {
      return try JSONDecoder().decode(Wanted.self, from: Data(json.utf8))
    } catch {
      return nil
    }
  }
}
