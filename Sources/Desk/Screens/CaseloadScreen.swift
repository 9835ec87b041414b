import Casework
import Screen

extension Desk {
  private static let familyTable = Table([
    Table.Column("Family", .flexible(minimum: 15, weight: 2)),
    Table.Column("Children", .flexible(minimum: 16, weight: 3)),
    Table.Column("Status", .fixed(7)),
    Table.Column("Risk", .fixed(5)),
    Table.Column("Who", .fixed(4)),
    Table.Column("Seen", .fixed(5), alignment: .right),
    Table.Column("Next due", .flexible(minimum: 19, weight: 2)),
    Table.Column("Full", .fixed(5), alignment: .right, shownFrom: 100),
    Table.Column("Actions", .fixed(11), shownFrom: 100),
  ])

  private static let dueColumn = 6

  private static let childTable = Table([
    Table.Column("Child", .flexible(minimum: 20, weight: 2)),
    Table.Column("Age", .fixed(6), alignment: .right),
    Table.Column("Status", .fixed(7)),
    Table.Column("Seen", .fixed(5), alignment: .right),
    Table.Column("Alone", .fixed(5), alignment: .right),
    Table.Column("Next due", .flexible(minimum: 23, weight: 2)),
    Table.Column("Who", .fixed(4)),
    Table.Column("Family", .flexible(minimum: 14, weight: 1), shownFrom: 100),
    Table.Column("Id", .fixed(9), shownFrom: 100),
  ])

  private static let childDueColumn = 5

  func drawCaseload(into frame: inout Frame) {
    if let head = caseload.head { frame.paste(head) } else { drawHead(into: &frame) }
    guard let families = caseload.families else {
      frame.put("Reading the caseload …", x: 2, y: 2, style: .dim)
      return
    }
    if caseload.lineCount == 0 {
      frame.put(emptyCaseload(families), x: 2, y: 3, style: .dim)
      return
    }
    let height = listHeight
    var list = caseload.list
    list.show(count: caseload.lineCount, height: height)
    for (row, index) in list.visible(count: caseload.lineCount, height: height).enumerated() {
      if caseload.rows.indices.contains(index) {
        frame.paste(caseload.drawn[index] ?? drawLine(index, of: families), at: 2 + row)
        drawNews(newsId(index, of: families), in: .room(.caseload), y: 2 + row, into: &frame)
      } else {
        frame.put(Self.restricted, x: 1, y: 2 + row, style: .restricted)
      }
      if index == list.selected {
        frame.put("›", x: 0, y: 2 + row, style: .selected)
        frame.restyle(frame.area.line(2 + row), .selected)
      }
    }
    drawDetail(into: &frame)
    list.show(count: caseload.lineCount, height: height)
    drawMore(caseload.lineCount - list.top - height, into: &frame)
  }

  /// What stands for a family that is hidden from this login, and nothing more.
  static let restricted = "[restricted]"

  /// The id by which a line is marked as news.
  private func newsId(_ index: Int, of families: [CaseloadRow]) -> String {
    let row = caseload.rows[index]
    let family = families[row.family]
    return row.child.map { "\(family.family.number)/\(family.children[$0].ref.number)" }
      ?? String(family.family.number)
  }

  /// The screen's first line and the list's columns.
  private func drawHead(into frame: inout Frame) {
    drawCaseloadHeader(into: &frame)
    guard caseload.families != nil else { return }
    let table = caseload.showsChildren ? Self.childTable : Self.familyTable
    table.drawHeader(into: &frame, line: frame.area.line(1).inset(left: 1, right: 0))
  }

  /// One line of the list, without the cursor.
  private func drawLine(_ index: Int, of families: [CaseloadRow]) -> Frame {
    let entry = caseload.rows[index]
    let family = families[entry.family]
    let cells = entry.child.map { childCells(family, family.children[$0]) } ?? familyCells(family)
    let table = caseload.showsChildren ? Self.childTable : Self.familyTable
    var line = Frame(width: size.width, height: 1)
    table.draw(cells, into: &line, line: line.area.inset(left: 1, right: 0))
    return line
  }

  /// Draws the lines that will be seen and are not drawn yet, so that moving costs only what it changes.
  public mutating func prepare() {
    if isPrivate, caseload.nameWords == nil, let families = caseload.families {
      caseload.nameWords = CaseloadRoom.nameWords(families)
    }
    guard scope == .caseload, let families = caseload.families else { return }
    let key = CaseloadRoom.Drawn(width: size.width, today: today, isPrivate: isPrivate)
    if caseload.drawnFor != key || caseload.drawn.count > 500 {
      (caseload.drawn, caseload.head) = ([:], nil)
      caseload.drawnFor = key
    }
    if caseload.head == nil {
      var head = Frame(width: size.width, height: 2)
      drawHead(into: &head)
      caseload.head = head
    }
    caseload.list.show(count: caseload.lineCount, height: listHeight)
    for index in caseload.list.visible(count: caseload.lineCount, height: listHeight)
    where caseload.drawn[index] == nil && caseload.rows.indices.contains(index) {
      caseload.drawn[index] = drawLine(index, of: families)
    }
  }

