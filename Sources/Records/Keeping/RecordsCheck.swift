import Casework
import GRDB

/// Whether every record reads as the journal last left it, and the journal knows every record.
///
/// Of each record only one number is held beside it, so that the whole file is compared in little room. What is
/// found is told by record, number and field; nothing that stands in a record is told.
struct RecordsCheck {
  private let database: Database
  private var traces = RecordTraces()
  private var (count, wrongCount) = (0, 0)
  /// The first of those that differ, to be told in words.
  private var wrong: [Wrong] = []

  private static let told = 5

  /// A record that is not as the journal left it.
  private struct Wrong {
    var table: Table
    var id: Int
    /// The entry that told of it last; nothing where none did.
    var entry: Int?
    var isGone = false
  }

  static func run(_ database: Database) throws -> CheckReport.Check {
    var check = RecordsCheck(database: database)
    try check.traces.readJournal(in: database)
    for table in Table.allCases { try check.compare(table) }
    return try check.report()
  }

  private init(database: Database) { self.database = database }

  private mutating func compare(_ table: Table) throws {
    let columns = try RecordColumns(of: table, in: database)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(columns.list) FROM \(table.rawValue) ORDER BY id")
    while let row = try rows.next() {
      let id: Int = row[0]
      count += 1
      let known = traces.take(table, id)
      if known?.print != columns.print(of: row) { note(Wrong(table: table, id: id, entry: known?.entry)) }
    }
    for (id, trace) in traces.left(of: table) {
      note(Wrong(table: table, id: id, entry: trace.entry, isGone: true))
    }
  }

  private mutating func note(_ found: Wrong) {
    wrongCount += 1
    if wrong.count < Self.told { wrong.append(found) }
  }

  private func report() throws -> CheckReport.Check {
    guard wrongCount > 0 else {
      return .init(id: "records", ok: true, detail: "\(count) records, each as the journal last left it.")
    }
    let names = try EntryNames(database)
    let told = try wrong.map { try words($0, names) }.joined(separator: "; ")
    let further = wrongCount - wrong.count
    let are = wrongCount == 1 ? "record is" : "records are"
    let detail =
      "\(wrongCount) \(are) not as the journal left them: \(told)\(further > 0 ? "; and \(further) more" : ""). "
      + "Somebody has changed the file from outside; put a backup in its place."
    return .init(id: "records", ok: false, detail: detail)
  }

  /// `visit 12 differs from entry 45 of Wed 18 Mar 2026 by Jo Bell in What happened and Day`.
  private func words(_ wrong: Wrong, _ names: EntryNames) throws -> String {
    let record = "\(wrong.table.words) \(wrong.id)"
    guard let number = wrong.entry,
      let entry = try Row.fetchOne(
        database, sql: "SELECT \(Journal.columns) FROM journal WHERE id = ?", arguments: [number])
    else { return "\(record) stands in no entry" }
    if wrong.isGone { return "\(record) of \(names.words(entry)) is gone" }
    let place = RowImage.Place(table: wrong.table, id: wrong.id)
    guard let last = try RowImage.read(entry[9]).last(where: { $0.place == place }), let after = last.after
    else { return "\(record) was deleted by \(names.words(entry)) and is there again" }
    let now = RowImage.said(try Ledger(database).row(wrong.table, wrong.id)) ?? [:]
    let then = RowImage.said(after) ?? [:]
    let fields = Set(now.keys).union(then.keys).filter { now[$0] != then[$0] }
    let labels = HistoryLabels.words(fields, of: wrong.table)
    return "\(record) differs from \(names.words(entry)) in \(labels.joined(separator: ", "))"
  }
}
