import Casework
import Desk
import Screen
import Testing

struct MinutePartsTests {
  @Test func `a part is ticked for some of the children, and its heading says for whom`() throws {
    var desk = try MinuteBench.minuting()
    _ = try desk.press("Tolu spoke.<C-t>")
    #expect(desk.frame().text.contains("Whole minute"))
    // All are ticked: the second and the third go.
    _ = try desk.press("<Down> <Down> <Enter>")
    #expect(desk.scope == .minute)
    #expect(desk.frame().text.contains("Update (Tolu)"))
    try desk.tab(to: "challenge1")
    let minute = try #require(try desk.press("-<C-s>").minute)
    #expect(minute.parts == [.update: [Ref(11)]])
    #expect(minute.children == [Ref(11), Ref(12), Ref(13)])
  }

  @Test func `the whole minute may cover fewer children, and no part tells of the others`() throws {
    var desk = try MinuteBench.minuting()
    _ = try desk.press("Two were seen.<C-t><Right><Down><Down> <Enter>")
    try desk.tab(to: "challenge1")
    let minute = try #require(try desk.press("-<C-s>").minute)
    #expect(minute.children == [Ref(11), Ref(12)])
    #expect(minute.parts.isEmpty)
  }

  @Test func `parts are told apart by the line they were ticked at`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "challenge1")
    _ = try desk.press("-<Tab>one for all<Enter>one for Femi<C-t> <Down><Down> <Enter>")
    let minute = try #require(try desk.press("<C-s>").minute)
    #expect(minute.decisions.map(\.text) == ["one for all", "one for Femi"])
    #expect(minute.parts == [.decision(1): [Ref(12)]])
  }

  @Test func `somebody must be ticked; Esc leaves everything as it was`() throws {
    var desk = try MinuteBench.minuting()
    _ = try desk.press("Talked.<C-t>*<Enter>")
    #expect(desk.scope == .form)
    #expect(desk.notice?.sentence == "Update: tick at least one child.")
    _ = try desk.press("<Esc>")
    #expect(desk.scope == .minute)
    #expect(desk.form?.text("update") == "Talked.")
  }

  @Test func `a family with one child has no parts to tick`() throws {
    var desk = try MinuteBench.minuting(MinuteBench.plain(Bench.rows[1])) { $0.remove(at: 0) }
    #expect(try desk.press("<C-t>") == [])
    #expect(desk.scope == .minute && desk.notice?.weight == .refused)
  }

  @Test func `whom a part concerns is kept with the draft`() throws {
    var desk = try MinuteBench.minuting()
    _ = try desk.press("Tolu spoke.")
    let effects = try desk.press("<C-t><Down> <Down> <Enter>")
    let draft = try #require(effects.draft)
    var fresh = try MinuteBench.desk()
    _ = fresh.take(.answer(.drafts([draft])))
    _ = try fresh.press("<Enter>")
    #expect(fresh.frame().text.contains("Update (Tolu)"))
  }
}
