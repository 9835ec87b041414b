import Casework
import Desk
import Screen
import Testing

/// The whole of an entry on a page of its own.
struct EntryPageTests {
  private func atPage(lines: Int = 1) throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    var file = Bench.file
    let note = Note(
      kind: .note, family: Ref(1), day: Bench.today, event: .other, people: [Ref(11)], text: "Thoughts.",
      toldBy: "")
    let text = (0..<lines).map { "Line \($0)." }.joined(separator: "\n")
    file.entries = [
      Entry(
        id: .note(Ref(4)), day: Bench.today, title: "Note", about: "Tolu", text: text, by: "",
        enteredBy: "Sam Ode", enteredOn: Bench.today, isSignificant: false, revision: Revision(1),
        record: .note(note))
    ]
    _ = desk.take(.answer(.family(file)))
    _ = try desk.press("<End><Enter>")
    #expect(desk.scope == .page)
    return desk
  }

  @Test func `e on an entry's page corrects it, H shows its history and D deletes it`() throws {
    var desk = try atPage()
    #expect(try desk.press("e") == [.read(.family(Ref(1), correcting: .note(Ref(4))))])
    #expect(desk.overlays.isEmpty)
    desk = try atPage()
    guard case .read(.history)? = try desk.press("H").first else {
      Issue.record("no history was asked for")
      return
    }
    desk = try atPage()
    let effects = try desk.press("D")
    #expect(effects.contains { if case .save(.delete, _) = $0 { true } else { false } })
  }

  @Test func `the foot of an entry's page shows what can be done, and more only where there is more`() throws
  {
    let foot = try atPage().frame().lineText(23)
    #expect(foot.contains("e edit") && foot.contains("H history") && foot.contains("D delete"))
    #expect(!foot.contains("more"))
    var long = try atPage(lines: 60)
    #expect(long.frame().lineText(23).contains("PgDn more"))
    _ = try long.press("<End>")
    #expect(!long.frame().lineText(23).contains("more"))
  }

  @Test func `a key that does nothing on a page says so`() throws {
    var desk = try atPage()
    #expect(try desk.press("z") == [])
    #expect(desk.notice?.sentence == "“z” does nothing on a page of text; Esc closes it.")
  }

  @Test func `a help page can be left but not corrected`() throws {
    var desk = try atPage()
    _ = try desk.press("<Esc>?")
    #expect(!desk.frame().lineText(23).contains("e edit"))
    _ = try desk.press("e")
    #expect(desk.notice?.weight == .refused)
  }
}
