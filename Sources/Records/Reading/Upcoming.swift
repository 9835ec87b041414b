import Casework
import GRDB

/// Gathers what is dated and unfinished between two days.
struct Upcoming {
  /// How far ahead Today looks, in days.
  static let horizon = 35

  let today: Day
  /// Nothing where everything late is wanted too.
  let from: Day?
  let through: Day
  let database: Database

  init(today: Day, from: Day?, through: Day, _ database: Database) {
    (self.today, self.from, self.through, self.database) = (today, from, through, database)
  }

  /// Order: by day, then family, then title; of equal ones the one recorded first.
  ///
  /// What is to be looked at again is told to a login, as far as it is theirs.
  func items(for login: String) throws -> [TodayBoard.Item] {
    let items = try actions() + meetings() + births() + clocks() + occasions() + lookingAgain(for: login)
    var folded: [String: Folded] = [:]
    for name in Set(items.map(\.familyName)) { folded[name] = Folded(name) }
    return items.map { (folded[$0.familyName] ?? Folded(""), $0) }.sorted(by: Self.precedes).map(\.1)
  }

  func holds(_ day: Day) -> Bool { day <= through && (from.map { $0 <= day } ?? true) }

  private func actions() throws -> [TodayBoard.Item] {
    try Actions.rows(where: "a.done IS NULL AND a.due <= '\(through)'", in: database).compactMap { row in
      guard let due = row.due, holds(due) else { return nil }
      return TodayBoard.Item(
        subject: .action(row.ref), day: due, family: row.family, familyName: row.familyName ?? "",
        title: row.text, who: row.owners.map(\.member.name).joined(separator: ", "))
    }
  }

  /// The running meeting, else the next one, a week after the last or as many weeks as have gone by; in the
  /// diary those that were held and those that follow every week.
  private func meetings() throws -> [TodayBoard.Item] {
    let last = try Row.fetchOne(
      database, sql: "SELECT day, closed_at FROM meeting ORDER BY closed_at IS NOT NULL, day DESC LIMIT 1")
    guard let last else { return [] }
    var next = try last.day("day")
    if last["closed_at"] as Int? != nil {
      next = next + 7
      if next < today { next = next + (today.days(since: next) + 6) / 7 * 7 }
    }
    guard let from else { return [meeting(next)] }
    let held = try Row.fetchAll(
      database, sql: "SELECT day FROM meeting WHERE day BETWEEN ? AND ? AND closed_at IS NOT NULL",
      arguments: [from.description, through.description]
    ).map { try $0.day("day") }
    let coming = sequence(first: next) { $0 + 7 }.prefix { $0 <= through }.filter { holds($0) }
    return (held + coming.filter { !held.contains($0) }).map(meeting)
  }

  private func meeting(_ day: Day) -> TodayBoard.Item {
    TodayBoard.Item(
      subject: .meeting(day), day: day, family: nil, familyName: "", title: "Unit meeting", who: "")
  }

  private func births() throws -> [TodayBoard.Item] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT p.*, s.family, f.name FROM family_state s CROSS JOIN child_state c ON c.family = s.family
          CROSS JOIN person p ON p.id = c.child CROSS JOIN family f ON f.id = s.family
        WHERE s.open = 1 AND p.born IS NULL AND p.expected <= ?
        """, arguments: [through.description])
    return try rows.compactMap { row in
      let expected = try row.day("expected")
      guard holds(expected) else { return nil }
      return TodayBoard.Item(
        subject: .birthExpected(row.ref("id")), day: expected, family: row.ref("family"),
        familyName: row["name"], title: "Birth expected", who: "")
    }
  }

  private static func precedes(
    _ left: (Folded, TodayBoard.Item), _ right: (Folded, TodayBoard.Item)
  ) -> Bool {
    if left.1.day != right.1.day { return left.1.day < right.1.day }
    if left.0 != right.0 { return left.0 < right.0 }
    if left.1.title != right.1.title { return left.1.title < right.1.title }
    let numbers = (number(left.1), number(right.1))
    return numbers.0 != numbers.1 ? numbers.0 < numbers.1 : words(left.1) < words(right.1)
  }

  private static func words(_ item: TodayBoard.Item) -> (String, String) { (item.children, item.who) }

  private static func number(_ item: TodayBoard.Item) -> Int {
    switch item.subject {
    case .action(let ref): ref.number
    case .birthExpected(let ref): ref.number
    case .occasion(let ref): ref.number
    case .warningReview(let ref): ref.number
    case .restrictionReview(let ref), .grantEnds(let ref, _): ref.number
    case .clocks, .meeting: 0
    }
  }
}
