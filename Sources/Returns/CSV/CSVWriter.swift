/// Writes comma-separated values as RFC 4180 has them, so that a spreadsheet takes no cell for a formula.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets a leading apostrophe; our own
/// reader takes it off again. Cells that already begin with an apostrophe before such a sign get one more.
public enum CSVWriter {
  /// The records as UTF-8 text without a byte order mark; every line ends with CRLF.
  public static func text(_ records: [[String]]) -> String {
    var text = ""
    for record in records {
      text += record.map(cell).joined(separator: ",")
      text += "\r\n"
    }
    return text
  }

  private static func cell(_ words: String) -> String {
    let guarded = isDangerous(words) ? "'" + words : words
    guard guarded.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }) else {
      return guarded
    }
    var quoted = "\""
    for scalar in guarded.unicodeScalars {
      quoted.unicodeScalars.append(scalar)
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "\""
  }

  /// The cell as it was before it was made harmless.
  static func unguarded(_ cell: String) -> String {
    guard cell.utf8.first == 0x27, isDangerous(cell) else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  /// Whether a spreadsheet might calculate the cell, apostrophes before it aside.
  private static func isDangerous(_ cell: String) -> Bool {
    guard let first = cell.utf8.first(where: { $0 != 0x27 }) else { return false }
    return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
  }
}
