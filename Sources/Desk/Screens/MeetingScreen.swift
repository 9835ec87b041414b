import Casework
import Screen

extension Desk {
  /// Right of the run sheet: the family under the cursor.
  var familyPane: Area {
    contentArea.split(left: runSheetWidth, gap: 2).right.inset(left: 0, top: 0, right: 1, bottom: 0)
  }

  func drawMeeting(into frame: inout Frame) {
    guard let board = meeting.board else {
      drawHeader("Meeting", middle: "", into: &frame)
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    drawMeetingHeader(board, into: &frame)
    drawRunSheet(board, into: &frame)
    frame.upright(x: runSheetWidth, y: 1, height: contentArea.height)
    drawFamilySheet(into: &frame, area: familyPane)
  }

  /// How far the meeting has come and who is there; where there is little room only their initials.
  private func drawMeetingHeader(_ board: MeetingBoard, into frame: inout Frame) {
    let place = board.day == today ? "Meeting" : "Meeting \(board.day.brief)"
    let start = Text.width(of: " \(sitting.unit.name) · \(place)") + Text.width(of: today.brief) + 5
    let words = meetingState(board)
    let middle = words.first { Text.width(of: $0) <= size.width - start } ?? words.last ?? ""
    drawHeader(place, middle: middle, into: &frame)
  }

  private static func initials(of present: [MemberCard], clinician: String) -> String {
    present.map { $0.member.initials + ($0.member.role == .clinician ? clinician : "") }.joined(
      separator: " ")
  }

  /// From the longest words to the shortest.
  private func meetingState(_ board: MeetingBoard) -> [String] {
    let done = board.items.filter { $0.state == .discussed }.count
    let count = "\(done)/\(board.items.count)"
    let lasting = Wording.span(elapsed(board))
    switch board.state {
    case .planned: return Wording.planned(board)
    case .running:
      let (present, short) = (
        Self.initials(of: board.present, clinician: "(clinician)"),
        Self.initials(of: board.present, clinician: "(clin.)")
      )
      let clock = "\(lasting) of \(Wording.span(board.minutes))"
      let deciding = board.mayDecide.isEmpty ? " · nobody may decide" : ""
      // Initials are cut before it goes unsaid whether the meeting has its clinician and can decide.
      let there = (board.hasClinician ? "clinician" : "no clinician") + deciding
      return [
        "\(count) · \(clock) · present \(present)\(deciding)", "\(count) · \(clock) · \(present)\(deciding)",
        "\(count) · \(clock) · \(short)\(deciding)",
        "\(count) · \(clock) · \(board.present.count) there · \(there)", "\(count) · \(clock) · \(there)",
        "\(count) · \(lasting) · \(there)", "\(count) · \(there)", there, count,
      ]
    case .closed:
      let closed = "closed · \(done) of \(board.items.count) discussed"
      return board.closedAt == nil ? [closed] : ["\(closed) · \(lasting)", closed]
    }
  }
}
