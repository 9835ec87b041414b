public import Casework
import Foundation
import GRDB

extension Store {
  /// Whether somebody else has written to the file since this was last asked; true once for each time.
  ///
  /// The first asking only takes the file's state as known.
  public func hasChangedElsewhere() throws(Refusal) -> Bool {
    // Every writer writes to the log first; while that stands still there is nothing to ask.
    let log = LogState(of: logPath)
    if let log, log == seenLog { return false }
    let state = try refusing {
      try self.queue.inDatabase { database in
        try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
      }
    }
    defer {
      seenState = state
      // A change counts only some time after it stands in the log: a log that was just written is asked again.
      seenLog = log.flatMap { $0.isSettled ? $0 : nil }
    }
    return seenState != nil && seenState != state
  }

  /// The file to which every writer writes first.
  public var logPath: String { path + "-wal" }

  /// Somebody has written to the log a moment ago, so that more may be seen at the next look.
  public var mayChangeSoon: Bool { seenLog == nil }
}

/// How long the file's log is and when it was last written, to the nanosecond.
struct LogState: Equatable {
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// Seconds after which whatever was written to the log has long been seen by everybody.
  private static let settling = 10

  /// Nothing has been written to it for a while.
  var isSettled: Bool { abs(time(nil) - seconds) > Self.settling }

  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (size, seconds, nanoseconds) = (status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }
}
