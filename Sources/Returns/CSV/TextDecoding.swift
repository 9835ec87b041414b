/// The text of somebody's file: UTF-8, or else Windows-1252, decided for the whole file.
struct TextDecoding {
  /// The text as UTF-8.
  let bytes: [UInt8]
  /// Where the file stopped being UTF-8, if it was read as Windows-1252.
  let fallback: (line: Int, byte: UInt8)?

  /// Why a file is no text that can be read.
  enum Fault: Error, Hashable, Sendable {
    case utf16
    case spreadsheet
    case binary
    /// A byte that neither UTF-8 nor Windows-1252 knows.
    case undefined(line: Int, byte: UInt8)
    /// A file that is UTF-8 elsewhere, but not here: it has been damaged.
    case damaged(line: Int, byte: UInt8)
  }

  init(_ bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .spreadsheet
    }
    if bytes.prefix(4096).count(where: { $0 == 0 }) > 40 { throw .binary }
    guard String(validating: bytes, as: UTF8.self) == nil else {
      (self.bytes, fallback) = (bytes, nil)
      return
    }
    let survey = TextDecoding.survey(bytes)
    let line = TextDecoding.line(of: survey.first, in: bytes)
    if survey.good >= survey.bad { throw .damaged(line: line, byte: bytes[survey.first]) }
    self.bytes = try TextDecoding.windows1252(bytes)
    fallback = (line, bytes[survey.first])
  }

  /// How many letters beyond ASCII are whole and how many are broken, and where the first broken one stands.
  private static func survey(_ bytes: [UInt8]) -> (good: Int, bad: Int, first: Int) {
    var (good, bad, first, place) = (0, 0, 0, 0)
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: return (good, bad, first)
      case .valid(let letter):
        if letter.count > 1 { good += 1 }
        place += letter.count
      case .error(let length):
        if bad == 0 { first = place }
        bad += 1
        place += length
      }
    }
  }

  private static func windows1252(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for (place, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let value = byte < 0xA0 ? letters[Int(byte) - 0x80] : UInt32(byte)
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        throw .undefined(line: line(of: place, in: bytes), byte: byte)
      }
      text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
    return text
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in bytes[..<place].indices {
      let isFeed = bytes[index] == 0x0A
      let isLoneReturn = bytes[index] == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A)
      if isFeed || isLoneReturn { line += 1 }
    }
    return line
  }

  /// What Windows-1252 means by the bytes 80 to 9F; nought where it means nothing.
  private static let letters: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]
}
