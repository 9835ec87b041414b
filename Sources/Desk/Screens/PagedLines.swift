import Screen

/// The lines of a list whose rows take several lines each, or stand below headings.
struct PagedLines {
  /// The line in which each row begins.
  private let starts: [Int: Int]
  private let last: Int
  private let count: Int
  /// Lines in view.
  private let height: Int

  /// For every line the row that begins in it; nothing for a heading, a blank line, and a row's further lines.
  init(_ rows: [Int?], height: Int) {
    var starts: [Int: Int] = [:]
    for (line, row) in rows.enumerated() {
      if let row, starts[row] == nil { starts[row] = line }
    }
    (self.starts, self.height, count) = (starts, height, rows.count)
    last = starts.keys.max() ?? 0
  }

  /// The first line in view while the cursor is on a row; on the last row all that follows it is in view too.
  func top(for row: Int) -> Int {
    let cursor = starts[row] ?? 0
    let top = Desk.top(for: cursor, of: count, height: height)
    return row == last ? max(top, min(cursor, count - height)) : top
  }

  /// The row to go to for the next page: nearly a page of lines further, so that none is passed over.
  func rowDown(from row: Int) -> Int {
    let end = top(for: row) + height
    guard end < count, row < last else { return last }
    return (row + 1...last).prefix { top(for: $0) < end }.last ?? row + 1
  }

  /// The row to go to for the page before.
  func rowUp(from row: Int) -> Int {
    let top = top(for: row)
    guard top > 0 else { return 0 }
    return (0..<row).reversed().prefix { self.top(for: $0) + height > top }.last ?? row - 1
  }
}

extension Desk {
  /// The lines of the list on the screen, where its rows are not one line each.
  private var pagedLines: PagedLines? {
    switch scope {
    case .today: todayPages
    case .family: familyPages
    case .after: afterPages
    case .drift: driftPages
    case .missing: missingPages
    case .review: reviewPages
    default: nil
    }
  }

  /// Turns a page of such a list; false where the key turns no page, or the list has one line a row.
  mutating func turnPage(_ key: Key) -> Bool {
    guard key == .pageDown || key == .pageUp, let lines = pagedLines else { return false }
    let turn = { (row: Int) in key == .pageDown ? lines.rowDown(from: row) : lines.rowUp(from: row) }
    switch scope {
    case .today: todayRoom.list.selected = turn(todayRoom.list.selected)
    case .after: meeting.after.list.selected = turn(meeting.after.list.selected)
    case .drift: meeting.drift.list.selected = turn(meeting.drift.list.selected)
    case .missing: unit.missing.list.selected = turn(unit.missing.list.selected)
    case .review: review.list.selected = turn(review.list.selected)
    case .family:
      let row = turn(family?.list.selected ?? 0)
      family?.list.selected = row
    default: return false
    }
    return true
  }
}
