public import Casework
import Foundation
import GRDB

extension Store {
  /// Whether somebody else has written to the file since this was last asked; true once for each time.
  ///
  /// The first asking only takes the file's state as known.
  public func hasChangedElsewhere() throws(Refusal) -> Bool {
    // Every writer writes to the log first; while that stands still there is nothing to ask.
    let log = LogState(of: path + "-wal")
    if let log, log == seenLog { return false }
    let state = try refusing {
      try self.queue.inDatabase { database in
        try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
      }
    }
    defer { (seenState, seenLog) = (state, log) }
    return seenState != nil && seenState != state
  }
}

/// How long the file's log is and when it was last written, to the nanosecond.
struct LogState: Equatable {
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (size, seconds, nanoseconds) = (status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }
}
