/// One table of `data/`: notes at its head, a heading, and rows.
///
/// A deliberately narrow reading of CSV, for files that are written by ourselves: UTF-8, one row to a line,
/// quotation marks doubled within quotation marks. Lines that begin with `#` are notes; `# name: value` can be
/// asked for by name.
struct ReferenceTable {
  let file: String
  private(set) var notes: [String: String] = [:]
  private(set) var rows: [Row] = []

  /// One row, with its physical line.
  struct Row {
    let file: String
    let line: Int
    let cells: [String: String]

    /// The cell under a heading; a heading that is not there is a problem, an empty cell is not.
    func text(_ column: String) throws(ReferenceProblem) -> String {
      guard let text = cells[column] else { throw .badCell(file: file, line: line, column: column, text: "") }
      return text
    }

    /// The cell under a heading, which must say something.
    func words(_ column: String) throws(ReferenceProblem) -> String {
      let text = try text(column)
      guard !text.isEmpty else { throw .badCell(file: file, line: line, column: column, text: text) }
      return text
    }
  }

  init(_ file: String) throws(ReferenceProblem) {
    try self.init(text: try Reference.text(file), file: file)
  }

  init(text: String, file: String) throws(ReferenceProblem) {
    self.file = file
    var headings: [String] = []
    var number = 0
    for line in Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty { continue }
      if line.first == UInt8(ascii: "#") {
        note(Substring(decoding: line, as: UTF8.self))
        continue
      }
      let cells: [String]
      do {
        cells = try TableLine.cells(of: line)
      } catch {
        throw .badRow(file: file, line: number)
      }
      if headings.isEmpty {
        headings = cells
        continue
      }
      guard cells.count == headings.count else { throw .badRow(file: file, line: number) }
      let named = Dictionary(zip(headings, cells)) { first, _ in first }
      rows.append(Row(file: file, line: number, cells: named))
    }
  }

  private mutating func note(_ line: Substring) {
    let parts = line.dropFirst().split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    notes[ReferenceTable.trimmed(parts[0])] = ReferenceTable.trimmed(parts[1])
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
