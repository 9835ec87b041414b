import Casework
import GRDB

/// Whether the journal is as it was written: no entry changed, none taken away.
///
/// Entries are read one after another, so that the longest journal takes no more room than a short one.
struct JournalCheck {
  private let names: EntryNames
  /// The last entry that was read.
  private var (number, hash) = (0, "")
  /// The first three of all that was found.
  private var faults: [String] = []
  private var count = 0

  static func run(_ database: Database) throws -> CheckReport.Check {
    var check = JournalCheck(names: try EntryNames(database))
    let rows = try Row.fetchCursor(database, sql: "SELECT \(Journal.columns) FROM journal ORDER BY id")
    while let row = try rows.next() { check.take(row) }
    check.compare(try JournalEnds(in: database))
    return check.report
  }

  private init(names: EntryNames) { self.names = names }

  /// An entry must come next, follow on the one before, and read as its own hash says.
  private mutating func take(_ row: Row) {
    let (id, previous, stored): (Int, String, String) = (row[0], row[10], row[11])
    if id != number + 1 {
      let missing = id == number + 2 ? "Entry \(number + 1) is" : "Entries \(number + 1) to \(id - 1) are"
      note("\(missing) missing before \(names.words(row)).")
    } else if previous != hash {
      note("The chain is broken between entry \(number) and \(names.words(row)): one of them was changed.")
    }
    if stored != Journal.hash(of: Journal.fields(of: row), after: previous) {
      let words = names.words(row)
      note("\(words.prefix(1).uppercased())\(words.dropFirst()) is not as it was written.")
    }
    (number, hash) = (id, stored)
  }

  /// The journal must end where its head, the copy of that and everything that counts entries say.
  private mutating func compare(_ ends: JournalEnds) {
    guard let head = ends.head else { return note("The journal has lost its head.") }
    if head.length > number {
      note("The journal ought to have \(head.length) entries and has \(number): \(cut(head.length)).")
    } else if head.length < number {
      note("The journal's head says \(head.length) entries, and there are \(number): its head was changed.")
    } else if head.hash != hash {
      note("The journal does not end as it was written: its last entry or its head was changed.")
    }
    if ends.copy != head {
      let length = ends.copy.map { "\($0.length)" } ?? "nothing"
      let taken = ends.copy.map {
        $0.length > max(number, head.length) ? " \(cut($0.length, capital: true))." : ""
      }
      note("The head and its copy differ: \(head.length) entries and \(length).\(taken ?? "")")
    }
    if let named = ends.lastNamed, named > max(number, head.length), named > ends.copy?.length ?? 0 {
      note("Entry \(named) is spoken of elsewhere in the file: \(cut(named)).")
    }
  }

  /// `the last 3 were taken away`.
  private func cut(_ length: Int, capital: Bool = false) -> String {
    let gone = length - number
    return "\(capital ? "The" : "the") last \(gone == 1 ? "one was" : "\(gone) were") taken away"
  }

  private mutating func note(_ fault: String) {
    count += 1
    if faults.count < 3 { faults.append(fault) }
  }

  private var report: CheckReport.Check {
    guard count > 0 else {
      let detail =
        number == 1
        ? "1 entry" : "\(number) entries, each joined to the one before; the last ends in \(hash.prefix(12))."
      return .init(id: "journal", ok: true, detail: detail)
    }
    let further = count - faults.count
    let detail =
      faults.joined(separator: " ") + (further > 0 ? " \(further) more of the kind." : "")
      + " Somebody has changed the file from outside; put a backup in its place."
    return .init(id: "journal", ok: false, detail: detail)
  }
}

/// Where the journal ends, as far as the file says it elsewhere.
private struct JournalEnds {
  struct End: Equatable {
    var length: Int
    var hash: String
  }

  let head: End?
  let copy: End?
  /// The highest entry that is named by what hangs on the journal.
  let lastNamed: Int?

  init(in database: Database) throws {
    func end(_ table: String) throws -> End? {
      try Row.fetchOne(database, sql: "SELECT length, hash FROM \(table) WHERE id = 1")
        .map { End(length: $0[0], hash: $0[1]) }
    }
    (head, copy) = (try end("journal_head"), try end("journal_copy"))
    lastNamed = try Int.fetchOne(
      database,
      sql: "SELECT max(journal) FROM (SELECT journal FROM journal_row UNION ALL SELECT journal FROM looked)")
  }
}

/// Says which entry of the journal is meant, by number, day and person.
struct EntryNames {
  private let members: [Int: String]

  init(_ database: Database) throws {
    members = try Members.byNumber(in: database).mapValues(\.member.name)
  }

  /// `entry 12 of Wed 18 Mar 2026 by Robin Shah`, from the journal's columns in their order.
  func words(_ row: Row) -> String {
    let (number, day, login, member): (Int, String, String, Int?) = (row[0], row[2], row[3], row[4])
    let who = member.flatMap { members[$0] } ?? login
    return "entry \(number) of \(Day(stored: day)?.spoken ?? day) by \(who)"
  }
}
