import CCurses
import CTerminal
import Glibc
public import Screen

/// The terminal in front of the person: keys come out of it, frames go onto it.
///
/// There is one at a time. Whatever ends the program, the terminal is left as it was found.
public final class Terminal {
  private var keyboard = Keyboard()
  private var canvas: Canvas
  private var isOpen = true

  /// Takes over the terminal.
  ///
  /// `ascii` is for terminals that cannot draw lines and signs; without `colour` meanings are told by bold,
  /// underline and reverse alone.
  public init(ascii: Bool = false, colour: Bool = true) throws(TerminalProblem) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    kith_set_locale()
    kith_guard_begin()
    // A short wait tells Esc from an arrow key; shorter ones split arrow keys on slow lines.
    set_escdelay(100)
    guard kith_start() else {
      kith_guard_end()
      throw .unknownKind(Terminal.kind)
    }
    canvas = Canvas(ascii: ascii, colour: Look.begin() && colour)
    // Raw, so that Ctrl-S, Ctrl-Q, Ctrl-C and Ctrl-Z arrive as keys.
    raw()
    noecho()
    nonl()
    kith_want_keys()
    kith_want_line_moves()
    KeyCodes.define()
    kith_guard_set_reset(Terminal.resetSequence)
    kith_paint_through()
    kith_refresh()
    // Coming back has switched the keys off.
    kith_want_keys()
    Terminal.write(Terminal.pasteMarksOn)
  }

  deinit { close() }

  /// How many columns and lines the terminal has now.
  public var size: Size { Size(width: Int(kith_columns()), height: Int(kith_lines())) }

  /// Waits for a key, a change of size, a signal or a write to the watched file, for so many milliseconds at
  /// most.
  ///
  /// After `hangUp` nothing more will come: save what is to be saved and end.
  public func next(wait milliseconds: Int, watching file: FileWatch? = nil) -> Input {
    let input = keyboard.next(wait: milliseconds, watching: file)
    if input == .resized { canvas.forget() }
    return input
  }

  /// Whether more input is there already, so that painting can wait for it.
  public var isWaiting: Bool { keyboard.isWaiting() }

  /// Shows a frame, sending only what has changed.
  public func paint(_ frame: Frame) {
    if isOpen { canvas.paint(frame) }
  }

  /// Has the next frame written whole, as when something else has written over the screen.
  public func repaint() { canvas.forget() }

  /// Gives the terminal back to the shell until the person returns; the next frame is written whole.
  public func suspend() {
    guard isOpen else { return }
    leave()
    let before = signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    signal(SIGTSTP, before)
    kith_guard_begin()
    canvas.forget()
    kith_refresh()
    Terminal.write(Terminal.pasteMarksOn)
  }

  /// Puts text onto the clipboard of the person's own computer where their terminal allows it; says whether
  /// the text was short enough to be sent.
  public func copy(_ text: String) -> Bool {
    guard isOpen, let sequence = Clipboard.sequence(text) else { return false }
    Terminal.write(sequence)
    return true
  }

  /// Leaves the terminal as it was found.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
  }

  private func leave() {
    Terminal.write(Terminal.pasteMarksOff)
    curs_set(1)
    // A terminal without a screen of its own for programs would keep what was on it.
    if !Terminal.hasOwnScreen {
      kith_erase()
      kith_refresh()
    }
    endwin()
    kith_guard_end()
  }
}