  private func drawCaseloadHeader(into frame: inout Frame) {
    let families = (caseload.families?.count ?? 0) + caseload.hidden
    var middle =
      "\(Wording.count(families, "family", "families")) · \(Wording.count(caseload.childCount, "child", "children"))"
    if caseload.showsChildren, caseload.rows.count != caseload.childCount {
      middle = "\(caseload.rows.count) of \(Wording.count(caseload.childCount, "child", "children"))"
    } else if caseload.lineCount != families, !caseload.showsChildren {
      middle = "\(caseload.lineCount) of \(middle)"
    }
    let waiting = (caseload.families ?? []).reduce(0) { $0 + $1.waiting }
    if waiting > 0 { middle = "\(waiting) \(waiting == 1 ? "waits" : "wait") for you: R · \(middle)" }
    if let worker = caseload.worker { middle = "\(worker) · \(middle)" }
    if !caseload.narrowing.line.isEmpty { middle = "“\(caseload.narrowing.line.text)” · \(middle)" }
    drawHeader("Caseload", middle: middle, into: &frame)
  }

  private func emptyCaseload(_ families: [CaseloadRow]) -> String {
    families.isEmpty
      ? "No open families. n makes one; “kith import caseload FILE” reads many."
      : "No family fits. Esc shows all again."
  }

  private func familyCells(_ row: CaseloadRow) -> [Table.Entry] {
    let open = row.children.filter { $0.status != .closed }
    let children = (open.isEmpty ? row.children : open).map { child -> String in
      let label = child.label(on: today)
      return isPrivate ? Wording.initials(label) : label
    }
    let isLate = row.nextDay.map { $0 < today } ?? false
    return [
      Table.Entry(
        marked(
          named(row.name, row.family), row.family, in: Self.familyTable, column: 0, width: size.width - 1)),
      Table.Entry(children.joined(separator: ", ")),
      Table.Entry(Wording.standing(row)),
      Table.Entry(row.risk?.short ?? "", row.risk == .high ? .risk : nil),
      Table.Entry(row.workerInitials ?? ""),
      Table.Entry(open.contains { $0.born != nil } ? Wording.since(row.longestUnseen, on: today) : ""),
      Table.Entry(nextDue(row), isLate ? .late : nil),
      Table.Entry(row.lastFullDiscussion.map { "\(today.days(since: $0) / 7)w" } ?? "–"),
      Table.Entry(actions(row), row.lateActions > 0 ? .late : nil),
    ]
  }

  private func actions(_ row: CaseloadRow) -> String {
    row.openActions == 0
      ? "" : row.lateActions == 0 ? "\(row.openActions)" : "\(row.openActions) (\(row.lateActions) late)"
  }

  private func nextDue(_ row: CaseloadRow) -> String {
    guard let next = row.nextDue else { return "" }
    return due(next.title, next.due, in: Self.familyTable, column: Self.dueColumn)
  }

  /// A title and its day, in the room of a column; the day is never cut.
  private func due(_ title: String, _ day: Day, in table: Table, column number: Int) -> String {
    let due = Wording.due(day, on: today)
    let column = table.spans(width: size.width - 1).first { $0.column == number }
    let room = (column?.width ?? 17) - Text.width(of: due) - 1
    return room < 6 ? due : "\(Text.clip(title, to: room)) \(due)"
  }

  private func childCells(_ row: CaseloadRow, _ child: CaseloadRow.Child) -> [Table.Entry] {
    [
      Table.Entry(
        marked(shown(child.name), row.family, in: Self.childTable, column: 0, width: size.width - 1)),
      Table.Entry(Wording.age(born: child.born, expected: child.expected, on: today)),
      Table.Entry(Wording.standing(child.status, legalStatus: child.legalStatus, category: child.category)),
      Table.Entry(child.born == nil ? "" : Wording.since(child.lastSeen, on: today)),
      Table.Entry(child.born == nil ? "" : Wording.since(child.lastSeenAlone, on: today)),
      childDue(child), Table.Entry(row.workerInitials ?? ""), Table.Entry(shown(row.name)),
      Table.Entry(child.id),
    ]
  }

  private func childDue(_ child: CaseloadRow.Child) -> Table.Entry {
    guard let title = child.nextTitle, let day = child.nextDay else { return "" }
    return Table.Entry(
      due(title, day, in: Self.childTable, column: Self.childDueColumn), day < today ? .late : nil)
  }

  /// Two lines on the family under the cursor.
  private func drawDetail(into frame: inout Frame) {
    guard let row = caseload.selected else { return }
    let y = frame.height - 4
    var first: [String] = ["\(shown(row.name)) (\(row.familyId))"]
    if row.isRestricted { first.append("restricted to named people (R)") }
    if row.warnings > 0 { first.append("⚠ \(Wording.count(row.warnings, "warning", "warnings"))") }
    if let worker = row.worker { first.append(worker) }
    let weeks = row.lastFullDiscussion.map { today.days(since: $0) / 7 }
    let full = weeks.map { "discussed in full \($0 == 0 ? "this week" : "\($0)w ago")" }
    first.append(full ?? "not yet discussed in full")
    first.append(
      row.openActions == 0
        ? "no open actions"
        : "open actions \(row.openActions)\(row.lateActions > 0 ? " (\(row.lateActions) late)" : "")")
    frame.put(first.joined(separator: " · "), x: 1, y: y, width: frame.width - 2, style: .dim)
    let seen = row.children.filter { $0.status != .closed }.map { child in
      let alone = child.lastSeenAlone.map { ", alone \($0.brief)" } ?? ""
      return
        "\(shown(child.forename.isEmpty ? child.id : child.forename)) seen \(child.lastSeen.map(\.brief) ?? "never")\(alone)"
    }
    frame.put(seen.joined(separator: " · "), x: 1, y: y + 1, width: frame.width - 2, style: .dim)
  }
}
