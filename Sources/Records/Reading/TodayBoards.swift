public import Casework
import GRDB

extension Store {
  /// What is dated and unfinished on a day, and what others changed since this login last looked.
  public func today(today: Day) throws(Refusal) -> TodayBoard {
    try reading { database in
      let items =
        try Upcoming.actions(until: today + Upcoming.horizon, in: database)
        + Upcoming.meeting(from: today, in: database)
        + Upcoming.births(until: today + Upcoming.horizon, in: database)
      return TodayBoard(
        items: items.sorted(by: Upcoming.precedes), othersChanged: try self.othersChanged(in: database))
    }
  }

  /// Notes that this login has seen what others changed up to now.
  public func hasLooked() throws(Refusal) {
    try refusing {
      try self.queue.writeWithoutTransaction { database in
        try Busy.briefly(database) {
          try database.execute(
            sql: """
              INSERT INTO looked (login, journal) SELECT ?, length FROM journal_head WHERE id = 1
              ON CONFLICT (login) DO UPDATE SET journal = excluded.journal
              """, arguments: [self.login])
        }
      }
    }
  }

  /// At most twenty sentences, latest first.
  private func othersChanged(in database: Database) throws -> [String] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT coalesce(m.name, j.login) AS who, j.what, j.day
        FROM journal j LEFT JOIN member m ON m.id = j.member
        WHERE j.login <> ?1 AND j.kind <> 'opened'
          AND j.id > coalesce((SELECT journal FROM looked WHERE login = ?1), 0)
        ORDER BY j.id DESC LIMIT 20
        """, arguments: [login]
    ).map { row in "\(row["who"] as String) \(row["what"] as String), \(try row.day("day").brief)" }
  }
}

/// Gathers what comes up in the next weeks.
private enum Upcoming {
  /// How far ahead the board looks, in days.
  static let horizon = 35

  static func actions(until last: Day, in database: Database) throws -> [TodayBoard.Item] {
    try Actions.rows(where: "a.done IS NULL AND a.due <= '\(last)'", in: database).compactMap { row in
      guard let due = row.due else { return nil }
      return TodayBoard.Item(
        subject: .action(row.ref), day: due, family: row.family, familyName: row.familyName ?? "",
        title: row.text, who: row.owners.map(\.member.name).joined(separator: ", "))
    }
  }

  /// The running meeting, else the next one, a week after the last or as many weeks as have gone by.
  static func meeting(from today: Day, in database: Database) throws -> [TodayBoard.Item] {
    let last = try Row.fetchOne(
      database, sql: "SELECT day, closed_at FROM meeting ORDER BY closed_at IS NOT NULL, day DESC LIMIT 1")
    guard let last else { return [] }
    var day = try last.day("day")
    if last["closed_at"] as Int? != nil {
      day = day + 7
      if day < today { day = day + (today.days(since: day) + 6) / 7 * 7 }
    }
    return [
      TodayBoard.Item(
        subject: .meeting(day), day: day, family: nil, familyName: "", title: "Unit meeting", who: "")
    ]
  }

  static func births(until last: Day, in database: Database) throws -> [TodayBoard.Item] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT p.*, s.family, f.name FROM family_state s CROSS JOIN child_state c ON c.family = s.family
          CROSS JOIN person p ON p.id = c.child CROSS JOIN family f ON f.id = s.family
        WHERE s.open = 1 AND p.born IS NULL AND p.expected <= ?
        """, arguments: [last.description])
    return try rows.map { row in
      TodayBoard.Item(
        subject: .birthExpected(row.ref("id")), day: try row.day("expected"), family: row.ref("family"),
        familyName: row["name"], title: "Birth expected", who: "")
    }
  }

  /// By day, then family, then title; of equal ones the one recorded first.
  static func precedes(_ left: TodayBoard.Item, _ right: TodayBoard.Item) -> Bool {
    if left.day != right.day { return left.day < right.day }
    let families = (Folded(left.familyName), Folded(right.familyName))
    if families.0 != families.1 { return families.0 < families.1 }
    if left.title != right.title { return left.title < right.title }
    return number(left) < number(right)
  }

  private static func number(_ item: TodayBoard.Item) -> Int {
    switch item.subject {
    case .action(let ref): ref.number
    case .birthExpected(let ref): ref.number
    case .occasion(let ref): ref.number
    case .clocks: 0
    case .meeting: 0
    }
  }
}
