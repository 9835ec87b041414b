/// Why a file, or what follows a line of it, cannot be read as the list it should be.
enum FileFault: Hashable {
  case empty
  case text(TextDecoding.Fault)
  case csv(CSVFault)
  case fieldCount(found: Int, expected: Int)
  case notHeading(found: String, expected: [String])
  case missingColumn(String)
  case headingTwice(String, String)
  case headingUnclear(String, [String])
  case listTwice(String, String)
  case noLists

  /// What is wrong and what would be right, in one sentence.
  var sentence: String {
    switch self {
    case .empty: "the file is empty, not even a header; save the list again, with its heading"
    case .text(let fault): fault.sentence
    case .csv(let fault): fault.sentence
    case .fieldCount(let found, let expected):
      "the record has \(found) of \(expected) columns; it was cut off or a comma is out of place"
    case .notHeading(let found, let expected):
      "the first line begins with \(Shown.words(found)) and is not the heading of this list; expected "
        + expected.prefix(4).joined(separator: ", ") + " and so on"
    case .missingColumn(let heading):
      "there is no column “\(heading)”, and the list cannot be read without it"
    case .headingTwice(let first, let second):
      "the headings \(Shown.words(first)) and \(Shown.words(second)) mean the same column; "
        + "one of them must go or be renamed"
    case .headingUnclear(let heading, let columns):
      "the heading \(Shown.words(heading)) may mean \(Shown.list(columns)); write which"
    case .listTwice(let first, let second):
      "\(Shown.words(first)) and \(Shown.words(second)) are the same list; one of them must go"
    case .noLists: "there is no list of Annex A here; expected files named list_01.csv to list_11.csv"
    }
  }
}

extension TextDecoding.Fault {
  var sentence: String {
    switch self {
    case .utf16: "the file is UTF-16; save it as “CSV UTF-8”"
    case .spreadsheet: "the file is a spreadsheet, not CSV; save it as “CSV UTF-8”"
    case .binary: "the file is not text; save the list as “CSV UTF-8”"
    case .undefined(let line, let byte):
      "line \(line) holds the byte \(hex(byte)), which neither UTF-8 nor Windows-1252 knows; "
        + "save the list as “CSV UTF-8”"
    case .damaged(let line, let byte):
      "the file is UTF-8, but line \(line) holds the byte \(hex(byte)), which is not; it was damaged "
        + "on its way and must be saved again"
    }
  }

  var line: Int? {
    switch self {
    case .utf16, .spreadsheet, .binary: nil
    case .undefined(let line, _), .damaged(let line, _): line
    }
  }
}

extension CSVFault {
  var sentence: String {
    switch self {
    case .unclosedQuote(let line):
      "a quotation mark opens on line \(line) and is never closed; the record was cut off, "
        + "and nothing from it on was read"
    case .afterQuote:
      "something stands between a closing quotation mark and the next comma; "
        + "quotation marks within a field must be doubled"
    case .tooLong(_, let limit):
      "the line is longer than \(limit / 1024) kB, as no line of a list is; "
        + "nothing from it on was read"
    }
  }
}

/// A byte as `0xD3`.
func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count == 1 ? "0x0\(digits)" : "0x\(digits)"
}
