import Casework

/// How long nothing changes on the screen by itself, so that the program may rest.
extension Desk {
  /// Seconds until something may be to do without a key; nothing where each second may count.
  ///
  /// A screen left alone shows nothing but days and whole minutes. The running meeting counts its talk, a text is
  /// kept soon after it was typed, and so is the place.
  public var restingSeconds: Int? {
    guard !hasUnkeptText, pending == nil, let left = secondsToLock else { return nil }
    guard lock.covers || minutesShown.isEmpty else { return nil }
    return min(60 - second % 60, left)
  }

  /// Seconds until the screen locks itself; nothing shortly after a key, while the place is not kept yet.
  private var secondsToLock: Int? {
    guard lock.stage == .open else { return 60 }
    guard let since = lock.idleSince, second - since > Self.settled else { return nil }
    guard let minutes = sitting.unit.lockMinutes, minutes > 0 else { return 60 }
    return max(1, since + minutes * 60 - second)
  }
}
