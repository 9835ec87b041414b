import Casework
import Screen

/// A family's minute while the meeting runs: what the unit has before it, and below it what is typed.
extension Desk {
  /// Below this width a minute has the run sheet's room too.
  private static let leastBesideRunSheet = 100

  private var isMinuteAlone: Bool { size.width < Self.leastBesideRunSheet }

  private var minutePane: Area {
    isMinuteAlone ? contentArea.inset(left: 1, top: 0, right: 1, bottom: 0) : familyPane
  }

  /// The lines of the family's sheet above the minute, with its heading.
  private var sheetHeight: Int { min(max(5, minutePane.height / 3), 14) }

  /// Where a family's minute is typed: below its sheet.
  var minuteArea: Area { minutePane.split(top: sheetHeight).lower }

  func drawMinute(_ sheet: FormSheet, into frame: inout Frame) {
    let pane = minutePane
    let isWhole = isMinuteAlone
    frame.fill(Area(x: pane.x, y: pane.y, width: frame.width - pane.x, height: pane.height))
    if isWhole {
      frame.fill(contentArea)
      if let minute = sheet.runningMinute { drawMinuteHeader(minute, into: &frame) }
    }
    drawFamilySheet(into: &frame, area: pane.split(top: sheetHeight - 1).upper)
    let left = isWhole ? 0 : pane.x - 1
    frame.rule(y: minuteArea.y - 1, x: left, width: frame.width - left)
    sheet.form.draw(into: &frame, area: minuteArea)
  }

  /// What the run sheet would say: whose minute it is, its time, its place, and whether somebody may decide.
  private func drawMinuteHeader(_ minute: MinuteForm, into frame: inout Frame) {
    guard let board = meeting.board else { return }
    let time = Self.minutes(spent: seconds(on: minute.item), of: minute.item.minutes)
    let place = board.items.firstIndex { $0.family == minute.item.family }.map { $0 + 1 }
    let words = [
      time, place.map { "\($0) of \(board.items.count)" },
      board.mayDecide.isEmpty ? "nobody may decide" : "\(initials(of: board.mayDecide)) may decide",
    ]
    drawHeader(
      shown(meeting.label(minute.item)), middle: words.compactMap(\.self).joined(separator: " · "),
      into: &frame)
  }

  private func initials(of members: [MemberCard]) -> String {
    members.map(\.member.initials).joined(separator: " ")
  }

  /// The lines that the family's sheet has on the screen, without its heading.
  var sheetRoom: Int { max(1, (minute == nil ? familyPane.height : sheetHeight - 1) - 1) }

  /// The minute that is open, also under a list to choose from.
  var minute: MinuteForm? {
    for case .form(let sheet) in overlays { if let minute = sheet.runningMinute { return minute } }
    return nil
  }
}
