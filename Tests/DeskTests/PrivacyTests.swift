import Casework
import Desk
import Screen
import Testing

/// What others may see of names, and what stands apart though it bears one name.
struct PrivacyTests {
  private func today() throws -> Desk {
    var desk = try Dated.today(width: 100, height: 40)
    _ = desk.take(
      .answer(
        .drafts([
          Draft(key: "visit/1", title: "Visit, Adeyemi", values: [:], keptAt: 0),
          Draft(
            key: "note/2", title: "Note, Vale, Ngũgĩ", values: ["whom it is about": "Vale, Ngũgĩ"],
            keptAt: 0),
        ])))
    return desk
  }

  @Test func `headings, unfinished texts and forms show initials while names are hidden`() throws {
    var desk = try today()
    _ = try desk.press("oogP")
    var picture = desk.frame().text
    #expect(picture.contains("\n A.\n"))
    #expect(picture.contains("Visit, A., just now"))
    #expect(picture.contains("Note, V., N., just now"))
    #expect(!picture.contains("Adeyemi") && !picture.contains("Ngũgĩ"))
    _ = try desk.press("jjr<Enter>")
    picture = desk.frame().text
    #expect(picture.contains("2 children, A."), "\(picture)")
    #expect(!picture.contains("Adeyemi"))
    _ = try desk.press("<Esc>a")
    _ = desk.take(.answer(.family(Dated.file)))
    #expect(desk.frame().text.contains("\n Action, A."))
    #expect(!desk.frame().text.contains("Adeyemi"))
  }

  /// The family's page with a record in whose words there are names.
  private func recorded() throws -> Desk {
    var file = Bench.file
    file.entries = [
      Entry(
        id: .note(Ref(5)), day: Bench.today - 1, title: "Contact", about: "Tolu, Femi",
        text: "Mrs Adeyemi rang: Tolu's cough is better, ÅSE sleeps. May she come?",
        by: "told by Ngũgĩ's aunt",
        enteredBy: "Sam Ode", enteredOn: Bench.today, isSignificant: false, revision: Revision(0))
    ]
    var desk = Bench.desk(width: 100, height: 30)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("P<Enter>")
    _ = desk.take(.answer(.family(file)))
    return desk
  }

  private let names = ["Adeyemi", "Tolu", "Femi", "Åse", "ÅSE", "Ngũgĩ", "Wanjiku"]

  private func expectNoNames(_ desk: Desk) {
    let picture = desk.frame().text
    for name in names { #expect(!picture.contains(name), "\(name) in \(picture)") }
  }

  @Test func `records, pages and the children of a form show no name, and nothing moves`() throws {
    var desk = try recorded()
    expectNoNames(desk)
    let line = try #require(desk.frame().text.split(separator: "\n").first { $0.contains("rang") })
    #expect(line.contains("Mrs A······ rang: T···'s cough is better, Å·· sleeps. May she come?"))
    _ = try desk.press("G<Enter>")
    #expect(desk.scope == .page)
    expectNoNames(desk)
    _ = try desk.press("qv")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.scope == .form)
    expectNoNames(desk)
  }

  @Test func `find and the lists after a meeting show no name`() throws {
    var desk = try recorded()
    _ = try desk.press("fva")
    let note = Found(
      kind: .note, id: "k4", family: Ref(8), familyName: "Vale", text: "… Ada Vale rang Tolu …", why: "note")
    var ada = Found(
      kind: .child, id: "99", family: Ref(8), familyName: "Vale", text: "Ada Vale, 9, born 1 Jan 2017",
      why: "surname")
    ada.person = Ref(81)
    _ = desk.take(.answer(.found([ada, note], for: "va")))
    let picture = desk.frame().text
    #expect(picture.contains("A.V., 9, born 1 Jan 2017"), "\(picture)")
    #expect(!picture.contains("Vale") && !picture.contains("Ada") && !picture.contains("Tolu"))
    var after = try Agendas.desk(.closed)
    _ = try after.press("P<Tab>")
    _ = after.take(.answer(.page(title: "Pack", text: "Adeyemi: Tolu 9, Femi 4. Ngũgĩ: Wanjiku.")))
    expectNoNames(after)
  }

  @Test func `the word that is being typed stays readable until it is left`() throws {
    var desk = try recorded()
    _ = try desk.press("c")
    _ = desk.take(.answer(.family(Bench.file)))
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form")
      return
    }
    let text = try #require(sheet.form.fields.firstIndex { $0.key == "text" })
    for _ in 0..<text { _ = try desk.press("<Tab>") }
    _ = try desk.press("Tolu")
    #expect(desk.frame().text.contains("Tolu"))
    _ = try desk.press(" rang")
    #expect(!desk.frame().text.contains("Tolu"))
    #expect(desk.frame().text.contains("T··· rang"))
  }

  @Test func `two families of one name stand under headings of their own`() throws {
    var desk = Bench.desk(width: 100, height: 40)
    _ = desk.take(.answer(.caseload(Bench.rows + [Bench.row(5, "Adeyemi", [])])))
    _ = try desk.press("1")
    var other = Dated.review
    (other.family, other.familyName) = (Ref(5), "Adeyemi")
    let items = [Dated.coreGroup, Dated.visit, other].map { Dated.item($0) }
    _ = desk.take(.answer(.today(TodayBoard(items: items, othersChanged: []))))
    _ = try desk.press("oo")
    let lines = desk.frame().text.split(separator: "\n").map(String.init)
    #expect(lines.contains(" Adeyemi F1"))
    #expect(lines.contains(" Adeyemi F5"))
    let place = { (words: String) in lines.firstIndex { $0.contains(words) } ?? -1 }
    #expect(place("Protection visit") < place(" Adeyemi F5"))
    #expect(place(" Adeyemi F5") < place("First review conference"))
  }
}
