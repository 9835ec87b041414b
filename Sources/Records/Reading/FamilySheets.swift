public import Casework
import GRDB

extension Store {
  /// What the unit has before it when it talks about a family; without a meeting, as on the day given.
  public func familySheet(
    _ family: Ref<Family>, meeting: Ref<Meeting>?, today: Day
  ) throws(Refusal) -> FamilySheet {
    try reading { database in
      guard let row = try Caseloads.row(family.number, today: today, in: database)
      else { throw try Hidden.absence(of: family.number, in: database) }
      let sheets = try self.sheets([row], meeting: meeting?.number, on: nil, today: today, in: database)
      return sheets[0]
    }
  }

  /// The sheets of some families as they lie before a meeting, be it held or planned for a day.
  func sheets(
    _ rows: [CaseloadRow], meeting: Int?, on planned: Day?, today: Day, in database: Database
  ) throws -> [FamilySheet] {
    let day = try meeting.map { try Meetings.day(of: $0, in: database) } ?? planned
    let known = try SheetParts(of: rows, before: day, today: today, codes: codes, in: database)
    let live = try meeting.map { try LiveMinutes.typed(at: $0, besides: login, now: moment, in: database) }
    let drift = try self.drift(of: rows, on: day ?? today, in: database)
    return try rows.map { row in
      let minute = try meeting.flatMap {
        try Discussions.minute(of: row.family.number, at: $0, in: database)
      }
      var sheet = try known.sheet(row, minute: minute)
      sheet.live = live?.first { $0.family == row.family }
      sheet.drift = drift[row.family] ?? []
      return sheet
    }
  }
}

/// What lies before the unit of some families, read at one go.
private struct SheetParts {
  /// How far back news reach where there was no meeting yet, in days.
  private static let usualDays = 28

  private let today: Day
  private let previous: Day?
  private var news: [Int: [Entry]] = [:]
  private let actions: [Ref<Family>?: [ActionRow]]
  private let decisions: [Ref<Family>: [DecisionRow]]
  private let hypotheses: [Ref<Family>: [HypothesisRow]]
  private let clocks: [Ref<Family>?: [ListedClock]]
  private let booked: [Ref<Family>?: [TodayBoard.Item]]
  private let people: [Int: [String]]
  private let standing: [Int: [String]]
  private let lastFull: [Int: Day]

  init(
    of rows: [CaseloadRow], before day: Day?, today: Day, codes: CodeBook, in database: Database
  ) throws {
    let numbers = rows.map(\.family.number)
    let families = "(\(numbers.map(String.init).joined(separator: ", ")))"
    let end = day ?? today + 1
    // A meeting held today is not the one before, be it open or closed.
    let previous = try Meetings.previous(before: day ?? today, in: database)?.day
    (self.today, self.previous) = (today, previous)
    let since = previous ?? (day ?? today) - Self.usualDays
    let entries = try Entries(of: numbers, newsSince: since, today: today, codes: codes, in: database).all()
    for told in entries where !told.ofMeeting {
      // What an import brought happened on its own day, whenever it was read in; before the first meeting
      // everything counts by its own day.
      guard told.entry.day > since || previous != nil && !told.isImported else { continue }
      news[told.family, default: []].append(told.entry)
    }
    let done = previous.map { " OR a.done >= '\($0)'" } ?? ""
    actions = Dictionary(
      grouping: try Actions.rows(where: "a.family IN \(families) AND (a.done IS NULL\(done))", in: database),
      by: \.family)
    let last = """
      c.discussion IN (SELECT id FROM (
        SELECT d.id, max(m.day) FROM discussion d CROSS JOIN meeting m ON m.id = d.meeting
        WHERE d.family IN \(families) AND d.state = 'discussed' AND m.day < '\(end)' GROUP BY d.family))
      OR c.family IN \(families) AND c.sought_from IS NOT NULL AND c.day < '\(end)'
        AND (c.granted IS NULL OR c.answered >= '\(since)')
      """
    decisions = Dictionary(
      grouping: try Decisions.rows(where: last, order: "c.id", in: database).map(\.row), by: \.family)
    hypotheses = Dictionary(
      grouping: try Hypotheses.rows(where: "h.family IN \(families)", in: database).map(\.hypothesis)
        .filter(\.state.isAlive), by: \.hypothesis.family)
    let wanted =
      numbers.count == 1
      ? ClockRows.Wanted.family(numbers[0]) : .families(.some(Set(numbers)), members: [])
    clocks = Dictionary(
      grouping: try ClockRows.running(wanted, today: today, in: database), by: \.row.family)
    booked = Dictionary(
      grouping: try Upcoming.booked(for: numbers, today: today, in: database), by: \.family)
    people = try SheetPeople.lines(of: rows, in: database)
    standing = try SheetPeople.standing(of: rows, today: today, codes: codes, in: database)
    lastFull = try Meetings.lastFull(of: families, before: end, in: database)
  }

  func sheet(_ row: CaseloadRow, minute: Discussion?) throws -> FamilySheet {
    let family = row.family
    var sheet = FamilySheet(
      family: family, row: row, news: news[family.number] ?? [], actions: actions[family] ?? [],
      minute: minute)
    (sheet.people, sheet.standing) = (people[family.number] ?? [], standing[family.number] ?? [])
    (sheet.since, sheet.lastDecisions) = (previous, decisions[family] ?? [])
    (sheet.hypotheses, sheet.clocks) = (hypotheses[family] ?? [], (clocks[family] ?? []).map(\.row))
    (sheet.booked, sheet.lastFull) = (booked[family] ?? [], lastFull[family.number])
    return sheet
  }
}
