import Casework
import Screen
import Testing

@testable import Desk

/// What was once wrong in small things, so that it does not come back.
struct MendedTests {
  private static func desk() -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return desk
  }

  private static func open(_ key: String, in desk: inout Desk) throws {
    _ = try desk.press(key)
    _ = desk.take(.answer(.family(Bench.file)))
  }

  // MARK: Two records side by side

  private static func comparison(_ change: Change) -> Comparison {
    Comparison(title: "One person of two records", rows: [], change: change)
  }

  @Test func `two records stand side by side before their own change only`() {
    let merge = Change.mergePeople(kept: Ref(1), other: Ref(2))
    var desk = Self.desk()
    desk.comparison = Self.comparison(merge)
    let other = Change.addAction(Action(family: nil, text: "Ring", owners: [], due: nil))
    let effects = desk.take(
      .answer(.weighed(ClockPreview(lines: [], unchanged: 0), other, form: "action/0")))
    #expect(effects == [.save(other, form: "action/0")])
    #expect(desk.comparison == nil)
  }

  @Test func `a refused merge leaves nothing of itself behind`() {
    var desk = Self.desk()
    desk.comparison = Self.comparison(.mergePeople(kept: Ref(1), other: Ref(2)))
    _ = desk.take(.refused(.notSo("The council has an id for each: 1 and 2."), form: nil))
    #expect(desk.comparison == nil)
    #expect(desk.notice?.sentence.hasPrefix("The council has an id for each") == true)
  }

  @Test func `side by side stands all that differs, with the id that will stand, and what gives way`() {
    var (one, two) = (Bench.file, Bench.file)
    one.children[0].person.school = "Hill School"
    two.children[0].person.school = "Mill School"
    two.children[0].person.forename = "Tola"
    two.children[0].person.councilId = "4711"
    two.children[0].home = "4 Mill Lane"
    let rows = Comparison.rows(
      of: one.children[0].person, one.children[0].row.ref, one, beside: two.children[0].person,
      two.children[0].row.ref, two)
    let comparison = Comparison(
      title: "", rows: rows, change: .mergePeople(kept: Ref(11), other: Ref(11)))
    #expect(rows.first { $0.label == "Id" }?.kept == "4711")
    #expect(rows.first { $0.label == "Lives at" }?.other == "4 Mill Lane")
    #expect(comparison.lost == ["its name", "its school"])
  }

  // MARK: A family that is gone

  @Test func `taking back the family on the screen says so and goes to the caseload`() throws {
    var desk = Self.desk()
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.scope == .family)
    _ = desk.take(.tookBack(Saved(what: "took back: added the family Adeyemi", family: nil, made: nil)))
    let effects = desk.take(.refused(.noSuch("family"), form: nil))
    #expect(desk.scope == .caseload)
    #expect(desk.notice?.sentence == "Took back: added the family Adeyemi. U makes it again.")
    #expect(effects.contains(.read(.caseload)))
  }

  @Test func `a family that somebody else has deleted is left with a sentence`() throws {
    var desk = Self.desk()
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    _ = desk.take(.changedElsewhere)
    _ = desk.take(.refused(.noSuch("family"), form: nil))
    #expect(desk.scope == .caseload)
    #expect(desk.notice?.sentence == "Somebody has deleted this family meanwhile.")
  }

  // MARK: Drafts

  @Test func `a draft of a new family bears its name`() throws {
    var desk = Self.desk()
    guard case .keep(let draft)? = try desk.press("NZzfam<Esc>").first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.title == "New family, Zzfam")
    #expect(desk.notice?.sentence == "Kept as a draft: New family, Zzfam. It waits on Today.")
    desk.isPrivate = true
    #expect(desk.title(of: draft) == "New family, Z.")
  }

  @Test func `a draft of visits says how many lines it has, and hides none of that`() throws {
    var desk = Self.desk()
    guard case .keep(let draft)? = try desk.press("Bade<Tab>t<Tab><Tab><Tab>At home.<Enter>cara<Esc>").first
    else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.title == "Visits phoned in, 2 lines")
    desk.isPrivate = true
    #expect(desk.title(of: draft) == "Visits phoned in, 2 lines")
  }

  @Test func `a correction under privacy is named by initials with one full stop`() throws {
    var desk = Self.desk()
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    desk.isPrivate = true
    try Self.open("e", in: &desk)
    _ = try desk.press("x<Esc>")
    #expect(desk.notice?.sentence == "Kept as a draft: Correct T.A., A. It waits on Today.")
  }

  @Test func `on Today after a text was left the list stands at the top and counts it`() throws {
    var desk = Self.desk()
    _ = try desk.press("1")
    let item = TodayBoard.Item(
      subject: .action(Ref(1)), day: Bench.today, family: Ref(1), familyName: "Adeyemi",
      title: "Ring the school", who: "JB")
    let board = TodayBoard(items: [item, item], othersChanged: [])
    _ = desk.take(.answer(.today(board)))
    _ = try desk.press("G2")
    _ = try desk.press("NZzfam<Esc>")
    let draft = Draft(key: "family/0", title: "New family, Zzfam", values: [:], keptAt: 0)
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("1")
    #expect(desk.selectedDraft?.key == "family/0")
    #expect(desk.frame().text.contains("1 unfinished"))
  }

  // MARK: Privacy

  @Test func `what is stored stays hidden in the field one comes to, and what one types may be read`() throws
  {
    var desk = Self.desk()
    _ = try desk.press("P<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    try Self.open("e", in: &desk)
    guard case .form(let sheet)? = desk.overlays.last,
      let surname = sheet.form.fields.firstIndex(where: { $0.key == "surname" })
    else {
      Issue.record("no form is open")
      return
    }
    for _ in 0..<surname { _ = try desk.press("<Tab>") }
    #expect(!desk.frame().text.contains("Adeyemi"))
    _ = try desk.press("<Backspace>i")
    #expect(!desk.frame().text.contains("Adeyemi"))
    _ = try desk.press("<C-u>Adeyem")
    #expect(desk.frame().text.contains("Adeyem"))
  }

  @Test func `a history under privacy tells no name, no former one, and no length`() {
    var desk = Self.desk()
    desk.isPrivate = true
    let step = RecordHistory.Step(
      day: Bench.today, at: 0, by: "Sam Ode", what: "corrected Tolu Smithson's record",
      fields: [.init(label: "Surname", before: "Smithson", after: "Adeyemi")])
    _ = desk.take(.answer(.history(RecordHistory(title: "Tolu Adeyemi", steps: [step]))))
    let picture = desk.frame().text
    #expect(picture.contains("Surname: S. → A."))
    #expect(picture.contains("corrected T. S. record"))
    #expect(!picture.contains("Smithson") && !picture.contains("Adeyemi") && !picture.contains("·····"))
  }
}
