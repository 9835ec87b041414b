public import Screen

/// What came of waiting for a person.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// The terminal has another size now.
  case resized
  /// Nobody typed anything for as long as was waited.
  case nothing
  /// Somebody has written to the file that is watched.
  case written
  /// The line was dropped, or the program was asked to end.
  case hangUp
  /// Ctrl-C, or an interrupt from outside.
  case interrupt
}

/// Why the program cannot use the terminal it was started in.
public enum TerminalProblem: Error, Equatable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The system knows nothing of a terminal of this kind (the environment's `TERM`).
  case unknownKind(String)
}
