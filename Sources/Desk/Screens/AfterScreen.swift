import Casework
import Screen

extension Desk {
  /// One line after meetings: a heading, or a row of the list with its number.
  private struct AfterLine {
    var row: Int?
    var text: String
    var style = Style.plain
  }

  /// What is left to do once meetings are over.
  func drawAfter(into frame: inout Frame) {
    let board = meeting.after.board
    let chosen = meeting.after.chosen.isEmpty ? "" : "\(meeting.after.chosen.count) chosen · "
    drawHeader(
      "After the meeting", middle: board.map { chosen + afterCounts($0) } ?? "", into: &frame)
    guard let board else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    let lines = afterLines(board)
    guard !lines.isEmpty || !meeting.after.narrowing.isActive else {
      frame.put("Nothing here fits; Esc shows all.", x: 2, y: 2, style: .dim)
      return
    }
    guard !lines.isEmpty else {
      frame.put("Everything is signed, copied and answered.", x: 2, y: 2)
      frame.put("Tab goes on to what stands still, and then to the agenda.", x: 2, y: 4, style: .dim)
      return
    }
    let height = contentArea.height
    let top = PagedLines(lines.map(\.row), height: height).top(for: meeting.after.list.selected)
    drawMore(lines.count - top - height, into: &frame)
    for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
      let y = 1 + index
      let isHeading = line.row == nil
      frame.put(line.text, x: isHeading ? 1 : 2, y: y, width: frame.width - 3, style: line.style)
      guard line.row == meeting.after.list.selected else { continue }
      frame.put("›", x: 0, y: y, style: .selected)
      frame.restyle(frame.area.line(y), .selected)
    }
  }

  var afterPages: PagedLines? {
    meeting.after.board.map { PagedLines(afterLines($0).map(\.row), height: contentArea.height) }
  }

  private func afterCounts(_ board: AfterBoard) -> String {
    let parts = [
      (board.toSign.count, "to sign"), (board.toCopy.count, "to copy"), (board.sought.count, "sought"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private func afterLines(_ board: AfterBoard) -> [AfterLine] {
    var lines: [AfterLine] = []
    func heading(_ words: String) {
      if !lines.isEmpty { lines.append(AfterLine(text: "")) }
      lines.append(AfterLine(text: words, style: .heading))
    }
    var previous: AfterList.Row?
    for (number, row) in meeting.after.rows.enumerated() {
      if let words = self.heading(of: row, after: previous, on: board) { heading(words) }
      lines.append(AfterLine(row: number, text: text(of: row, after: previous, on: board)))
      previous = row
    }
    return lines
  }

  /// What stands above a line that is the first of its kind, or of its meeting.
  private func heading(of row: AfterList.Row, after previous: AfterList.Row?, on board: AfterBoard) -> String?
  {
    switch row {
    case .sign(let index):
      if case .sign(let before)? = previous, board.toSign[before].meeting == board.toSign[index].meeting {
        return nil
      }
      return signHeading(board.toSign[index], on: board)
    case .copy:
      if case .copy? = previous { return nil }
      return "Not copied to the council's system yet"
    case .sought:
      if case .sought? = previous { return nil }
      return "To be sought from above"
    }
  }

  private func signHeading(_ minute: AfterBoard.ToSign, on board: AfterBoard) -> String {
    let count = board.toSign.filter { $0.meeting == minute.meeting }.count
    let waiting = Wording.count(count, "minute waits", "minutes wait")
    return "Meeting of \(minute.day.spoken): \(waiting) for the signature"
  }

  private func text(of row: AfterList.Row, after previous: AfterList.Row?, on board: AfterBoard) -> String {
    switch row {
    case .sign(let index): return signLine(board.toSign[index])
    case .copy(let index):
      let part = board.toCopy[index]
      guard case .copy(let before)? = previous else { return copyLine(part, namesFamily: true) }
      let isSame = board.toCopy[before].family == part.family && board.toCopy[before].day == part.day
      return copyLine(part, namesFamily: !isSame)
    case .sought(let index): return soughtRow(board.sought[index])
    }
  }

  /// A family's name as it may be seen, with its id where another bears the same.
  func named(_ name: String, _ family: Ref<Family>) -> String {
    [shown(name), caseload.idsOfNamesakes[family]].compactMap { $0 }.joined(separator: " ")
  }

  private var isWide: Bool { size.width >= 110 }

  private func signLine(_ minute: AfterBoard.ToSign) -> String {
    var held: [String] = []
    if minute.decisions > 0 { held.append(Wording.count(minute.decisions, "decision", "decisions")) }
    if minute.actions > 0 { held.append(Wording.count(minute.actions, "action", "actions")) }
    if let why = minute.amendment { held = ["amended: \(why)"] + held }
    let tier = Text.padded(minute.tier == .full ? "in full" : "check-in", to: 9)
    return
      "\(Text.padded(named(minute.name, minute.family), to: isWide ? 30 : 22)) \(tier) \(held.joined(separator: ", "))"
  }

  private func copyLine(_ part: AfterBoard.ToCopy, namesFamily: Bool) -> String {
    let mark = meeting.after.chosen.contains(part.copied) ? "▸" : " "
    let family = Text.padded(namesFamily ? named(part.familyName, part.family) : "", to: isWide ? 28 : 18)
    let child = Text.padded(shown(part.childName), to: isWide ? 32 : 23)
    let day = isWide ? part.day.brief : "\(part.day.dayOfMonth) \(Day.shortMonths[part.day.month - 1])"
    let version = part.version.map { "v\($0)\(part.isAmended ? ", amended since" : "")" } ?? "not signed"
    return "\(mark) \(family) \(child) \(Text.padded(part.childId, to: 10)) \(day) · \(version)"
  }

  private func soughtRow(_ row: DecisionRow) -> String {
    let weeks = today.days(since: row.day) / 7
    let since = weeks == 0 ? "since \(row.day.brief)" : "for \(Wording.count(weeks, "week", "weeks"))"
    let family = Text.padded(named(row.familyName, row.family), to: isWide ? 30 : 18)
    return
      "\(family) \(initials(row.by)) seeks it from \(row.soughtFrom ?? "above") \(since): \(row.text)"
  }
}
