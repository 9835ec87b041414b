import Screen
import Testing

@Suite struct ListTests {
  private func moved(_ script: String, from state: ListState = ListState(), count: Int = 30) throws
    -> ListState
  {
    var state = state
    for key in try Key.script(script) {
      let taken = state.move(key, count: count, height: 10)
      #expect(taken)
    }
    return state
  }

  @Test func `moving scrolls no further than it must`() throws {
    #expect(try moved("jjj") == ListState(selected: 3, top: 0))
    #expect(try moved("jjjjjjjjjj") == ListState(selected: 10, top: 1))
    #expect(try moved("jjjjjjjjjjkkkkk") == ListState(selected: 5, top: 1))
    #expect(try moved("G") == ListState(selected: 29, top: 20))
    #expect(try moved("Gg") == ListState(selected: 0, top: 0))
    #expect(try moved("<PgDn><PgDn>") == ListState(selected: 18, top: 9))
  }

  @Test func `a list stops at its ends`() throws {
    #expect(try moved("kkk<PgUp><Up>").selected == 0)
    #expect(try moved("Gjj<PgDn><Down>").selected == 29)
  }

  @Test func `an empty list can be moved in`() throws {
    let state = try moved("jGg<PgDn><End>k", count: 0)
    #expect(state == ListState())
    #expect(state.visible(count: 0, height: 10).isEmpty)
  }

  @Test func `a list that has become shorter keeps its place as well as it can`() {
    var state = ListState(selected: 25, top: 20)
    state.show(count: 12, height: 10)
    #expect(state == ListState(selected: 11, top: 2))
    #expect(state.visible(count: 12, height: 10) == 2..<12)
  }

  @Test func `keys that do not move are left to others`() {
    var state = ListState()
    let enter = state.move(.enter, count: 5, height: 5)
    let letter = state.move(.character("x"), count: 5, height: 5)
    #expect(!enter && !letter)
  }

  @Test func `columns share the width and narrow ones give way`() {
    let table = Table([
      .init("Family", .flexible(minimum: 8, weight: 2)), .init("Children", .flexible(minimum: 8)),
      .init("Who", .fixed(4), shownFrom: 40), .init("Seen", .fixed(5), alignment: .right),
    ])
    #expect(table.spans(width: 30).map(\.column) == [0, 1, 3])
    #expect(table.spans(width: 30).map(\.width) == [12, 11, 5])
    #expect(table.spans(width: 60).map(\.x) == [0, 30, 50, 55])
    var frame = Frame(width: 30, height: 2)
    table.drawHeader(into: &frame, line: frame.area.line(0))
    table.draw(
      ["作者 Adeyemi-Okafor", "Tolu 9", "JB", .init("39d", .late)], into: &frame, line: frame.area.line(1))
    #expect(frame.text == "Family       Children     Seen\n作者 Adeyem… Tolu 9        39d")
    #expect(frame.styledLine(1).hasSuffix("{late:39d}") == false)
    #expect(frame.styledLine(1).contains("39d}"))
  }
}
