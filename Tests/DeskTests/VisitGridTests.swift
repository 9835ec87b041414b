import Casework
import Desk
import Screen
import Testing

/// Visits that were phoned in: one line each, saved together.
struct VisitGridTests {
  private func atGrid(width: Int = 100, height: Int = 30) throws -> Desk {
    var desk = Bench.desk(width: width, height: height)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("B") == [])
    #expect(desk.scope == .form)
    return desk
  }

  private static func visit(
    _ family: Int, _ kind: VisitKind, day: Day = Bench.today - 1, _ sights: [Visit.Sight], _ text: String,
    mode: VisitMode = .faceToFace
  ) -> Visit {
    Visit(
      family: Ref(family), day: day, kind: kind, mode: mode, by: Ref(3), children: sights, text: text,
      toldBy: "")
  }

  private static let script = """
    ade<Tab>y<Tab><Tab>tolu+ femi-<Tab>At home.<Enter>
    cara<Tab><Tab><Tab><Tab>At school.<Enter>
    žiž<Tab><Tab><Tab>-<Tab>Nobody in.
    """

  private static let visits = [
    visit(
      1, .protection,
      [
        Visit.Sight(child: Ref(11), seen: true, alone: true), Visit.Sight(child: Ref(12), seen: false),
        Visit.Sight(child: Ref(13), seen: true),
      ], "At home."),
    visit(3, .lookedAfter, [Visit.Sight(child: Ref(31), seen: true)], "At school."),
    visit(4, .assessment, [Visit.Sight(child: Ref(41), seen: false)], "Nobody in.", mode: .unsuccessful),
  ]

  @Test func `each line is a visit, with the day and who visited repeated`() throws {
    var desk = try atGrid()
    _ = try desk.press(Self.script)
    let picture = desk.frame().text
    #expect(picture.contains("Adeyemi · Sun 15 Mar · Jo Bell · Tolu seen alone, Åse seen, Femi not seen"))
    #expect(picture.contains("O'Brien · Sun 15 Mar · Jo Bell · Cara seen"))
  }

  @Test func `from three visits on it is asked once, and they are one change`() throws {
    var desk = try atGrid()
    let effects = try desk.press(Self.script + "<C-s>")
    #expect(effects.allSatisfy { if case .keep = $0 { true } else { false } })
    #expect(desk.scope == .dialog)
    #expect(desk.frame().text.contains("Record 3 visits?"))
    #expect(try desk.press("<Enter>") == [])
    #expect(desk.scope == .form)
    #expect(try desk.press("<C-s>y") == [.save(.recordVisits(Self.visits), form: "visits/0")])
    #expect(desk.scope == .form)
    _ = desk.take(.saved(Saved(what: "recorded 3 visits", family: nil, made: nil), form: "visits/0"))
    #expect(desk.scope == .caseload)
  }

  @Test func `two visits are saved without a question, and a line left blank is none`() throws {
    var desk = try atGrid()
    let effects = try desk.press(
      "ade<Tab>y<Tab><Tab>tolu+ femi-<Tab>At home.<Enter>cara<Tab><Tab><Tab><Tab>At school.<Enter><C-s>")
    #expect(effects == [.save(.recordVisits(Array(Self.visits.prefix(2))), form: "visits/0")])
  }

  @Test func `problems stand in their own lines, all at once`() throws {
    var desk = try atGrid()
    let effects = try desk.press(
      "ade<Tab>y<Tab><Tab>kim<Tab>x<Enter>nobody<Tab><Tab><Tab><Tab>y<Enter>cara<Tab>tomorrow<Tab><Tab><Tab>z<C-s>"
    )
    #expect(effects.allSatisfy { if case .keep = $0 { true } else { false } })
    let picture = desk.frame().text
    #expect(picture.contains("“kim” is none of Tolu 9, Femi 4, Åse 2."))
    #expect(picture.contains("No open family fits “nobody”."))
    #expect(picture.contains("still to come; this must be today or earlier."))
  }

  @Test func `= takes what stands in the line above`() throws {
    var desk = try atGrid()
    _ = try desk.press("ade<Tab>-3<Tab><Tab><Tab>x<Enter>cara<Tab><C-u>=<Tab><C-u>=<C-s>")
    #expect(desk.frame().text.contains("O'Brien · Fri 13 Mar · Jo Bell"))
  }

  @Test func `a name without a sign means only those named`() throws {
    var desk = try atGrid()
    let effects = try desk.press("ade<Tab>y<Tab><Tab>tolu åse+<Tab>x<C-s>")
    let visit = Self.visit(
      1, .protection,
      [Visit.Sight(child: Ref(11), seen: true), Visit.Sight(child: Ref(13), seen: true, alone: true)], "x")
    #expect(effects == [.save(.recordVisit(visit), form: "visits/0")])
  }

  @Test func `all lines are there again in the resumed draft`() throws {
    var desk = try atGrid()
    let effects = try desk.press(Self.script + "<Esc>")
    guard case .keep(let draft)? = effects.first else {
      Issue.record("nothing was kept: \(effects)")
      return
    }
    #expect(draft.title == "Visits phoned in, 3 lines")
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("B")
    #expect(try desk.press("<C-s>y") == [.save(.recordVisits(Self.visits), form: "visits/0")])
  }

  @Test func `the family under the cursor is completed first, and namesakes by their ids`() throws {
    var desk = Bench.desk()
    var other = Bench.row(9, "Adeyemi", [Bench.child(91, "Ben", "Adeyemi", age: 3, .inNeed)])
    other.worker = nil
    _ = desk.take(.answer(.caseload([Bench.adeyemi, other])))
    _ = try desk.press("jBade")
    let picture = desk.frame().text
    let first = try #require(picture.split(separator: "\n").first { $0.contains("Adeyemi F") })
    #expect(first.contains("Adeyemi F9"))
    let effects = try desk.press("<Down><Tab>y<Tab>jo<Tab><Tab>x<C-s>")
    guard case .save(.recordVisit(let visit), _)? = effects.last else {
      Issue.record("nothing was saved: \(effects)")
      return
    }
    #expect(visit.family == Ref(9))
  }

  @Test(arguments: [(80, 24), (60, 20), (120, 40)])
  func `the line in which one types is in view, whatever the room`(width: Int, height: Int) throws {
    var desk = try atGrid(width: width, height: height)
    for number in 1...14 { _ = try desk.press("cara<Tab>y<Tab><Tab><Tab>n\(number)<Enter>") }
    _ = try desk.press("ngũ")
    let frame = desk.frame()
    #expect(frame.text.contains("ngũ"))
    let caret = try #require(frame.caret)
    #expect(caret.y < height - 2)
  }
}
