/// When something that started on a day runs out, and by which length.
struct Measure {
  var due: Clock.Due
  var length: Length
  /// The unit's own length, beside a statutory one or in place of a local default.
  var localLength: Length?
  /// The unit's own date beside a statutory one, never later than that.
  var localDue: Day?
}

extension RuleBook {
  /// Measures one rule from a day; the unit's own length counts in place of a local default.
  func measure(_ rule: Timescale, from day: Day, minute: Int?) -> Measure {
    let own = localLengths.isEmpty ? nil : localLength(rule.id, variant: rule.variant, on: day)
    var (due, length) = earliest(of: rule.lengths, from: day, minute, rule.countsStartDay)
    guard let own else { return Measure(due: due, length: length) }
    let local = end(of: own, from: day, minute, rule.countsStartDay)
    if rule.kind == .local {
      (due, length) = (local, own)
      return Measure(due: due, length: length, localLength: own)
    }
    let localDue = local.day.map { target in due.day.map { min($0, target) } ?? target }
    return Measure(due: due, length: length, localLength: own, localDue: localDue)
  }

  /// Of several lengths the one that ends first. Where one cannot be counted, only a date within the known days
  /// is surely earlier.
  private func earliest(
    of lengths: [Length], from day: Day, _ minute: Int?, _ countsStartDay: Bool
  ) -> (Clock.Due, Length) {
    guard let first = lengths.first else { return (.day(day, minute: nil), Length(0, .days)) }
    var found = (end(of: first, from: day, minute, countsStartDay), first)
    for length in lengths.dropFirst() {
      let next = end(of: length, from: day, minute, countsStartDay)
      if comes(next, before: found.0) { found = (next, length) }
    }
    return found
  }

  private func comes(_ left: Clock.Due, before right: Clock.Due) -> Bool {
    switch (left, right) {
    case (.day(let left, let minute), .day(let right, let other)):
      left != right ? left < right : (minute ?? 1_440) < (other ?? 1_440)
    case (.day(let day, _), .notCountable(.after)): day <= calendar.knownThrough
    case (.day, .notCountable(.before)): false
    case (.notCountable(.after), .day(let day, _)): day > calendar.knownThrough
    case (.notCountable(.before), .day): true
    case (.notCountable, .notCountable): false
    }
  }

  /// The day on which a length runs out; the day of the event is day 0 unless it counts as the first.
  private func end(of length: Length, from day: Day, _ minute: Int?, _ countsStartDay: Bool) -> Clock.Due {
    let less = countsStartDay ? 1 : 0
    switch length.unit {
    case .hours:
      // Without a time of day hours count from the day's start.
      let total = (minute ?? 0) + length.count * 60
      let days = total >= 0 ? total / 1_440 : (total - 1_439) / 1_440
      return .day(day + days, minute: total - days * 1_440)
    case .days: return .day(day + (length.count - less), minute: nil)
    case .weeks: return .day(day + (length.count * 7 - less), minute: nil)
    case .months: return .day(day.adding(months: length.count) - less, minute: nil)
    case .workingDays: return workingEnd(length.count, from: day, countsStartDay)
    case .terms: return workingEnd(length.count * Length.termWorkingDays, from: day, countsStartDay)
    }
  }

  private func workingEnd(_ count: Int, from day: Day, _ countsStartDay: Bool) -> Clock.Due {
    do throws(CalendarProblem) {
      let countsAsFirst = countsStartDay ? try calendar.isWorking(day) : false
      let counted = countsAsFirst ? count - 1 : count
      return .day(try calendar.day(day, addingWorking: counted), minute: nil)
    } catch {
      return .notCountable(error)
    }
  }
}
