import Desk
import Session
import Terminal

/// How long the screen waits for a key before it looks after anything else.
///
/// A screen left alone is woken by the next write to the file, and otherwise once a minute. Where the system does
/// not tell of writes, it asks every second.
struct Pace {
  private let log: String
  private var watch: FileWatch?
  /// Somebody has just written; in a moment there is something to see.
  private var isStirred = false
  /// The last wait was longer than a second could be.
  private(set) var hasRested = false

  init(log: String) {
    self.log = log
    watch = FileWatch(log)
  }

  /// What the wait is for besides keys; nothing during the moment after a write, so that many are one.
  var watched: FileWatch? { isStirred ? nil : watch }

  /// Milliseconds to wait. `isCurrent` says that the clocks have been worked out by the law as it now is.
  mutating func milliseconds(_ seat: Seat, isCurrent: Bool) -> Int {
    hasRested = false
    if isStirred { return 100 }
    if seat.desk.hasUnkeptText { return 300 }
    guard watch != nil, isCurrent, let rest = seat.rest else { return 1_000 }
    hasRested = true
    return rest * 1_000
  }

  mutating func stir() { isStirred = true }

  /// The moment is over: takes what was told of the file until now, before it is looked at.
  mutating func calm() {
    guard isStirred else { return }
    isStirred = false
    watch?.take()
    if watch?.isAlive == false { watch = FileWatch(log) }
  }
}
