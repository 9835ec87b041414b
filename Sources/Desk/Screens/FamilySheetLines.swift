import Casework
import Screen

/// One line of what the unit has before it about a family.
struct SheetLine {
  var text: String
  var style: Style
  /// Columns at its beginning that stand out, as a late date does.
  var marked: (width: Int, style: Style)?

  init(_ text: String, _ style: Style = .plain, marked: (width: Int, style: Style)? = nil) {
    (self.text, self.style, self.marked) = (text, style, marked)
  }

  /// A text over as many lines as it takes; those after the first are set in.
  static func wrapped(_ text: String, _ style: Style = .plain, width: Int, indent: Int = 2) -> [SheetLine] {
    let first = Text.wrapped(text, to: max(10, width))
    guard first.count > 1 else { return [SheetLine(text, style)] }
    let rest = text.dropFirst(first[0].count).trimmed
    let margin = String(repeating: " ", count: indent)
    return [SheetLine(first[0], style)]
      + Text.wrapped(rest, to: max(10, width - indent)).map { SheetLine(margin + $0, style) }
  }
}

extension Desk {
  /// The family under the cursor, or of the open minute: its heading, and below it as much as there is room for.
  func drawFamilySheet(into frame: inout Frame, area: Area) {
    guard let item = minute?.item ?? meeting.selected else {
      frame.put("There are no open families.", x: area.x, y: area.y, style: .dim)
      return
    }
    let since = (minute?.sheet ?? meeting.sheet)?.since.map { "new since \($0.brief)" } ?? ""
    let standing = Wording.standing(item.status, legalStatus: nil, category: nil)
    let title = [shown(meeting.label(item)), standing, isPrivate ? "" : item.childrenLine]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    frame.put(title, x: area.x, y: area.y, width: area.width, style: .heading)
    let room = area.width - Text.width(of: since)
    if !since.isEmpty, Text.width(of: title) + 2 <= room {
      frame.put(since, x: area.x + room, y: area.y, style: .dim)
    }
    let lines = sheetLines(width: area.width)
    let height = area.height - 1
    let top = sheetTop(of: lines.count, item.family)
    for (row, line) in lines.dropFirst(top).prefix(height).enumerated() {
      let y = area.y + 1 + row
      frame.put(line.text, x: area.x, y: y, width: area.width, style: line.style)
      if let marked = line.marked {
        frame.restyle(Area(x: area.x, y: y, width: marked.width, height: 1), marked.style)
      }
    }
    if top > 0 { frame.put("▲", x: area.right, y: area.y + 1, style: .dim) }
    if top + height < lines.count { frame.put("▼", x: area.right, y: area.y + height, style: .dim) }
  }

  private func sheetTop(of count: Int, _ family: Ref<Family>) -> Int {
    min(meeting.run.top(of: family), max(0, count - sheetRoom))
  }

  /// Turns the sheet by nearly a page, so that a line stays to go on from.
  mutating func scrollSheet(by direction: Int) -> [Effect] {
    guard let family = minute?.item.family ?? meeting.selected?.family else { return [] }
    let width = (minute == nil ? familyPane : minuteArea).width
    let lines = sheetLines(width: width).count
    let page = max(1, sheetRoom - 1)
    let top = sheetTop(of: lines, family) + direction * page
    meeting.run.scroll(family, to: min(top, max(0, lines - sheetRoom)))
    return []
  }

  /// All that the unit has before it about the family, whatever room there is for it.
  private func sheetLines(width: Int) -> [SheetLine] {
    guard let item = minute?.item ?? meeting.selected, let sheet = minute?.sheet ?? meeting.sheet,
      sheet.family == item.family
    else { return [] }
    var lines = liveLines(item, sheet, width: width)
    if minute == nil {
      if let stored = sheet.minute, item.isTalkedAbout {
        lines += minuteLines(stored, item, sheet, width: width)
      } else {
        lines += item.because.flatMap { SheetLine.wrapped($0, .dim, width: width) }
      }
      if let why = item.postponed, !item.because.contains(where: { $0.contains(why) }) {
        lines.append(SheetLine("Put off: \(why)", .dim))
      }
    }
    if isMinuteContested, let stored = sheet.minute {
      lines += [SheetLine("Minuted by another meanwhile", .heading)]
      lines += minuteLines(stored, item, sheet, width: width)
    }
    return lines + newsLines(sheet, width: width) + actionLines(sheet, width: width)
      + decisionLines(sheet, width: width) + dateLines(sheet, width: width)
      + hypothesisLines(sheet, width: width)
      + driftLines(sheet, width: width)
  }

  // MARK: This meeting

