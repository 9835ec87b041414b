import Casework
import Screen

extension Desk {
  func drawToday(into frame: inout Frame) {
    let items = todayRoom.board?.items ?? []
    let late = items.filter { $0.group(on: today) == .late }.count
    var middle =
      "\(late > 0 ? "\(late) late of " : "")\(Wording.count(items.count, "dated thing", "dated things"))"
    if !drafts.isEmpty { middle = "\(drafts.count) unfinished · \(middle)" }
    if todayRoom.isNarrowed { middle = "“\(todayRoom.narrowing.line.text)” · \(middle)" }
    if todayRoom.order != .date { middle = "\(todayRoom.order.words) · \(middle)" }
    drawHeader("Today", middle: middle, into: &frame)
    guard let board = todayRoom.board else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    let lines = todayLines(board)
    let height = contentArea.height
    let top = PagedLines(lines.map(\.row), height: height).top(for: todayRoom.list.selected)
    drawMore(lines.count - top - height, into: &frame)
    for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
      draw(line, y: 1 + row, into: &frame)
    }
  }

  /// One line of Today: a heading, or a row of the list with its number.
  private struct TodayLine {
    var row: Int?
    var cells: [Table.Entry]
    var style = Style.plain
    /// What it waits for, above the dates.
    var kind: TodayRoom.Row?

    init(row: Int? = nil, _ cells: [Table.Entry], style: Style = .plain) {
      (self.row, self.cells, self.style) = (row, cells, style)
    }

    init(row: Int? = nil, _ words: String, style: Style = .plain) {
      self.init(row: row, [Table.Entry(words)], style: style)
    }
  }

  var todayPages: PagedLines? {
    todayRoom.board.map { PagedLines(todayLines($0).map(\.row), height: contentArea.height) }
  }

  private func todayLines(_ board: TodayBoard) -> [TodayLine] {
    var lines: [TodayLine] = []
    let drafts = todayRoom.isNarrowed ? [] : drafts
    if !drafts.isEmpty {
      lines.append(TodayLine("Unfinished: Enter resumes, D discards", style: .heading))
      for (index, draft) in drafts.enumerated() {
        lines.append(TodayLine(row: index, "\(title(of: draft)), \(Wording.ago(draft.keptAt, now: second))"))
      }
    }
    var number = drafts.count
    for row in todayRoom.isNarrowed ? [] : todayRoom.waiting {
      if let heading = Self.heading(above: row, number == drafts.count ? nil : lines.last?.kind) {
        if !lines.isEmpty { lines.append(TodayLine("")) }
        lines.append(TodayLine(heading, style: .heading))
      }
      lines.append(TodayLine(row: number, waitingWords(row, board)))
      lines[lines.count - 1].kind = row
      number += 1
    }
    if todayRoom.hasMissing, !todayRoom.isNarrowed {
      if !lines.isEmpty { lines.append(TodayLine("")) }
      let words = Wording.count(board.missing, "thing", "things")
      lines.append(
        TodayLine(row: number, "\(words) not known that a return or a date will need", style: .dim))
      number += 1
    }
    if lines.isEmpty, todayRoom.sections.isEmpty {
      let words =
        todayRoom.isNarrowed
        ? "No date fits. Esc shows all again." : "Nothing is dated, nothing is unfinished."
      lines.append(TodayLine(words, style: .dim))
    }
    for section in todayRoom.sections {
      if !lines.isEmpty { lines.append(TodayLine("")) }
      lines.append(TodayLine(heading(section, board), style: .heading))
      if section.isFolded {
        lines.append(TodayLine(row: number, "\(section.items.count) more; Enter shows them"))
        number += 1
      }
      for index in section.isFolded ? [] : section.items {
        lines.append(TodayLine(row: number, cells(board.items[index])))
        number += 1
      }
    }
    if todayRoom.isNarrowed { return lines }
    if !board.othersChanged.isEmpty {
      lines += [TodayLine(""), TodayLine("Changed by others since you last looked", style: .heading)]
      lines += board.othersChanged.enumerated().map { TodayLine(row: number + $0.offset, $0.element) }
    }
    if board.unknown > 0 {
      let words = Wording.count(board.unknown, "date is", "dates are")
      lines += [TodayLine(""), TodayLine("\(words) not known since an import; m lists them.", style: .dim)]
    }
    return lines
  }

  /// A family's heading as it may be seen; where another bears the same name, with its id.
  private func heading(_ section: TodayRoom.Section, _ board: TodayBoard) -> String {
    guard let family = section.family else { return section.heading }
    guard todayRoom.hasNamesake(section) else { return shown(section.heading) }
    let known = section.items.compactMap { board.items[$0].clock?.familyId }.first
    let id = known ?? caseload.families?.first { $0.family == family }?.familyId
    return [shown(section.heading), id].compactMap { $0 }.joined(separator: " ")
  }

  /// One dated thing: when, the family, what and for whom, who works with it.
  private func cells(_ item: TodayBoard.Item) -> [Table.Entry] {
    let isLate = item.group(on: today) == .late
    return [
      Table.Entry(Wording.when(item, on: today), isLate ? .late : nil),
      Table.Entry(familyName(of: item)), Table.Entry(what(item)),
      Table.Entry(initials(item.who)),
    ]
  }

  /// The family's name as it may be seen, with its id where another bears the same.
  private func familyName(of item: TodayBoard.Item) -> String {
    guard let family = item.family, !item.familyName.isEmpty else { return "" }
    return marked(
      named(item.familyName, family), family, in: Self.todayTable, column: 1, width: size.width - 3)
  }

  /// What is dated, for which children, and what stands beside its date.
  func what(_ item: TodayBoard.Item) -> String {
    var parts = ["\(item.minute.map { "\(Wording.time($0)) " } ?? "")\(item.title)"]
    if !item.children.isEmpty { parts.append(shownNames(item.children)) }
    if let clock = item.clock { parts += Wording.beside(clock, on: today, rules) }
    return parts.joined(separator: " · ")
  }

  /// Several names as they may be seen.
  func shownNames(_ names: String) -> String {
    isPrivate
      ? names.split(separator: ",").map { Wording.initials($0.trimmed) }.joined(separator: ", ") : names
  }

  /// Members' names as their initials, which a narrow column holds.
  func initials(_ names: String) -> String {
    names.split(separator: ",").map { name in
      sitting.members.first { $0.member.name == name.trimmed }?.member.initials ?? name.trimmed
    }.joined(separator: " ")
  }

  private static let todayTable = Table([
    Table.Column("When", .fixed(9)), Table.Column("Family", .flexible(minimum: 13, weight: 1)),
    Table.Column("What", .flexible(minimum: 28, weight: 5)), Table.Column("Who", .fixed(5)),
  ])

  private func draw(_ line: TodayLine, y: Int, into frame: inout Frame) {
    guard let row = line.row else {
      frame.put(" \(line.cells[0].text)", x: 0, y: y, width: frame.width, style: line.style)
      return
    }
    let area = frame.area.line(y)
    if line.cells.count == 1 {
      frame.put(line.cells[0].text, x: 2, y: y, width: frame.width - 3)
    } else {
      Self.todayTable.draw(line.cells, into: &frame, line: area.inset(left: 2, right: 1))
    }
    guard row == todayRoom.list.selected else {
      let rows = todayRoom.rows(drafts: drafts)
      let id = rows.indices.contains(row) ? todayRoom.id(of: rows[row], drafts) : nil
      return drawNews(id, in: .room(.today), y: y, into: &frame)
    }
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
