import Casework
import Screen

extension FormSheet.Afterwards {
  /// A minute that is left so is not finished by it.
  var parks: Bool {
    switch self {
    case .close, .previous, .jump, .join: true
    case .stay, .next, .done, .another: false
    }
  }

  var stays: Bool {
    if case .stay = self { return true }
    return false
  }
}

extension Desk {
  /// Opens the minute of the family under the cursor, once what the unit has before it is read; asks first where
  /// somebody else types it at this moment.
  mutating func openMinute(anyway: Bool = false) -> [Effect] {
    guard let board = meeting.board, let ref = board.ref, let item = meeting.selected else { return [] }
    if let why = whyNotRecord { return refuse(why) }
    if item.state == .postponed {
      (meeting.awaited, meeting.opensAwaited) = (item.family, true)
      return [.save(.postpone(ref, item.family, reason: ""), form: nil)]
    }
    guard let sheet = meeting.sheet, sheet.family == item.family else {
      awaitsMinute = true
      return [.read(.sheet(item.family, ref))]
    }
    if !anyway, let typist = typist(of: item.family) { return askToOpen(typedBy: typist) }
    meeting.run.isFollowing = false
    meeting.run.countedTo = second
    open(
      MinuteForm(
        meeting: ref, day: board.day, item: item, sheet: sheet, present: board.present.map(\.ref),
        examples: board.present,
        seconds: seconds(on: item)))
    return []
  }

  private mutating func askToOpen(typedBy typist: String) -> [Effect] {
    overlays.append(
      .dialog(
        DialogSheet(
          purpose: .openTyped,
          dialog: Dialog(
            "\(typist) is typing this minute.", explanation: ". follows; y opens it all the same.",
            answers: [Dialog.Answer("y", "open it")]))))
    return []
  }

  /// Keeps the minute on top, then does what follows: going on finishes it, leaving it parks it.
  mutating func saveMinute(then afterwards: FormSheet.Afterwards) -> [Effect] {
    guard case .form(var sheet) = overlays.last, var minute = sheet.runningMinute else { return [] }
    sheet.afterwards = afterwards
    minute.isFinishing = !afterwards.parks
    sheet.filling = minute
    overlays[overlays.count - 1] = .form(sheet)
    if sheet.contested != nil, sheet.isTouched {
      if afterwards.parks { return leaveContested(sheet) }
      if !afterwards.stays {
        return refuse(
          "Somebody else has minuted this: Ctrl-S puts yours in its place, Esc keeps it as a draft.")
      }
    }
    let isParked = minute.sheet.minute?.isParked ?? false
    guard sheet.isTouched || (isParked && minute.isFinishing) else {
      let isKept = sheet.kept != sheet.begun || sheet.isInFile
      return (isKept ? [.drop(draft: sheet.draftKey), .read(.drafts)] : []) + finishMinute(afterwards)
    }
    return save()
  }

  /// What follows a kept minute: the same again, the agenda, or another family's.
  mutating func finishMinute(_ afterwards: FormSheet.Afterwards) -> [Effect] {
    if case .stay = afterwards {
      guard let family = minute?.item.family else { return [] }
      return [.read(.meeting(meeting.day)), .read(.sheet(family, meeting.board?.ref))]
    }
    if case .form(let sheet) = overlays.popLast() { remember(sheet, afterwards) }
    return goOn(afterwards)
  }

  /// Whoever comes back to a minute that was left goes on where the caret stood; one that is finished begins anew.
  private mutating func remember(_ sheet: FormSheet, _ afterwards: FormSheet.Afterwards) {
    guard let minute = sheet.runningMinute else { return }
    meeting.run.places[minute.item.family] = afterwards.parks ? sheet.form.place : nil
  }

  /// Leaves a minute that cannot be saved as it stands; its text is kept as a draft.
  mutating func leaveUnfinished(_ sheet: FormSheet, saying words: String) -> [Effect] {
    _ = overlays.popLast()
    remember(sheet, sheet.afterwards)
    let kept = draft(of: sheet)
    drafts.removeAll { $0.key == kept.key }
    drafts.insert(kept, at: 0)
    let onward = goOn(sheet.afterwards)
    notice = Notice(words, .refused)
    return part(with: kept) + onward
  }

  /// From a family's minute to the agenda, or to another family's.
  private mutating func goOn(_ afterwards: FormSheet.Afterwards) -> [Effect] {
    let agenda: [Effect] = [.read(.meeting(meeting.day))]
    guard let board = meeting.board else { return agenda }
    let here = meeting.list.selected
    let place: Int?
    switch afterwards {
    case .close, .done, .stay, .another: return agenda
    case .join(let typed): return agenda + offerFamilies(typed)
    case .jump(let family): place = board.items.firstIndex { $0.family == family }
    case .next:
      let later = board.items.indices.filter { $0 > here }
      // Whoever jumps about goes on with those that still wait; at the end one may read them over.
      place = later.first { board.items[$0].isOpen } ?? later.first { board.items[$0].state == .discussed }
    case .previous: place = board.items.indices.last { $0 < here && board.items[$0].state != .postponed }
    }
    guard let place else {
      notice = Notice(Self.noneBeyond(afterwards, board))
      return agenda
    }
    meeting.list.selected = place
    awaitsMinute = true
    return agenda + [.read(.sheet(board.items[place].family, board.ref))]
  }

  private static func noneBeyond(_ afterwards: FormSheet.Afterwards, _ board: MeetingBoard) -> String {
    guard case .next = afterwards else { return "That was the first family of the agenda." }
    let waiting = board.items.filter(\.isOpen).count
    let left = "\(Wording.count(waiting, "family", "families")) before it not yet discussed"
    return "That was the last family of the agenda\(waiting == 0 ? "" : "; \(left)")."
  }

  /// The open minute's family as it now stands on the agenda: its tier may have been changed elsewhere.
  mutating func refreshMinute() {
    for index in overlays.indices {
      guard case .form(var sheet) = overlays[index], var minute = sheet.runningMinute,
        let item = meeting.board?.items.first(where: { $0.family == minute.item.family })
      else { continue }
      minute.item = item
      sheet.filling = minute
      overlays[index] = .form(sheet)
    }
  }
}

extension FormSheet {
  /// What is said of a minute that could not be saved as it stands.
  static func unfinished(because problem: String) -> String {
    "Not yet minuted; the text is kept, and Enter goes on with it. \(problem)"
  }
}

extension MeetingBoard.Item {
  /// It is still to be discussed, or to be gone on with.
  var isOpen: Bool { state == .waiting || state == .parked }
}
