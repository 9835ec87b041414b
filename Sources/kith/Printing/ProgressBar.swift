import Glibc

/// A bar on standard error while something takes more than a second and somebody is looking.
final class ProgressBar {
  private static let width = 40

  private let begun = ProgressBar.milliseconds()
  private let isWatched = isatty(STDERR_FILENO) == 1
  private var shown = -1

  /// Shows how far it has come; nothing in the first second.
  func show(_ done: Int, of all: Int) {
    guard isWatched, all > 0, ProgressBar.milliseconds() - begun > 1_000 else { return }
    let filled = min(ProgressBar.width, done * ProgressBar.width / all)
    guard filled != shown else { return }
    shown = filled
    let bar = String(repeating: "#", count: filled)
    let rest = String(repeating: " ", count: ProgressBar.width - filled)
    Output.write("\r[\(bar)\(rest)] \(done) of \(all)", to: STDERR_FILENO)
  }

  /// Takes the bar away.
  func end() {
    if shown >= 0 { Output.write("\r\u{1B}[K", to: STDERR_FILENO) }
    shown = -1
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
