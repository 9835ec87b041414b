import Casework
import Glibc

/// What the program is told by the system it runs on.
struct Environment {
  var values: [String: String] = [:]
  /// The operating system's login of whoever runs the program.
  var login = ""
  /// The running day, where the computer stands.
  var today: () -> Day

  subscript(name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  /// The environment of this process.
  static var running: Environment {
    var environment = Environment(today: day)
    for name in ["KITH_FILE", "KITH_TODAY", "XDG_DATA_HOME", "HOME", "NO_COLOR", "TMPDIR"] {
      if let value = getenv(name) { environment.values[name] = String(cString: value) }
    }
    if let entry = getpwuid(getuid()) {
      environment.login = String(cString: entry.pointee.pw_name)
      if environment["HOME"] == nil { environment.values["HOME"] = String(cString: entry.pointee.pw_dir) }
    }
    if environment.login.isEmpty { environment.login = String(getuid()) }
    return environment
  }

  /// Seconds since 1 January 1970.
  static var second: Int { Int(time(nil)) }

  private static func day() -> Day {
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return Day(number: Int32(seconds / 86_400)) }
    return day
  }
}
