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
    store.law = { try Law.book($0) }
    try ClosedFamilies.write(closed, before: span.start, staff: staff, into: store)
    var diary = Diary(span: span, unit: unit, staff: staff, families: families, isLarge: isLarge, &chance)
    let consultant = try consultant()
    var afterwards = Afterwards(coordinator: store, consultant: consultant, meetings: span.meetings)
    var numbers = Numbers()
    for (index, day) in stages.enumerated() {
      moment = Moment(day: day, seconds: Moment.second(of: day, hour: 9))
      try afterwards.goOn()
      if try bring(arrivedOn: day, into: store) { numbers = try Numbers(store, today: day) }
      let next = index + 1 < stages.count ? stages[index + 1] : span.today + 1
      let changes = diary.changes(before: next, numbers)
      if !changes.isEmpty {
        afterwards.takeUp(changes, try Entry.save(changes, by: store, consultant: consultant))
      }
    }
    moment = Moment(day: span.today, seconds: Moment.second(of: span.today, hour: 18))
    guard !isLarge else { return }
    try Telephones.write(in: store, families: families.compactMap(numbers.family), today: span.today)
    try Doubles.write(in: store, families: openFamilies(numbers), today: span.today)
    try remark(in: store)
    let wished = openFamilies(numbers).suffix(9)
    try Wishes.write(in: store, families: Array(wished), today: span.today)
    try Waiting.write(coordinator: store, consultant: consultant, staff: staff, today: span.today)
  }

  private func openFamilies(_ numbers: Numbers) -> [Ref<Family>] {
    families.filter { $0.isOpen(on: span.today) }.compactMap(numbers.family)
  }

  /// The same file as the consultant has it open.
  private func consultant() throws -> Store {
    let login = staff[Staff.consultant].login ?? ""
    let store = try Store.open(path, login: login, moment: { self.moment })
    store.law = { try Law.book($0) }
    return store
  }

  private func remark(in store: Store) throws {
    let numbers = try Numbers(store, today: span.today)
    let unborn = families.flatMap(\.children).filter { $0.person.born == nil }.compactMap(numbers.child)
    try Remarks.write(in: store, staff: staff, unborn: Set(unborn), today: span.today, &chance)
  }

  /// The days on which somebody sits down with the file: the first, each on which a family comes, and the one
  /// after each meeting.
  private var stages: [Day] {
    let arrivals = isLarge ? [] : families.map(\.arrived).filter { $0 > span.start && $0 <= span.today }
    return [span.start] + Set(arrivals + span.meetings.map { $0 + 1 }).filter { $0 > span.start }.sorted()
  }

  /// Reads the families that are there on the first day with where they stand, and later ones as they come;
  /// of these the coordinator types what follows. Of a large unit everything comes from one extract.
  /// Tells whether anybody came.
  private func bring(arrivedOn day: Day, into store: Store) throws -> Bool {
    let isFirst = day == span.start
    let come = families.filter { isLarge ? isFirst : $0.arrived == day || isFirst && $0.arrived < day }
    guard !come.isEmpty else { return false }
    let known = isLarge ? come : come.filter { $0.arrived <= span.start }
    let people = come.flatMap { $0.people(&line) }
    let facts = known.flatMap { $0.facts(on: isLarge ? span.today : day, line: &line) }
    if isLarge {
      try bring(people + facts, as: .annexA, into: store)
    } else {
      try bring(people, as: .caseload, into: store)
      try bring(facts, as: .annexA, into: store)
    }
    return true
  }

  private func bring(_ rows: [ImportedRow], as format: Format, into store: Store) throws {
    guard !rows.isEmpty else { return }
    var list = ImportedList(name: format.rawValue)
    (list.rows, list.read) = (rows, rows.count)
    _ = try store.bring(Import(format: format, lists: [list]), leaveOut: false, dryRun: false)
  }
}
