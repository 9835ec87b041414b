public import Casework
import Screen

/// The diary: a week or a month of everything dated.
public struct DiaryRoom: Sendable {
  public enum Span: Sendable { case week, month }

  public private(set) var board: DiaryBoard?
  public var span = Span.week
  /// The day the cursor is on; nothing before the room was entered.
  public private(set) var day: Day?
  /// Which of the day's lines the cursor is on, from 0.
  public private(set) var line = 0
  public private(set) var narrowing = Narrowing()

  public init() {}

  /// One line that the cursor can stand on: a day's item, or the day itself where nothing is dated.
  struct Row: Hashable, Sendable {
    var day: Day
    var line: Int
    /// The board's item, by its number.
    var item: Int?
  }

  /// Monday of the week, or of the week in which the month begins.
  func first(around day: Day) -> Day {
    let start = span == .week ? day : day - (day.dayOfMonth - 1)
    return start - start.weekday.rawValue
  }

  /// Sunday of the week, or of the week in which the month ends.
  func last(around day: Day) -> Day {
    guard span == .month else { return first(around: day) + 6 }
    let end = day - (day.dayOfMonth - 1) + (Day.length(ofMonth: day.month, year: day.year) - 1)
    return end + (6 - end.weekday.rawValue)
  }

  /// The days that are shown, Monday first.
  func days(around day: Day) -> [Day] {
    let first = first(around: day)
    return (0...last(around: day).days(since: first)).map { first + $0 }
  }

  /// What is dated on a day, by its number on the board.
  func items(on day: Day) -> [Int] {
    guard let board else { return [] }
    let words = narrowing.words
    return board.items.indices.filter { index in
      board.items[index].day == day
        && (words.isEmpty || Narrowing.fits(TodayRoom.haystack(board.items[index]), words))
    }
  }

  /// Shows only what fits the words; the cursor stays on its day.
  mutating func narrow(_ change: (inout Narrowing) -> Void) {
    let held = selected?.subject
    change(&narrowing)
    guard let day, let board else { return }
    let its = items(on: day)
    line = its.firstIndex { board.items[$0].subject == held } ?? 0
  }

  func rows(around day: Day) -> [Row] {
    days(around: day).flatMap { day -> [Row] in
      let items = items(on: day)
      guard !items.isEmpty else { return [Row(day: day, line: 0, item: nil)] }
      return items.enumerated().map { Row(day: day, line: $0.offset, item: $0.element) }
    }
  }

  /// What the cursor is on; in a month only where its day holds one thing alone.
  var selected: TodayBoard.Item? {
    guard let board, let day else { return nil }
    let items = items(on: day)
    if span == .month { return items.count == 1 ? board.items[items[0]] : nil }
    return items.indices.contains(line) ? board.items[items[line]] : nil
  }

  mutating func take(_ read: DiaryBoard) {
    let isSpan = day.map { read.from == first(around: $0) && read.through == last(around: $0) } ?? false
    guard isSpan, let day else { return }
    let held = board.flatMap { board in
      items(on: day).indices.contains(line) ? board.items[items(on: day)[line]].subject : nil
    }
    board = read
    let its = items(on: day)
    line = its.firstIndex { read.items[$0].subject == held } ?? max(0, min(line, its.count - 1))
  }

  /// Goes to a day; what it shows then has to be read where it lies in another week or month.
  mutating func go(to day: Day, line: Int = 0) -> [Effect] {
    self.day = day
    self.line = line
    let (from, through) = (first(around: day), last(around: day))
    guard board?.from != from || board?.through != through else { return [] }
    return [.read(.diary(from: from, through: through))]
  }

  /// What is asked for to show what the room stands on.
  func reading(_ today: Day) -> [Effect] {
    let day = day ?? today
    return [.read(.diary(from: first(around: day), through: last(around: day)))]
  }
}
