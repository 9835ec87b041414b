import Casework
import Desk
import Screen
import Testing

/// What is not known, and the way to the field in which it is typed.
struct MissingTests {
  private func row(_ field: MissingBoard.Field, _ title: String, child: Int? = 12, clock: Clock.Key? = nil)
    -> MissingBoard.Row
  {
    MissingBoard.Row(
      child: child.map { Ref($0) }, childName: child == nil ? "" : "Femi Adeyemi", family: Ref(1),
      familyName: "Adeyemi", field: field, title: title, why: "The census needs it of every child.",
      clock: clock)
  }

  private let key = Dated.key("care-plan", child: 13, "care_period:3")

  private var board: MissingBoard {
    MissingBoard(
      rows: [
        row(.ethnicity, "Ethnicity"), row(.worker, "Worker"),
        row(.referralSource, "Who referred, 2 Mar 2026"),
        row(.clock, "Care plan", child: 13, clock: key), row(.relationship, "Any adult", child: nil),
        row(.placement, "Placement since 2 Mar 2026"),
      ],
      lags: [
        MissingBoard.Lag(
          family: Ref(1), familyName: "Adeyemi", entry: .visit(Ref(9)), title: "Visit", by: "Jo Bell",
          happened: Bench.today - 12, typed: Bench.today, workingDays: 8)
      ], usualLag: 1)
  }

  private func desk() throws -> Desk {
    var desk = Bench.desk(width: 100, height: 30)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("6") == [.read(.drafts), .read(.rules)])
    #expect(try desk.press("<Tab>") == [.read(.missing)])
    _ = desk.take(.answer(.missing(board)))
    return desk
  }

  @Test func `it stands by family and child, with what needs it below`() throws {
    let desk = try desk()
    let picture = desk.frame().text
    #expect(picture.contains("6 things not known"))
    #expect(picture.contains("\n Adeyemi\n"))
    #expect(picture.contains("›Femi Adeyemi") || picture.contains("› Femi Adeyemi"))
    #expect(picture.contains("The census needs it of every child."))
  }

  @Test func `Enter opens the person's form with the caret in the field`() throws {
    var desk = try desk()
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(sheet.draftKey == "person-12/1")
    #expect(sheet.form.fields[sheet.form.focus].key == "ethnicity")
  }

  @Test func `whoever may not allocate asks for it, with the child ticked`() throws {
    var desk = try desk()
    #expect(try desk.press("j<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    let effects = try desk.press("<Tab><Tab>jo<Tab>Knows the school.<C-s>")
    var asked = Submission(
      kind: .allocation, family: Ref(1), children: [Ref(12)], text: "Knows the school.", day: Bench.today)
    (asked.worker, asked.from) = (Ref(3), Ref(3))
    #expect(effects == [.save(.submit(asked), form: "submission/1/allocation")])
  }

  @Test func `a worker is chosen from the unit's members by whoever may allocate`() throws {
    var desk = try desk()
    desk.sitting.me = Bench.consultant
    _ = try desk.press("j<Enter>")
    #expect(desk.frame().text.contains("Who works with Femi Adeyemi from today on?"))
    #expect(
      try desk.press("jo<Enter>")
        == [.save(.setAllocation(child: Ref(12), to: Ref(3), since: Bench.today), form: nil)])
  }

  @Test func `one field of what is recorded is filled in, and nothing else of it`() throws {
    var desk = try desk()
    _ = try desk.press("jj<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    let effects = try desk.press("1a<C-s>")
    let change = Change.changeStanding(
      StandingChange(
        family: Ref(1), children: [Ref(12)], steps: [.set(.referral, fields: ["source": Value("1A")])],
        what: "who referred for Femi"))
    #expect(effects.contains { if case .weigh(change, _) = $0 { true } else { false } }, "\(effects)")
  }

  @Test func `a half-typed field is a draft and is gone on with`() throws {
    var desk = try desk()
    _ = try desk.press("jj<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    guard case .keep(let draft)? = try desk.press("1<Esc>").first else {
      Issue.record("nothing was kept")
      return
    }
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("1")
    #expect(try desk.press("g<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("Who referred, Femi Adeyemi"))
  }

  @Test func `a date that nobody knows goes to its line on the family's page`() throws {
    var desk = try desk()
    #expect(try desk.press("jjj<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Dated.file)))
    #expect(desk.family?.selected == .unknown(0))
    #expect(try desk.press("q") == [.read(.drafts), .read(.missing)])
    #expect(desk.scope == .missing)
  }

  @Test func `where no adult is recorded one is added; a placement opens its own form`() throws {
    var desk = try desk()
    _ = try desk.press("jjjj<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    guard case .form(let person)? = desk.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(person.draftKey == "person/1")
    _ = try desk.press("<Esc>j<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    guard case .form(let moved)? = desk.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(moved.draftKey == "standing/1/placement-moved")
    #expect(moved.form.text("children").contains("12\tFor"))
  }

  @Test func `what is filled in goes, and the next is under the cursor`() throws {
    var desk = try desk()
    _ = try desk.press("j")
    var rest = board
    rest.rows.remove(at: 0)
    _ = desk.take(.answer(.missing(rest)))
    #expect(desk.unit.missing.selected?.field == .worker)
    rest.rows.remove(at: 0)
    _ = desk.take(.answer(.missing(rest)))
    #expect(desk.unit.missing.selected?.field == .referralSource)
  }

  @Test func `it is narrowed by words`() throws {
    var desk = try desk()
    _ = try desk.press("/plac<Enter>")
    #expect(desk.unit.missing.rows.count == 1)
    _ = try desk.press("<Esc>")
    #expect(desk.unit.missing.rows.count == 6)
  }

  @Test func `what was typed late leads to its entry`() throws {
    var desk = try desk()
    #expect(try desk.press("<Tab>") == [.read(.missing)])
    let picture = desk.frame().text
    #expect(picture.contains("usually typed 1 working day after"))
    #expect(picture.contains("8 days"))
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(1)))])
    var file = Bench.file
    file.entries = [8, 9].map { number in
      Entry(
        id: .visit(Ref(number)), day: Bench.today - 12, title: "Visit", about: "", text: "", by: "",
        enteredBy: "Sam Ode", enteredOn: Bench.today, isSignificant: false, revision: Revision(0))
    }
    _ = desk.take(.answer(.family(file)))
    #expect(desk.family?.selected == .entry(1))
  }

  @Test func `Today has one quiet line above, under which the cursor begins`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("1")
    var today = Dated.board
    today.missing = 37
    _ = desk.take(.answer(.today(today)))
    #expect(desk.frame().text.contains("37 things not known that a return or a date will need"))
    #expect(
      desk.frame().text.split(separator: "\n").contains {
        $0.hasPrefix("› 3d late") || $0.hasPrefix("›") && $0.contains("Core group")
      })
    #expect(try desk.press("g<Enter>") == [.hasLooked, .read(.drafts), .read(.missing)])
    #expect(desk.scope == .missing)
  }
}
