import Casework
import Screen

extension Desk {
  /// Enter in the meeting: opens it, or the minute of the family under the cursor.
  mutating func openMeetingOrMinute() -> [Effect] {
    guard let board = meeting.board else { return [] }
    switch board.state {
    case .planned:
      open(MeetingForm(planned: board.day))
      return []
    case .running: return openMinute()
    case .closed: return [.read(.minutes(board.day))]
    }
  }

  private mutating func openMinute() -> [Effect] {
    guard let board = meeting.board, let ref = board.ref, let item = meeting.selected else { return [] }
    guard let sheet = meeting.sheet, sheet.family == item.family else {
      awaitsMinute = true
      return [.read(.sheet(item.family, ref))]
    }
    open(MinuteForm(meeting: ref, day: board.day, item: item, sheet: sheet))
    return []
  }

  mutating func recordHeard() -> [Effect] {
    guard let board = meeting.board, let ref = board.ref, let item = meeting.selected else { return [] }
    guard item.state == .waiting else {
      return refuse("\(shown(item.name)) has been discussed already; Enter opens its minute.")
    }
    guard let sheet = meeting.sheet, sheet.family == item.family else {
      return refuse("One moment: the family is still being read.")
    }
    let children = sheet.row.children.filter { $0.status != .closed }.map(\.ref)
    var minute = Discussion(meeting: ref, family: item.family, children: children, tier: .checkIn)
    minute.basedOn = ""
    stepToNextWaiting()
    return [.save(.minute(minute), form: nil)]
  }

  /// Keeps the minute on top, then does what follows.
  mutating func saveMinute(then afterwards: FormSheet.Afterwards) -> [Effect] {
    guard case .form(var sheet) = overlays.last, sheet.isMinute else { return [] }
    sheet.afterwards = afterwards
    overlays[overlays.count - 1] = .form(sheet)
    guard sheet.isTouched else {
      let isKept = sheet.kept != sheet.begun || drafts.contains { $0.key == sheet.draftKey }
      return (isKept ? [.drop(draft: sheet.draftKey), .read(.drafts)] : []) + finishMinute(afterwards)
    }
    return save()
  }

  /// What follows a kept minute: the list, the next family or the one before.
  mutating func finishMinute(_ afterwards: FormSheet.Afterwards) -> [Effect] {
    if case .stay = afterwards {
      guard let item = meeting.selected else { return [] }
      return [.read(.meeting(meeting.day)), .read(.sheet(item.family, meeting.board?.ref))]
    }
    _ = overlays.popLast()
    let count = meeting.board?.items.count ?? 0
    switch afterwards {
    case .next where meeting.list.selected + 1 < count: meeting.list.selected += 1
    case .previous where meeting.list.selected > 0: meeting.list.selected -= 1
    case .next, .previous:
      notice = Notice("That was the \(afterwards.isNext ? "last" : "first") family of the agenda.")
      return [.read(.meeting(meeting.day))]
    default: return [.read(.meeting(meeting.day))]
    }
    guard let item = meeting.selected, let ref = meeting.board?.ref else { return [] }
    awaitsMinute = true
    return [.read(.meeting(meeting.day)), .read(.sheet(item.family, ref))]
  }

  private mutating func stepToNextWaiting() {
    guard let items = meeting.board?.items else { return }
    let after = items.indices.filter { $0 > meeting.list.selected && items[$0].state == .waiting }
    if let next = after.first { meeting.list.selected = next }
  }

  /// Who is present, while the meeting is open; before and after it, the unit's own lengths.
  mutating func setUpMeeting() -> [Effect] {
    if let board = meeting.board, board.state == .running, let ref = board.ref {
      open(PresentForm(meeting: ref, present: board.present))
    } else {
      open(MeetingLengthForm(unit: sitting.unit))
    }
    return []
  }

  mutating func askToClose() -> [Effect] {
    guard let board = meeting.board, let ref = board.ref else { return [] }
    let waiting = board.items.filter { $0.state == .waiting }.count
    let explanation =
      waiting == 0
      ? "Every family has been discussed."
      : "\(Wording.count(waiting, "family was", "families were")) not reached: recorded as not discussed, first next week."
    overlays.append(
      .dialog(
        DialogSheet(
          purpose: .closeMeeting(ref),
          dialog: Dialog(
            "Close the meeting of \(board.day.spoken)?", explanation: explanation,
            answers: [Dialog.Answer("y", "close it")]))))
    return []
  }
}

extension FormSheet.Afterwards {
  var isNext: Bool {
    if case .next = self { return true }
    return false
  }
}
