import Casework
import GRDB

/// A clock as lists show it, with what groups it among its family's.
struct ListedClock {
  var row: ClockRow
  /// The child's forename, or what else there is.
  var shortName: String?
  var variant: String
  /// The family's name as lists order it.
  var sortName: String
}

/// Reads clocks as lists show them.
enum ClockRows {
  /// Which of the kept clocks are wanted.
  enum Wanted {
    /// Those of open families and of members.
    case standing
    case family(Int)
    case families(Scope, members: Set<Int>)
    case key(Clock.Key)
  }

  /// Those that run on a day: begun, not ended, and applying. Order: by the day to work towards, what cannot be
  /// counted last, then by family, title and child.
  static func running(_ wanted: Wanted, today: Day, in database: Database) throws -> [ListedClock] {
    let running = """
      c.state = 'open' AND \(live(on: today)) AND NOT EXISTS (
        SELECT 1 FROM clock_remark n WHERE n.clock = c.remarks AND n.kind = 'not-applicable')
      """
    var clocks = try rows(wanted, running, today: today, in: database)
    try WantedInFull.bringForward(&clocks, today: today, in: database)
    return sorted(clocks)
  }

  /// Those that are not known since an import. Order: by family, child and title.
  static func unknown(_ wanted: Wanted, today: Day, in database: Database) throws -> [UnknownRow] {
    return try rows(wanted, unknown(on: today), today: today, in: database).sorted { left, right in
      if left.sortName != right.sortName { return left.sortName < right.sortName }
      if left.row.family != right.row.family { return precedes(left.row.family, right.row.family) }
      if left.row.child != right.row.child { return precedes(left.row.child, right.row.child) }
      return (left.row.title, left.row.key) < (right.row.title, right.row.key)
    }.map { UnknownRow($0.row) }
  }

  /// Those of a family that somebody has set aside, with what was said. Order: by child, then by title.
  static func setAside(of family: Int, today: Day, in database: Database) throws -> [SetAsideRow] {
    let said = """
      \(live(on: today)) AND EXISTS (
        SELECT 1 FROM clock_remark n WHERE n.clock = c.remarks AND n.kind IN ('not-applicable', 'not-known'))
      """
    let statement = try database.cachedStatement(
      sql: """
        SELECT n.kind, n.words, n.by_name FROM clock c JOIN clock_remark n ON n.clock = c.remarks
        WHERE c.key = ? AND n.kind IN ('not-applicable', 'not-known') ORDER BY n.kind LIMIT 1
        """)
    return try rows(.family(family), said, today: today, in: database)
      .sorted { left, right in
        if left.row.child != right.row.child { return precedes(left.row.child, right.row.child) }
        return (left.row.title, left.row.key) < (right.row.title, right.row.key)
      }
      .compactMap { clock in
        guard let row = try Row.fetchOne(statement, arguments: [clock.row.key.text]) else { return nil }
        let remark = ClockRemark(
          clock: clock.row.key, kind: try row.word("kind"), words: row["words"], by: row["by_name"])
        return SetAsideRow(clock.row, remark: remark)
      }
  }

  private static func precedes<Subject>(_ left: Ref<Subject>?, _ right: Ref<Subject>?) -> Bool {
    (left?.number ?? 0) < (right?.number ?? 0)
  }

