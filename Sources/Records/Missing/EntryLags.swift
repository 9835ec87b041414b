import Casework
import GRDB

/// How long after it happened things were typed, in the four weeks up to a day.
struct EntryLags {
  /// Those typed later than they ought to be, longest first.
  private(set) var late: [MissingBoard.Lag] = []
  /// The middle number of working days; of two middle ones the lower. Nothing where nothing was typed.
  private(set) var usual: Int?

  /// A visit is to be typed within so many working days; everything else within the other number.
  static let limit = (visit: 2, other: 5)
  private static let days = 28

  init(today: Day, calendar: WorkingCalendar, in database: Database) throws {
    let members = try Members.byNumber(in: database)
    var all: [Int] = []
    for kind in Kind.allCases {
      let rows = try Row.fetchCursor(
        database, sql: kind.sql, arguments: [(today - Self.days).description, today.description])
      while let row = try rows.next() {
        let (happened, typed) = (try row.day("day"), try row.day("entered_on"))
        let lag = Self.workingDays(after: happened, through: typed, by: calendar)
        all.append(lag)
        guard lag > kind.limit else { continue }
        late.append(
          MissingBoard.Lag(
            family: row.ref("family"), familyName: row["name"], entry: kind.identity(row["id"]),
            title: try kind.title(row), by: members[row["entered_by"]]?.member.name ?? "", happened: happened,
            typed: typed, workingDays: lag))
      }
    }
    late.sort { left, right in
      if left.workingDays != right.workingDays { return left.workingDays > right.workingDays }
      if left.happened != right.happened { return left.happened < right.happened }
      let names = (Folded(left.familyName), Folded(right.familyName))
      if names.0 != names.1 { return names.0 < names.1 }
      return (left.entry.table.rawValue, left.entry.number) < (right.entry.table.rawValue, right.entry.number)
    }
    usual = all.isEmpty ? nil : all.sorted()[(all.count - 1) / 2]
  }

  /// Where holidays are not known, weekdays are counted. Something that is typed before its day has no lag.
  static func workingDays(after happened: Day, through typed: Day, by calendar: WorkingCalendar) -> Int {
    guard typed > happened else { return 0 }
    do {
      return try calendar.workingDays(after: happened, through: typed)
    } catch {
      return (1...typed.days(since: happened)).count { !(happened + $0).weekday.isWeekend }
    }
  }

  /// What is typed of what happened. What a meeting minuted was typed as it happened.
  private enum Kind: String, CaseIterable {
    case visit, note, occasion, decision

    var limit: Int { self == .visit ? EntryLags.limit.visit : EntryLags.limit.other }

    var sql: String {
      let minuted = self == .occasion || self == .decision ? "AND e.discussion IS NULL" : ""
      let held = self == .occasion ? "AND e.booked = 0" : ""
      let what =
        switch self {
        case .visit: "e.kind, e.type"
        case .note: "e.event, e.kind"
        case .occasion: "e.kind"
        case .decision: "e.authority"
        }
      return """
        SELECT e.id, e.family, f.name, e.day, e.entered_on, e.entered_by, \(what)
        FROM \(rawValue) e CROSS JOIN family f ON f.id = e.family
        WHERE e.entered_on > ? AND e.entered_on <= ? AND e.entered_by IS NOT NULL \(minuted) \(held)
        """
    }

    func identity(_ number: Int) -> Entry.Identity {
      switch self {
      case .visit: .visit(Ref(number))
      case .note: .note(Ref(number))
      case .occasion: .occasion(Ref(number))
      case .decision: .decision(Ref(number))
      }
    }

    func title(_ row: Row) throws -> String {
      switch self {
      case .visit: (try row.word("kind") as VisitKind).words
      case .note: (try row.word("event") as NoteEvent).words(in: try row.word("kind"))
      case .occasion: (try row.word("kind") as OccasionKind).title
      case .decision: "Decision"
      }
    }
  }
}
