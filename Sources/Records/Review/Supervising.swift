public import Casework
import GRDB

extension Store {
  /// What is to be looked at with one member in personal supervision.
  public func supervision(of member: Ref<Member>, today: Day) throws(Refusal) -> SupervisionSheet {
    try reading { database in
      guard let card = try Members.card(member.number, in: database),
        let capacity = try Capacity(today: today, in: database).board.rows.first(where: { $0.member == card })
      else { throw Refusal.noSuch("member") }
      var sheet = SupervisionSheet(
        member: card, day: today, lastSupervision: capacity.supervised, capacity: capacity)
      let reading = SupervisionReading(
        member: member.number, today: today,
        since: capacity.supervised ?? today - SupervisionReading.usualDays,
        store: self, database: database)
      sheet.families = try reading.families()
      sheet.actions = try Actions.rows(
        where:
          "a.done IS NULL AND a.id IN (SELECT action FROM action_owner WHERE member = \(member.number))",
        in: database)
      sheet.lags = try reading.lags()
      sheet.raised = try reading.raised()
      return sheet
    }
  }
}

/// Reads what one member carries and has said since the last supervision.
private struct SupervisionReading {
  /// How far back it reaches where there was no supervision yet, in days.
  static let usualDays = 28
  /// What is typed within so many working days is in time.
  private static let inTime = 1

  let member: Int
  let today: Day
  let since: Day
  let store: Store
  let database: Database

  /// The open families of the member's own open children, by name.
  func families() throws -> [SupervisionSheet.FamilyLine] {
    let own = Set(
      try Int.fetchAll(
        database,
        sql: """
          SELECT c.child FROM allocation a JOIN child_state c ON c.child = a.child
          WHERE a.member = ? AND a.until IS NULL AND c.open = 1
          """, arguments: [member]))
    let numbers = try Int.fetchAll(
      database,
      sql: """
        SELECT DISTINCT c.family FROM allocation a JOIN child_state c ON c.child = a.child
          JOIN family_state s ON s.family = c.family
        WHERE a.member = ? AND a.until IS NULL AND c.open = 1 AND s.open = 1
        """, arguments: [member])
    guard !numbers.isEmpty else { return [] }
    let rows = try Caseloads.rows(of: numbers, today: today, in: database)
    let drift = try store.drift(of: rows, on: today, in: database)
    let window = store.window(from: today, in: database)
    let clocks = Dictionary(
      grouping: try ClockRows.running(.families(.some(Set(numbers)), members: []), today: today, in: database)
        .map(\.row).filter { clock in
          (clock.child.map { own.contains($0.number) } ?? true)
            && [.late, .due].contains(clock.state(on: today, within: window))
        }, by: \.family)
    return rows.map { row in
      SupervisionSheet.FamilyLine(
        row: row,
        children: row.children.filter { own.contains($0.ref.number) }
          .map { $0.forename.isEmpty ? $0.name : $0.forename }.joined(separator: ", "),
        clocks: clocks[row.family] ?? [], drift: drift[row.family, default: []].map(\.sentence))
    }
  }

  /// What the member did or saw that was typed late, the latest first.
  func lags() throws -> [SupervisionSheet.Lag] {
    let calendar = try store.rules(in: database).calendar
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT 'visit' AS what, v.id, v.kind, v.day, v.entered_on, f.name FROM visit v
          JOIN family f ON f.id = v.family
        WHERE v.member = ?1 AND v.entered_by IS NOT NULL AND v.entered_on > v.day AND v.entered_on > ?2
        UNION ALL
        SELECT 'occasion', o.id, o.kind, o.day, o.entered_on, f.name FROM occasion o
          JOIN family f ON f.id = o.family
        WHERE o.member = ?1 AND o.booked = 0 AND o.discussion IS NULL AND o.entered_on > o.day
          AND o.entered_on > ?2
        ORDER BY 4 DESC, 1, 2
        """, arguments: [member, since.description])
    return try rows.compactMap { row in
      let (day, typed) = (try row.day("day"), try row.day("entered_on"))
      let lag = EntryLags.workingDays(after: day, through: typed, by: calendar)
      guard lag > Self.inTime else { return nil }
      let title =
        row["what"] == "visit"
        ? (try row.word("kind") as VisitKind).words : (try row.word("kind") as OccasionKind).title
      return SupervisionSheet.Lag(day: day, title: title, familyName: row["name"], workingDays: lag)
    }
  }

  /// What the member asked to talk about, questioned and submitted, the latest first.
  func raised() throws -> [String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT 1 AS sort, w.made AS day, f.name, w.reason AS text FROM agenda_wish w
          JOIN family f ON f.id = w.family
        WHERE w.member = ?1 AND w.kind = 'request' AND w.made > ?2
        UNION ALL
        SELECT 2, m.day, f.name, c.text FROM challenge c JOIN discussion d ON d.id = c.discussion
          JOIN meeting m ON m.id = d.meeting JOIN family f ON f.id = d.family
        WHERE c.member = ?1 AND m.day > ?2
        UNION ALL
        SELECT 3, s.entered_on, f.name, s.text FROM submission s JOIN family f ON f.id = s.family
        WHERE s.told_by = ?1 AND s.entered_on > ?2 AND s.state <> 'withdrawn'
        ORDER BY 2 DESC, 1, 3
        """, arguments: [member, since.description])
    return try rows.map { row in
      let did = ["asked to talk about", "questioned at the meeting, of", "put forward, of"]
      let words: String = row["text"]
      return "\(try row.day("day").brief): \(did[(row["sort"] as Int) - 1]) \(row["name"] as String)"
        + (words.isEmpty ? "" : ": \(Changing.shortened(words, to: 160))")
    }
  }
}
