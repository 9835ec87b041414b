import Casework

/// One JSON value; objects keep the order in which they were given.
enum JSON {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ day: Day?) { self = day.map { .text($0.description) } ?? .null }

  /// The value as text, two blanks to a step, with a line break at its end.
  var printed: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .number(let number): text += String(number)
    case .text(let words): JSON.quote(words, to: &text)
    case .list(let items):
      JSON.write(items.map { (nil, $0) }, between: "[", "]", to: &text, indent: indent)
    case .object(let fields):
      JSON.write(fields.map { ($0.0, $0.1) }, between: "{", "}", to: &text, indent: indent)
    }
  }

  private static func write(
    _ items: [(name: String?, value: JSON)], between open: String, _ close: String, to text: inout String,
    indent: String
  ) {
    text += open
    for (place, item) in items.enumerated() {
      text += (place == 0 ? "\n" : ",\n") + indent + "  "
      if let name = item.name {
        quote(name, to: &text)
        text += ": "
      }
      item.value.write(to: &text, indent: indent + "  ")
    }
    text += (items.isEmpty ? "" : "\n" + indent) + close
  }

  private static func quote(_ words: String, to text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
