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
  /// The title where a list has little room.
  var short: String
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
  /// The key on which its remarks hang: its own, or that of the clock whose place it has taken.
  var remarks: String

  init(_ clock: Clock, family: Int?) {
    self.init(
      clock.key, .open, clock.timescale, clock.variant, clock.title, clock.subject, clock.start, clock.stops,
      clock.ends, family)
    (version, kind) = (clock.version.stored, clock.kind.rawValue)
    if case .day(let day, let minute) = clock.due { (due, self.minute) = (day.stored, minute) }
    (localDue, short) = (clock.localDue?.stored, clock.short)
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
    (self.title, self.start, self.ends, self.family) = (title, start, ends?.stored, family)
    self.stops = stops.map(\.rawValue).joined(separator: " ")
    (remarks, short) = (key.text, title)
    // What else a happening knows has done its work by now.
    (self.start.format, self.start.isOnlyLatest, self.start.number) = (nil, false, nil)
    switch subject {
    case .child(let ref): child = ref.number
    case .family(let ref): self.family = ref.number
    case .member(let ref): member = ref.number
    }
  }

  /// Out of its columns; nothing of a kind that this program does not know.
  init?(_ cells: inout Cells) throws {
    guard let key = cells.text(), let state = State(rawValue: cells.text() ?? "") else { return nil }
    (self.key, self.state) = (key, state)
    (timescale, variant) = (cells.text() ?? "", cells.text() ?? "")
    (version, title, kind) = (cells.text(), cells.text() ?? "", cells.text())
    (child, family, member) = (cells.number(), cells.number(), cells.number())
    let (id, began) = (cells.text() ?? "", HappeningKind(rawValue: cells.text() ?? ""))
    let day = try cells.knownDay()
    guard let began else { return nil }
    start = Happening(began, on: day, minute: cells.number(), id: id, note: cells.text())
    (due, minute, localDue) = (cells.text(), cells.number(), cells.text())
    (ends, stops, remarks) = (cells.text(), cells.text() ?? "", cells.text() ?? key)
    short = cells.text() ?? title
  }

  /// In the order in which a clock is read; `of` names the table where there are several.
  static func columns(of table: String = "clock") -> String {
    names.map { "\(table).\($0)" }.joined(separator: ", ")
  }

  private static let names = [
    "key", "state", "timescale", "variant", "version", "title", "kind", "child", "family", "member",
    "start_id", "start_kind", "start_day", "start_minute", "start_note", "due", "minute", "local_due",
    "ends", "stops", "remarks", "short",
  ]

  func write(in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO clock (\(Self.names.joined(separator: ", ")))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      key, state.rawValue, timescale, variant, version, title, kind, child, family, member, start.id,
      start.kind.rawValue, start.day.stored, start.minute, start.note, due, minute, localDue, ends,
      stops, remarks, short,
    ])
  }

  static func delete(_ key: String, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM clock WHERE key = ?").execute(arguments: [key])
  }
}