  /// What somebody else types of the family at this moment.
  private func liveLines(_ item: MeetingBoard.Item, _ sheet: FamilySheet, width: Int) -> [SheetLine] {
    let typing = meeting.board?.typing.first { $0.family == item.family }
    guard let live = typing ?? sheet.live else { return [] }
    let told = MinuteLines(sheet: sheet, sitting: sitting).lines(live.values)
    let does = isFresh(live) ? "types" : "has left unfinished"
    return [SheetLine("✎ \(live.by) \(does), \(Wording.ago(live.keptAt, now: second))", .heading)]
      + told.flatMap { SheetLine.wrapped("\($0.label): \($0.text)", width: width) }
      + [SheetLine("Before", .heading)]
  }

  /// What was minuted at this meeting, before everything older.
  private func minuteLines(
    _ minute: Discussion, _ item: MeetingBoard.Item, _ sheet: FamilySheet, width: Int
  ) -> [SheetLine] {
    let told = MinuteWords(minute: minute, sheet: sheet, members: sitting.members).lines
    let lines = told.flatMap { SheetLine.wrapped("\($0.label): \($0.text)", width: width) }
    return [SheetLine(minute.isParked ? "At this meeting, not finished" : "At this meeting", .heading)]
      + (lines.isEmpty ? [SheetLine("Heard, nothing new.")] : lines) + [SheetLine("Before", .heading)]
  }

  // MARK: What came before

  private func newsLines(_ sheet: FamilySheet, width: Int) -> [SheetLine] {
    if sheet.news.isEmpty { return [SheetLine("Nothing new is recorded since the last meeting.", .dim)] }
    return sheet.news.flatMap { entry -> [SheetLine] in
      let day = entry.day.year == today.year ? entry.day.brief : entry.day.spoken
      let head = "\(day) \(entry.title)\(entry.about.isEmpty ? "" : ": \(entry.about)")"
      let text = entry.text.split(separator: "\n").joined(separator: " ")
      let wrapped = Text.wrapped(text, to: max(10, width - 2)).filter { !$0.isEmpty }
      let shown = wrapped.count > 4 ? wrapped.prefix(3) + ["\(wrapped[3]) …"] : wrapped[...]
      return SheetLine.wrapped(head, width: width) + shown.map { SheetLine("  \($0)", .dim) }
    }
  }

  /// What was agreed before, numbered as the minute counts it; done since then stands without a number.
  private func actionLines(_ sheet: FamilySheet, width: Int) -> [SheetLine] {
    let listed = minute?.listed ?? sheet.listedActions(on: meeting.board?.day)
    return sheet.actions(before: meeting.board?.day).flatMap { action -> [SheetLine] in
      let number = listed.firstIndex(of: action.ref).map { "\($0 + 1)" } ?? ""
      let who = action.owners.map(\.member.initials).joined(separator: " ")
      let due = action.due.map { " → \(Wording.due($0, on: today))" } ?? ""
      let carried = action.carried > 0 ? " · carried over \(Wording.times(action.carried))" : ""
      let box = "\(Text.padded(number, to: 2)) [\(action.done == nil ? " " : "x")]"
      let text = "\(box) \(who) \(action.text)\(action.done == nil ? due + carried : "")"
      let style: Style = action.isLate(on: today) ? .late : action.done == nil ? .plain : .dim
      return SheetLine.wrapped(text, style, width: width, indent: 7)
    }
  }

  private func decisionLines(_ sheet: FamilySheet, width: Int) -> [SheetLine] {
    sheet.lastDecisions.flatMap { row -> [SheetLine] in
      SheetLine.wrapped("Decided: \(row.text) · \(Self.outcome(of: row))", width: width)
    }
  }

  /// What became of a decision, in few words.
  private static func outcome(of row: DecisionRow) -> String {
    if let answer = row.answer {
      return "\(answer.isGranted ? "granted" : "refused") by \(answer.by), \(answer.day.brief)"
    }
    if let post = row.soughtFrom { return "to be sought from \(post), no answer yet" }
    switch (row.actionsDone, row.actions) {
    case (_, 0): return row.by
    case (let done, let all) where done == all: return "done"
    default: return row.actionsWords
    }
  }

  private func hypothesisLines(_ sheet: FamilySheet, width: Int) -> [SheetLine] {
    sheet.hypotheses(before: meeting.board?.day).enumerated().flatMap { index, row -> [SheetLine] in
      let weeks = row.weeksUntested(on: today)
      let untested = weeks == 0 ? "" : ", \(Wording.count(weeks, "week", "weeks")) untested"
      let words = "\(row.hypothesis.text) (\(row.state.words)\(untested))"
      return SheetLine.wrapped("Hypothesis \(index + 1): \(words)", width: width)
    }
  }

  /// What stands still is for the consultant, quietly and last.
  private func driftLines(_ sheet: FamilySheet, width: Int) -> [SheetLine] {
    guard sitting.me?.member.role == .consultant else { return [] }
    return sheet.drift.flatMap { SheetLine.wrapped($0.sentence, .dim, width: width) }
  }
}
