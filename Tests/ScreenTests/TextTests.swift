import Screen
import Testing

@Suite struct TextTests {
  @Test func `words are wrapped between words and long ones inside`() {
    #expect(Text.wrapped("both seen, Tolu alone", to: 10) == ["both seen,", "Tolu alone"])
    #expect(Text.wrapped("abcdefghijkl mn", to: 5) == ["abcde", "fghij", "kl mn"])
    #expect(Text.wrapped("a abcdefghijkl", to: 5) == ["a", "abcde", "fghij", "kl"])
  }

  @Test func `line breaks that were typed are kept`() {
    #expect(Text.wrapped("one\n\ntwo\n", to: 10) == ["one", "", "two", ""])
    #expect(Text.wrapped("Åse\n\nNgũgĩ\n", to: 10) == ["Åse", "", "Ngũgĩ", ""])
    #expect(Text.wrapped("", to: 10) == [""])
  }

  @Test func `wide characters are wrapped by their columns`() {
    #expect(Text.wrapped("作者作者作", to: 4) == ["作者", "作者", "作"])
    #expect(Text.wrapped("作者 作者", to: 5) == ["作者", "作者"])
  }

  @Test(arguments: [1, 2, 3, 7, 19, 80])
  func `no wrapped line is wider than asked and no letter is lost`(width: Int) {
    let text = "Foláṣadé saw Žižek.  O'Brien\nand 作者 weren't in; Ngu\u{303}gi\u{303} said 👨‍👩‍👧 later"
    let lines = Text.wrapped(text, to: width)
    if width > 1 { #expect(lines.allSatisfy { Text.width(of: $0) <= width }) }
    let letters = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(letters(lines.joined()) == letters(text))
  }

  @Test func `text is clipped with an ellipsis at a whole character`() {
    #expect(Text.clip("Adeyemi", to: 7) == "Adeyemi")
    #expect(Text.clip("Adeyemi", to: 4) == "Ade…")
    #expect(Text.clip("作者方", to: 4) == "作…")
    #expect(Text.clip("Ngu\u{303}gi\u{303}", to: 4) == "Ngu\u{303}…")
    #expect(Text.clip("x", to: 0) == "")
    #expect(Text.padded("Eze", to: 5) == "Eze  ")
    #expect(Text.padded("Eze", to: 5, alignment: .right) == "  Eze")
  }
}

@Suite struct WrappingTests {
  private func widest(_ lines: [String]) -> Int { lines.map(Text.width).max() ?? 0 }

  @Test func `any mixture of letters is wrapped into rows that fit, and none that can be seen is lost`() {
    let letters = ["a", "é", "e\u{301}", " ", "作", "\n", "ũ", "\u{AD}", "ṣ", "👍🏽", "क", "x", "·", "\u{202E}"]
    var seed: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<60 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += letters[Int(seed >> 33) % letters.count]
      }
      let lines = Text.wrapped(text, to: 11)
      #expect(widest(lines) <= 11)
      let bare = { (text: String) in
        text.unicodeScalars.filter { !" \n\u{AD}\u{202E}".unicodeScalars.contains($0) }
      }
      #expect(Array(bare(lines.joined())) == Array(bare(text)))
      #expect(lines.count > text.filter { $0 == "\n" }.count)
    }
  }
}
