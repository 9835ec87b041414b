import Casework
import Screen

extension Desk {
  /// The lines that a preview has on the screen.
  var previewHeight: Int { max(1, contentArea.height - 3) }

  /// What would move, child by child.
  func previewLines(_ sheet: PreviewSheet) -> [(text: String, style: Style)] {
    var lines: [(text: String, style: Style)] = []
    var child: String?
    for line in sheet.preview.lines {
      if line.child != child {
        if child != nil { lines.append(("", .plain)) }
        lines.append((line.child.isEmpty ? "The family" : shown(line.child), .heading))
        child = line.child
      }
      lines.append(("  \(Text.padded(line.title, to: min(34, size.width - 40))) \(move(of: line))", .plain))
    }
    return lines
  }

  private func move(of line: ClockPreview.Line) -> String {
    let before = line.before.map(dated) ?? "–"
    let after = line.after.map(dated) ?? "–"
    switch line.what {
    case .new: return "\(Text.padded("new", to: 11)) → \(after)"
    case .ends: return "\(Text.padded(before, to: 11)) → ends"
    case .moves: return "\(Text.padded(before, to: 11)) → \(after)"
    }
  }

  /// With its year where that is another than today's.
  private func dated(_ day: Day) -> String {
    day.year == today.year ? day.brief : "\(day.brief) \(String(day.year).suffix(2))"
  }

  func drawPreview(_ sheet: PreviewSheet, into frame: inout Frame) {
    frame.fill(contentArea)
    frame.fill(frame.area.line(frame.height - 2))
    drawHeader("Before it is saved", middle: "", into: &frame)
    let moving = Wording.count(sheet.preview.lines.count, "date", "dates")
    let rest = sheet.preview.unchanged
    let staying = rest == 0 ? "" : "; \(Wording.count(rest, "stays as it is", "stay as they are"))"
    frame.put("Saving this changes \(moving)\(staying).", x: 1, y: 1, width: frame.width - 2, style: .title)
    let lines = previewLines(sheet)
    for (row, line) in lines.dropFirst(sheet.top).prefix(previewHeight).enumerated() {
      frame.put(line.text, x: 2, y: 3 + row, width: frame.width - 3, style: line.style)
    }
    drawMore(lines.count - sheet.top - previewHeight, into: &frame)
    frame.caret = Position(x: 1, y: 1)
  }
}
