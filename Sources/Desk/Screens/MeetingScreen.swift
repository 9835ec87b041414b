import Casework
import Screen

extension Desk {
  /// How wide the run sheet on the left is.
  private var runSheetWidth: Int { size.width >= 110 ? 34 : 24 }

  private var rightPane: Area {
    contentArea.split(left: runSheetWidth, gap: 2).right
  }

  /// Where a family's minute is typed: below its sheet.
  var minuteArea: Area {
    let pane = rightPane
    let sheet = min(max(5, pane.height / 3), 14)
    return pane.split(top: sheet).lower.inset(left: 0, top: 0, right: 1, bottom: 0)
  }

  func drawMeeting(into frame: inout Frame) {
    guard let board = meeting.board else {
      drawHeader("Meeting", middle: "", into: &frame)
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    drawHeader("Meeting \(board.day.brief)", middle: meetingState(board), into: &frame)
    drawRunSheet(board, into: &frame)
    frame.upright(x: runSheetWidth, y: 1, height: contentArea.height)
    drawSheet(into: &frame, area: rightPane, isMinuting: false)
  }

  private func meetingState(_ board: MeetingBoard) -> String {
    let done = board.items.filter { $0.state == .discussed }.count
    let present = board.present.map(\.member.initials).joined(separator: " ")
    switch board.state {
    case .planned: return "planned"
    case .running: return "\(done)/\(board.items.count) · present \(present)"
    case .closed: return "closed · \(done) of \(board.items.count) discussed"
    }
  }

  private func drawRunSheet(_ board: MeetingBoard, into frame: inout Frame) {
    var lines: [(item: Int?, text: String, style: Style)] = []
    for tier in Tier.allCases {
      let items = board.items.indices.filter { board.items[$0].tier == tier }
      let minutes = items.reduce(0) { $0 + board.items[$1].minutes }
      if !items.isEmpty {
        lines.append(
          (nil, "\(tier == .full ? "In full" : tier.words) (\(items.count)) \(minutes)m", .heading))
      }
      for index in items {
        let item = board.items[index]
        let mark =
          switch item.state {
          case .discussed: "✓"
          case .notDiscussed: "–"
          case .waiting: " "
          case .parked: "▸"
          case .postponed: "○"
          }
        lines.append((index, "\(mark) \(shown(meeting.label(item)))", item.state == .waiting ? .plain : .dim))
      }
    }
    let height = contentArea.height
    let cursor = lines.firstIndex { $0.item == meeting.list.selected } ?? 0
    let top = Self.top(for: cursor, of: lines.count, height: height)
    for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
      let isSelected = line.item != nil && line.item == meeting.list.selected
      let text = line.item == nil ? " \(line.text)" : " \(isSelected ? "›" : " ")\(line.text)"
      frame.put(text, x: 0, y: 1 + row, width: runSheetWidth, style: isSelected ? .selected : line.style)
    }
  }

  /// What the unit has before it about the family under the cursor.
  private func drawSheet(into frame: inout Frame, area: Area, isMinuting: Bool) {
    guard let item = meeting.selected else {
      frame.put("There are no open families.", x: area.x, y: area.y, style: .dim)
      return
    }
    let title =
      "\(shown(meeting.label(item))) · \(Wording.standing(item.status, legalStatus: nil, category: nil)) · \(isPrivate ? "" : item.childrenLine)"
    frame.put(title, x: area.x, y: area.y, width: area.width - 1, style: .heading)
    guard let sheet = meeting.sheet, sheet.family == item.family else { return }
    let lines = sheetLines(sheet, item: item, width: area.width - 1, isMinuting: isMinuting)
    for (row, line) in lines.prefix(area.height - 1).enumerated() {
      frame.put(line.text, x: area.x, y: area.y + 1 + row, width: area.width - 1, style: line.style)
    }
  }

  private func sheetLines(
    _ sheet: FamilySheet, item: MeetingBoard.Item, width: Int, isMinuting: Bool
  ) -> [(text: String, style: Style)] {
    var lines: [(String, Style)] = []
    if !isMinuting, let minute = sheet.minute, item.state == .discussed {
      lines += minuteLines(minute, width: width)
    } else if !isMinuting {
      lines += item.because.map { ($0, .dim) }
    }
    for action in sheet.actions {
      let who = action.owners.map(\.member.initials).joined(separator: " ")
      let due = action.due.map { " → \(Wording.due($0, on: today))" } ?? ""
      let style: Style = action.isLate(on: today) ? .late : action.done == nil ? .plain : .dim
      lines.append(("\(action.done == nil ? "[ ]" : "[x]") \(who) \(action.text)\(due)", style))
    }
    for decision in sheet.lastDecisions { lines.append(("Decided: \(decision.text)", .plain)) }
    for entry in sheet.news {
      let day = entry.day.year == today.year ? entry.day.brief : entry.day.spoken
      let head = "\(day) \(entry.title)\(entry.about.isEmpty ? "" : ": \(entry.about)")"
      lines.append((head, .plain))
      let text = entry.text.split(separator: "\n").joined(separator: " ")
      lines += Text.wrapped(text, to: max(10, width - 2)).prefix(isMinuting ? 1 : 2).filter { !$0.isEmpty }
        .map {
          ("  \($0)", Style.dim)
        }
    }
    if sheet.news.isEmpty { lines.append(("Nothing new is recorded since the last meeting.", .dim)) }
    return lines
  }

  /// What was minuted at this meeting, before everything older.
  private func minuteLines(_ minute: Discussion, width: Int) -> [(text: String, style: Style)] {
    var lines: [(String, Style)] = [("At this meeting", .heading)]
    lines += Text.wrapped(minute.isEmpty ? "Heard, nothing new." : minute.update, to: width)
      .filter { !$0.isEmpty }.map { ($0, Style.plain) }
    lines += minute.decisions.map { ("Decided: \($0.text)", Style.plain) }
    lines += minute.actions.map { action in
      let who = action.owners.compactMap { ref in sitting.members.first { $0.ref == ref }?.member.initials }
      let due = action.due.map { " → \($0.brief)" } ?? ""
      return ("Action: \(who.joined(separator: " ")) \(action.text)\(due)", .plain)
    }
    return lines + [("Before", .heading)]
  }

  /// The minute being typed, under the family's sheet.
  func drawMinute(_ sheet: FormSheet, into frame: inout Frame) {
    let pane = rightPane
    frame.fill(Area(x: pane.x, y: pane.y, width: frame.width - pane.x, height: pane.height))
    let area = minuteArea
    drawSheet(into: &frame, area: pane.split(top: area.y - pane.y - 1).upper, isMinuting: true)
    frame.rule(y: area.y - 1, x: pane.x - 1, width: frame.width - pane.x + 1)
    sheet.form.draw(into: &frame, area: area)
  }
}
