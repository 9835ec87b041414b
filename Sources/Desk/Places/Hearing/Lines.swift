import Casework

/// Each list's lines by the ids that the cursor knows them by, to be compared with what they were.
extension Desk {
  typealias Lines = [String: AnyHashable]

  /// The lists on the screen that have been read.
  var lines: [Hearing.List: Lines] {
    var lines: [Hearing.List: Lines] = [:]
    lines[.room(room)] = roomLines
    if let family { lines[.family(family.file.family)] = family.lines }
    return lines
  }

  private var roomLines: Lines? {
    switch room {
    case .today: return todayRoom.board.map(Self.lines)
    case .caseload: return caseload.families.map(Self.lines)
    case .meeting:
      guard meeting.view == .agenda else { return nil }
      return meeting.board.map { board in
        Self.keyed(board.items, by: { String($0.family.number) }, as: Self.lasting)
      }
    case .actions: return actions.all.map { Self.keyed($0, by: { String($0.ref.number) }) }
    case .diary: return diary.board.map { Self.keyed($0.items, by: { $0.subject.id }) }
    case .unit: return nil
    }
  }

  /// A family of the agenda but for the time that is talked of it.
  private static func lasting(_ item: MeetingBoard.Item) -> AnyHashable {
    var item = item
    item.seconds = 0
    return item
  }

  private static func lines(_ board: TodayBoard) -> Lines {
    var lines = keyed(board.items, by: { $0.subject.id })
    for waiting in board.toSign { lines["sign:\(waiting.day.description)"] = waiting }
    if board.toCopy > 0 { lines["copy"] = board.toCopy }
    lines.merge(keyed(board.toAgree, by: { "agree:\($0.ref.number)" })) { _, new in new }
    lines.merge(keyed(board.questions, by: { "question:\($0.ref.number)" })) { _, new in new }
    lines.merge(keyed(board.returned, by: { "returned:\($0.ref.number)" })) { _, new in new }
    return lines
  }

  /// Families, and each of their children as the closer list has them.
  private static func lines(_ rows: [CaseloadRow]) -> Lines {
    var lines = keyed(rows, by: { String($0.family.number) })
    for row in rows {
      for child in row.children { lines["\(row.family.number)/\(child.ref.number)"] = child }
    }
    return lines
  }

  private static func keyed<Row: Hashable>(
    _ rows: [Row], by id: (Row) -> String, as value: (Row) -> AnyHashable = { $0 }
  ) -> Lines {
    Dictionary(rows.map { (id($0), value($0)) }) { first, _ in first }
  }

  /// What the cursor of a list is on; in a month all that its day holds.
  func looked(at list: Hearing.List) -> Set<String> {
    switch list {
    case .family(let family):
      guard let place = self.family, place.file.family == family else { return [] }
      return Set([place.identity(of: place.selected)].compactMap { $0 })
    case .room(.diary):
      guard let day = diary.day, let board = diary.board else { return [] }
      if diary.span == .month { return Set(diary.items(on: day).map { board.items[$0].subject.id }) }
      return Set([diary.selected?.subject.id].compactMap { $0 })
    case .room(let room): return Set([cursor(in: room)].compactMap { $0 })
    }
  }
}

extension FamilyPlace {
  /// What stands on the page, by the ids that the cursor knows it by.
  var lines: [String: AnyHashable] {
    var lines: [String: AnyHashable] = [:]
    for subject in subjects {
      guard let id = identity(of: subject) else { continue }
      lines[id] = line(subject)
    }
    return lines
  }

  private func line(_ subject: Subject) -> AnyHashable? {
    switch subject {
    case .none: nil
    case .child(let index): file.children[index]
    case .clock(let index): file.clocks[index]
    case .unknown(let index): unknownLines[index]
    case .setAside(let index): file.setAside[index]
    case .hypothesis(let index): file.hypotheses[index]
    case .sought(let index): file.sought[index]
    case .booked(let index): file.booked[index]
    case .relative(let index): file.relatives[index]
    case .action(let index): file.actions[index]
    case .entry(let index): file.entries[index]
    case .submission(let index): file.submissions[index]
    case .question(let index): file.questions[index]
    }
  }
}
