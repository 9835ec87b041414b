import Casework
import Screen

extension Desk {
  /// What narrows the list on top, where it can be narrowed.
  var narrowing: Narrowing? {
    switch scope {
    case .today: todayRoom.narrowing
    case .caseload: caseload.narrowing
    case .after: meeting.after.narrowing
    case .drift: meeting.drift.narrowing
    case .actions: actions.narrowing
    case .diary: diary.narrowing
    case .unit, .missing: unit.narrowing
    case .family: family?.narrowing
    default: nil
    }
  }

  var isNarrowing: Bool { narrowing?.isTyping ?? false }

  mutating func beginNarrowing() -> [Effect] {
    changeNarrowing {
      $0.clear()
      $0.isTyping = true
    }
    return []
  }

  /// A key while the list is narrowed: it is typed, moves in the list, or ends the typing.
  mutating func narrow(_ key: Key) -> [Effect] {
    switch key {
    case .escape: changeNarrowing { $0.clear() }
    case .enter: changeNarrowing { $0.isTyping = false }
    case .function(12), .control("x"): return lockScreen()
    case .up, .down, .pageUp, .pageDown: return move(key)
    default: changeNarrowing { _ = $0.line.take(key) }
    }
    return []
  }

  private mutating func changeNarrowing(_ change: (inout Narrowing) -> Void) {
    switch scope {
    case .today: todayRoom.rearrange(on: today, drafts: drafts, after: change)
    case .caseload:
      change(&caseload.narrowing)
      caseload.rearrange()
    case .after: meeting.after.narrow(change)
    case .drift: meeting.drift.narrow(change)
    case .actions:
      change(&actions.narrowing)
      actions.rearrange()
    case .diary: diary.narrow(change)
    case .unit, .missing:
      change(&unit.narrowing)
      unit.rearrange()
    case .family:
      guard var place = family else { return }
      change(&place.narrowing)
      place.list.selected = min(place.list.selected, max(0, place.subjects.count - 1))
      family = place
    default: break
    }
  }

  mutating func reorder() -> [Effect] {
    if scope == .today {
      todayRoom.reorder(on: today, drafts: drafts)
      notice = Notice("Put together \(todayRoom.order.words).")
    } else if scope == .caseload {
      let all = CaseloadRoom.Order.allCases
      caseload.order = all[(caseload.order.position + 1) % all.count]
      caseload.rearrange()
      caseload.list.selected = 0
      notice = Notice("Ordered \(caseload.order.words).")
    } else {
      let all = ActionsRoom.Order.allCases
      actions.order = all[(actions.order.position + 1) % all.count]
      actions.rearrange()
      notice = Notice("Ordered \(actions.order.words).")
    }
    return []
  }
}
