import Casework
import Screen

extension Desk {
  /// The lines that a preview has on the screen.
  var previewHeight: Int { max(1, contentArea.height - 3) }

  /// What would move, child by child.
  func previewLines(_ sheet: PreviewSheet) -> [(text: String, style: Style)] {
    var lines = comparisonLines(sheet)
    for remark in sheet.preview.remarks {
      for (number, words) in Text.wrapped(remark.sentence, to: max(20, size.width - 6)).enumerated() {
        lines.append(((number == 0 ? "? " : "  ") + words, .notice))
      }
      lines.append(("  \(remark.source)", .dim))
    }
    if !lines.isEmpty, !sheet.preview.lines.isEmpty { lines.append(("", .plain)) }
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

  /// Both records side by side.
  private func comparisonLines(_ sheet: PreviewSheet) -> [(text: String, style: Style)] {
    guard let comparison = sheet.comparison else { return [] }
    let width = max(12, (size.width - 22) / 2)
    let line = { (label: String, kept: String, other: String) in
      "\(Text.padded(label, to: 13)) \(Text.padded(kept, to: width)) \(Text.clip(other, to: width))"
    }
    return [(line("", "is kept", "becomes part of it"), .heading)]
      + comparison.rows.map { row in
        let words = row.isName ? (shown(row.kept), shown(row.other)) : (row.kept, row.other)
        return (line(row.label, words.0, words.1), .plain)
      } + [
        ("", .plain)
      ]
      + Text.wrapped(
        "What is kept stays as it is; where it is blank, the other's fills it.\(lost(of: comparison)) u takes it back.",
        to: max(20, size.width - 4)
      ).map { ($0, .dim) } + [("", .plain)]
  }

  /// What gives way, and where it can still be read.
  private func lost(of comparison: Comparison) -> String {
    comparison.lost.isEmpty
      ? "" : " Not kept of the other: \(Wording.list(comparison.lost)); H still tells."
  }

  /// What is to be decided, in one sentence.
  private func heading(_ sheet: PreviewSheet) -> String {
    let moving = Wording.count(sheet.preview.lines.count, "date", "dates")
    let rest = sheet.preview.unchanged
    let staying = rest == 0 ? "" : "; \(Wording.count(rest, "stays as it is", "stay as they are"))"
    if let comparison = sheet.comparison { return "\(comparison.title): s does it, Esc leaves both." }
    if !sheet.preview.remarks.isEmpty {
      let odd = Wording.count(sheet.preview.remarks.count, "thing is odd", "things are odd")
      return "\(Wording.capital(odd)): s saves all the same, Esc goes back to the form."
    }
    return "Saving this changes \(moving)\(staying)."
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
    frame.put(heading(sheet), x: 1, y: 1, width: frame.width - 2, style: .title)
    let lines = previewLines(sheet)
    for (row, line) in lines.dropFirst(sheet.top).prefix(previewHeight).enumerated() {
      frame.put(line.text, x: 2, y: 3 + row, width: frame.width - 3, style: line.style)
    }
    drawMore(lines.count - sheet.top - previewHeight, into: &frame)
    frame.caret = Position(x: 1, y: 1)
  }
}
