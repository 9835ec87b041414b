/// One line of a table in commas and quotation marks, read into its cells.
///
/// Bytes are compared, not characters: it is faster, and every mark looked for is a single byte of UTF-8.
enum TableLine {
  /// What keeps a line from being read.
  enum Fault: Error {
    /// A quotation mark is opened and not closed on the line.
    case openQuote
    /// Something stands between a closing quotation mark and the next comma.
    case strayQuote
  }

  /// The lines that are neither blank nor notes, each with its physical number, and how many there are in all.
  ///
  /// A mark at the beginning and carriage returns, which spreadsheets add, are passed over.
  static func lines(of text: String) -> (found: [(number: Int, bytes: ArraySlice<UInt8>)], count: Int) {
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var found: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    var count = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      count += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if !line.isEmpty, line.first != UInt8(ascii: "#") { found.append((count, line)) }
    }
    return (found, count)
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  /// The cells of one line, without the marks that enclose them; a quotation mark within is doubled.
  static func cells(of line: ArraySlice<UInt8>) throws(Fault) -> [String] {
    var cells: [String] = []
    var place = line.startIndex
    while true {
      if place < line.endIndex, line[place] == quote {
        let (cell, after) = try quoted(line, from: place + 1)
        cells.append(cell)
        if after == line.endIndex { return cells }
        guard line[after] == comma else { throw .strayQuote }
        place = after + 1
      } else {
        let end = line[place...].firstIndex(of: comma) ?? line.endIndex
        cells.append(String(decoding: line[place..<end], as: UTF8.self))
        if end == line.endIndex { return cells }
        place = end + 1
      }
    }
  }

  /// What stands up to the closing quotation mark, and the place after it.
  private static func quoted(
    _ line: ArraySlice<UInt8>, from start: Int
  ) throws(Fault) -> (cell: String, after: Int) {
    var bytes: [UInt8] = []
    var place = start
    while let mark = line[place...].firstIndex(of: quote) {
      bytes += line[place..<mark]
      place = mark + 1
      guard place < line.endIndex, line[place] == quote else {
        return (String(decoding: bytes, as: UTF8.self), place)
      }
      bytes.append(quote)
      place += 1
    }
    throw .openQuote
  }
}
