import Casework
import Screen

/// A family's minute while the meeting runs: what the unit has before it, and below it what is typed.
extension Desk {
  /// The pane of a minute; a narrow screen gives it the run sheet's room too.
  private var minutePane: Area {
    size.width < 76 ? contentArea.inset(left: 1, top: 0, right: 1, bottom: 0) : familyPane
  }

  /// The lines of the family's sheet above the minute, with its heading.
  private var sheetHeight: Int { min(max(5, minutePane.height / 3), 14) }

  /// Where a family's minute is typed: below its sheet.
  var minuteArea: Area { minutePane.split(top: sheetHeight).lower }

  func drawMinute(_ sheet: FormSheet, into frame: inout Frame) {
    let pane = minutePane
    let isWhole = pane.x < runSheetWidth
    frame.fill(Area(x: pane.x, y: pane.y, width: frame.width - pane.x, height: pane.height))
    if isWhole { frame.fill(contentArea) }
    drawFamilySheet(into: &frame, area: pane.split(top: sheetHeight - 1).upper)
    let left = isWhole ? 0 : pane.x - 1
    frame.rule(y: minuteArea.y - 1, x: left, width: frame.width - left)
    sheet.form.draw(into: &frame, area: minuteArea)
  }

  /// The lines that the family's sheet has on the screen, without its heading.
  var sheetRoom: Int { max(1, (minute == nil ? familyPane.height : sheetHeight - 1) - 1) }

  /// The minute that is open, also under a list to choose from.
  var minute: MinuteForm? {
    for case .form(let sheet) in overlays { if let minute = sheet.runningMinute { return minute } }
    return nil
  }
}
