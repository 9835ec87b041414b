import Glibc
import Screen
import Testing

@Suite struct WidthTests {
  @Test func `every character has the width the C library gives it`() throws {
    #expect(setlocale(LC_ALL, "C.UTF-8") != nil)
    // Looked up by name, because the C library's header hides it from strict C.
    let address = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(address, to: (@convention(c) (wchar_t) -> Int32).self)
    var different: [String] = []
    for value in UInt32(0x20)...0x3FFFF where value != 0x7F && !(0x80...0x9F).contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = Int(wcwidth(wchar_t(value)))
      // Direction and number signs are never drawn by us; what the library does not know is not compared.
      if theirs < 0 || scalar.properties.generalCategory == .format { continue }
      // Newer editions of Unicode, which Swift follows, know marks that the library does not know yet, and
      // have made one more of an Ahom vowel.
      if scalar.properties.age.map({ $0.major > 15 }) ?? true || value == 0x1171E { continue }
      if ColumnWidth.of(scalar) != theirs { different.append(String(value, radix: 16)) }
    }
    #expect(different.isEmpty, "\(different.count): \(different.prefix(40))")
  }

  @Test(arguments: [
    ("Åse", 3), ("O'Brien", 7), ("Žižek", 5), ("Ngũgĩ", 5), ("作者", 4), ("Foláṣadé", 8), ("", 0), ("é", 1),
    ("Ngu\u{303}gi\u{303}", 5), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("한국", 4), ("\u{FF21}\u{FF22}", 4),
  ])
  func `a name takes the columns a reader sees`(name: String, columns: Int) {
    #expect(Text.width(of: name) == columns)
  }

  @Test func `combining and composed spellings of a name take the same columns`() {
    #expect(Text.width(of: "Fola\u{301}s\u{323}ade\u{301}") == Text.width(of: "Foláṣadé"))
  }

  @Test func `no control character and no direction override ever becomes a cell`() {
    var frame = Frame(width: 60, height: 200)
    for y in 0..<200 {
      let scalars = (0..<40).compactMap { Unicode.Scalar(UInt32(y * 40 + $0)) }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      frame.put("a\u{202E}b\u{2066}\u{1B}[31m\u{85}" + String(text), x: 0, y: y)
    }
    frame.put("tab\there\nand\u{7F}there\u{200B}\u{FEFF}\u{2028}", x: 0, y: 0)
    for cell in frame.cells where !cell.isContinuation {
      for value in [cell.base, cell.firstMark, cell.secondMark] where value != 0 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format && category != .lineSeparator)
        #expect(category != .paragraphSeparator)
      }
    }
    #expect(frame.lineText(0).hasPrefix("tab·here·and·there·"))
  }
}
