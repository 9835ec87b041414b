public import Casework
import GRDB

extension Store {
  /// Who works with how many children, who is there, and what visits are owed.
  public func capacity(today: Day) throws(Refusal) -> CapacityBoard {
    try reading { try Capacity(today: today, in: $0).board }
  }
}

/// Counts what each present member carries, with a few questions for the whole unit.
struct Capacity {
  private(set) var board: CapacityBoard
  private let today: Day
  private let database: Database
  /// Where each present member's row stands.
  private let places: [Int: Int]
  /// Who works with each open child.
  private var workers: [Int: Int] = [:]

  /// Visits are owed that fall due within so many days.
  private static let fortnight = 14
  /// Leave is told that begins within so many days.
  private static let month = 31

  init(today: Day, in database: Database) throws {
    (self.today, self.database) = (today, database)
    let present = try Members.all(in: database).filter { $0.member.isPresent(on: today) }
    places = Dictionary(uniqueKeysWithValues: present.enumerated().map { ($0.element.ref.number, $0.offset) })
    board = CapacityBoard(
      day: today, rows: present.map { CapacityBoard.Row(member: $0) }, unallocated: 0, enquiryQualified: [])
    try countChildren()
    try countVisits()
    try countActions()
    try takeLeave()
    for cover in try Covers.rows(from: today, in: database) where cover.cover.from <= today {
      change(cover.cover.member.number) { $0.cover = cover }
    }
    try takeSupervisions()
    board.enquiryQualified = board.rows.filter { $0.member.member.enquiryQualified && $0.away == nil }
      .map(\.member.member.name)
  }

  private mutating func change(_ member: Int, _ body: (inout CapacityBoard.Row) -> Void) {
    if let place = places[member] { body(&board.rows[place]) }
  }

  private mutating func countChildren() throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT c.child, c.family, c.status, a.member
        FROM family_state s CROSS JOIN child_state c ON c.family = s.family
          LEFT JOIN allocation a ON a.child = c.child AND a.until IS NULL
        WHERE s.open = 1 AND c.open = 1
        """)
    var families: [Int: Set<Int>] = [:]
    for row in rows {
      guard let member = row["member"] as Int?, places[member] != nil else {
        board.unallocated += 1
        continue
      }
      workers[row["child"]] = member
      families[member, default: []].insert(row["family"])
      let status: Status? = try row.wordIfAny("status")
      change(member) { line in
        line.children += 1
        if status == .lookedAfter { line.lookedAfter += 1 }
        if status == .protection { line.protection += 1 }
      }
    }
    for (member, theirs) in families { change(member) { $0.families = theirs.count } }
  }

  /// Brothers and sisters who are to be seen by one day by one rule are one visit.
  private mutating func countVisits() throws {
    struct Visit: Hashable {
      var member: Int
      var family: Ref<Family>?
      var timescale: String
      var day: Day?
    }
    var counted: Set<Visit> = []
    for clock in try ClockRows.running(.standing, today: today, in: database).map(\.row) where clock.isVisit {
      guard let child = clock.child, let member = workers[child.number] else { continue }
      let state = clock.state(on: today, within: today + Self.fortnight)
      guard state == .late || state == .due else { continue }
      let visit = Visit(
        member: member, family: clock.family, timescale: clock.timescale, day: clock.binding)
      guard counted.insert(visit).inserted else { continue }
      change(member) { line in
        line.visitsOwed += 1
        if state == .late { line.visitsLate += 1 }
      }
    }
  }

  private mutating func countActions() throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT o.member, count(*) AS open, coalesce(sum(a.due < ?), 0) AS late
        FROM action a CROSS JOIN action_owner o ON o.action = a.id WHERE a.done IS NULL GROUP BY o.member
        """, arguments: [today.description])
    for row in rows {
      change(row["member"]) { ($0.openActions, $0.lateActions) = (row["open"], row["late"]) }
    }
  }

  private mutating func takeLeave() throws {
    for leave in try Leaves.rows(from: today, in: database) {
      let days = leave.leave
      guard days.from <= today + Self.month else { continue }
      let today = today
      change(days.member.number) { line in
        if days.from <= today {
          line.away = line.away ?? leave
        } else {
          line.awaySoon = line.awaySoon ?? leave
        }
      }
    }
  }

  private mutating func takeSupervisions() throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT member, max(day) AS day FROM occasion
        WHERE kind = 'supervision' AND booked = 0 AND day <= ? AND member IS NOT NULL GROUP BY member
        """, arguments: [today.description])
    for row in rows {
      let day = try row.day("day")
      change(row["member"]) { $0.supervised = day }
    }
  }
}
