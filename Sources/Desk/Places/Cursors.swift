import Casework
import Screen

/// What the cursor of each room is on, as an id that outlasts the list.
extension Desk {
  func cursor(in room: Room) -> String? {
    switch room {
    case .today: return todayRoom.cursor(drafts: drafts)
    case .caseload:
      guard let family = caseload.selected?.family else { return nil }
      return caseload.selectedChild.map { "\(family.number)/\($0.ref.number)" } ?? String(family.number)
    case .meeting:
      switch meeting.view {
      case .agenda: return meeting.selected.map { String($0.family.number) }
      case .after: return meeting.after.cursor
      case .drift: return meeting.drift.selected.map { String($0.family.number) }
      }
    case .actions: return actions.selected.map { String($0.ref.number) }
    case .diary: return diary.day.map { "\($0.description)/\(diary.line)" }
    case .unit:
      switch unit.view {
      case .rules: return unit.selected.map { "\($0.timescale.id)|\($0.timescale.variant)" }
      case .missing: return unit.missing.cursor
      case .lags: return unit.missing.lagCursor
      case .capacity: return unit.selectedWorker.map { String($0.member.ref.number) }
      case .authorities: return unit.selectedAuthority?.decision
      }
    }
  }

  /// Puts the cursor on what has that id, where it is in the list.
  mutating func putCursor(on id: String, in room: Room) {
    func number(_ part: Int = 0) -> Int? {
      let parts = id.split(separator: "/")
      return parts.indices.contains(part) ? Int(parts[part]) : nil
    }
    switch room {
    case .today: todayRoom.putCursor(on: id, drafts: drafts)
    case .caseload:
      if let family = number() { caseload.select(Ref(family), child: number(1).map { Ref($0) }) }
    case .meeting:
      switch meeting.view {
      case .agenda:
        let place = meeting.board?.items.firstIndex { String($0.family.number) == id }
        meeting.list.selected = place ?? meeting.list.selected
      case .after: meeting.after.putCursor(on: id)
      case .drift:
        let place = meeting.drift.rows?.firstIndex { String($0.family.number) == id }
        meeting.drift.list.selected = place ?? meeting.drift.list.selected
      }
    case .actions:
      let place = actions.rows.firstIndex { row in
        actions.all.map { String($0[row].ref.number) == id } ?? false
      }
      actions.list.selected = place ?? actions.list.selected
    case .diary:
      let parts = id.split(separator: "/")
      if let day = parts.first.flatMap({ Day($0) }) { _ = diary.go(to: day, line: number(1) ?? 0) }
    case .unit:
      switch unit.view {
      case .rules: unit.putCursor(on: id)
      case .missing, .lags: unit.missing.putCursor(on: id)
      case .capacity: unit.putCursor(onWorker: id)
      case .authorities: unit.putCursor(onAuthority: id)
      }
    }
  }
}

extension TodayBoard.Item.Subject {
  /// What it is about, as an id: `action:5`, `clock:core-group||child:11|occasion:9`.
  var id: String {
    switch self {
    case .action(let ref): "action:\(ref.number)"
    case .meeting(let day): "meeting:\(day.description)"
    case .birthExpected(let ref): "birth:\(ref.number)"
    case .clocks(let keys): "clock:\(keys.first?.text ?? "")"
    case .occasion(let ref): "occasion:\(ref.number)"
    case .warningReview(let ref): "warning:\(ref.number)"
    case .restrictionReview(let ref): "restriction:\(ref.number)"
    case .grantEnds(let ref, let member): "grant:\(ref.number)/\(member.number)"
    }
  }
}

extension Entry.Identity {
  /// `visit:7`.
  var id: String {
    switch self {
    case .visit(let ref): "visit:\(ref.number)"
    case .note(let ref): "note:\(ref.number)"
    case .action(let ref): "action:\(ref.number)"
    case .decision(let ref): "decision:\(ref.number)"
    case .discussion(let ref): "discussion:\(ref.number)"
    case .occasion(let ref): "occasion:\(ref.number)"
    case .hypothesis(let ref): "hypothesis:\(ref.number)"
    case .standing(let kind, let row): "\(kind.rawValue):\(row)"
    }
  }
}

extension FamilyPlace {
  /// Where somebody was on a family's page.
  struct Held: Hashable, Sendable {
    var selected: String?
    var narrowing = ""
  }

  var held: Held { Held(selected: identity(of: selected), narrowing: narrowing.line.text) }

  /// What a line is about, as an id that outlasts reading the family again.
  func identity(of subject: Subject) -> String? {
    switch subject {
    case .none: nil
    case .child(let index): "person:\(file.children[index].row.ref.number)"
    case .clock(let index): "clock:\(file.clocks[index].key.text)"
    case .unknown(let index): "unknown:\(unknownLines[index].first?.child?.number ?? 0)"
    case .setAside(let index): "aside:\(file.setAside[index].key.text)"
    case .hypothesis(let index): "alive:\(file.hypotheses[index].ref.number)"
    case .sought(let index): "sought:\(file.sought[index].ref.number)"
    case .booked(let index): "booked:\(file.booked[index].subject.id)"
    case .relative(let index): "person:\(file.relatives[index].ref.number)"
    case .action(let index): "open:\(file.actions[index].ref.number)"
    case .submission(let index): "submission:\(file.submissions[index].ref.number)"
    case .question(let index): "question:\(file.questions[index].ref.number)"
    case .entry(let index): "entry:\(file.entries[index].id.id)"
    }
  }

  /// Puts the cursor on the line with that id; says whether it is there.
  @discardableResult
  mutating func select(identity: String) -> Bool {
    guard let index = subjects.firstIndex(where: { self.identity(of: $0) == identity }) else { return false }
    list.selected = index
    return true
  }

  /// Goes back to where somebody was.
  mutating func resume(_ held: Held) {
    narrowing = Narrowing(line: Line(held.narrowing))
    if let selected = held.selected { select(identity: selected) }
  }

  /// Takes the family as it now reads; the cursor stays on the same thing, or where that one was.
  mutating func take(_ read: FamilyFile) {
    let (before, identity) = (selected, identity(of: selected))
    file = read
    let count = subjects.count
    if let identity, select(identity: identity) { return }
    if let index = subjects.firstIndex(of: before) { list.selected = index }
    list.selected = min(list.selected, max(0, count - 1))
  }
}
