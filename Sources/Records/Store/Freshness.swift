public import Casework
import GRDB

extension Store {
  /// Whether somebody else has written to the file since this was last asked; true once for each time.
  ///
  /// The first asking only takes the file's state as known.
  public func hasChangedElsewhere() throws(Refusal) -> Bool {
    let state = try refusing {
      try self.queue.inDatabase { database in
        try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
      }
    }
    defer { seenState = state }
    return seenState != nil && seenState != state
  }
}
