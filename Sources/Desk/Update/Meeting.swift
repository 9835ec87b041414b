import Casework
import Screen

extension Desk {
  /// Enter in the meeting: opens it, or the minute of the family under the cursor.
  mutating func openMeetingOrMinute() -> [Effect] {
    guard let board = meeting.board else { return [] }
    switch board.state {
    case .planned:
      if let why = whyNotRecord { return refuse(why) }
      open(MeetingForm(planned: board.day))
      return []
    case .running: return openMinute()
    case .closed:
      guard let item = meeting.selected else { return [] }
      guard let minute = item.minuted else { return refuse("\(shown(item.name)) was not discussed.") }
      return [.read(.familyMinute(minute))]
    }
  }

  /// The family was heard and there is nothing new: a check-in, also where a full discussion was planned.
  mutating func recordHeard() -> [Effect] {
    guard let board = meeting.board, let ref = board.ref, let item = meeting.selected else { return [] }
    if let why = whyNotRecord { return refuse(why) }
    switch item.state {
    case _ where hasUnreadText(of: item):
      return refuse("\(shown(item.name)) has been begun; Enter goes on with its minute.")
    case _ where typist(of: item.family) != nil:
      return refuse(
        "\(typist(of: item.family) ?? "") is typing the minute of \(shown(item.name)); . follows.")
    case .waiting: break
    case .parked: return refuse("\(shown(item.name)) has been begun; Enter goes on with its minute.")
    case .postponed: return refuse("\(shown(item.name)) is put off; Z takes that back.")
    case .discussed, .notDiscussed:
      return refuse("\(shown(item.name)) has been discussed already; Enter opens its minute.")
    }
    guard let sheet = meeting.sheet, sheet.family == item.family else {
      return refuse("One moment: the family is still being read.")
    }
    let children = sheet.row.childrenTalkedOf.map(\.ref)
    var minute = Discussion(meeting: ref, family: item.family, children: children, tier: .checkIn)
    minute.basedOn = ""
    minute.seconds = seconds(on: item)
    if item.tier == .full { meeting.run.afterword = "It counts as a check-in, not as a full discussion." }
    stepToNextWaiting()
    return [.save(.minute(minute), form: nil)]
  }

  private mutating func stepToNextWaiting() {
    guard let items = meeting.board?.items else { return }
    let after = items.indices.filter { $0 > meeting.list.selected && items[$0].state == .waiting }
    if let next = after.first { meeting.list.selected = next }
  }

  /// Who is present, while the meeting is open; before it the unit's own lengths, after it the family's minute.
  mutating func setUpMeeting() -> [Effect] {
    if meeting.board?.state == .closed {
      return selectedMinute == nil ? refuse("This family was not discussed.") : correctMinute()
    }
    if let board = meeting.board, board.state == .running, let ref = board.ref {
      open(PresentForm(meeting: ref, present: board.present))
    } else {
      open(MeetingLengthForm(unit: sitting.unit))
    }
    return []
  }

  /// Closes the meeting after one question; first everything that was discussed in full must be whole.
  mutating func askToClose() -> [Effect] {
    guard let board = meeting.board, let ref = board.ref else { return [] }
    if let why = whyNotRecord { return refuse(why) }
    let lacking = board.items.indices.filter {
      board.items[$0].lacksChallenge && board.items[$0].isTalkedAbout
    }
    if let first = lacking.first {
      meeting.list.selected = first
      return refuse(Refusal.challengeUnsaid(lacking.map { shown(board.items[$0].name) }).sentence)
    }
    if let unread = board.items.indices.first(where: { hasUnreadText(of: board.items[$0]) }) {
      meeting.list.selected = unread
      let name = shown(board.items[unread].name)
      return refuse("What you typed of \(name) is not minuted yet; Enter goes on with it.")
    }
    overlays.append(
      .dialog(
        DialogSheet(
          purpose: .closeMeeting(ref),
          dialog: Dialog(
            "Close the meeting of \(board.day.spoken)?", explanation: left(on: board),
            answers: [Dialog.Answer("y", "close it")]))))
    return []
  }

  /// What closing leaves undone, in a sentence or two.
  private func left(on board: MeetingBoard) -> String {
    let waiting = board.items.filter { $0.state == .waiting }.count
    let parked = board.items.filter { $0.state == .parked }.count
    var sentences: [String] = []
    if waiting > 0 {
      let families = Wording.count(waiting, "family was", "families were")
      sentences.append("\(families) not reached: recorded as not discussed, first next week.")
    }
    if parked > 0 {
      let families = Wording.count(parked, "family is", "families are")
      sentences.append("\(families) begun and not finished; what is kept of them stays.")
    }
    sentences += board.typing.filter(isFresh).map { "\($0.by) is typing." }
    return sentences.isEmpty ? "Every family has been discussed." : sentences.joined(separator: " ")
  }
}

extension MeetingBoard.Item {
  /// Its minute in a meeting that is closed; nothing where it was not discussed.
  var minuted: Ref<Discussion>? { state == .discussed ? discussion : nil }

  /// It was talked about: its minute is finished, or begun.
  var isTalkedAbout: Bool { state == .discussed || state == .parked }
}
