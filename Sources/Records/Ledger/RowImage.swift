import Casework

/// One row before and after a change: nothing before where it was made, nothing after where it was deleted.
struct RowImage: Equatable, Sendable {
  var table: Table
  var id: Int
  var before: [String: Value]?
  var after: [String: Value]?
}

extension RowImage {
  /// Which row an image is of.
  struct Place: Hashable {
    var table: Table
    var id: Int
  }

  var place: Place { Place(table: table, id: id) }

  /// A row without its blank columns, so that an image reads the same as its row when the table has grown.
  static func said(_ row: [String: Value]?) -> [String: Value]? {
    row?.filter { isSaid($0.key, $0.value) }
  }

  /// Whether a column says something at a value.
  static func isSaid(_ column: String, _ value: Value) -> Bool {
    value != .none && grown[column] != value
  }

  /// Columns that came later and must hold something; at this they say nothing.
  static let grown: [String: Value] = [
    "seconds": .number(0), "parked": .number(0), "no_challenge": .number(0), "genogram": .text(""),
  ]

  /// The images as one JSON text with sorted keys, so that the same change always has the same words.
  static func json(_ images: [RowImage]) -> String {
    var text = "["
    for (index, image) in images.enumerated() {
      if index > 0 { text += "," }
      text += "{\"t\":\"\(image.table.rawValue)\",\"i\":\(image.id)"
      if let before = image.before { append(before, named: "b", to: &text) }
      if let after = image.after { append(after, named: "a", to: &text) }
      text += "}"
    }
    return text + "]"
  }

  private static func append(_ row: [String: Value], named name: String, to text: inout String) {
    text += ",\"\(name)\":{"
    var first = true
    for (column, value) in row.sorted(by: { $0.key < $1.key }) {
      if !first { text += "," }
      first = false
      text += "\"\(column)\":"
      append(value, to: &text)
    }
    text += "}"
  }

  /// A value as the journal writes it.
  static func text(of value: Value) -> String {
    var text = ""
    append(value, to: &text)
    return text
  }

  private static func append(_ value: Value, to text: inout String) {
    switch value {
    case .none: text += "null"
    case .number(let number): text += String(number)
    case .text(let words): quote(words, into: &text)
    }
  }

  private static func quote(_ words: String, into text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        if scalar.value < 0x20 {
          let hex = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
