import Casework

/// Reads a journal entry's rows from end to end, as Kith writes them, and brings each after to one number.
///
/// No text is taken apart, so that years of entries are read in seconds; an entry that is written in any other way
/// is left to a slower reader.
struct ImageReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  private static let tables = Dictionary(uniqueKeysWithValues: Table.allCases.map { ($0.rawValue, $0) })
  /// Columns and values that say nothing, as they are written.
  private static let unsaid = RowImage.grown.map {
    (Array($0.key.utf8), Array(RowImage.text(of: $0.value).utf8))
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Tells each row's table, number and what its after comes to, nothing of one that was deleted; returns whether
  /// the whole entry was read.
  mutating func read(_ tell: (Table, Int, Int?) -> Void) -> Bool {
    guard skip("[") else { return false }
    repeat {
      guard skip("{\"t\":"), let name = text(), skip(",\"i\":"), let id = number() else { return false }
      let word = String(decoding: bytes[name].dropFirst().dropLast(), as: UTF8.self)
      guard let table = Self.tables[word] else { return false }
      if skip(",\"b\":"), row() == nil { return false }
      var print: Int?
      if skip(",\"a\":") {
        print = row()
        if print == nil { return false }
      }
      guard skip("}") else { return false }
      tell(table, id, print)
    } while skip(",")
    return skip("]") && place == bytes.count
  }

  /// A row's fields, brought to one number.
  private mutating func row() -> Int? {
    guard skip("{") else { return nil }
    var print = RecordPrint()
    if skip("}") { return print.number }
    repeat {
      guard let quoted = text(), skip(":"), let value = value() else { return nil }
      let name = UnsafeBufferPointer(rebasing: bytes[quoted.dropFirst().dropLast()])
      let said = UnsafeBufferPointer(rebasing: bytes[value])
      if Self.says(name, said) { print.take(name, said) }
    } while skip(",")
    return skip("}") ? print.number : nil
  }

  private static func says(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
    if value.first == UInt8(ascii: "n") { return false }
    return !unsaid.contains { $0.0.elementsEqual(name) && $0.1.elementsEqual(value) }
  }

  /// Where a text stands, with its quotation marks.
  private mutating func text() -> Range<Int>? {
    let start = place
    guard skip("\"") else { return nil }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "\""):
        place += 1
        return start..<place
      default: place += 1
      }
    }
    return nil
  }

  /// Where a value stands: a text, a number, or that there is none.
  private mutating func value() -> Range<Int>? {
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: "\"") { return text() }
    let start = place
    if skip("null") { return start..<place }
    return number() == nil ? nil : start..<place
  }

  private mutating func number() -> Int? {
    let start = place
    _ = skip("-")
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return Int(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] {
      return false
    }
    place = end
    return true
  }
}
