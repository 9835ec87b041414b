import Casework
import Desk
import Glibc
import Records
import Screen
import Session
import Terminal

/// Kith on the screen: keys in, frames out, until the person leaves.
enum Interactive {
  /// Runs until the person leaves or the line drops; returns the exit status.
  ///
  /// `fixed` says that the day was chosen, so that midnight does not change it. All waiting keys are taken
  /// before the screen is painted.
  static func run(
    store: Store, codes: @escaping () -> CodeBook, today: @escaping () -> Day, fixed: Bool, ascii: Bool,
    colour: Bool
  ) throws -> Int32 {
    let terminal = try Terminal(ascii: ascii, colour: colour)
    defer { terminal.close() }
    let seat = try Seat(
      store: store, calendar: .none, today: today(), size: terminal.size, codes: codes,
      second: { Int(time(nil)) },
      outside: { request in
        switch request {
        case .copy(let text): _ = terminal.copy(text)
        case .show(let frame): terminal.paint(frame)
        case .repaint: terminal.repaint()
        case .suspend: terminal.suspend()
        }
      })
    seat.settle()
    terminal.paint(seat.frame())
    // The first screen does not wait for the law and its holidays; the first key does.
    if let fault = try store.lawFault() {
      seat.take(.refused(.fileProblem("No date can be counted. \(fault)"), form: nil))
    }
    seat.learn(try store.ruleBook())
    var (day, isCurrent) = (today(), false)
    var pace = Pace(log: store.logPath)
    while !seat.isOver {
      var isChanged = true
      let input = terminal.next(wait: pace.milliseconds(seat, isCurrent: isCurrent), watching: pace.watched)
      // After a rest the desk first learns how late it is: the screen may have to be locked before the key.
      if pace.hasRested, input != .nothing { _ = seat.pause() }
      switch input {
      case .key(let key): seat.take(.key(key))
      case .resized: seat.take(.resized(terminal.size))
      case .interrupt: seat.take(.key(.escape))
      case .hangUp:
        // The line has dropped: what was typed goes into the file, then Kith ends.
        seat.end(patience: 30)
        return 0
      case .written:
        // A change can be seen a moment after it stands in the log.
        pace.stir()
        continue
      case .nothing:
        pace.calm()
        isChanged = seat.pause()
        if !isCurrent, bringUpToDate(store) {
          isCurrent = true
          seat.take(.changedElsewhere)
          isChanged = true
        }
        if !fixed, today() != day {
          day = today()
          seat.take(.newDay(day))
          isChanged = true
        }
      }
      if !isChanged || terminal.isWaiting { continue }
      seat.settle()
      terminal.paint(seat.frame())
    }
    return 0
  }

  /// Works the clocks out again where the law is another than the last time; says whether that is done.
  private static func bringUpToDate(_ store: Store) -> Bool {
    do throws(Refusal) {
      try store.refreshIfLawChanged()
      return true
    } catch {
      // Another program is writing; the next pause comes soon.
      return false
    }
  }
}
