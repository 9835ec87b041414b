import Casework

extension Page {
  /// One family on one sheet: where it stands, what was to be done, what is coming, what is thought, what is new.
  init(_ sheet: FamilySheet, unit: String, today: Day) {
    self.init(title: "\(sheet.row.name) (\(sheet.row.familyId)), \(unit), \(today.spoken)")
    add(sheet, on: today)
  }

  /// What stands on a family's sheet; `item` tells its place on an agenda, `day` is the day it is read for.
  mutating func add(_ sheet: FamilySheet, as item: MeetingBoard.Item? = nil, on day: Day) {
    addStanding(of: sheet, on: day)
    if let item, !item.because.isEmpty { add("Because", item.because.joined(separator: " ")) }
    addPeople(of: sheet, on: day)
    for fact in sheet.drift { add("Drift", fact.sentence) }
    addActions(of: sheet, on: day)
    for decision in sheet.lastDecisions { add(decision, label: "Decided", withDay: true) }
    addDates(of: sheet, on: day)
    for row in sheet.hypotheses.sorted(by: { $0.hypothesis.firstPut < $1.hypothesis.firstPut }) {
      let state = row.state == .live ? "" : " (\(row.state.words))"
      add(.entry(label: "Hypothesis", text: row.hypothesis.text + state, note: row.note(on: day)))
    }
    addNews(of: sheet)
  }

  private mutating func addStanding(of sheet: FamilySheet, on day: Day) {
    let row = sheet.row
    let standing = [
      row.status?.words ?? "status not known", row.risk.map { "risk \($0.rawValue)" } ?? "risk not rated",
      row.worker.map { "worker \($0)" } ?? "no worker",
    ]
    add("Stands", standing.joined(separator: " · "))
    guard let full = sheet.lastFull else { return add("In full", "Never.") }
    let weeks = max(0, day.days(since: full) / 7)
    add(
      "In full",
      weeks == 0 ? full.spoken : "\(full.spoken), \(Counted.of(weeks, "week", "weeks")) before")
  }

  private mutating func addPeople(of sheet: FamilySheet, on day: Day) {
    let lines =
      sheet.standing.isEmpty
      ? sheet.row.children.filter { $0.status != .closed }.map { $0.label(on: day) } : sheet.standing
    for line in lines { add("Children", line) }
    if !sheet.people.isEmpty { add("People", sheet.people.joined(separator: "\n")) }
  }

  private mutating func addActions(of sheet: FamilySheet, on day: Day) {
    let ordered = sheet.actions.filter { $0.done == nil } + sheet.actions.filter { $0.done != nil }
    for action in ordered.prefix(PageLength.actions) {
      add(action, label: action.done == nil ? "To do" : "Done", today: day)
    }
    addRest(ordered.count - PageLength.actions, "action", "actions")
    if ordered.isEmpty { add("To do", "Nothing is open.") }
  }

  private mutating func addNews(of sheet: FamilySheet) {
    let label = sheet.since == nil ? "New" : "Since \(sheet.since?.brief.droppingWeekday ?? "")"
    for entry in sheet.news.prefix(PageLength.news) {
      let text = Counted.shortened(entry.text, to: PageLength.newsText)
      let about = entry.about.isEmpty ? "" : " · \(entry.about)"
      add(.entry(label: label, text: "\(entry.day.brief) · \(entry.title)\(about)", note: text))
    }
    addRest(sheet.news.count - PageLength.news, "entry", "entries")
    if sheet.news.isEmpty { add(label, "Nothing has been recorded.") }
  }

  /// Says how many were left out, so that a sheet stays one sheet.
  mutating func addRest(_ count: Int, _ one: String, _ many: String) {
    if count > 0 { add("", "and \(Counted.of(count, "more \(one)", "more \(many)"))") }
  }
}

/// How much of each goes on one sheet.
enum PageLength {
  static let actions = 8
  static let dates = 9
  static let news = 5
  static let newsText = 170
  /// Dates further ahead than so many days are only counted.
  static let daysAhead = 42
}

extension String {
  /// `13 Mar` of `Fri 13 Mar`.
  fileprivate var droppingWeekday: String { split(separator: " ").dropFirst().joined(separator: " ") }
}
