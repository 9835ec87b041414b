import Casework
import Screen

extension Desk {
  /// Families whose cases stand still, each with its facts.
  func drawDrift(into frame: inout Frame) {
    let rows = meeting.drift.rows
    let facts = rows?.reduce(0) { $0 + $1.facts.count } ?? 0
    let count = rows.map {
      "\(Wording.count($0.count, "family", "families")) · \(Wording.count(facts, "sign", "signs"))"
    }
    drawHeader("What stands still", middle: facts == 0 ? "" : count ?? "", into: &frame)
    guard let rows else {
      frame.put("Reading …", x: 2, y: 2, style: .dim)
      return
    }
    guard !rows.isEmpty else {
      guard !meeting.drift.narrowing.isActive else {
        frame.put("Nothing here fits; Esc shows all.", x: 2, y: 2, style: .dim)
        return
      }
      frame.put("No case stands still.", x: 2, y: 2)
      frame.put("Tab goes on to the agenda.", x: 2, y: 4, style: .dim)
      return
    }
    let lines = driftLines(rows)
    let height = contentArea.height
    let top = PagedLines(lines.map(\.row), height: height).top(for: meeting.drift.list.selected)
    drawMore(lines.count - top - height, into: &frame)
    for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
      let y = 1 + index
      frame.put(line.text, x: 2, y: y, width: frame.width - 3)
      guard line.isFirst, line.row == meeting.drift.list.selected else { continue }
      frame.put("›", x: 0, y: y, style: .selected)
      frame.restyle(frame.area.line(y), .selected)
    }
  }

  var driftPages: PagedLines? {
    meeting.drift.rows.map {
      PagedLines(driftLines($0).map { $0.isFirst ? $0.row : nil }, height: contentArea.height)
    }
  }

  /// The facts of every family beside its name, whole; a blank line between families where there is room.
  private func driftLines(_ rows: [DriftRow]) -> [(row: Int, text: String, isFirst: Bool)] {
    let name = size.width >= 110 ? 30 : 20
    let width = max(20, size.width - name - 4)
    return rows.enumerated().flatMap { number, row in
      let facts = row.facts.flatMap { Text.wrapped($0.sentence, to: width) }.filter { !$0.isEmpty }
      let label = named(row.name, row.family)
      return facts.enumerated().map { index, fact in
        let head = Text.padded(index == 0 ? Text.clip(label, to: name - 1) : "", to: name)
        return (number, "\(head)\(fact)", index == 0)
      }
    }
  }
}
