import Casework
import Screen

extension Desk {
  func drawDiary(into frame: inout Frame) {
    let day = diary.day ?? today
    let words = diary.narrowing.line.text
    let middle = diaryMiddle(day)
    drawHeader("Diary", middle: words.isEmpty ? middle : "“\(words)” · \(middle)", into: &frame)
    guard diary.board != nil else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    if diary.span == .week { drawWeek(day, into: &frame) } else { drawMonth(day, into: &frame) }
  }

  private func diaryMiddle(_ day: Day) -> String {
    guard diary.span == .week else { return "\(Wording.month(day.month)) \(day.year)" }
    let (first, last) = (diary.first(around: day), diary.last(around: day))
    let count = diary.days(around: day).reduce(0) { $0 + diary.items(on: $1).count }
    let things = Wording.count(count, "dated thing", "dated things")
    let month = { (day: Day) in Day.shortMonths[day.month - 1] }
    let start = first.month == last.month ? "\(first.dayOfMonth)" : "\(first.dayOfMonth) \(month(first))"
    return "\(start) – \(last.dayOfMonth) \(month(last)) \(last.year) · \(things)"
  }

  /// One line of the week.
  private struct WeekLine {
    var day: Day
    /// The line's row among those the cursor can stand on; nothing for a blank one.
    var row: Int?
    var item: Int?
    var isFirst = true
  }

  private static let weekTable = Table([
    Table.Column("Family", .flexible(minimum: 13, weight: 1)),
    Table.Column("What", .flexible(minimum: 28, weight: 5)), Table.Column("Who", .fixed(5)),
  ])

  private func drawWeek(_ day: Day, into frame: inout Frame) {
    let height = contentArea.height
    let lines = weekLines(day, height: height)
    let rows = diary.rows(around: day)
    let here = rows.firstIndex { $0.day == day && $0.line == diary.line }
    let cursor = lines.firstIndex { $0.row == here } ?? 0
    let top = Self.top(for: cursor, of: lines.count, height: height)
    drawMore(lines.count - top - height, into: &frame)
    for (offset, line) in lines.dropFirst(top).prefix(height).enumerated() {
      draw(line, y: 1 + offset, isFirst: line.isFirst || offset == 0, into: &frame)
      guard line.row != nil, line.row == here else {
        let item = line.item.flatMap { diary.board?.items[$0].subject.id }
        drawNews(item, in: .room(.diary), y: 1 + offset, into: &frame)
        continue
      }
      frame.put("›", x: 0, y: 1 + offset, style: .selected)
      frame.restyle(frame.area.line(1 + offset), .selected)
    }
  }

  /// Days one after another; on a tall screen, where all fits, with air between them.
  private func weekLines(_ day: Day, height: Int) -> [WeekLine] {
    let rows = diary.rows(around: day)
    let isAiry = rows.count + 7 <= height
    var lines: [WeekLine] = []
    for (index, row) in rows.enumerated() {
      let isFirst = index == 0 || rows[index - 1].day != row.day
      // A weekend on which nothing is dated stays narrow.
      let isNarrow = row.day.weekday == .sunday && row.item == nil
      if isAiry, isFirst, index > 0, !isNarrow { lines.append(WeekLine(day: row.day)) }
      lines.append(WeekLine(day: row.day, row: index, item: row.item, isFirst: isFirst))
    }
    return lines
  }

  private func draw(_ line: WeekLine, y: Int, isFirst: Bool, into frame: inout Frame) {
    guard line.row != nil else { return }
    let holiday = calendar.holidays.contains(line.day) ? Wording.holiday(line.day) : nil
    let isFree = line.day.weekday.isWeekend || holiday != nil
    if isFirst {
      let mark = line.day == today ? "today" : ""
      let label = "\(Text.padded("\(line.day.weekday.short) \(line.day.dayOfMonth)", to: 6)) \(mark)"
      frame.put(label, x: 1, y: y, style: line.day == today ? .heading : isFree ? .dim : .label)
    }
    guard let index = line.item, let item = diary.board?.items[index] else {
      frame.put(holiday ?? "–", x: 14, y: y, style: .dim)
      return
    }
    var what = what(item)
    if isFirst, let holiday { what = "(\(holiday)) \(what)" }
    let isLate = item.group(on: today) == .late
    let area = Area(x: 14, y: y, width: frame.width - 15, height: 1)
    Self.weekTable.draw(
      [
        Table.Entry(
          item.familyName.isEmpty
            ? "the unit"
            : marked(shown(item.familyName), item.family, in: Self.weekTable, column: 0, width: area.width),
          isLate ? .late : nil),
        Table.Entry(what), Table.Entry(initials(item.who)),
      ], into: &frame, line: area)
  }
}

extension Wording {
  /// `March`.
  static func month(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }
}
