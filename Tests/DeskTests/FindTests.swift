import Casework
import Desk
import Screen
import Testing

/// Finding anyone and anything while one types.
struct FindTests {
  private func found() -> [Found] {
    var femi = Found(
      kind: .child, id: "1512", family: Ref(1), familyName: "Adeyemi", text: "Femi Adeyemi, 4",
      why: "sounds like")
    femi.person = Ref(12)
    let note = Found(
      kind: .note, id: "k7", family: Ref(1), familyName: "Adeyemi", text: "… rang about the boiler …",
      why: "note of 13 Mar 2026")
    return [
      Found(
        kind: .family, id: "F1", family: Ref(1), familyName: "Adeyemi", text: "Adeyemi: Tolu, Femi",
        why: "phone"),
      femi, note,
    ]
  }

  private func desk() -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return desk
  }

  @Test func `keys in quick succession ask once, for what stands there at the end`() throws {
    var desk = desk()
    for key in try Key.script("fadey") { #expect(desk.take(.key(key)) == []) }
    #expect(desk.unread == [.read(.find("adey"))])
    _ = desk.take(.answer(.found(found(), for: "adey")))
    #expect(desk.unread == [])
    _ = try desk.press("e")
    #expect(desk.unread == [.read(.find("adeye"))])
    _ = desk.take(.answer(.found([], for: "adey")))
    #expect(desk.unread == [.read(.find("adeye"))])
  }

  @Test func `Enter typed ahead waits for what is found, and takes the first`() throws {
    var desk = desk()
    #expect(try desk.press("fadey<Enter>") == [.read(.find("adey"))])
    #expect(
      desk.take(.answer(.found(found(), for: "adey"))) == [.read(.family(Ref(1))), .searched("adey", Ref(1))])
    #expect(desk.overlays.isEmpty)
    var lower = self.desk()
    #expect(try lower.press("fadey<Down>") == [.read(.find("adey"))])
    _ = lower.take(.answer(.found(found(), for: "adey")))
    #expect(try lower.press("<Enter>") == [.read(.family(Ref(1))), .searched("adey", Ref(1))])
    _ = lower.take(.answer(.family(Bench.file)))
    #expect(lower.family?.selected == .child(1))
  }

  @Test func `a search is told once it has ended, with what stood there then, and not at every key`() throws {
    var desk = desk()
    for key in try Key.script("fadeyemi<Backspace>") { #expect(desk.take(.key(key)) == []) }
    #expect(try desk.press("<Esc>") == [.searched("adeyem", nil)])
    #expect(try desk.press("f<Esc>") == [])
    #expect(try desk.press(":find<Esc>") == [])
  }

  @Test func `every hit says why it fits`() throws {
    var desk = desk()
    _ = try desk.press("fadey")
    _ = desk.take(.answer(.found(found(), for: "adey")))
    let picture = desk.frame().text
    for why in ["phone", "sounds like", "Adeyemi, note of 13 Mar 2026: … rang about the boiler …"] {
      #expect(picture.contains(why), "\(why)")
    }
  }

  @Test func `what was found is asked again when somebody else has written, for it may be hidden by then`()
    throws
  {
    var desk = desk()
    _ = try desk.press("fadey")
    _ = desk.take(.answer(.found(found(), for: "adey")))
    _ = desk.take(.changedElsewhere)
    #expect(desk.unread == [.read(.find("adey"))])
    _ = desk.take(.answer(.found([], for: "adey")))
    #expect(!desk.frame().text.contains("sounds like"))
    #expect(desk.unread == [])
  }

  @Test func `Enter on the words of a note goes to that note on its family's page`() throws {
    var desk = desk()
    _ = try desk.press("fboiler")
    _ = desk.take(.answer(.found(found(), for: "boiler")))
    _ = try desk.press("<Down><Down><Enter>")
    var file = Bench.file
    file.entries = [6, 7].map { number in
      Entry(
        id: .note(Ref(number)), day: Bench.today - 3, title: "Note", about: "", text: "boiler", by: "",
        enteredBy: "Sam Ode", enteredOn: Bench.today, isSignificant: false, revision: Revision(0))
    }
    _ = desk.take(.answer(.family(file)))
    #expect(desk.family?.selected == .entry(1))
  }

  @Test func `what was pasted is looked for, and is no command in a list`() throws {
    var desk = desk()
    #expect(try desk.press("<Paste>qqq</Paste>") == [])
    #expect(desk.notice?.weight == .refused)
    #expect(desk.scope == .caseload)
    _ = try desk.press("f<Paste>07700 900123\n</Paste>")
    #expect(desk.unread == [.read(.find("07700 900123"))])
  }
}
