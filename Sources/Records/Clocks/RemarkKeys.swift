import Casework
import GRDB

/// Where remarks hang: on the key of their clock, or on that of one whose place it has taken.
///
/// A clock is known by the happening that began it. Where an extract's last visit gives way to the visit itself,
/// the happening is another of the same day, and what was said of the clock goes on holding.
struct RemarkKeys {
  private var keys: Set<String> = []
  /// By everything of the key but the happening, and the day on which it began.
  private var byStart: [String: String] = [:]

  init(in database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT clock, started FROM clock_remark ORDER BY id DESC")
    while let row = try rows.next() {
      let (clock, started): (String, String?) = (row["clock"], row["started"])
      keys.insert(clock)
      if let started { byStart[Self.start(of: clock, on: started)] = clock }
    }
  }

  /// The key on which the remarks of a clock hang; its own where there are none.
  func key(of clock: String, began day: String) -> String {
    if keys.isEmpty || keys.contains(clock) { return clock }
    return byStart[Self.start(of: clock, on: day)] ?? clock
  }

  private static func start(of clock: String, on day: String) -> String {
    let stem = clock.lastIndex(of: "|").map { clock[..<$0] } ?? clock[...]
    return "\(stem)|\(day)"
  }

  /// The same of a clock that is kept; its own key where it is not.
  static func stored(for clock: Clock.Key, in database: Database) throws -> String {
    let statement = try database.cachedStatement(sql: "SELECT remarks FROM clock WHERE key = ?")
    return try String.fetchOne(statement, arguments: [clock.text]) ?? clock.text
  }
}
