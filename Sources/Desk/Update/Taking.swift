import Casework
import Screen

extension Desk {
  /// Takes what has happened and returns what is to be done; nothing is done here.
  public mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      hearing.isListening = false
      let effects = press(key)
      look()
      return effects
    case .resized(let size):
      self.size = size
      fitForms()
      return []
    case .pause(let second):
      self.second = second
      countTime()
      return keepDrafts() + lockIfIdle() + keepPlaceIfIdle()
    case .changedElsewhere:
      findAgain()
      return [.read(.news), .read(.hidden), .read(.sitting)] + rereading
    case .newDay(let day): return begin(day)
    case .answer(let answer): return listen(to: answer)
    case .saved(let saved, let form):
      hearing.isListening = false
      return settle(saved, form: form) + (form == LockMinutesForm.key ? [.read(.sitting)] : [])
    case .tookBack(let saved):
      hearing.isListening = false
      notice = Notice("\(Wording.sentence(saved.what)) U makes it again.")
      justSaid = notice
      return rereading
    case .madeAgain(let saved):
      hearing.isListening = false
      notice = Notice("\(Wording.sentence(saved.what)) u takes it back.")
      justSaid = notice
      return rereading
    case .refused(let refusal, let form):
      if case .reopen = pending {
        // The family where one was last may be gone, or closed to this login by now.
        pending = nil
        return []
      }
      if form == Self.keptQuietly, refusal == .busy { return keepAgain() }
      if form == nil, refusal == .noSuch("family"), let effects = leaveGoneFamily() { return effects }
      if form == nil, refusal == .restricted, let effects = closeRestricted() { return effects }
      comparison = nil
      notice = Notice(sentence(of: refusal, form: form), .refused)
      refuseWhileLocked()
      if case .remark = pending { pending = nil }
      takingBack = nil
      (meeting.opensAwaited, meeting.signing) = (false, nil)
      if form != nil, case .form(var sheet) = overlays.last {
        if case .changedMeanwhile = refusal { return reread(sheet, after: refusal) }
        if case .noSuch = refusal, let effects = offerAnew(sheet, after: refusal) { return effects }
        if sheet.isMinute, sheet.afterwards.parks {
          return leaveUnfinished(sheet, saying: FormSheet.unfinished(because: refusal.sentence))
        }
        sheet.afterwards = sheet.isMinute ? .stay : .close
        overlays[overlays.count - 1] = .form(sheet)
      }
      return []
    case .keptBeside(let draft, let key): return stand(beside: draft, under: key)
    case .kept(let draft):
      markKept(draft)
      return [.read(.drafts)]
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if case .alternate(let character) = key { return pressAlternate(character) }
    lock.idleSince = nil
    if lock.covers {
      guard let command = Command.command(for: key, in: scope) else { return typeInLock(key) }
      return perform(command, key)
    }
    (notice, justSaid) = (nil, nil)
    if let effects = confirmTakingBack(key) { return effects }
    // What was offered with the last sentence goes with it.
    if key != .character("r") { stoppedLate = nil }
    if isNarrowing { return narrow(key) }
    if let effects = typeNowhere(key) { return effects }
    guard let command = Command.command(for: key, in: scope) else {
      if overlays.isEmpty, case .pasted = key {
        return refuse("Nothing is typed here, so nothing is pasted; v, c, a and d open a form.")
      }
      return overlays.isEmpty ? sayWhere(key) : type(key)
    }
    return perform(command, key)
  }

  /// What must be read again once something has been written.
  var rereading: [Effect] {
    [.read(.drafts)] + (review.isOpen ? reviewReading : roomReading)
      + (family.map { [.read(.family($0.file.family))] } ?? [])
  }

  /// What the room shows, as it stands.
  var roomReading: [Effect] {
    switch room {
    case .today: [.read(.today)]
    case .caseload: [.read(.caseload)]
    case .actions: [.read(.actions(done: actions.showsDone))]
    case .meeting: meeting.reading
    case .diary: diary.reading(today)
    case .unit: unit.reading
    }
  }

  /// What the screen shows but has not read; asked for before each painting, so that keys never wait for it.
  public var unread: [Effect] {
    guard overlays.isEmpty else { return unreadAlike + unreadFound }
    guard scope == .meeting, let item = meeting.selected, meeting.sheet?.family != item.family else {
      return []
    }
    return [.read(.sheet(item.family, meeting.board?.ref))]
  }

  /// The lines a list has on the screen.
  var listHeight: Int {
    guard family == nil else { return max(1, size.height - 5) }
    switch room {
    case .caseload: return max(1, size.height - 6)
    case .unit: return max(1, size.height - 7)
    default: return max(1, size.height - 5)
    }
  }
}
