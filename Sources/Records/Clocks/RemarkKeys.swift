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

  var isEmpty: Bool { keys.isEmpty }

  /// Those of some subjects' clocks; `condition` is on the remark's child and family.
  init(_ condition: String, _ arguments: StatementArguments = [], in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT clock, started FROM clock_remark WHERE \(condition) ORDER BY id DESC")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      let (clock, started): (String, String?) = (row[0], row[1])
      keys.insert(clock)
      if let started { byStart[Self.start(of: clock, on: started)] = clock }
    }
  }

  /// The key on which the remarks of a clock hang; its own where there are none.
  ///
  /// `isClock` tells whether a key is still that of a clock, running or over: its remarks are its own.
  func key(of clock: String, began day: String, unless isClock: (String) -> Bool) -> String {
    if keys.isEmpty || keys.contains(clock) { return clock }
    guard let other = byStart[Self.start(of: clock, on: day)], !isClock(other) else { return clock }
    return other
  }

  private static func start(of clock: String, on day: String) -> String {
    let stem = clock.lastIndex(of: "|").map { clock[..<$0] } ?? clock[...]
    return "\(stem)|\(day)"
  }
}

extension DerivedClocks.Subjects {
  /// Which remarks can be of their clocks.
  func remarks(_ scope: Scope, in database: Database) throws -> RemarkKeys {
    switch self {
    case .children: try RemarkKeys(scope.condition("child"), scope.arguments, in: database)
    case .families:
      try RemarkKeys("\(scope.condition("family")) AND child IS NULL", scope.arguments, in: database)
    case .members: try RemarkKeys("child IS NULL AND family IS NULL", in: database)
    }
  }
}

extension Clocks.Derived {
  /// Whether a key is that of one of these clocks.
  func holds(_ key: String) -> Bool {
    clocks.contains { $0.key.text == key } || unknown.contains { $0.key.text == key }
  }
}

extension DerivedClocks {
  /// The key on which the remarks of one clock hang, running or over.
  func remarksKey(of clock: Clock.Key) throws -> String {
    guard let subject = ClockSubject(clock), let derived = try all(of: subject)?.derived else {
      return clock.text
    }
    let began =
      derived.clocks.first { $0.key == clock }?.start.day
      ?? derived.unknown.first { $0.key == clock }?.start.day
    guard let began else { return clock.text }
    let keys = try keys(of: subject)
    return keys.key(of: clock.text, began: began.stored) { derived.holds($0) }
  }

  /// How many remarks hang on no clock of a subject, because what began it is gone.
  func orphans(among remarks: [Clock.Key], of subject: ClockSubject) throws -> Int {
    guard let derived = try all(of: subject)?.derived else { return remarks.count }
    let keys = try keys(of: subject)
    var held: Set<String> = []
    for (key, day) in derived.clocks.map({ ($0.key, $0.start.day) })
      + derived.unknown.map({ ($0.key, $0.start.day) })
    {
      held.insert(keys.key(of: key.text, began: day.stored) { derived.holds($0) })
    }
    return remarks.filter { !held.contains($0.text) }.count
  }

  private func keys(of subject: ClockSubject) throws -> RemarkKeys {
    switch subject {
    case .child(let ref): try RemarkKeys("child = ?", [ref.number], in: database)
    case .family(let ref): try RemarkKeys("family = ? AND child IS NULL", [ref.number], in: database)
    case .member: try RemarkKeys("child IS NULL AND family IS NULL", in: database)
    }
  }
}
