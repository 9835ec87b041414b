import Casework
import Screen

/// The families of a meeting in running order, with how far it has come and what time it took.
extension Desk {
  /// How wide the run sheet on the left is.
  var runSheetWidth: Int { size.width >= 110 ? 34 : 24 }

  private struct RunLine {
    var item: Int?
    var text: String
    /// At the right edge: minutes spent beside those planned.
    var time: String
    var style: Style
  }

  func drawRunSheet(_ board: MeetingBoard, into frame: inout Frame) {
    let foot = runSheetFoot(board)
    let height = max(1, contentArea.height - foot.count)
    let lines = runLines(board)
    let cursor = lines.firstIndex { $0.item == meeting.list.selected } ?? 0
    let top = Self.top(for: cursor, of: lines.count, height: height)
    for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
      draw(line, y: 1 + row, into: &frame)
    }
    for (row, line) in foot.enumerated() {
      frame.put(" \(line.text)", x: 0, y: 1 + height + row, width: runSheetWidth, style: line.style)
    }
  }

  private func draw(_ line: RunLine, y: Int, into frame: inout Frame) {
    let isSelected = line.item != nil && line.item == meeting.list.selected
    let style: Style = isSelected ? .selected : line.style
    let time = line.time.isEmpty ? "" : " \(line.time)"
    let room = runSheetWidth - Text.width(of: time)
    let text = line.item == nil ? " \(line.text)" : "\(isSelected ? "›" : " ")\(line.text)"
    frame.put(text, x: 0, y: y, width: room, style: style)
    frame.put(time, x: room, y: y, style: isSelected ? .selected : .dim)
    guard !isSelected, let index = line.item, let items = meeting.board?.items, items.indices.contains(index)
    else { return }
    drawNews(String(items[index].family.number), in: .room(.meeting), y: y, into: &frame)
  }

  private func runLines(_ board: MeetingBoard) -> [RunLine] {
    let groups: [(title: String, items: [Int])] =
      Tier.allCases.map { tier in
        let items = board.items.indices.filter {
          board.items[$0].tier == tier && board.items[$0].state != .postponed
        }
        return (tier == .full ? "In full" : tier.words, items)
      } + [("Put off", board.items.indices.filter { board.items[$0].state == .postponed })]
    let hidden = (0..<meeting.hidden).map { number in
      RunLine(item: board.items.count + number, text: "  \(Self.restricted)", time: "", style: .restricted)
    }
    return groups.filter { !$0.items.isEmpty }.flatMap { title, items in
      let planned = items.reduce(0) { $0 + board.items[$1].minutes }
      let spent = items.reduce(0) { $0 + secondsTalked(of: board.items[$1]) }
      let isPutOff = board.items[items[0]].state == .postponed
      let time = isPutOff ? "" : Self.minutes(spent: spent, of: planned)
      return [RunLine(item: nil, text: "\(title) (\(items.count))", time: time, style: .heading)]
        + items.map { runLine($0, board.items[$0]) }
    } + hidden
  }

  private func runLine(_ index: Int, _ item: MeetingBoard.Item) -> RunLine {
    let isBegun = item.state == .parked || hasUnreadText(of: item)
    let mark =
      switch item.state {
      case .discussed: "✓"
      case _ where isTyped(item.family): "✎"
      case .notDiscussed: "–"
      case .postponed: "○"
      case .parked, .waiting: isBegun ? "▸" : " "
      }
    let lacks = item.lacksChallenge && item.isTalkedAbout ? " ?" : ""
    var time =
      item.state == .postponed ? "" : Self.minutes(spent: secondsTalked(of: item), of: item.minutes)
    if meeting.board?.state == .planned, size.width >= 110, !time.isEmpty {
      let blank = String(repeating: " ", count: max(0, 4 - time.count))
      time = "\(Wording.sinceFull(item)) \(blank)\(time)"
    }
    return RunLine(
      item: index,
      text:
        "\(mark) \(marked(shown(meeting.label(item)), item.family, room: runSheetWidth - 4 - lacks.count - Text.width(of: time)))\(lacks)",
      time: time,
      style: item.isOpen ? .plain : .dim)
  }

  /// `24/20m`; before anything is spent `20m`.
  static func minutes(spent seconds: Int, of planned: Int) -> String {
    let spent = seconds < 60 ? seconds == 0 ? "" : "<1/" : "\(seconds / 60)/"
    return "\(spent)\(planned)m"
  }

  /// Somebody else types this family's minute at this moment.
  func isTyped(_ family: Ref<Family>) -> Bool {
    meeting.board?.typing.contains { $0.family == family && isFresh($0) } ?? false
  }

  /// This login has a text of a family not yet finished, which is kept as it was typed.
  func hasUnreadText(of item: MeetingBoard.Item) -> Bool {
    guard item.isOpen, let ref = meeting.board?.ref else { return false }
    let key = MinuteForm.draftKey(of: item.family, at: ref)
    return drafts.contains { Draft.kind(of: $0.key) == key }
  }

  // MARK: Time

  /// Below the families: the time that is left, and who may decide.
  private func runSheetFoot(_ board: MeetingBoard) -> [(text: String, style: Style)] {
    var lines: [(String, Style)] = []
    switch board.state {
    case .planned:
      if board.shortBy > 0 { lines.append(("\(board.shortBy)m short", .notice)) }
    case .running:
      if board.mayDecide.isEmpty { lines.append(("no one here may decide", .notice)) }
      if meeting.run.isFollowing { lines.append(("following; . stops", .dim)) }
      lines.append((timeLeft(of: board), .dim))
    case .closed: break
    }
    return lines
  }

  /// `2:38 left, 2:31 planned`.
  private func timeLeft(of board: MeetingBoard) -> String {
    let left = board.minutes - elapsed(board)
    let words = left < 0 ? "\(Wording.span(-left)) over" : "\(Wording.span(left)) left"
    return "\(words), \(Wording.span(planned(board))) planned"
  }

  /// Minutes planned for what is still to come; of what is begun the rest of its own.
  private func planned(_ board: MeetingBoard) -> Int {
    board.items.reduce(0) { sum, item in
      switch item.state {
      case .waiting, .parked: sum + max(0, item.minutes - secondsTalked(of: item) / 60)
      case .discussed, .notDiscussed, .postponed: sum
      }
    }
  }

  /// Minutes since the meeting was opened, or that it lasted.
  func elapsed(_ board: MeetingBoard) -> Int {
    guard let opened = board.openedAt else { return 0 }
    return max(0, (board.closedAt ?? max(second, opened)) - opened) / 60
  }
}
