import Casework
import GRDB

/// Whether every record reads as the journal last left it, and the journal knows every record.
enum RecordsCheck {
  static func run(_ database: Database) throws -> CheckReport.Check {
    var last = try lastImages(database)
    var (count, wrong) = (0, [String]())
    for table in Table.allCases {
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table.rawValue) ORDER BY id")
      while let row = try rows.next() {
        let id: Int = row["id"]
        count += 1
        let known = last[table]?.removeValue(forKey: id)
        if known != text(Ledger.values(row), of: table, id) { wrong.append("\(table.words) \(id)") }
      }
      for id in (last[table] ?? [:]).keys.sorted() { wrong.append("\(table.words) \(id)") }
    }
    guard wrong.isEmpty else {
      let named = wrong.prefix(3).joined(separator: ", ") + (wrong.count > 3 ? " and others" : "")
      let detail =
        "\(wrong.count) of \(count) records are not as the journal left them (\(named)). "
        + "Somebody may have changed the file; put a backup in its place."
      return .init(id: "records", ok: false, detail: detail)
    }
    return .init(id: "records", ok: true, detail: "\(count) records, each as the journal last left it.")
  }

  /// How the journal last left each record, as text; deleted ones are not among them.
  private static func lastImages(_ database: Database) throws -> [Table: [Int: String]] {
    var last: [Table: [Int: String]] = [:]
    let entries = try String.fetchCursor(
      database, sql: "SELECT images FROM journal WHERE images <> '[]' ORDER BY id")
    while let entry = try entries.next() {
      for image in try RowImage.read(entry) {
        last[image.table, default: [:]][image.id] = image.after.map { text($0, of: image.table, image.id) }
      }
    }
    return last
  }

  private static func text(_ row: [String: Value], of table: Table, _ id: Int) -> String {
    RowImage.json([RowImage(table: table, id: id, before: nil, after: RowImage.said(row))])
  }
}
