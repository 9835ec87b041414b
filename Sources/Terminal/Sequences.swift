import CCurses
import Glibc

extension Terminal {
  /// Ask the terminal to mark pasted text, so that line breaks in it press no Enter.
  static let pasteMarksOn = "\u{1B}[?2004h"
  static let pasteMarksOff = "\u{1B}[?2004l"

  /// What kind of terminal the environment says this is.
  static var kind: String {
    guard let name = getenv("TERM") else { return "" }
    return String(cString: name)
  }

  /// What puts the terminal in order after a crash: no paste marks, plain text, caret shown, keypad off, the
  /// shell's own screen.
  static var resetSequence: String {
    pasteMarksOff + ["sgr0", "cnorm", "rmkx", "rmcup"].map(capability).joined()
  }

  /// Whether the terminal goes back to what it showed before the program, so that nothing of it stays.
  static var hasOwnScreen: Bool { !capability("rmcup").isEmpty }

  /// A sequence out of the terminal's description, or "" where it has none.
  private static func capability(_ name: String) -> String {
    // The C library answers with the address -1 where the name is not that of a sequence.
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return "" }
    return String(cString: text)
  }

  /// Writes to the terminal at once; a terminal that is gone is noticed when the next key is read.
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
