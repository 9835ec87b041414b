import Testing

@testable import Returns

@Suite struct CSVTests {
  private func read(_ text: String) -> (records: [CSVRecord], faults: [CSVFault]) {
    CSVReader.read(Array(text.utf8))
  }

  @Test func `line ends of every kind count as one line each`() {
    let read = read("a,b\r\nc,d\ne,f\rg,h")
    #expect(read.records.map(\.fields) == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
    #expect(read.records.map(\.line) == [1, 2, 3, 4])
  }

  @Test func `a quoted field may hold commas, line ends and quotation marks`() {
    let read = read("\"a,b\",\"c\r\nd\",\"say \"\"no\"\"\"\r\nx,y,z\r\n")
    #expect(read.records.map(\.fields) == [["a,b", "c\r\nd", "say \"no\""], ["x", "y", "z"]])
    #expect(read.records.map(\.line) == [1, 3])
  }

  @Test func `blank lines and lines of commas are no records, but count as lines`() {
    let read = read("\u{FEFF}a,b\n\n  \n,,\nc,d\n \t,\n\n")
    #expect(read.records.map(\.line) == [1, 5])
    #expect(read.records[0].fields == ["a", "b"])
  }

  @Test func `empty fields stay, at the end too`() {
    #expect(read("a,,\n,b,\n").records.map(\.fields) == [["a", "", ""], ["", "b", ""]])
  }

  @Test func `a quotation mark within an unquoted field stands for itself`() {
    #expect(read("William \"Billy\",x").records.map(\.fields) == [["William \"Billy\"", "x"]])
  }

  @Test func `a quotation mark that is never closed is told with the line on which it opens`() {
    let read = read("a,b\nc,\"d\ne\n")
    #expect(read.faults == [.unclosedQuote(line: 2)])
    #expect(read.records.map(\.fields) == [["a", "b"]])
  }

  @Test func `something after a closing quotation mark spoils its own line only`() {
    let read = read("a,b\n\"c\"d,e\nf,g\n")
    #expect(read.faults == [.afterQuote(line: 2)])
    #expect(read.records.map(\.fields) == [["a", "b"], ["f", "g"]])
    #expect(read.records.map(\.line) == [1, 3])
  }

  @Test func `a record beyond the limit ends the reading`() {
    let long = String(repeating: "x", count: CSVReader.limit + 1)
    #expect(read("a\n\(long)\nb").faults == [.tooLong(line: 2, limit: 65536)])
    #expect(read("a\n\"\(long)\"\nb").faults == [.tooLong(line: 2, limit: 65536)])
    #expect(read("a\n\(long.dropFirst(10))\nb").faults == [])
  }

  @Test func `an empty file has neither records nor faults`() {
    #expect(read("").records.isEmpty && read("").faults.isEmpty)
    #expect(read("\u{FEFF}").records.isEmpty)
  }

  @Test func `the writer makes cells harmless, and the reader gives them back`() {
    let cells = [
      "=1+1", "+44", "-2", "@x", "\tx", "\rx", "'=1", "''@", "'plain", "O'Brien", "", "a\"b", "x,y",
    ]
    let text = CSVWriter.text([cells])
    #expect(text.hasPrefix("'=1+1,'+44,'-2,'@x,'\tx,\"'\rx\",''=1,'''@,'plain,O'Brien,,\"a\"\"b\",\"x,y\""))
    #expect(text.utf8.suffix(2).elementsEqual([13, 10]))
    #expect(read(text).records.map(\.fields) == [cells])
  }

  @Test(arguments: 1...40) func `whatever is written is read back unchanged`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let letters = ["a", "é", "李", "\"", "\"\"", ",", "\r\n", "\n", "\r", "'", "=", "-", "@", "\t", " ", "·"]
    for _ in 0..<50 {
      let width = Int.random(in: 2...5, using: &dice)
      let records = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        ["x"]
          + (1..<width).map { _ in
            let length = Int.random(in: 0...6, using: &dice)
            return (0..<length).map { _ in letters.randomElement(using: &dice)! }.joined()
          }
      }
      let read = read(CSVWriter.text(records))
      #expect(read.faults == [])
      // Compared by bytes: two strings that look alike are not the same cell.
      let (found, wanted) = (read.records.map(\.fields), records)
      #expect(found.map { $0.map { Array($0.utf8) } } == wanted.map { $0.map { Array($0.utf8) } })
    }
  }

  @Test(arguments: 1...40) func `no bytes whatever crash the reader, and lines only rise`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let likely: [UInt8] = [0x22, 0x2C, 0x0D, 0x0A, 0x61, 0x27, 0x3D, 0xC3, 0xA9, 0xFF, 0, 0x1B]
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...60, using: &dice)).map { _ in likely.randomElement(using: &dice)! }
      let read = CSVReader.read(bytes)
      let lines = read.records.map(\.line)
      #expect(lines == lines.sorted() && Set(lines).count == lines.count)
      #expect(read.records.allSatisfy { !$0.fields.isEmpty })
    }
  }
}

/// A random source that repeats itself (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
