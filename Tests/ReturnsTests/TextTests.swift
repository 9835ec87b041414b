import Casework
import Testing

@testable import Returns

@Suite struct TextTests {
  @Test(
    arguments: [
      ("plain", "plain", 0), ("  Åse \u{A0}", "Åse", 0), ("Ngũgĩ", "Ngũgĩ", 0), ("作者", "作者", 0),
      ("\u{1B}[31mred", "·red", 1), ("\u{1B}]0;title\u{7}x", "·x", 1), ("\u{1B}]0;title\u{1B}\\x", "·x", 1),
      ("\u{9B}2Jx", "·x", 1), ("\u{1B}(Bx", "·x", 1), ("a\u{0}b", "a·b", 1), ("a\u{8}\u{8}b", "a·b", 2),
      ("abc\u{202E}gpj", "abcgpj", 1), ("zero\u{200B}width", "zerowidth", 1),
      ("two\r\nlines", "two lines", 1), ("tab\there", "tab here", 0), ("\u{1B}", "·", 1), ("\u{1B}[", "·", 1),
      ("", "", 0),
    ])
  func `text is cleaned of what could act or hide`(raw: String, clean: String, removed: Int) {
    let cleaning = Cleaning(raw)
    #expect(cleaning.text == clean)
    #expect(cleaning.removed == removed)
  }

  @Test func `line ends in an address become commas and are nothing odd`() {
    let cleaning = Cleaning("The Old Smithy\r\nFlat 7,\nBirmingham\n", lineEnds: .comma)
    #expect(cleaning.text == "The Old Smithy, Flat 7, Birmingham,")
    #expect(cleaning.removed == 0)
  }

  @Test(
    arguments: [
      ("31/03/2026", "2026-03-31"), ("1/3/2026", "2026-03-01"), ("2026-03-31", "2026-03-31"),
      ("29/02/2024", "2024-02-29"), ("03/09/2025 00:00", "2025-09-03"), ("2025-09-03 00:00:00", "2025-09-03"),
    ])
  func `days are read as councils write them`(text: String, day: String) {
    #expect(DayReading(text) == .day(Day(day)!))
  }

  @Test(
    arguments: [
      ("31/02/2026", "February 2026 has 28 days"), ("29/02/2025", "February 2025 has 28 days"),
      ("00/01/2026", "January 2026 has 31 days"), ("2025-13-01", "there is no month 13"),
      ("01/01/0202", "the year 202 cannot be meant"),
    ])
  func `a day that is none is never rolled over`(text: String, why: String) {
    #expect(DayReading(text) == .impossible(why: why))
  }

  @Test(
    arguments: [
      "", "soon", "1/3/26", "31-03-2026", "03/2026", "1/2/3/2026", "٣/٣/٢٠٢٦", "03/09/2025 14:30",
    ])
  func `what does not look like a day is not guessed at`(text: String) {
    #expect(DayReading(text) == .unreadable)
  }

  @Test func `a file is UTF-8, or Windows-1252 as a whole, or refused`() throws {
    #expect(try TextDecoding(Array("Žižek".utf8)).fallback == nil)
    let western = try TextDecoding([0x61, 0x0A, 0x8E, 0x69, 0x9E, 0x80])
    #expect(String(decoding: western.bytes, as: UTF8.self) == "a\nŽiž€")
    #expect(western.fallback?.line == 2)
    #expect(western.fallback?.byte == 0x8E)
    #expect(throws: TextDecoding.Fault.undefined(line: 2, byte: 0x81)) {
      try TextDecoding([0x61, 0x0D, 0x0A, 0x81])
    }
    #expect(throws: TextDecoding.Fault.damaged(line: 3, byte: 0xC3)) {
      try TextDecoding(Array("é\nö\n".utf8) + [0xC3])
    }
    #expect(throws: TextDecoding.Fault.utf16) { try TextDecoding([0xFF, 0xFE, 0x61, 0]) }
    #expect(throws: TextDecoding.Fault.spreadsheet) { try TextDecoding([0x50, 0x4B, 3, 4, 0]) }
    #expect(throws: TextDecoding.Fault.binary) { try TextDecoding(Array(repeating: 0, count: 100)) }
  }

  @Test func `what is shown of a value is short and clean`() {
    #expect(Shown.words("a\u{1B}[2Jb") == "“a·b”")
    #expect(Shown.words(String(repeating: "x", count: 5000)) == "“\(String(repeating: "x", count: 40))…”")
  }
}
