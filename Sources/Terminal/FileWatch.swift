import CTerminal

/// Tells the waiting terminal that somebody has written to a file, so that nobody asks for it every second.
public final class FileWatch {
  let descriptor: Int32
  /// The file is still the one that was there at first; if not, only asking helps.
  public private(set) var isAlive = true

  /// Watches a file; nothing where the system does not allow it.
  public init?(_ path: String) {
    descriptor = kith_watch_begin(path)
    guard descriptor >= 0 else { return nil }
  }

  deinit { kith_watch_end(descriptor) }

  /// Takes what has been told of the file so far, so that the next wait waits for the next write.
  public func take() {
    if !kith_watch_take(descriptor) { isAlive = false }
  }
}
