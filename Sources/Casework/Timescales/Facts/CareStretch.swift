/// A time of being looked after as the clocks count it: a recorded period, or what is left of it beside short
/// breaks.
struct CareStretch {
  var period: Recorded<CarePeriod>
  var id: String
  var from: Day
  var through: Day?
  /// It begins where short breaks end, not with the recorded period.
  var isAfterBreaks: Bool { from > period.fact.started }
}

extension HistoryDraft {
  /// The legal statuses, by day; a blank one takes their place where care has ceased, so that none of them holds
  /// in a later period.
  func legalStatuses() -> [History.LegalSince] {
    var legal = facts.legalStatuses.compactMap { status in
      status.fact.code.map { History.LegalSince(since: status.fact.started, code: $0) }
    }
    for period in facts.care {
      guard let ceased = period.fact.ceased else { continue }
      let others = facts.care.filter { $0.row != period.row }.map(\.fact)
      if others.contains(where: { $0.started < ceased && $0.ceased.map { $0 > ceased } ?? true }) { continue }
      let goesOn = others.contains { $0.started == ceased }
      legal.append(History.LegalSince(since: goesOn ? ceased : ceased + 1, code: ""))
    }
    return legal.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.since != second.since { return first.since < second.since }
      return first.code.isEmpty != second.code.isEmpty ? first.code.isEmpty : left.offset < right.offset
    }.map(\.element)
  }

  /// The legal status of a day; nothing where none is known.
  func legalCode(on day: Day) -> String? {
    legal.last { $0.since <= day }.flatMap { $0.code.isEmpty ? nil : $0.code }
  }

  /// The periods that are care, in the order of time, without those under a series of short breaks (V3, V4).
  func careStretches() -> [CareStretch] {
    facts.care.sorted { $0.fact.started < $1.fact.started }.flatMap(stretches(of:))
  }

  private func stretches(of period: Recorded<CarePeriod>) -> [CareStretch] {
    let (started, ceased) = (period.fact.started, period.fact.ceased)
    let days = legal.map(\.since).filter { day in day > started && ceased.map { day < $0 } ?? true }
    var (found, from): ([CareStretch], Day?) = ([], isShortBreak(on: started) ? nil : started)
    func end(on through: Day?) {
      guard let from else { return }
      let id = found.isEmpty ? period.id : "\(period.id)/\(from)"
      found.append(CareStretch(period: period, id: id, from: from, through: through))
    }
    for day in days {
      if isShortBreak(on: day) {
        end(on: day)
        from = nil
      } else {
        from = from ?? day
      }
    }
    end(on: ceased)
    let isWhole = found.count == 1 && found[0].from == started && found[0].through == ceased
    return isWhole && !countsAsCare(period.fact) ? [] : found
  }

  private func isShortBreak(on day: Day) -> Bool {
    let code = legalCode(on: day)
    return code == "V3" || code == "V4"
  }

  /// Accommodation by agreement of less than 24 hours is no care; an order counts at once.
  private func countsAsCare(_ period: CarePeriod) -> Bool {
    if let code = legalCode(on: period.started), !code.hasPrefix("V") { return true }
    guard let ceased = period.ceased else { return true }
    switch ceased.days(since: period.started) {
    case ...0: return false
    case 1:
      guard let from = period.startedMinute, let to = period.ceasedMinute else { return true }
      return to >= from
    default: return true
    }
  }
}
