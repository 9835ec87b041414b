import CCurses
import CTerminal
import Glibc
import Screen

/// Reads keys from the terminal, one after another, without ever losing one.
struct Keyboard {
  /// What was read ahead to find out whether anything is waiting.
  private var ahead: Input?
  /// What has come so far between the terminal's marks around pasted text; nothing outside of them.
  private var pasting: String.UnicodeScalarView?
  /// Nothing is left of what ncurses has read: only the terminal itself can have more.
  private var isDrained = false

  /// Waits for the next input, or for a write to the watched file, for so many milliseconds at most.
  mutating func next(wait milliseconds: Int, watching file: FileWatch?) -> Input {
    if let ahead {
      self.ahead = nil
      return ahead
    }
    if let input = signalled { return input }
    if !isDrained, let input = read() { return input }
    let came = Int(kith_guard_wait(file?.descriptor ?? -1, Int32(clamping: max(0, milliseconds))))
    if let input = signalled { return input }
    if came & kith_wait_gone != 0 { return .hangUp }
    // A terminal that is ready to be read but has nothing to read has ended.
    if came & kith_wait_input != 0, Keyboard.bytesWaiting == 0 { return .hangUp }
    if let input = read() { return input }
    if came & kith_wait_file != 0 { return .written }
    // A paste whose end never comes must not change what Enter does for ever.
    if came == 0, let text = endPaste() { return text }
    return .nothing
  }

  /// Whether another input is there already.
  mutating func isWaiting() -> Bool {
    if ahead == nil { ahead = signalled }
    if ahead == nil, !isDrained || Keyboard.bytesWaiting > 0 { ahead = read() }
    return ahead != nil
  }

  private var signalled: Input? {
    if kith_guard_hung_up() { return .hangUp }
    return kith_guard_interrupted() ? .interrupt : nil
  }

  private static var bytesWaiting: Int {
    var count: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Reads what is there already; nothing where nothing is, or where it means nothing to us.
  private mutating func read() -> Input? {
    while true {
      isDrained = false
      // The rest of a letter of several bytes may be on its way still; ncurses would lose its beginning.
      let wait: Int32 = Keyboard.bytesWaiting > 0 ? 50 : 0
      var code: UInt32 = 0
      switch kith_read(wait, &code) {
      case OK: if let input = character(code) { return input }
      case KEY_CODE_YES: if let input = special(Int32(bitPattern: code)) { return input }
      default:
        isDrained = true
        return nil
      }
    }
  }

  private mutating func character(_ code: UInt32) -> Input? {
    guard let scalar = Unicode.Scalar(code) else { return nil }
    if pasting != nil { return paste(scalar) }
    switch code {
    case 3: return .interrupt
    case 8, 127: return .key(.backspace)
    case 9: return .key(.tab)
    case 10, 13: return .key(.enter)
    case 27: return .key(.escape)
    case 1...26: return .key(.control(Character(Unicode.Scalar(UInt8(code) + 96))))
    case 0...31, 128...159: return nil
    default: return .key(.character(Character(scalar)))
    }
  }

  /// Pasted text is text, taken whole: a line break in it presses no Enter, and no letter is a command.
  private mutating func paste(_ scalar: Unicode.Scalar) -> Input? {
    let isBreak = scalar == "\n" && pasting?.last == "\r"
    switch scalar.value {
    case 9, 10, 13: if !isBreak { pasting?.append(scalar) }
    case 0...31, 127...159: break
    default: pasting?.append(scalar)
    }
    return (pasting?.count ?? 0) < Keyboard.mostPasted ? nil : cutPaste()
  }

  /// A longer paste comes in parts, so that one that never ends is not waited for in vain.
  private static let mostPasted = 60_000

  private mutating func cutPaste() -> Input? {
    let text = endPaste()
    pasting = String.UnicodeScalarView()
    return text
  }

  private mutating func endPaste() -> Input? {
    defer { pasting = nil }
    guard let pasting, !pasting.isEmpty else { return nil }
    return .key(.pasted(String(pasting)))
  }

  private mutating func special(_ code: Int32) -> Input? {
    if code == KeyCodes.pasteBegins {
      pasting = pasting ?? String.UnicodeScalarView()
      return nil
    }
    if code == KeyCodes.pasteEnds { return endPaste() }
    if code == KeyCodes.resize { return .resized }
    // What looks like a key in the middle of a pasted text is none.
    if pasting != nil { return nil }
    return KeyCodes.key(code).map { .key($0) }
  }
}
