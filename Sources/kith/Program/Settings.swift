import Casework

/// Which unit is opened, on which day, as whom, and how it is drawn.
struct Settings: Equatable {
  var file: String
  /// A day that was chosen to stand on; otherwise the running day counts.
  var today: Day?
  /// The login given with `--as`.
  var login: String?
  var ascii: Bool

  /// Fills up what was not said from the environment; a `KITH_TODAY` that is no day is refused.
  init(
    file: String?, today: Day?, login: String?, ascii: Bool, _ environment: Environment
  ) throws(Failure) {
    self.file = file ?? environment["KITH_FILE"] ?? Settings.usualFile(environment)
    (self.today, self.login, self.ascii) = (today, login, ascii)
    if today == nil, let text = environment["KITH_TODAY"] {
      guard let day = Day(text) else { throw Failure(.usage, DayText.refusal(text, of: "KITH_TODAY")) }
      self.today = day
    }
  }

  /// `$XDG_DATA_HOME/kith/unit.kith`, which is below `~/.local/share` by default.
  private static func usualFile(_ environment: Environment) -> String {
    let folder = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? ".") + "/.local/share"
    return folder + "/kith/unit.kith"
  }
}

/// Days as the command line takes them.
enum DayText {
  static func refusal(_ text: String, of name: String) -> String {
    "\(name) is “\(text.printable)”, which is no day; write it as 2026-03-16."
  }
}
