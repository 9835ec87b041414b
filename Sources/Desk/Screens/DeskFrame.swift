import Casework
public import Screen

extension Desk {
  /// The smallest screen that shows anything of use.
  static let smallest = Size(width: 60, height: 15)

  /// The whole screen as cells.
  public func frame() -> Frame {
    var frame = Frame(size)
    guard size.width >= Self.smallest.width, size.height >= Self.smallest.height else {
      let words =
        "Kith needs \(Self.smallest.width) × \(Self.smallest.height); this is \(size.width) × \(size.height)."
      frame.put(words, x: 0, y: 0)
      return frame
    }
    guard !lock.covers else {
      drawLock(into: &frame)
      return frame
    }
    draw(into: &frame)
    for overlay in overlays { draw(overlay, into: &frame) }
    drawFoot(into: &frame)
    if isPrivate { veil(&frame) }
    return frame
  }

  /// The room or the family, without what lies on top.
  func draw(into frame: inout Frame) {
    if family != nil {
      drawFamily(into: &frame)
    } else if review.isOpen {
      drawReview(into: &frame)
    } else {
      switch room {
      case .today: drawToday(into: &frame)
      case .caseload: drawCaseload(into: &frame)
      case .meeting:
        switch meeting.view {
        case .agenda: drawMeeting(into: &frame)
        case .after: drawAfter(into: &frame)
        case .drift: drawDrift(into: &frame)
        }
      case .actions: drawActions(into: &frame)
      case .diary: drawDiary(into: &frame)
      case .unit:
        switch unit.view {
        case .rules: drawUnit(into: &frame)
        case .missing: drawMissing(into: &frame)
        case .lags: drawLags(into: &frame)
        case .capacity: drawCapacity(into: &frame)
        case .authorities: drawAuthorities(into: &frame)
        }
      }
    }
  }

  private func draw(_ overlay: Overlay, into frame: inout Frame) {
    switch overlay {
    case .form(let sheet):
      // A family's minute is written in the meeting's own pane.
      guard !sheet.isMinute else { return drawMinute(sheet, into: &frame) }
      frame.fill(contentArea)
      frame.fill(frame.area.line(frame.height - 2))
      drawHeader(title(of: sheet.filling), middle: "", into: &frame)
      drawForm(sheet, into: &frame)
    case .picker(let sheet): sheet.picker.draw(into: &frame, area: contentArea)
    case .dialog(let sheet): sheet.dialog.draw(into: &frame, area: contentArea)
    case .page(let page): drawPage(page, into: &frame)
    case .preview(let sheet): drawPreview(sheet, into: &frame)
    case .conflict(let sheet): drawConflict(sheet, into: &frame)
    }
  }

  /// Everything between the header and the foot.
  var contentArea: Area { Area(x: 0, y: 1, width: size.width, height: max(1, size.height - 3)) }

  /// Where a form is drawn and typed in.
  func formArea(of filling: any Filling) -> Area {
    (filling as? MinuteForm)?.purpose == .running
      ? minuteArea : contentArea.inset(left: 1, top: 1, right: 1, bottom: 0)
  }

  /// The first line: the unit, where one is, how much is there, and the day.
  func drawHeader(_ place: String, middle: String, into frame: inout Frame) {
    let line = frame.area.line(0)
    frame.fill(line, style: .title)
    let mark = sitting.unit.isDemo ? " (invented)" : ""
    let right = "\(today.brief) "
    let rightWidth = Text.width(of: right)
    let whole = " \(sitting.unit.name)\(mark) · \(place)"
    let short = " \(mark.isEmpty ? "" : "\(mark.dropFirst()) ")\(place)"
    // The unit's name goes before anything else is cut.
    let besides = middle.isEmpty ? 0 : Text.width(of: middle) + 4
    let fits = { (name: String, besides: Int) in
      Text.width(of: name) + besides <= size.width - rightWidth - (besides == 0 ? 2 : 0)
    }
    let isShort = !fits(whole, 0) || !fits(whole, besides) && fits(short, besides)
    let name = Text.clip(isShort ? short : whole, to: max(0, size.width - rightWidth - 2))
    let left = frame.put(name, x: 0, y: 0, style: .title)
    let room = size.width - left - rightWidth - 4
    if room > 8, !middle.isEmpty {
      let words = Text.clip(middle, to: room)
      frame.put(words, x: size.width - rightWidth - 3 - Text.width(of: words), y: 0, style: .title)
    }
    frame.put(right, x: size.width - rightWidth, y: 0, style: .title)
  }

