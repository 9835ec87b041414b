import Casework
import GRDB

/// Whether the journal is as it was written: no entry changed, none taken away.
enum JournalCheck {
  static func run(_ database: Database) throws -> CheckReport.Check {
    var (number, hash) = (0, "")
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM journal ORDER BY id")
    while let row = try rows.next() {
      let (id, previous, stored): (Int, String, String) = (row["id"], row["previous"], row["hash"])
      guard id == number + 1 else { return broken("Entry \(number + 1) of the journal is missing.") }
      guard previous == hash, stored == Journal.hash(of: Journal.fields(of: row), after: previous) else {
        return broken("Entry \(id) of the journal is not as it was written.")
      }
      (number, hash) = (id, stored)
    }
    let head = try Row.fetchOne(database, sql: "SELECT length, hash FROM journal_head WHERE id = 1")
    guard let head else { return broken("The journal has lost its head.") }
    let (length, last): (Int, String) = (head["length"], head["hash"])
    guard length == number else {
      return broken("The journal has \(number) entries and ought to have \(length).")
    }
    guard last == hash else { return broken("The journal does not end as it was written.") }
    return .init(id: "journal", ok: true, detail: "\(number) entries, each joined to the one before.")
  }

  private static func broken(_ what: String) -> CheckReport.Check {
    .init(
      id: "journal", ok: false,
      detail: what + " Somebody may have changed the file; put a backup in its place."
    )
  }
}
