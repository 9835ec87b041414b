import Casework
import Desk
import Screen
import Testing

/// What became of a record, where it comes from, and two records made one.
struct HistoryTests {
  private static var file: FamilyFile {
    var file = Bench.file
    let note = Note(
      kind: .contact, family: Ref(1), day: Bench.today - 6, event: .call, people: [Ref(11)],
      text: "Late again.", toldBy: "Ms Hart, school")
    file.entries = [
      Entry(
        id: .note(Ref(7)), day: Bench.today - 6, title: "Phone call", about: "Tolu", text: "Late again.",
        by: "told by Ms Hart, school", enteredBy: "Sam Ode", enteredOn: Bench.today - 3,
        isSignificant: false, revision: Revision(0), record: .note(note))
    ]
    file.actions = [
      ActionRow(
        ref: Ref(5), family: Ref(1), familyId: "F1", familyName: "Adeyemi", text: "ring the school",
        owners: [Bench.worker], due: nil, done: nil, made: Bench.today, meeting: nil, revision: Revision(0))
    ]
    return file
  }

  private func atFamily() throws -> Desk {
    var desk = Bench.desk(width: 100, height: 40)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(Self.file)))
    return desk
  }

  @Test func `H asks for the history of what the cursor is on`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("H") == [.read(.journal(Ref(1)))])
    desk = try atFamily()
    #expect(try desk.press("H") == [.read(.history(.person(Ref(11))))])
    #expect(try desk.press("GH") == [.read(.history(.entry(.note(Ref(7)))))])
    #expect(try desk.press("kH") == [.read(.history(.entry(.action(Ref(5)))))])
  }

  @Test func `a history tells who changed which field, when, and from what to what`() throws {
    var desk = try atFamily()
    let history = RecordHistory(
      title: "Phone call, Tue 10 Mar",
      steps: [
        RecordHistory.Step(
          day: Bench.today - 1, at: Int(Bench.today.number - 1) * 86_400 + 50_700, by: "Sam Ode",
          what: "corrected a contact",
          fields: [RecordHistory.Field(label: "Text", before: "Late.", after: "Late again.")])
      ])
    _ = desk.take(.answer(.history(history)))
    #expect(desk.scope == .page)
    let picture = desk.frame().text
    #expect(picture.contains("Sun 15 Mar 2026 14:05, Sam Ode corrected a contact"))
    #expect(picture.contains("Text: Late. → Late again."))
  }

  @Test func `an entry's page says where it comes from and how late it was typed`() throws {
    var desk = try atFamily()
    _ = try desk.press("G<Enter>")
    let picture = desk.frame().text
    #expect(picture.contains("Happened on: Tue 10 Mar 2026"))
    #expect(picture.contains("Told by: Ms Hart, school"))
    #expect(picture.contains("Entered by: Sam Ode"))
    #expect(picture.contains("Entered on: Fri 13 Mar 2026, 3 working days after"))
  }

  // MARK: One of two

  private static var other: FamilyFile {
    var file = FamilyFile(
      family: Ref(2), row: Bench.rows[1],
      children: Bench.rows[1].children.map {
        FamilyFile.Child(
          row: $0, person: Person(surname: $0.surname, forename: $0.forename, born: $0.born),
          revision: Revision(0), home: "", worker: nil, standing: [])
      }, relatives: [], entries: [], actions: [])
    file.children[0].person.councilId = "K99"
    return file
  }

  @Test func `the same person is found, shown side by side, and made one only by s`() throws {
    var desk = try atFamily()
    let effects = try desk.press("nsame person<Enter>")
    #expect(
      effects == [
        .read(
          .alike(
            forename: "Tolu", surname: "Adeyemi", born: Self.file.children[0].person.born, besides: Ref(11),
            form: "same-person"))
      ])
    _ = try desk.press("wanj")
    #expect(desk.unread == [.read(.find("wanj"))])
    var found = Found(
      kind: .child, id: "K99", family: Ref(2), familyName: "Ngũgĩ", text: "Wanjiku Ngũgĩ, 7",
      why: "forename")
    found.person = Ref(21)
    let note = Found(
      kind: .note, id: "k4", family: Ref(2), familyName: "Ngũgĩ", text: "Wanjiku rang", why: "note")
    _ = desk.take(.answer(.found([found, note], for: "wanj")))
    #expect(!desk.frame().text.contains("Wanjiku rang"))
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(2))), .searched("wanj", Ref(2))])
    let change = Change.mergePeople(kept: Ref(11), other: Ref(21))
    #expect(desk.take(.answer(.family(Self.other))) == [.weigh(change, form: nil)])
    #expect(desk.take(.answer(.weighed(ClockPreview(lines: [], unchanged: 2), change, form: nil))) == [])
    #expect(desk.scope == .preview)
    let picture = desk.frame().text
    #expect(picture.contains("One person of two records: s does it, Esc leaves both."))
    for words in ["Tolu Adeyemi", "Wanjiku Ngũgĩ", "K99", "Entries"] { #expect(picture.contains(words)) }
    #expect(try desk.press("s") == [.save(change, form: nil)])
  }

  @Test func `the same family is found among families, and never itself`() throws {
    var desk = try atFamily()
    _ = try desk.press("nsame family<Enter>ng")
    let itself = Found(
      kind: .family, id: "F1", family: Ref(1), familyName: "Adeyemi", text: "Adeyemi", why: "family name")
    let other = Found(
      kind: .family, id: "F2", family: Ref(2), familyName: "Ngũgĩ", text: "Ngũgĩ", why: "family name")
    _ = desk.take(.answer(.found([itself, other], for: "ng")))
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(2))), .searched("ng", Ref(2))])
    #expect(
      desk.take(.answer(.family(Self.other)))
        == [.weigh(.mergeFamilies(kept: Ref(1), other: Ref(2)), form: nil)])
  }
}
