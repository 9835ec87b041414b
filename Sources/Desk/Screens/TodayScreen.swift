import Casework
import Screen

extension Desk {
  func drawToday(into frame: inout Frame) {
    let items = todayRoom.board?.items ?? []
    let late = items.filter { $0.day < today }.count
    let middle =
      "\(Wording.count(items.count, "dated thing", "dated things"))\(late > 0 ? ", \(late) late" : "")"
    drawHeader("Today", middle: middle, into: &frame)
    guard let board = todayRoom.board else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    let lines = todayLines(board)
    let height = contentArea.height
    let cursor = lines.firstIndex { $0.row == todayRoom.list.selected } ?? 0
    let top = Self.top(for: cursor, of: lines.count, height: height)
    for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
      draw(line, y: 1 + row, into: &frame)
    }
  }

  /// One line of Today: a heading, or a row of the list with its number.
  private struct TodayLine {
    var row: Int?
    var cells: [String]
    var style = Style.plain
  }

  private func todayLines(_ board: TodayBoard) -> [TodayLine] {
    var lines: [TodayLine] = []
    if !drafts.isEmpty {
      lines.append(TodayLine(cells: ["Unfinished: Enter resumes, D discards"], style: .heading))
      for (index, draft) in drafts.enumerated() {
        lines.append(
          TodayLine(row: index, cells: ["\(draft.title), \(Wording.ago(draft.keptAt, now: second))"]))
      }
    }
    if lines.isEmpty, board.items.isEmpty {
      lines.append(TodayLine(cells: ["Nothing is dated, nothing is unfinished."], style: .dim))
    }
    var group: TodayBoard.Group?
    for (index, item) in board.items.enumerated() {
      let its = item.group(on: today)
      if its != group {
        if !lines.isEmpty { lines.append(TodayLine(cells: [""])) }
        lines.append(TodayLine(cells: [its.words], style: its == .late ? .late : .heading))
        group = its
      }
      lines.append(
        TodayLine(
          row: drafts.count + index,
          cells: [Wording.due(item.day, on: today), shown(item.familyName), item.title, initials(item.who)]))
    }
    lines.append(TodayLine(cells: [""]))
    lines.append(TodayLine(cells: ["Statutory dates are not counted in this version."], style: .dim))
    if !board.othersChanged.isEmpty {
      lines.append(TodayLine(cells: [""]))
      lines.append(TodayLine(cells: ["Changed by others since you last looked"], style: .heading))
      let before = drafts.count + board.items.count
      lines += board.othersChanged.enumerated().map {
        TodayLine(row: before + $0.offset, cells: [$0.element])
      }
    }
    return lines
  }

  /// Members' names as their initials, which a narrow column holds.
  private func initials(_ names: String) -> String {
    names.split(separator: ",").map { name in
      sitting.members.first { $0.member.name == name.trimmed }?.member.initials ?? name.trimmed
    }.joined(separator: " ")
  }

  private static let todayTable = Table([
    Table.Column("When", .fixed(10)), Table.Column("Family", .flexible(minimum: 16, weight: 1)),
    Table.Column("What", .flexible(minimum: 30, weight: 3)), Table.Column("Who", .fixed(8)),
  ])

  private func draw(_ line: TodayLine, y: Int, into frame: inout Frame) {
    guard let row = line.row else {
      frame.put(" \(line.cells[0])", x: 0, y: y, width: frame.width, style: line.style)
      return
    }
    let area = frame.area.line(y)
    if line.cells.count == 1 {
      frame.put(line.cells[0], x: 2, y: y, width: frame.width - 3)
    } else {
      Self.todayTable.draw(
        line.cells.map { Table.Entry($0) }, into: &frame, line: area.inset(left: 2, right: 1))
    }
    guard row == todayRoom.list.selected else { return }
    frame.put("›", x: 0, y: y, style: .selected)
    frame.restyle(area, .selected)
  }

  /// The first line to show so that the cursor's line is on the screen, with its heading where that fits.
  static func top(for cursor: Int, of count: Int, height: Int) -> Int {
    let margin = min(3, height / 4)
    let top = cursor < height - margin ? 0 : cursor - height + margin + 1
    return max(0, min(top, count - height))
  }
}
