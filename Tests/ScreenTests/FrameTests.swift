import Screen
import Testing

@Suite struct FrameTests {
  private func picture(_ width: Int, _ height: Int = 1, _ draw: (inout Frame) -> Void) -> String {
    var frame = Frame(width: width, height: height)
    draw(&frame)
    return frame.text
  }

  @Test func `text is cut at the right edge and says how many columns it used`() {
    var frame = Frame(width: 6, height: 1)
    #expect(frame.put("Adeyemi", x: 2, y: 0) == 4)
    #expect(frame.text == "  Adey")
    #expect(frame.put("x", x: 9, y: 0) == 0)
    #expect(frame.put("x", x: 0, y: 5) == 0)
  }

  @Test func `text that begins left of the screen shows its rest`() {
    #expect(picture(5) { $0.put("abcdef", x: -2, y: 0) } == "cdef")
    #expect(picture(5) { $0.put("作者x", x: -1, y: 0) } == " 者x")
  }

  @Test func `a wide character is never halved at an edge`() {
    #expect(picture(3) { $0.put("作者", x: 0, y: 0) } == "作")
    #expect(picture(4) { $0.put("作者方", x: 0, y: 0, width: 4) } == "作…")
    #expect(picture(5) { $0.put("作者方", x: 0, y: 0, width: 5) } == "作者…")
  }

  @Test func `overwriting half of a wide character leaves a blank and no shifted line`() {
    #expect(
      picture(6) {
        $0.put("作者方", x: 0, y: 0)
        $0.put("x", x: 1, y: 0)
      } == " x者方")
    #expect(
      picture(6) {
        $0.put("作者方", x: 0, y: 0)
        $0.put("x", x: 2, y: 0)
      } == "作x 方")
    #expect(
      picture(6) {
        $0.put("作者方", x: 0, y: 0)
        $0.put("新", x: 1, y: 0)
      } == " 新 方")
  }

  @Test func `every line of any picture has exactly its columns`() {
    var frame = Frame(width: 11, height: 4)
    let names = ["Åse", "作者", "Ngu\u{303}gi\u{303}", "👨‍👩‍👧 x", "Foláṣadé", "한국어"]
    for step in 0..<200 {
      let name = names[step % names.count]
      frame.put(name, x: (step * 7) % 13 - 2, y: step % 4)
      frame.put(name, x: (step * 5) % 9, y: (step + 1) % 4, width: step % 8)
      for y in 0..<4 {
        for x in 0..<11 {
          let next = x + 1 < 11 && frame[x + 1, y].isContinuation
          #expect(next == (frame[x, y].width == 2))
          if x == 0 { #expect(!frame[x, y].isContinuation) }
        }
      }
    }
  }

  @Test func `text put into a width is cut with an ellipsis or filled up`() {
    #expect(
      picture(10) {
        $0.put("Adeyemi", x: 0, y: 0, width: 5)
        $0.put("|", x: 5, y: 0)
      } == "Adey…|")
    #expect(
      picture(10) {
        $0.put("Eze", x: 0, y: 0, width: 5)
        $0.put("|", x: 5, y: 0)
      } == "Eze  |")
    #expect(picture(10) { $0.put("12d", x: 0, y: 0, width: 5, alignment: .right) } == "  12d")
    #expect(picture(10) { $0.put("Žižek Åse", x: 0, y: 0, width: 6) } == "Žižek…")
  }

  @Test func `a third combining mark is left out and moves nothing`() {
    #expect(picture(8) { $0.put("a\u{301}\u{302}\u{303}b", x: 0, y: 0) } == "a\u{301}\u{302}b")
  }

  @Test func `a box with a title surrounds its area`() {
    #expect(
      picture(12, 3) { $0.box($0.area, title: "Find") } == """
        ┌─ Find ───┐
        │          │
        └──────────┘
        """)
  }

  @Test func `styles are shown beside the text they belong to`() {
    var frame = Frame(width: 20, height: 1)
    frame.put("Barrow ", x: 0, y: 0)
    frame.put("3d late", x: 7, y: 0, style: .late)
    #expect(frame.styledText == "Barrow {late:3d late}")
    frame.restyle(Area(x: 0, y: 0, width: 20, height: 1), .selected)
    #expect(frame.styledText == "{selected:Barrow 3d late}")
  }

  @Test func `signs become ASCII and names stay as they are`() {
    #expect(
      picture(30) {
        $0.put("›▸✓▲⚠…· ─│┌┘▏ Žižek 作者", x: 0, y: 0)
        $0 = $0.inAscii()
      }
        == ">>x^!~* -|++| Žižek 作者")
  }

  @Test func `drawing outside the screen changes nothing and does no harm`() {
    var frame = Frame(width: 5, height: 2)
    let empty = frame
    frame.fill(Area(x: -9, y: -9, width: 3, height: 3), style: .late)
    frame.restyle(Area(x: 50, y: -1, width: 10, height: 30), .late)
    frame.rule(y: 7)
    frame.upright(x: 9, y: -4, height: 2)
    frame.put("", x: 0, y: 0)
    #expect(frame == empty)
    frame.fill(Area(x: -2, y: -2, width: 30, height: 30), style: .late)
    #expect(frame.cells.allSatisfy { $0.style == .late })
    #expect(Frame(width: 0, height: 0).text == "")
  }
}
