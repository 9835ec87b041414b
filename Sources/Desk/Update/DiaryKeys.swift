import Casework
import Screen

extension Desk {
  /// Moves the diary's cursor: a line or a week up and down, a week or a month with the page keys.
  mutating func moveInDiary(_ key: Key) -> [Effect] {
    let day = diary.day ?? today
    switch key {
    case .pageDown: return turnDiary(by: 1)
    case .pageUp: return turnDiary(by: -1)
    case .home, .character("g"):
      return diary.go(to: diary.span == .week ? diary.first(around: day) : firstOfMonth(day))
    case .end, .character("G"):
      return diary.go(to: diary.span == .week ? diary.last(around: day) : lastOfMonth(day))
    default: break
    }
    let step = key == .down || key == .character("j") ? 1 : -1
    guard diary.span == .week else { return diary.go(to: day + 7 * step) }
    let rows = diary.rows(around: day)
    let here = rows.firstIndex { $0.day == day && $0.line == diary.line } ?? 0
    guard rows.indices.contains(here + step) else {
      return diary.go(to: step > 0 ? diary.last(around: day) + 1 : diary.first(around: day) - 1)
    }
    return diary.go(to: rows[here + step].day, line: rows[here + step].line)
  }

  mutating func moveDiary(days: Int) -> [Effect] { diary.go(to: (diary.day ?? today) + days) }

  /// The week or month after, or before; the cursor keeps its weekday or date.
  mutating func turnDiary(by step: Int) -> [Effect] {
    let day = diary.day ?? today
    return diary.go(to: diary.span == .week ? day + 7 * step : day.adding(months: step))
  }

  mutating func changeDiarySpan() -> [Effect] {
    diary.span = diary.span == .week ? .month : .week
    return diary.go(to: diary.day ?? today)
  }

  /// Enter in the diary: the family of the line; in a month, the week of a day that holds several lines.
  mutating func openInDiary() -> [Effect] {
    let day = diary.day ?? today
    if diary.span == .month, diary.selected == nil {
      diary.span = .week
      return diary.go(to: day)
    }
    guard let item = diary.selected else { return refuse("Nothing is dated on \(day.spoken).") }
    return open(item)
  }

  private func firstOfMonth(_ day: Day) -> Day { day - (day.dayOfMonth - 1) }

  private func lastOfMonth(_ day: Day) -> Day {
    firstOfMonth(day) + (Day.length(ofMonth: day.month, year: day.year) - 1)
  }
}
