import Casework

extension Page {
  /// One family on one sheet: where it stands, what was to be done, what is coming, what is thought, what is new.
  init(_ sheet: FamilySheet, unit: String, today: Day) {
    self.init(title: "\(sheet.row.name) (\(sheet.row.familyId)), \(unit), \(today.spoken)")
    add(sheet, on: today)
  }

  /// What stands on a family's sheet; `item` tells its place on an agenda, `day` is the day it is read for.
  mutating func add(_ sheet: FamilySheet, as item: MeetingBoard.Item? = nil, on day: Day) {
    let start = blocks.count
    addStanding(of: sheet, on: day)
    if let item, !item.because.isEmpty { add("Because", item.because.joined(separator: " ")) }
    addPeople(of: sheet, on: day)
    for fact in sheet.drift.prefix(PageLength.drift) { add("Drift", fact.sentence) }
    addRest(sheet.drift.count - PageLength.drift, "thing that stands still", "things that stand still")
    addActions(of: sheet, on: day)
    add(sheet.lastDecisions, label: "Decided", withDay: true)
    addDates(of: sheet, on: day)
    for row in sheet.hypotheses.sorted(by: { $0.hypothesis.firstPut < $1.hypothesis.firstPut }) {
      let state = row.state == .live ? "" : " (\(row.state.words))"
      add(.entry(label: "Hypothesis", text: row.hypothesis.text + state, note: row.note(on: day)))
    }
    addNews(of: sheet, after: blocks[start...].reduce(0) { $0 + PageLength.lines(of: $1) })
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

  /// As much of what is new as a sheet holds after so many lines; at least two entries.
  private mutating func addNews(of sheet: FamilySheet, after lines: Int) {
    let label = sheet.since == nil ? "New" : "Since \(sheet.since?.brief.droppingWeekday ?? "")"
    var (told, lines) = (0, lines)
    for entry in sheet.news.prefix(PageLength.news) {
      let about = entry.about.isEmpty ? "" : " · \(entry.about)"
      let text = Counted.shortened(entry.text, to: PageLength.newsText)
      let block = Block.entry(label: label, text: "\(entry.day.brief) · \(entry.title)\(about)", note: text)
      lines += PageLength.lines(of: block)
      guard told < 2 || lines <= PageLength.sheet else { break }
      add(block)
      told += 1
    }
    addRest(sheet.news.count - told, "entry", "entries")
    if sheet.news.isEmpty { add(label, "Nothing has been recorded.") }
  }

  /// Says how many were left out, so that a sheet stays one sheet.
  mutating func addRest(_ count: Int, _ one: String, _ many: String) {
    if count > 0 { add("", "and \(Counted.of(count, "more \(one)", "more \(many)"))") }
  }
}

/// How much of each goes on one sheet, so that a sheet stays one.
enum PageLength {
  static let actions = 7
  static let dates = 8
  static let drift = 4
  static let news = 5
  static let newsText = 150
  /// Dates further ahead than so many days are only counted.
  static let daysAhead = 42
  /// Lines of a sheet of A4.
  static let sheet = 50

  /// About how many lines of a sheet a block takes.
  static func lines(of block: Page.Block) -> Int {
    guard case .entry(_, let text, let note) = block else { return 1 }
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.reduce(0) { $0 + 1 + $1.count / 74 } + (note.isEmpty ? 0 : 1 + note.count / 84)
  }
}

extension String {
  /// `13 Mar` of `Fri 13 Mar`.
  fileprivate var droppingWeekday: String { split(separator: " ").dropFirst().joined(separator: " ") }
}
