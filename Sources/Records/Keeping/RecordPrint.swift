import Casework
import GRDB

/// Brings a record's fields to one number, so that a whole file is compared without being held.
///
/// Fields come in the order of their names, each as the journal writes it; blank ones say nothing. The number is
/// another in each run of the program.
struct RecordPrint {
  private var hasher = Hasher()

  var number: Int { hasher.finalize() }

  mutating func take(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    hasher.combine(name.count)
    hasher.combine(bytes: UnsafeRawBufferPointer(name))
    hasher.combine(value.count)
    hasher.combine(bytes: UnsafeRawBufferPointer(value))
  }

  mutating func take(_ name: String, _ value: Value) {
    guard RowImage.isSaid(name, value) else { return }
    var (name, text) = (name, RowImage.text(of: value))
    name.withUTF8 { name in text.withUTF8 { take(name, $0) } }
  }

  static func of(_ row: [String: Value]) -> Int {
    var print = RecordPrint()
    for (name, value) in row.sorted(by: { $0.key < $1.key }) { print.take(name, value) }
    return print.number
  }
}

/// The columns of a table whose values its records are compared by, in the order of their names.
struct RecordColumns {
  private let names: [String]

  init(of table: Table, in database: Database) throws {
    names = try database.columns(in: table.rawValue).map(\.name).filter { $0 != "id" && $0 != "revision" }
      .sorted()
  }

  /// For a statement: the record's number, then the columns.
  var list: String { (["id"] + names).joined(separator: ", ") }

  /// What a row comes to that was read by `list`.
  func print(of row: Row) -> Int {
    var print = RecordPrint()
    for (place, name) in names.enumerated() {
      let value: DatabaseValue = row[place + 1]
      switch value.storage {
      case .int64(let number): print.take(name, .number(Int(number)))
      case .string(let text): print.take(name, .text(text))
      default: break
      }
    }
    return print.number
  }
}
