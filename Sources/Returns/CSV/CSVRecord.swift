/// One record of a CSV file: its fields, and the physical line on which it begins (from 1).
struct CSVRecord: Hashable, Sendable {
  var line: Int
  var fields: [String]

  /// Whether nothing but blanks stands in any field.
  var isBlank: Bool { fields.allSatisfy { $0.utf8.allSatisfy { $0 == 32 || $0 == 9 } } }
}

/// Where a CSV file stops being one; lines count from 1.
enum CSVFault: Error, Hashable, Sendable {
  /// A quotation mark that opens on a line and is never closed; nothing after that line can be trusted.
  case unclosedQuote(line: Int)
  /// Something other than a comma or a line end stands after a closing quotation mark.
  case afterQuote(line: Int)
  /// A record that is longer than any honest one; nothing after its first line is read.
  case tooLong(line: Int, limit: Int)

  var line: Int {
    switch self {
    case .unclosedQuote(let line), .afterQuote(let line), .tooLong(let line, _): line
    }
  }
}
