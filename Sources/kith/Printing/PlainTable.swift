import Screen

/// Rows under headings, each column as wide as its widest cell.
enum PlainTable {
  /// The table's text; empty where there are no rows. The last column may run on.
  static func text(_ headings: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let lines = [headings] + rows.map { $0.map(\.printable) }
    let widths = headings.indices.map { column in
      lines.map { Text.width(of: $0[column]) }.max() ?? 0
    }
    return lines.map { line in
      var text = ""
      for (column, cell) in line.enumerated() {
        let isLast = column == line.count - 1
        text += isLast ? cell : Text.padded(cell, to: widths[column]) + "  "
      }
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}
