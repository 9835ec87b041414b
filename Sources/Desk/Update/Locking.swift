import Casework
import Screen

extension Desk {
  /// The screen is locked: nothing of what is beneath can be read.
  public var isLocked: Bool { lock.stage == .locked }

  /// Locks the screen; what was typed is kept first.
  mutating func lockScreen(byItself: Bool = false) -> [Effect] {
    guard lock.stage == .open else { return [] }
    lock = Lock()
    lock.stage = .locked
    lock.isByItself = byItself
    return keepDrafts() + keepPlace() + [.read(.passphrase)]
  }

  /// Locks the screen once so many minutes have gone by without a key.
  mutating func lockIfIdle() -> [Effect] {
    guard lock.stage == .open else { return [] }
    guard let since = lock.idleSince, since <= second else {
      lock.idleSince = second
      return []
    }
    guard let minutes = sitting.unit.lockMinutes, minutes > 0, second - since >= minutes * 60 else {
      return []
    }
    return lockScreen(byItself: true)
  }

  /// Chooses a passphrase, the first or another.
  mutating func choosePassphrase() -> [Effect] {
    lock = Lock()
    lock.stage = .choosing
    lock.locksAfterwards = false
    return []
  }

  /// Whether this login has a passphrase; who locks by hand for the first time chooses one.
  mutating func take(passphraseIsSet isSet: Bool) -> [Effect] {
    guard isLocked else { return [] }
    lock.hasPassphrase = isSet
    if !isSet { lock.sentence = nil }
    if !isSet, !lock.isByItself { lock.stage = .choosing }
    return []
  }

  /// Enter while it is locked: the passphrase is looked at; where there is none, the screen is uncovered.
  mutating func unlock() -> [Effect] {
    lock.sentence = nil
    guard lock.hasPassphrase != false else {
      lock = Lock()
      return []
    }
    let text = lock.typed.text
    lock.typed = Line()
    if text.isEmpty { return lock.hasPassphrase == nil ? [.read(.passphrase)] : [] }
    lock.isChecking = true
    return [.unlock(text)]
  }

  mutating func unlock(_ isRight: Bool) -> [Effect] {
    guard isLocked else { return [] }
    lock.isChecking = false
    guard !isRight else {
      lock = Lock()
      return []
    }
    lock.sentence = "That is not the passphrase."
    // Whoever has forgotten it may have cleared it by their own login meanwhile.
    return [.read(.passphrase)]
  }

  /// Enter while a passphrase is chosen: on to the second time, then it is set.
  mutating func goOnChoosing() -> [Effect] {
    lock.sentence = nil
    guard lock.typed.text.trimmed.count >= Lock.shortest else {
      lock.sentence = "At least \(Lock.shortest) characters, please."
      lock.isAgain = false
      return []
    }
    guard lock.isAgain else {
      lock.isAgain = true
      return []
    }
    let text = lock.typed.text
    guard lock.again.text == text else {
      let locks = lock.locksAfterwards
      lock = Lock()
      (lock.stage, lock.locksAfterwards) = (.choosing, locks)
      lock.sentence = "These are not the same; type it again, twice."
      return []
    }
    let locks = lock.locksAfterwards
    lock = Lock()
    if locks { lock.stage = .locked } else { notice = Notice("The passphrase is set; L locks the screen.") }
    return [.setPassphrase(text)] + (locks ? [.read(.passphrase)] : [])
  }

  /// A key of a passphrase; what it is shows nowhere.
  mutating func typeInLock(_ key: Key) -> [Effect] {
    switch key {
    case .character, .pasted, .backspace, .control("u"), .control("w"): break
    default: return []
    }
    lock.sentence = nil
    if lock.stage == .choosing, lock.isAgain { _ = lock.again.take(key) } else { _ = lock.typed.take(key) }
    return []
  }

  /// What the file did not do while the screen is locked, without a word of what is beneath.
  mutating func refuseWhileLocked() {
    guard isLocked else { return }
    lock.isChecking = false
    lock.sentence = "The file did not answer; Enter tries again."
  }

  /// Asks after how many minutes without a key the unit's screens lock themselves.
  mutating func setLockMinutes() -> [Effect] {
    open(LockMinutesForm(minutes: sitting.unit.lockMinutes))
    return []
  }
}