  /// How many are not known since an import.
  static func countUnknown(today: Day, in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM family_state s CROSS JOIN clock c ON c.family = s.family
        WHERE s.open = 1 AND \(unknown(on: today))
        """) ?? 0
  }

  private static func unknown(on today: Day) -> String {
    """
    c.state = 'unknown' AND \(live(on: today)) AND NOT EXISTS (
      SELECT 1 FROM clock_remark n WHERE n.clock = c.remarks AND n.kind IN ('not-applicable', 'not-known'))
    """
  }

  /// One clock as it is kept, whether or not it counts on the day.
  static func row(_ key: Clock.Key, today: Day, in database: Database) throws -> ClockRow? {
    try rows(.key(key), "1", today: today, in: database).first?.row
  }

  /// Begun and not ended; a clock that is counted back from its start has begun before.
  private static func live(on today: Day) -> String {
    """
    (c.start_day <= '\(today)' OR c.due < c.start_day) AND (c.ends IS NULL OR c.ends > '\(today)')
    """
  }

  private static func sorted(_ clocks: [ListedClock]) -> [ListedClock] {
    clocks.sorted { left, right in
      let rows = (left.row, right.row)
      let aims = (rows.0.aim, rows.1.aim)
      if (aims.0 == nil) != (aims.1 == nil) { return aims.0 != nil }
      if let first = aims.0, let second = aims.1, first != second { return first < second }
      if left.sortName != right.sortName { return left.sortName < right.sortName }
      if rows.0.family != rows.1.family { return precedes(rows.0.family, rows.1.family) }
      if rows.0.title != rows.1.title { return rows.0.title < rows.1.title }
      return rows.0.child != rows.1.child
        ? precedes(rows.0.child, rows.1.child) : rows.0.key < rows.1.key
    }
  }

  private static let columns =
    "SELECT \(ClockRecord.columns(of: "c")), p.council_id, p.forename, p.surname, f.council_id, f.name, "
    + "m.name, x.until, x.by_name, l.reason, l.words, s.sort_name"
  private static let joined = """
    LEFT JOIN family f ON f.id = c.family LEFT JOIN person p ON p.id = c.child
    LEFT JOIN allocation a ON a.child = c.child AND a.until IS NULL
    LEFT JOIN member m ON m.id = coalesce(c.member, a.member, iif(c.child IS NULL, s.worker, NULL))
    LEFT JOIN clock_remark x ON x.clock = c.remarks AND x.kind = 'extended'
    LEFT JOIN clock_remark l ON l.clock = c.remarks AND l.kind = 'late'
    """

  private static func rows(
    _ wanted: Wanted, _ chosen: String, today: Day, in database: Database
  ) throws -> [ListedClock] {
    let ofFamilies = "\(columns) FROM family_state s CROSS JOIN clock c ON c.family = s.family \(joined)"
    let alone = "\(columns) FROM clock c LEFT JOIN family_state s ON s.family = c.family \(joined)"
    let suspensions = try OwnRules.suspensions(in: database).map(\.suspension)
    func read(_ sql: String, _ arguments: StatementArguments = []) throws -> [ListedClock] {
      var clocks: [ListedClock] = []
      let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
      while let row = try rows.next() { clocks.append(try listed(row, suspensions, on: today)) }
      return clocks
    }
    switch wanted {
    case .standing:
      // Somebody may ask to see a closed record, and the month runs all the same.
      let asked = "c.start_kind = '\(HappeningKind.accessRequested.rawValue)' AND s.open = 0"
      return try read("\(ofFamilies) WHERE s.open = 1 AND \(chosen)")
        + read("\(alone) WHERE c.member IS NOT NULL AND \(chosen)")
        + read("\(alone) WHERE \(asked) AND \(chosen)")
    case .family(let family): return try read("\(ofFamilies) WHERE s.family = \(family) AND \(chosen)")
    case .families(let scope, let members):
      let condition = scope.condition("s.family")
      let theirs = try read("\(ofFamilies) WHERE s.open = 1 AND \(condition) AND \(chosen)", scope.arguments)
      return try theirs
        + read("\(alone) WHERE c.member IS NOT NULL AND \(chosen)").filter {
          members.contains($0.row.member?.number ?? 0)
        }
    case .key(let key): return try read("\(alone) WHERE c.key = ? AND \(chosen)", [key.text])
    }
  }

  private static func listed(_ row: Row, _ suspensions: [Suspension], on today: Day) throws -> ListedClock {
    var cells = Cells(row)
    guard let record = try ClockRecord(&cells) else { throw Damage(what: "a date is of an unknown kind") }
    var clock = ClockRow(
      key: Clock.Key(record.key), timescale: record.timescale, title: record.title,
      kind: record.kind.flatMap(Timescale.Kind.init) ?? .local, started: record.start.day,
      startWords: record.start.beginning, due: record.due.flatMap { Day(stored: $0) },
      stops: record.stops.split(separator: " ").compactMap { HappeningKind(rawValue: String($0)) })
    (clock.minute, clock.localDue) = (record.minute, record.localDue.flatMap { Day(stored: $0) })
    let (childId, forename, surname) = (cells.text(), cells.text() ?? "", cells.text() ?? "")
    if let child = record.child {
      (clock.child, clock.childId) = (Ref(child), childId ?? Ref<Person>(child).printed)
      let names = [forename, surname].filter { !$0.isEmpty }
      clock.childName = names.isEmpty ? clock.childId : names.joined(separator: " ")
    }
    let (familyId, familyName) = (cells.text(), cells.text())
    if let family = record.family {
      (clock.family, clock.familyId) = (Ref(family), familyId ?? Ref<Family>(family).printed)
      clock.familyName = familyName
    }
    clock.member = record.member.map { Ref($0) }
    if let worker = cells.text() {
      (clock.worker, clock.workerInitials) = (worker, Member(name: worker, role: .unknown).initials)
    }
    (clock.extended, clock.extendedBy) = (try cells.day(), cells.text())
    clock.reason = reason(cells.text(), cells.text())
    // What had run out before the suspension began is late all the same.
    clock.suspension = suspensions.last { suspension in
      suspension.holds(record.timescale, on: today) && (clock.binding.map { $0 >= suspension.from } ?? true)
    }
    return ListedClock(
      row: clock, shortName: forename.isEmpty ? clock.childName : forename, variant: record.variant,
      sortName: cells.text() ?? "")
  }

  /// A reason of the short list with what was said besides.
  static func reason(_ reason: String?, _ words: String?) -> String? {
    guard let reason, !reason.isEmpty else { return nil }
    let said = words ?? ""
    let listed = LateReason(rawValue: reason).map(\.words) ?? reason
    if said.isEmpty { return listed }
    return reason == LateReason.other.rawValue ? said : "\(listed): \(said)"
  }
}

extension UnknownRow {
  fileprivate init(_ row: ClockRow) {
    self.init(
      key: row.key, timescale: row.timescale, title: row.title, child: row.child, childName: row.childName,
      family: row.family, familyName: row.familyName, started: row.started, startWords: row.startWords,
      stops: row.stops)
  }
}
