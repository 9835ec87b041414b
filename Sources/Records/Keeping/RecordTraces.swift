import Casework
import GRDB

/// How the journal last left each record, as one number each, with the entry that says so.
struct RecordTraces {
  struct Trace {
    var entry: Int
    /// What the record's fields come to; nothing where it was deleted.
    var print: Int?
  }

  private var traces: [Table: [Int: Trace]] = [:]

  /// Reads the whole journal, one entry after another.
  mutating func readJournal(in database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, images FROM journal WHERE images <> '[]' ORDER BY id")
    while let row = try rows.next() {
      let entry: Int = row[0]
      var images: String = row[1]
      let isPlain = images.withUTF8 { bytes in
        var reader = ImageReader(bytes)
        return reader.read { table, id, print in
          traces[table, default: [:]][id] = Trace(entry: entry, print: print)
        }
      }
      if !isPlain { try take(entry, images) }
    }
  }

  /// Takes an entry that somebody has written otherwise than Kith does.
  private mutating func take(_ entry: Int, _ images: String) throws {
    do {
      for image in try RowImage.read(images) {
        let print = image.after.map { RecordPrint.of($0) }
        traces[image.table, default: [:]][image.id] = Trace(entry: entry, print: print)
      }
    } catch {
      throw Damage(what: "what entry \(entry) of the journal tells is not readable")
    }
  }

  /// What is known of a record, which is then done with.
  mutating func take(_ table: Table, _ id: Int) -> Trace? {
    traces[table]?.removeValue(forKey: id)
  }

  /// Records of a table that ought to be there and were not taken, in their order.
  func left(of table: Table) -> [(id: Int, trace: Trace)] {
    (traces[table] ?? [:]).filter { $0.value.print != nil }.sorted { $0.key < $1.key }
      .map { (id: $0.key, trace: $0.value) }
  }
}
