import Glibc

/// A line that is typed on the terminal without being seen.
enum Secret {
  /// Asks for a line; the terminal shows nothing of it and is as it was afterwards.
  static func ask(_ question: String) throws -> String {
    var usual = termios()
    guard tcgetattr(STDIN_FILENO, &usual) == 0 else {
      throw Failure(.usage, "A passphrase is typed at a terminal; in scripts there is only --clear.")
    }
    var silent = usual
    // Ctrl-C is read as a sign, so that nobody is left with a terminal that shows nothing.
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual) }
    Output.write(question, to: STDERR_FILENO)
    let line = readLine()
    Output.write("\n", to: STDERR_FILENO)
    guard let line, !line.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      throw Failure(.data, "Nothing was typed; the passphrase is as it was.")
    }
    return line
  }
}
