extension Derivation {
  /// What was done before the start already, where the instrument says *before, or within …*: the last that no
  /// earlier start needed, within three months.
  func earlyStop(of row: RuleRow, from position: Int) -> Int? {
    guard early(row, position, without: []) != nil else { return nil }
    var used: Set<Int> = []
    for place in 0..<position where row.starts.holds(entries[place].place) {
      if let taken = early(row, place, without: used) ?? taken(row, place) { used.insert(taken) }
    }
    return early(row, position, without: used)
  }

  private func early(_ row: RuleRow, _ position: Int, without used: Set<Int>) -> Int? {
    let day = history.happenings[position].day
    let first = day.adding(months: -3)
    return (0..<position).last { place in
      let done = history.happenings[place].day
      return row.stops.holds(entries[place].place) && done < day && done >= first && !used.contains(place)
    }
  }

  /// What an earlier start came to from its day on.
  private func taken(_ row: RuleRow, _ position: Int) -> Int? {
    let day = history.happenings[position].day
    let span = row.rule.during.flatMap { spans.span($0, ofHappeningAt: position, on: day) }
    return laterStop(of: row, from: position, in: span, through: end(of: row, span))
  }
}
