import Screen
import Testing

@Suite struct KeyTests {
  @Test func `a script is read as the keys it names`() throws {
    let keys = try Key.script("jÅ<Enter><Tab><BackTab><C-s><C-S><Esc><F2><F12><Up><PgDn><Space><lt><Delete>")
    #expect(
      keys == [
        .character("j"), .character("Å"), .enter, .tab, .backTab, .control("s"), .control("s"), .escape,
        .function(2), .function(12), .up, .pageDown, .character(" "), .character("<"), .delete,
      ])
  }

  @Test func `a script may be broken into lines`() throws {
    #expect(try Key.script("a\nb\n") == [.character("a"), .character("b")])
  }

  @Test(arguments: ["<enter>", "<F13>", "<C-ab>", "<>", "<C-1>", "<F>"])
  func `an unknown name is refused with its place`(name: String) {
    let inside = String(name.dropFirst().dropLast())
    #expect(throws: ScriptProblem.unknownKey(name: inside, position: 2)) { try Key.script("ab\(name)") }
  }

  @Test func `a script may hold a pasted text, with its line breaks and signs`() throws {
    #expect(
      try Key.script("a<Paste>q <b>\n</Paste><WordLeft>") == [.character("a"), .pasted("q <b>\n"), .wordLeft])
    #expect(throws: ScriptProblem.unfinished(position: 1)) { try Key.script("a<Paste>q</Past") }
  }

  @Test func `a sharp bracket that is never closed is refused with its place`() {
    #expect(throws: ScriptProblem.unfinished(position: 3)) { try Key.script("abc<Ent") }
  }

  @Test func `keys have the names that the hint line shows`() {
    let keys: [Key] = [.enter, .control("s"), .function(2), .backTab, .up, .character("j"), .character(" ")]
    #expect(keys.map(\.name) == ["Enter", "Ctrl-S", "F2", "Shift-Tab", "↑", "j", "Space"])
  }
}
