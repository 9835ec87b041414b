import Casework
import Screen

extension Desk {
  /// Where the days of a month stand: weekends narrow, the working days share the rest.
  private struct Grid {
    var columns: [(x: Int, width: Int)] = []
    /// Lines a week takes.
    var weekHeight: Int
    /// The first line below the weeks.
    var bottom: Int

    init(width: Int, height: Int, weeks: Int) {
      let weekend = width < 100 ? 8 : 12
      let workday = (width - 1 - 2 * weekend) / 5
      var x = 1
      for column in 0..<7 {
        let width = column < 5 ? workday : weekend
        columns.append((x, width))
        x += width
      }
      let below = height < 30 ? 4 : 8
      weekHeight = max(1, min(5, (height - 1 - below) / max(1, weeks)))
      bottom = 2 + weeks * weekHeight
    }
  }

  /// The month as a grid, and below it what is dated on the day under the cursor.
  func drawMonth(_ day: Day, into frame: inout Frame) {
    let days = diary.days(around: day)
    let grid = Grid(width: frame.width, height: contentArea.height, weeks: days.count / 7)
    for (column, weekday) in Weekday.allCases.enumerated() {
      frame.put(weekday.short, x: grid.columns[column].x, y: 1, style: .heading)
    }
    for (number, shown) in days.enumerated() {
      let (x, width) = grid.columns[number % 7]
      let y = 2 + number / 7 * grid.weekHeight
      draw(
        shown, in: Area(x: x, y: y, width: width - 1, height: grid.weekHeight), month: day.month, into: &frame
      )
    }
    drawDay(day, from: grid.bottom, into: &frame)
  }

  private func draw(_ shownDay: Day, in area: Area, month: Int, into frame: inout Frame) {
    let isHoliday = calendar.holidays.contains(shownDay)
    let items = diary.items(on: shownDay).compactMap { diary.board?.items[$0] }
    let isSelected = shownDay == diary.day
    let number = String(shownDay.dayOfMonth)
    let words = shownDay != today ? number : area.width < 9 ? "[\(number)]" : "\(number) today"
    let isOutside = shownDay.month != month
    let style: Style =
      isOutside || shownDay.weekday.isWeekend || isHoliday ? .dim : shownDay == today ? .heading : .label
    let isCounted = area.height < items.count + 1
    let count = isCounted ? " ·\(items.count)" : ""
    let holiday = isHoliday ? " \(Wording.holiday(shownDay))" : ""
    frame.put("\(words)\(count)\(holiday)", x: area.x, y: area.y, width: area.width, style: style)
    for (row, item) in items.prefix(area.height - 1).enumerated() {
      let family =
        item.familyName.isEmpty
        ? "" : "\(marked(shown(item.familyName), item.family, room: max(6, area.width - 8))) "
      let isLate = item.group(on: today) == .late
      let text = area.width < 16 ? (family.isEmpty ? item.title : family) : "\(family)\(item.title)"
      frame.put(text, x: area.x, y: area.y + 1 + row, width: area.width, style: isLate ? .late : .dim)
    }
    if isSelected { frame.restyle(area.line(0), .selected) }
    guard let news = items.first(where: { isNews($0.subject.id, in: .room(.diary)) }) else { return }
    drawNews(news.subject.id, in: .room(.diary), x: area.x - 1, y: area.y, into: &frame)
  }

  private func drawDay(_ day: Day, from top: Int, into frame: inout Frame) {
    let room = frame.height - 2 - top
    guard room > 0 else { return }
    let holiday = calendar.holidays.contains(day) ? ", \(Wording.holiday(day))" : ""
    let items = diary.items(on: day).compactMap { diary.board?.items[$0] }
    let count = items.isEmpty ? "nothing dated" : Wording.count(items.count, "dated thing", "dated things")
    frame.put(" \(day.spoken)\(holiday): \(count)", x: 0, y: top, style: .heading)
    let shownItems = items.prefix(items.count > room - 1 ? max(0, room - 2) : room - 1)
    for (row, item) in shownItems.enumerated() {
      let family =
        item.familyName.isEmpty ? "the unit" : marked(shown(item.familyName), item.family, room: 16)
      frame.put(
        "\(Text.padded(family, to: 16)) \(what(item))", x: 2, y: top + 1 + row, width: frame.width - 3)
    }
    let rest = items.count - shownItems.count
    if rest > 0, room > 1 {
      frame.put("and \(rest) more; Enter lists them", x: 2, y: frame.height - 3, style: .dim)
    }
  }
}
