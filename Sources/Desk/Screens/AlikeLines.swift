import Casework
import Screen

extension Desk {
  /// A form, with a quiet list below its fields of who may be known already.
  func drawForm(_ sheet: FormSheet, into frame: inout Frame) {
    let area = formArea(of: sheet.filling)
    let lines = alikeLines
    guard !lines.isEmpty else { return sheet.form.draw(into: &frame, area: area) }
    let (upper, lower) = area.split(bottom: lines.count)
    sheet.form.draw(into: &frame, area: upper)
    for (number, words) in lines.enumerated() {
      frame.put(
        words, x: lower.x + 1, y: lower.y + number, width: lower.width - 1,
        style: number == 0 ? .notice : .dim)
    }
  }
}
