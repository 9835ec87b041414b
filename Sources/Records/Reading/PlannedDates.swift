import Casework
import GRDB

/// What is late on the day of a meeting, and what comes within a fortnight of it, of the open families.
struct PlannedDates {
  /// How far ahead a meeting looks, in days.
  private static let ahead = 14

  private var late: [Int: [Agenda.Candidate.Dated]] = [:]
  private var coming: [Int: [Agenda.Candidate.Dated]] = [:]
  private var events: [Int: [Agenda.Candidate.Dated]] = [:]

  init(on day: Day, in database: Database) throws {
    try readClocks(on: day, in: database)
    let upcoming = Upcoming(today: day, from: day, through: day + Self.ahead, database)
    for item in try upcoming.occasions() where Self.weighty.contains(item.title) {
      guard let family = item.family else { continue }
      Self.add(item.title, item.day, to: &events[family.number, default: []])
    }
  }

  /// The soonest first; brothers' and sisters' same dates are one.
  func fill(_ candidate: inout Agenda.Candidate) {
    let family = candidate.family.number
    (candidate.lateClocks, candidate.comingClocks) = (late[family] ?? [], coming[family] ?? [])
    candidate.events = (events[family] ?? []).sorted { ($0.day, $0.title) < ($1.day, $1.title) }
  }

  /// The titles of conferences, reviews, core groups and what a court has set.
  private static let weighty: Set<String> = Set(
    OccasionKind.allCases.filter { kind in
      switch kind {
      case .inNeedReview, .strategyDiscussion, .initialConference, .transferConference, .coreGroup,
        .reviewConference, .lookedAfterReview, .pathwayReview, .courtHearing, .courtFiling, .finalOrder,
        .protectionOrderEnds, .policeProtectionEnds, .supervisionOrderEnds:
        true
      default: false
      }
    }.map(\.title))

  /// Clocks that run, each by its last day: what does not apply or is suspended is left out, a court's date takes
  /// the rule's place, and the meeting's own turn is the agenda's business.
  private mutating func readClocks(on day: Day, in database: Database) throws {
    let suspensions = try OwnRules.suspensions(in: database).map(\.suspension)
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT c.family, c.timescale, c.title, c.minute, x.until, coalesce(x.until, c.due) AS binding,
            min(coalesce(x.until, c.due, c.local_due), coalesce(c.local_due, x.until, c.due)) AS aim
          FROM family_state s CROSS JOIN clock c ON c.family = s.family
          LEFT JOIN clock_remark x ON x.clock = c.remarks AND x.kind = 'extended'
          WHERE s.open = 1 AND c.state = 'open' AND c.timescale <> 'full-discussion' AND aim <= ?2
            AND (c.start_day <= ?1 OR c.due < c.start_day) AND (c.ends IS NULL OR c.ends > ?1)
            AND NOT EXISTS (
              SELECT 1 FROM clock_remark n WHERE n.clock = c.remarks AND n.kind = 'not-applicable')
          ORDER BY aim, c.title, c.key
          """), arguments: [day.stored, (day + Self.ahead).stored])
    while let row = try rows.next() {
      let (family, timescale): (Int, String) = (row["family"], row["timescale"])
      let binding = try row.dayIfAny("binding")
      let isSuspended = suspensions.contains {
        $0.holds(timescale, on: day) && (binding.map { [from = $0.from] in $0 >= from } ?? true)
      }
      if isSuspended { continue }
      // What runs out as a day begins has only the day before.
      let runsOutAtDawn = row["minute"] as Int? == 0 && row["until"] as String? == nil
      let last = binding.map { runsOutAtDawn ? $0 - 1 : $0 }
      if let last, last < day {
        Self.add(row["title"], last, to: &late[family, default: []])
      } else {
        let aim = try row.day("aim")
        let until = aim < day ? last ?? day : min(aim, last ?? aim)
        Self.add(row["title"], until, to: &coming[family, default: []])
      }
    }
  }

  private static func add(_ title: String, _ day: Day, to dates: inout [Agenda.Candidate.Dated]) {
    let dated = Agenda.Candidate.Dated(title: title, day: day)
    if !dates.contains(dated) { dates.append(dated) }
  }
}
