import Casework
import Screen

/// Two versions of a record side by side, field by field.
extension Desk {
  /// Where the fields stand, below the heads of the columns.
  var conflictArea: Area { contentArea.inset(left: 1, top: 2, right: 1, bottom: 0) }

  /// One line of it, with the contest it belongs to.
  private struct ConflictLine {
    var contest: Int
    var isHeading = false
    var texts: [(text: String, isChosen: Bool)] = []
    var isBlank = false
  }

  /// Theirs and mine; where there is room, how it read before stands first.
  private var showsBase: Bool { size.width >= 120 }

  private var columnWidth: Int { (conflictArea.width - (showsBase ? 6 : 3)) / (showsBase ? 3 : 2) }

  private func columnX(_ number: Int) -> Int { conflictArea.x + number * (columnWidth + 3) }

  private func lines(of sheet: ConflictSheet) -> [ConflictLine] {
    var lines: [ConflictLine] = []
    for (index, contest) in sheet.way.contests.enumerated() {
      if index > 0 { lines.append(ConflictLine(contest: index - 1, isBlank: true)) }
      lines.append(ConflictLine(contest: index, isHeading: true))
      var columns: [(words: String, isChosen: Bool)] = [
        (contest.theirs.shown, contest.choice == .theirs || contest.choice == .both),
        (contest.mine.shown, contest.choice == .mine || contest.choice == .both),
      ]
      if showsBase { columns.insert((contest.base?.shown ?? "(not known)", false), at: 0) }
      let wrapped = columns.map { Text.wrapped($0.words, to: columnWidth - 2) }
      for row in 0..<(wrapped.map(\.count).max() ?? 0) {
        let texts = columns.indices.map { number in
          (wrapped[number].indices.contains(row) ? wrapped[number][row] : "", columns[number].isChosen)
        }
        lines.append(ConflictLine(contest: index, texts: texts))
      }
    }
    return lines
  }

  /// The first line in view; `following` keeps the field under the cursor on the screen.
  func top(of sheet: ConflictSheet, following: Bool) -> Int {
    let lines = lines(of: sheet)
    var top = max(0, min(sheet.top, lines.count - conflictArea.height))
    guard following else { return top }
    let own = lines.indices.filter { lines[$0].contest == sheet.selected && !lines[$0].isBlank }
    guard let first = own.first, let last = own.last else { return top }
    if last >= top + conflictArea.height { top = last - conflictArea.height + 1 }
    return min(top, first)
  }

  func drawConflict(_ sheet: ConflictSheet, into frame: inout Frame) {
    frame.fill(contentArea)
    frame.fill(frame.area.line(frame.height - 2))
    let many = Wording.count(sheet.way.contests.count, "field", "fields")
    drawHeader("Two versions", middle: "\(many) changed by both", into: &frame)
    let heads = (showsBase ? ["As it was"] : []) + ["Theirs: \(sheet.by)", "Yours"]
    for (number, head) in heads.enumerated() {
      frame.put(head, x: columnX(number) + 2, y: 1, width: columnWidth - 2, style: .heading)
    }
    frame.rule(y: 2)
    let lines = lines(of: sheet)
    for (row, line) in lines.dropFirst(sheet.top).prefix(conflictArea.height).enumerated() {
      draw(line, of: sheet, y: conflictArea.y + row, into: &frame)
    }
    drawMore(lines.count - sheet.top - conflictArea.height, into: &frame)
  }

  private func draw(_ line: ConflictLine, of sheet: ConflictSheet, y: Int, into frame: inout Frame) {
    if line.isBlank { return }
    let isSelected = line.contest == sheet.selected
    guard line.isHeading else {
      for (number, text) in line.texts.enumerated() {
        frame.put(
          "\(text.isChosen ? "▸" : " ") \(text.text)", x: columnX(number), y: y, width: columnWidth,
          style: text.isChosen ? .label : .dim)
      }
      return
    }
    let contest = sheet.way.contests[line.contest]
    let choices = contest.choices.map { choice in
      let words = choice == .theirs ? "theirs" : choice == .mine ? "mine" : "both"
      return contest.choice == choice ? "[\(words)]" : " \(words) "
    }
    let question = contest.choice == nil ? " ?" : ""
    let words = "\(contest.label)\(question)   \(choices.joined(separator: " "))"
    frame.put(words, x: 2, y: y, width: frame.width - 3, style: isSelected ? .selected : .heading)
    guard isSelected else { return }
    frame.put("›", x: 0, y: y, style: .selected)
    frame.caret = Position(x: 2, y: y)
  }
}
