/// Reads comma-separated values as RFC 4180 has them, over bytes that are UTF-8, and knows its physical lines.
///
/// Line ends may be CRLF, LF or CR; a quoted field may hold commas, line ends and doubled quotation marks. A
/// quotation mark in the midst of an unquoted field stands for itself. What `CSVWriter` made harmless for a
/// spreadsheet comes back as it was.
struct CSVReader {
  /// No record of the formats we read comes near this many bytes.
  static let limit = 64 * 1024

  private let bytes: [UInt8]
  private var place: Int
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// All records that are not blank, in order, and every fault on the way.
  static func read(_ bytes: [UInt8]) -> (records: [CSVRecord], faults: [CSVFault]) {
    var reader = CSVReader(bytes)
    var (records, faults): ([CSVRecord], [CSVFault]) = ([], [])
    while true {
      do {
        guard let record = try reader.next() else { return (records, faults) }
        if !record.isBlank { records.append(record) }
      } catch {
        faults.append(error)
      }
    }
  }

  /// The next record, nothing at the end; after a fault the reader stands where it can go on.
  mutating func next() throws(CSVFault) -> CSVRecord? {
    guard place < bytes.count else { return nil }
    let (start, first) = (place, line)
    var fields: [String] = []
    while true {
      let field = try at(quote) ? quoted(since: start, first: first) : bare(since: start, first: first)
      fields.append(CSVWriter.unguarded(field))
      guard at(comma) else { break }
      place += 1
    }
    passLineEnd()
    return CSVRecord(line: first, fields: fields)
  }

  private mutating func bare(since start: Int, first: Int) throws(CSVFault) -> String {
    let begin = place
    while place < bytes.count, bytes[place] != comma, bytes[place] != carriage, bytes[place] != feed {
      place += 1
      try check(since: start, first: first)
    }
    return String(decoding: bytes[begin..<place], as: UTF8.self)
  }

  private mutating func quoted(since start: Int, first: Int) throws(CSVFault) -> String {
    let opened = line
    var field: [UInt8] = []
    place += 1
    while place < bytes.count {
      try check(since: start, first: first)
      guard bytes[place] == quote else {
        if !passLineEnd(into: &field) {
          field.append(bytes[place])
          place += 1
        }
        continue
      }
      place += 1
      guard at(quote) else { return try closed(field) }
      field.append(quote)
      place += 1
    }
    throw .unclosedQuote(line: opened)
  }

  private mutating func closed(_ field: [UInt8]) throws(CSVFault) -> String {
    if place == bytes.count || at(comma) || at(carriage) || at(feed) {
      return String(decoding: field, as: UTF8.self)
    }
    let fault = CSVFault.afterQuote(line: line)
    while place < bytes.count, !at(carriage), !at(feed) { place += 1 }
    passLineEnd()
    throw fault
  }

  private mutating func check(since start: Int, first: Int) throws(CSVFault) {
    guard place - start > CSVReader.limit else { return }
    place = bytes.count
    throw .tooLong(line: first, limit: CSVReader.limit)
  }

  private mutating func passLineEnd() {
    var passed: [UInt8] = []
    passLineEnd(into: &passed)
  }

  /// Passes one line end, if one stands here, and keeps its bytes.
  @discardableResult private mutating func passLineEnd(into field: inout [UInt8]) -> Bool {
    guard at(carriage) || at(feed) else { return false }
    field.append(bytes[place])
    place += 1
    if field.last == carriage, at(feed) {
      field.append(feed)
      place += 1
    }
    line += 1
    return true
  }

  private func at(_ byte: UInt8) -> Bool { place < bytes.count && bytes[place] == byte }
}

private let quote: UInt8 = 0x22
private let comma: UInt8 = 0x2C
private let carriage: UInt8 = 0x0D
private let feed: UInt8 = 0x0A
