import Screen
import Testing

@Suite struct TypingTests {
  private func line(_ script: String, from text: String = "") throws -> Line {
    var line = Line(text)
    for key in try Key.script(script) { _ = line.take(key) }
    return line
  }

  private func memo(_ script: String, from text: String = "", width: Int = 21, rows: Int = 4) throws -> Memo {
    var memo = Memo(text)
    for key in try Key.script(script) { _ = memo.take(key, width: width, rows: rows) }
    return memo
  }

  private func caret(_ memo: Memo, width: Int = 21, rows: Int = 4) -> Position? {
    var frame = Frame(width: width, height: rows)
    memo.draw(into: &frame, area: frame.area, focused: true)
    return frame.caret
  }

  @Test(arguments: ["Åse", "O'Brien", "Žižek", "Ngu\u{303}gi\u{303}", "作者", "Foláṣadé", "👨‍👩‍👧"])
  func `one backspace takes one letter, however it is encoded`(name: String) throws {
    let keys = String(repeating: "<Backspace>", count: name.count - 1)
    #expect(try line(keys, from: name).text == String(name.prefix(1)))
    #expect(try memo(keys, from: name).text == String(name.prefix(1)))
    #expect(try line("<Home>" + String(repeating: "<Delete>", count: name.count), from: name).isEmpty)
  }

  @Test func `a mark typed after its letter joins it`() {
    var line = Line()
    for scalar in "Ngu\u{303}gi\u{303}".unicodeScalars { _ = line.take(.character(Character(scalar))) }
    #expect(line.text.count == 5)
    _ = line.take(.backspace)
    #expect(line.text == "Ngũg")
  }

  @Test func `a line is edited where the caret stands`() throws {
    #expect(try line("<Left><Left>x", from: "abc").text == "axbc")
    #expect(try line("<Home>x<End>y", from: "abc").text == "xabcy")
    #expect(try line("<C-a><C-k>", from: "abc").text == "")
    #expect(try line("<Left><C-u>", from: "abc").text == "c")
    #expect(try line("<C-w>", from: "met O'Brien  ").text == "met ")
    #expect(try line("<Backspace><Left><Delete>x").text == "x")
  }

  @Test func `a pasted line break is a blank in a line and a new line in a memo`() {
    var line = Line("a")
    _ = line.take(.character("\n"))
    #expect(line.text == "a ")
    var memo = Memo("a")
    _ = memo.take(.character("\n"), width: 20, rows: 3)
    #expect(memo.text == "a\n")
  }

