import Casework
import Screen

extension Desk {
  /// The locked screen: who sits here, the hour, and a line for the passphrase; nothing else.
  func drawLock(into frame: inout Frame) {
    let width = min(frame.width - 4, 56)
    var area = frame.area.centred(width: width, height: 9)
    if lock.showsHelp { area.y = 1 }
    let hour = second > 0 ? Moment(day: today, seconds: second).hour : ""
    let title = isLocked ? "Kith is locked" : "Choose a passphrase for the lock"
    frame.put(title, x: area.x, y: area.y, style: .title)
    frame.put(
      [sitting.login, hour].filter { !$0.isEmpty }.joined(separator: " · "), x: area.x, y: area.y + 1)
    if isLocked, lock.hasPassphrase == false {
      put("It locked itself, and no passphrase is chosen: Enter uncovers it.", area, line: 3, into: &frame)
    } else {
      drawSecret(lock.typed, "Passphrase", area.line(3), focused: !lock.isAgain, into: &frame)
    }
    if lock.stage == .choosing {
      drawSecret(lock.again, "Again", area.line(4), focused: lock.isAgain, into: &frame)
    }
    if lock.isChecking {
      frame.put("Checking…", x: area.x, y: area.y + 6, style: .dim)
    } else if let sentence = lock.sentence {
      frame.put(sentence, x: area.x, y: area.y + 6, style: .notice)
    }
    if lock.showsHelp {
      put(Help.text(for: scope, width: width), area, line: 8, into: &frame)
    } else if isLocked, lock.hasPassphrase != false {
      let words = "Forgotten: in a shell, kith member passphrase --clear"
      frame.put(words, x: area.x, y: area.y + 8, width: area.width, style: .dim)
    }
    HintLine(Command.hints(in: scope, for: self)).draw(into: &frame)
  }

  private func put(_ text: String, _ area: Screen.Area, line: Int, into frame: inout Frame) {
    for (row, words) in Text.wrapped(text, to: area.width).enumerated()
    where area.y + line + row < frame.height - 1 {
      frame.put(words, x: area.x, y: area.y + line + row)
    }
  }

  private func drawSecret(
    _ line: Line, _ label: String, _ area: Screen.Area, focused: Bool, into frame: inout Frame
  ) {
    frame.put(label, x: area.x, y: area.y, style: focused ? .key : .label)
    Line(String(repeating: "•", count: line.text.count)).draw(
      into: &frame, area: area.inset(left: 12), style: focused ? .focused : .field, focused: focused)
  }
}
