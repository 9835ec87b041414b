public import Casework
import GRDB

extension Store {
  /// What would be taken back next, or made again, in the journal's words; nothing of it is done.
  ///
  /// It is tried out in a transaction that is rolled back, so that it says the same as doing it would.
  public func nextUndo(redo: Bool) throws(Refusal) -> String {
    let now = moment()
    return try refusing {
      try self.queue.writeWithoutTransaction { database in
        var what = ""
        try database.inTransaction(.immediate) {
          var ledger = Ledger(database)
          what = try redo ? self.makeAgain(&ledger, now).what : self.takeBack(&ledger, now).what
          return .rollback
        }
        let done = (redo ? Undoing.Side.after : .before).words
        return what.hasPrefix(done) ? String(what.dropFirst(done.count)) : what
      }
    }
  }
}