  @Test func `a pasted text goes in whole where the caret stands, and its line breaks stay in a memo`() throws
  {
    #expect(
      try line("<Left><Paste>12 High St\r\nFlat 2\n\n</Paste>", from: "ab").text == "a12 High St Flat 2b")
    #expect(try memo("<Left><Paste>one\r\ntwo\tthree</Paste>!", from: "ab").text == "aone\ntwo three!b")
    var memo = Memo("x")
    #expect(memo.take(.pasted(""), width: 20, rows: 3) == .moved)
    #expect(memo.take(.pasted("y"), width: 20, rows: 3) == .changed)
  }

  @Test func `a pasted text of forty pages goes in at once`() {
    let text = String(repeating: "Tolu came into school late again, in yesterday's clothes.\n", count: 2_000)
    var memo = Memo("Before. ")
    _ = memo.take(.pasted(text), width: 60, rows: 6)
    #expect(memo.text == "Before. " + text)
    #expect(memo.progress(width: 60).row == memo.progress(width: 60).of)
  }

  @Test func `the caret moves by words, over line breaks too`() throws {
    #expect(
      try line("<WordLeft>x<WordLeft><WordLeft>y", from: "met O'Brien  today").text == "met yO'Brien  xtoday")
    #expect(try line("<Home><WordRight>,<WordRight>.", from: "met Åse  today").text == "met, Åse.  today")
    #expect(try line("<WordRight>x<Home><WordLeft>y", from: "").text == "yx")
    #expect(try memo("<WordLeft><WordLeft>x", from: "one two\nthree").text == "one xtwo\nthree")
    #expect(
      try memo("<Home><Up><Home><WordRight><WordRight><WordRight>x", from: "one two\nthree").text
        == "one two\nthreex")
  }

  @Test func `Ctrl-W, Ctrl-U and Ctrl-K in a memo keep to the caret's own line`() throws {
    #expect(try memo("<C-w>", from: "one\ntwo  three").text == "one\ntwo  ")
    #expect(try memo("<Left><C-u>", from: "one\ntwo").text == "one\no")
    #expect(try memo("<Up><Home><C-k>", from: "one\ntwo").text == "\ntwo")
  }

  @Test func `a long line scrolls so that the caret is in view`() throws {
    var frame = Frame(width: 10, height: 1)
    try line("", from: "abcdefghijklmnopqrstuvwxyz").draw(into: &frame, area: frame.area, focused: true)
    #expect(frame.text == "…vwxyz")
    #expect(frame.caret == Position(x: 6, y: 0))
    try line("<Home>", from: "abcdefghijklmnopqrstuvwxyz").draw(into: &frame, area: frame.area, focused: true)
    #expect(frame.text == "abcdefghij")
    #expect(frame.caret == Position(x: 0, y: 0))
  }

  @Test(arguments: 0...40)
  func `the caret of a line is always inside its area`(length: Int) {
    for text in [String(repeating: "x", count: length), String(repeating: "作", count: length)] {
      var frame = Frame(width: 12, height: 1)
      Line(text).draw(into: &frame, area: Area(x: 1, y: 0, width: 9, height: 1), focused: true)
      #expect(frame.caret.map { (1..<10).contains($0.x) } ?? false)
      #expect(frame[0, 0] == .blank() && frame[10, 0] == .blank())
    }
  }

  @Test func `moving up and down in a memo keeps the column over shorter rows`() throws {
    let text = "a long first line\nshort\nand a long third one"
    var memo = try memo("<Up><Up>", from: text)
    #expect(caret(memo) == Position(x: 17, y: 0))
    _ = memo.take(.down, width: 21, rows: 4)
    #expect(caret(memo) == Position(x: 5, y: 1))
    _ = memo.take(.down, width: 21, rows: 4)
    #expect(caret(memo) == Position(x: 20, y: 2))
  }

  @Test func `home and end move within the wrapped row`() throws {
    let text = "the house was cold and the heating off"
    var memo = try memo("<Home>", from: text)
    #expect(caret(memo) == Position(x: 0, y: 1))
    _ = memo.take(.up, width: 21, rows: 4)
    _ = memo.take(.end, width: 21, rows: 4)
    #expect(caret(memo)?.y == 0)
    _ = memo.take(.character("!"), width: 21, rows: 4)
    #expect(memo.text == "the house was cold! and the heating off")
  }

  @Test func `a memo deletes to the ends of a line, not of the text`() throws {
    #expect(try memo("<Up><C-u>", from: "one\ntwo\nsix").text == "one\n\nsix")
    #expect(try memo("<Up><Home><C-k>", from: "one\ntwo\nsix").text == "one\n\nsix")
    #expect(try memo("<C-w><C-w>", from: "met Åse today").text == "met ")
  }

  @Test func `a memo shows the rows around its caret`() throws {
    var memo = try memo("", from: (1...20).map { "line \($0)" }.joined(separator: "\n"))
    _ = memo.take(.left, width: 21, rows: 4)
    var frame = Frame(width: 21, height: 4)
    memo.draw(into: &frame, area: frame.area, focused: true)
    #expect(frame.text == "line 17\nline 18\nline 19\nline 20")
    for _ in 0..<2 { _ = memo.take(.up, width: 21, rows: 4) }
    #expect(caret(memo)?.y == 1)
    for _ in 0..<9 { _ = memo.take(.pageUp, width: 21, rows: 4) }
    #expect(memo.top == 0)
  }

  @Test func `the caret of a memo walks through every letter and back`() {
    let text = "Foláṣadé and 作者方 abcdefghijklmnopqrstuvwxyz\n\n  Ngu\u{303}gi\u{303}   Žižek "
    var memo = Memo(text)
    var places: [Position?] = [caret(memo, width: 9, rows: 30)]
    for _ in text {
      _ = memo.take(.left, width: 9, rows: 30)
      places.append(caret(memo, width: 9, rows: 30))
    }
    #expect(places.last == Position(x: 0, y: 0))
    #expect(places.allSatisfy { $0.map { (0..<9).contains($0.x) } ?? false })
    for place in places.reversed() {
      #expect(caret(memo, width: 9, rows: 30) == place)
      _ = memo.take(.right, width: 9, rows: 30)
    }
    #expect(memo.text == text)
  }

  @Test func `a memo takes a key in a moment even in a text of 20 000 letters`() {
    let text = String(repeating: "The house was cold; Ngũgĩ said so. ", count: 600)
    var memo = Memo(text)
    let taken = ContinuousClock().measure {
      for _ in 0..<20 { _ = memo.take(.character("x"), width: 60, rows: 10) }
    }
    #expect(taken / 20 < .milliseconds(50), "unoptimised, so with much room")
  }
}