  /// The notice or a rule, and below it the keys that work here.
  private func drawFoot(into frame: inout Frame) {
    let line = frame.height - 2
    if let notice, notice.weight == .news {
      frame.put(" \(notice.sentence)", x: 0, y: line, width: frame.width, style: .notice)
    } else if let notice {
      let style: Style = notice.weight == .done ? .notice : .problem
      drawNotice(notice.sentence, style: style, into: &frame)
    } else if let standing = sitting.notice, overlays.isEmpty {
      drawNotice(standing, style: .warning, into: &frame)
    } else if scope == .meeting, let short = Wording.shortage(meeting.board) {
      drawNotice(short, style: .warning, into: &frame)
    } else if frame[0, line] == .blank() {
      frame.rule(y: line)
    }
    if isNarrowing { return drawNarrowing(into: &frame) }
    let hints = Command.hints(in: scope, for: self)
    frame.fill(frame.area.line(frame.height - 1))
    HintLine(hints).draw(into: &frame)
  }

  /// A sentence above the hints, whole: a long one takes more lines.
  private func drawNotice(_ sentence: String, style: Style, into frame: inout Frame) {
    let lines = Text.wrapped(sentence, to: frame.width - 2).suffix(4)
    for (row, words) in lines.enumerated() {
      frame.put(" \(words)", x: 0, y: frame.height - 1 - lines.count + row, width: frame.width, style: style)
    }
  }

  /// How many lines are left below, on the rule above the hints.
  func drawMore(_ count: Int, into frame: inout Frame) {
    guard count > 0 else { return }
    frame.rule(y: frame.height - 2)
    let words = " \(Wording.count(count, "line", "lines")) more "
    frame.put(words, x: frame.width - Text.width(of: words) - 2, y: frame.height - 2, style: .dim)
  }

  /// The line in which a list is narrowed, with the caret.
  private func drawNarrowing(into frame: inout Frame) {
    let line = frame.area.line(frame.height - 1)
    frame.fill(line)
    frame.put(" /", x: 0, y: line.y, style: .key)
    narrowing?.line.draw(into: &frame, area: line.inset(left: 2, right: 30), focused: true)
    frame.put("Enter keep  Esc clear", x: frame.width - 24, y: line.y, style: .hint)
  }

  /// A name as it may be seen: whole, or as initials.
  func shown(_ name: String) -> String { isPrivate ? Wording.initials(name) : name }

  /// A form's title as it may be seen.
  func title(of filling: any Filling) -> String {
    Wording.title(filling.title, about: filling.titleName, isPrivate: isPrivate)
  }

  /// An unfinished text's title as it may be seen; of an older one the words after its last comma are the name.
  func title(of draft: Draft) -> String {
    let after = draft.title.lastIndex(of: ",").map { String(draft.title[$0...].dropFirst()).trimmed }
    let name = draft.values[FormSheet.about] ?? after
    return Wording.title(draft.title, about: name, isPrivate: isPrivate)
  }

  func drawPage(_ page: PageSheet, into frame: inout Frame) {
    frame.fill(contentArea)
    drawHeader(page.title, middle: "", into: &frame)
    let lines = Text.wrapped(page.text, to: max(10, size.width - 4))
    let height = contentArea.height - 1
    for (row, line) in lines.dropFirst(page.top).prefix(height).enumerated() {
      frame.put(line, x: 2, y: 2 + row)
    }
    frame.fill(frame.area.line(frame.height - 2))
    drawMore(lines.count - page.top - height, into: &frame)
  }
}
