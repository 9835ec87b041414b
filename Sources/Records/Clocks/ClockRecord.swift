import Casework
import GRDB

/// A clock that runs, or one of which nobody can know, as it is kept.
struct ClockRecord: Equatable {
  enum State: String { case open, unknown }

  var key: String
  var state: State
  var timescale: String
  var variant: String
  var version: String?
  var title: String
  var kind: String?
  var child: Int?
  /// The family under which it stands: the child's own, too.
  var family: Int?
  var member: Int?
  var start: Happening
  var due: String?
  var minute: Int?
  var localDue: String?
  var ends: String?
  var stops: String

  init(_ clock: Clock, family: Int?) {
    self.init(
      clock.key, .open, clock.timescale, clock.variant, clock.title, clock.subject, clock.start, clock.stops,
      clock.ends, family)
    (version, kind) = (clock.version.description, clock.kind.rawValue)
    if case .day(let day, let minute) = clock.due { (due, self.minute) = (day.description, minute) }
    localDue = clock.localDue?.description
  }

  init(_ clock: UnknownClock, family: Int?) {
    self.init(
      clock.key, .unknown, clock.timescale, clock.variant, clock.title, clock.subject, clock.start,
      clock.stops, clock.ends, family)
  }

  private init(
    _ key: Clock.Key, _ state: State, _ timescale: String, _ variant: String, _ title: String,
    _ subject: ClockSubject, _ start: Happening, _ stops: [HappeningKind], _ ends: Day?, _ family: Int?
  ) {
    (self.key, self.state, self.timescale, self.variant) = (key.text, state, timescale, variant)
    (self.title, self.start, self.ends, self.family) = (title, start, ends?.description, family)
    self.stops = stops.map(\.rawValue).joined(separator: " ")
    // What else a happening knows has done its work by now.
    (self.start.format, self.start.isOnlyLatest, self.start.number) = (nil, false, nil)
    switch subject {
    case .child(let ref): child = ref.number
    case .family(let ref): self.family = ref.number
    case .member(let ref): member = ref.number
    }
  }

  /// As it is kept; nothing of a kind that this program does not know.
  init?(_ row: Row) throws {
    guard let state = State(rawValue: row["state"]), let began = HappeningKind(rawValue: row["start_kind"])
    else { return nil }
    (key, self.state, timescale, variant) = (row["key"], state, row["timescale"], row["variant"])
    (version, title, kind) = (row["version"], row["title"], row["kind"])
    (child, family, member) = (row["child"], row["family"], row["member"])
    start = Happening(
      began, on: try row.day("start_day"), minute: row["start_minute"], id: row["start_id"],
      note: row["start_note"])
    (due, minute, localDue) = (row["due"], row["minute"], row["local_due"])
    (ends, stops) = (row["ends"], row["stops"])
  }

  private static let columns = """
    key, state, timescale, variant, version, title, kind, child, family, member, start_id, start_kind,
    start_day, start_minute, start_note, due, minute, local_due, ends, stops
    """

  func write(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO clock (\(Self.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      key, state.rawValue, timescale, variant, version, title, kind, child, family, member, start.id,
      start.kind.rawValue, start.day.description, start.minute, start.note, due, minute, localDue, ends,
      stops,
    ])
  }

  static func delete(_ key: String, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM clock WHERE key = ?").execute(arguments: [key])
  }
}
