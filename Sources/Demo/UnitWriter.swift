import Casework
import Records
import Statute

/// Writes an invented unit into its file in the order in which it happened, through the file's one door.
final class UnitWriter {
  /// Up to so many families the whole history is written.
  static let writtenInFull = 60
  static let weeksOfLargeUnit = 5

  private let path: String
  private let span: Span
  private let staff: Staff
  private let families: [Household]
  private let isLarge: Bool
  private let unit = Unit(
    name: "Kingfisher Unit", area: .mixed, meetingMinutes: 210, fullMinutes: 15, checkInMinutes: 3,
    isDemo: true)
  private var chance: Chance
  private var moment: Moment
  private var line = 1

  init(path: String, span: Span, staff: Staff, families: [Household], isLarge: Bool, chance: Chance) {
    (self.path, self.span, self.staff, self.families) = (path, span, staff, families)
    (self.isLarge, self.chance) = (isLarge, chance)
    moment = Moment(day: span.start, seconds: Moment.second(of: span.start, hour: 8))
  }

  func write(closed: Int) throws {
    let store = try Store.create(
      path, unit: unit, members: staff.members, authorities: try AuthorityTable.rows(),
      login: staff[Staff.coordinator].login ?? "", moment: { self.moment })
    try ClosedFamilies.write(closed, before: span.start, staff: staff, into: store)
    var diary = Diary(span: span, unit: unit, staff: staff, families: families, isLarge: isLarge, &chance)
    var written: Day?
    for (index, day) in stages.enumerated() {
      moment = Moment(day: day, seconds: Moment.second(of: day, hour: 9))
      try bring(since: written, by: day, into: store)
      let next = index + 1 < stages.count ? stages[index + 1] : span.today + 1
      let changes = diary.changes(before: next, try Numbers(store, today: day))
      if !changes.isEmpty { _ = try store.saveTogether(changes) }
      written = day
    }
    moment = Moment(day: span.today, seconds: Moment.second(of: span.today, hour: 8))
    try bring(since: written, by: span.today, into: store)
  }

  /// The days on which the council's extracts are read: the first, and each on which a family comes.
  private var stages: [Day] {
    guard !isLarge else { return [span.start] }
    let arrivals = families.map(\.arrived).filter { $0 > span.start && $0 <= span.today }
    return [span.start] + Set(arrivals).sorted()
  }

  /// Reads what an extract of a day says that the one before did not.
  private func bring(since before: Day?, by day: Day, into store: Store) throws {
    var list = ImportedList(name: "caseload")
    for family in families where isLarge || family.arrived <= day {
      let isNew = before.map { family.arrived > $0 } ?? true
      guard isNew || family.hasTurned(after: before ?? day, by: day) else { continue }
      list.rows += family.rows(on: isLarge ? span.today : day, line: &line)
    }
    guard !list.rows.isEmpty else { return }
    list.read = list.rows.count
    _ = try store.bring(Import(format: .caseload, lists: [list]), leaveOut: false, dryRun: false)
  }
}
