import CCurses
import CTerminal
import Glibc
import Screen

/// Reads keys from the terminal, one after another, without ever losing one.
struct Keyboard {
  /// What was read ahead, in its order.
  private var ahead: [Input] = []
  /// What has come so far between the terminal's marks around pasted text; nothing outside of them.
  private var pasting: String.UnicodeScalarView?
  /// Letters that are whole and not taken yet, and the one that has begun.
  private var whole = ArraySlice<Unicode.Scalar>()
  private var letters = Letters()
  /// Nothing is left of what ncurses has read: only the terminal itself can have more.
  private var isDrained = false

  /// Waits for the next input, or for a write to the watched file, for so many milliseconds at most.
  mutating func next(wait milliseconds: Int, watching file: FileWatch?) -> Input {
    if !ahead.isEmpty { return ahead.removeFirst() }
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
    if ahead.isEmpty, let signal = signalled { ahead = [signal] }
    if ahead.isEmpty, !isDrained || Keyboard.bytesWaiting > 0, let input = read() {
      ahead.insert(input, at: 0)
    }
    return !ahead.isEmpty
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
      if let scalar = whole.popFirst() {
        if let input = character(scalar) { return input }
        continue
      }
      isDrained = false
      guard let code = readCode() else {
        isDrained = true
        return nil
      }
      if let byte = UInt8(exactly: code) {
        whole += letters.take(byte)
      } else {
        let cut = letters.giveUp().compactMap {
          pasting == nil ? Input.key(.character(Character($0))) : paste($0)
        }
        let inputs = cut + (special(code).map { [$0] } ?? [])
        ahead += inputs.dropFirst()
        if let first = inputs.first { return first }
      }
    }
  }

  /// The next byte, or the code of a key; nothing where none is there.
  ///
  /// The rest of a letter of several bytes may be on its way still; it is waited for a moment.
  private func readCode() -> Int32? {
    let code = kith_read(Keyboard.bytesWaiting > 0 || letters.isBegun ? 50 : 0)
    return code < 0 ? nil : code
  }

  private mutating func character(_ scalar: Unicode.Scalar) -> Input? {
    if pasting != nil { return paste(scalar) }
    switch scalar.value {
    case 3: return .interrupt
    case 8, 127: return .key(.backspace)
    case 9: return .key(.tab)
    case 10, 13: return .key(.enter)
    case 27: return escape()
    case 1...26: return .key(.control(Character(Unicode.Scalar(UInt8(scalar.value) + 96))))
    case 0...31, 128...159: return nil
    default: return .key(.character(Character(scalar)))
    }
  }

  /// Esc alone; or what came with it in one piece: a key held with Alt, or a sequence that nobody knows, which
  /// is swallowed whole rather than read as a command for each of its letters.
  private mutating func escape() -> Input? {
    guard let code = whole.popFirst().map({ Int32($0.value) }) ?? readCode() else { return .key(.escape) }
    guard let byte = UInt8(exactly: code), byte < 0x80 else {
      if code > 0xFF, let input = special(code) { return Keyboard.held(input) }
      if let byte = UInt8(exactly: code) { whole += letters.take(byte) }
      return nil
    }
    switch byte {
    case UInt8(ascii: "["): return swallowed()
    case UInt8(ascii: "O"):
      // A sequence of three; with nothing behind it somebody holds Alt, or types fast.
      return readCode() == nil ? .key(.alternate("O")) : nil
    case 27:
      ahead.append(.key(.escape))
      return .key(.escape)
    case 0x20..<0x7F: return .key(.alternate(Character(Unicode.Scalar(byte))))
    default:
      whole.append(Unicode.Scalar(byte))
      return .key(.escape)
    }
  }

  /// Reads a sequence to its last character; with nothing behind the bracket it is that bracket held with Alt.
  private mutating func swallowed() -> Input? {
    guard var code = readCode() else { return .key(.alternate("[")) }
    while !(0x40...0x7E).contains(code) {
      guard (0x20...0x3F).contains(code), let next = readCode() else { return nil }
      code = next
    }
    return nil
  }

  /// A key of its own that was held with Alt: arrows go by words.
  private static func held(_ input: Input) -> Input {
    switch input {
    case .key(.left): .key(.wordLeft)
    case .key(.right): .key(.wordRight)
    default: input
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
