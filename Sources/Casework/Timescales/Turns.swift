/// A time in which the circumstances of a rule hold without a break while one start is the last.
struct Turn {
  var start: Happening
  /// The day on which they begin to hold, never before the start.
  var from: Day
  /// The day on which they cease to hold, where they do before anything stops the clock.
  var until: Day?
  /// Whether they certainly hold; otherwise nobody can know.
  var isCertain: Bool
}

extension Derivation {
  /// When a rule holds between a start and what stops or ends it.
  ///
  /// Where it begins to hold only on a later day, because of an order or the first review, it counts from the
  /// start all the same, as long as its date then lies on that day or after it; otherwise from that day.
  func turns(of row: RuleRow, from position: Int, in span: Stretch?, before limit: Day?) -> [Turn] {
    let start = history.happenings[position]
    var turns: [Turn] = []
    var (began, stage) = (start.day, spans.hold(row.changing, on: start.day, in: span))
    func end(on until: Day?) {
      guard stage != false, let first = beginning(of: row, position, on: began, in: span) else { return }
      turns.append(Turn(start: first, from: began, until: until, isCertain: stage == true))
    }
    for change in spans.changes where change > start.day && limit.map({ change < $0 }) ?? true {
      let next = spans.hold(row.changing, on: change, in: span)
      if next == stage { continue }
      end(on: change)
      (began, stage) = (change, next)
    }
    end(on: nil)
    return told(apart: turns.contains(where: \.isCertain) ? turns.filter(\.isCertain) : turns)
  }

  /// Each time after the first is known by its day as well.
  private func told(apart turns: [Turn]) -> [Turn] {
    guard turns.count > 1 else { return turns }
    return turns.enumerated().map { place, turn in
      var turn = turn
      if place > 0 { turn.start.id += "/\(turn.from)" }
      return turn
    }
  }

  /// From what it is counted where the circumstances hold from a day on; nothing where only the start itself
  /// could have begun it.
  private func beginning(of row: RuleRow, _ position: Int, on day: Day, in span: Stretch?) -> Happening? {
    let start = history.happenings[position]
    if day == start.day { return start }
    guard row.stops.holds(entries[position].place) else { return nil }
    let due = rules.measure(row.rule, from: start.day, minute: start.minute).due
    guard let due = due.day, due < day else { return start }
    let news = row.changing.filter { spans.holds($0, on: day - 1, in: span) != true }
    // A review only lengthens what is allowed: what was late by then stays late.
    if news.allSatisfy({ $0 == .afterFirstReview }) { return start }
    return Happening(
      .visitsChanged, on: day, id: start.id, format: start.format, isOnlyLatest: start.isOnlyLatest,
      note: "now \(news.map(\.words).joined(separator: ", ")); last seen \(start.day.spoken)")
  }
}
