import Casework
import Desk
import Screen
import Testing

/// What is on show: hints, help, counts, boxes at the opening.
struct ShownTests {
  private func caseload(width: Int = 80) -> Desk {
    var desk = Bench.desk(width: width)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return desk
  }

  @Test func `the caseload's hints at 80 show how to find and where the rooms are`() {
    let foot = caseload().frame().lineText(23)
    #expect(foot.contains("f find") && foot.contains("1-6 rooms") && foot.contains("? help"))
  }

  @Test func `the help of a form begins with what fills it in`() throws {
    let lines = Help.text(for: .form).split(separator: "\n").filter { !$0.hasPrefix(" ") }
    let keys = lines.prefix(5).map { $0.split(separator: " ").first.map(String.init) ?? "" }
    #expect(keys == ["Enter", "Tab", "Ctrl-S", "Esc", "Ctrl-U"])
  }

  @Test func `children that are narrowed are counted as children`() throws {
    var desk = caseload()
    _ = try desk.press("<Tab>/tolu<Enter>")
    #expect(desk.frame().lineText(0).contains("3 of 6 children"))
  }

  @Test func `the palette finds views that are not on top`() throws {
    var desk = caseload()
    #expect(try desk.press(":missing<Enter>").contains(.read(.missing)))
    #expect(desk.scope == .missing)
    #expect(try desk.press(":drift<Enter>").contains(.read(.drift)))
    #expect(desk.scope == .drift)
  }

  @Test func `a question's foot says yes and no`() throws {
    var desk = caseload()
    let draft = Draft(key: "visit/1", title: "Visit, Adeyemi", values: ["text": "Half"], keptAt: 0)
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("1")
    _ = desk.take(.answer(.today(Dated.board)))
    _ = try desk.press("gD")
    #expect(desk.scope == .dialog)
    let foot = desk.frame().lineText(23)
    #expect(foot.contains("y yes") && foot.contains("Enter no"))
  }

  @Test func `texts that were unfinished when one left are not put in the way again`() throws {
    let draft = Draft(key: "visit/1", title: "Visit, Adeyemi", values: [:], keptAt: 100)
    for (left, isOffered) in [(200, false), (50, true), (nil, true)] as [(Int?, Bool)] {
      var place = KeptPlace(room: 2)
      place.left = left
      var desk = Bench.desk()
      _ = desk.take(.answer(.kept(place, [])))
      _ = desk.take(.answer(.drafts([draft])))
      _ = desk.take(.answer(.caseload(Bench.rows)))
      #expect((desk.scope == .picker) == isOffered, "left at \(left ?? -1)")
    }
  }

  @Test func `u at the unfinished texts takes nothing back and says so`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.drafts([Draft(key: "visit/1", title: "Visit", values: [:], keptAt: 0)])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("u") == [])
    #expect(desk.scope == .picker)
    #expect(desk.notice?.weight == .refused)
  }

  @Test func `a resumed text shows at once what is known to be wrong with it`() throws {
    var desk = caseload()
    let values = ["day": "20/3/2026", "text": "Seen at home."]
    _ = desk.take(
      .answer(.drafts([Draft(key: "visit/1", title: "Visit, Adeyemi", values: values, keptAt: 0)])))
    _ = try desk.press("v")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("Fri 20 Mar 2026 is still to come"))
  }

  @Test func `who somebody is to the family begins blank, completes, and may be what is none of the usual`()
    throws
  {
    var desk = caseload()
    _ = try desk.press("nperson or<Enter>")
    var file = Bench.file
    file.children[0].home = "4 Mill Lane, HF1 2AB"
    _ = desk.take(.answer(.family(file)))
    #expect(desk.frame().text.contains("4 Mill Lane, HF1 2AB"))
    _ = try desk.press("Ada<Tab><Tab>")
    #expect(desk.frame().text.contains("mother, father, carer, child"))
    _ = try desk.press("moth<Down><Tab>")
    guard case .form(let sheet)? = desk.overlays.last else { return }
    #expect(sheet.form.text("relationship") == "mother")
    _ = try desk.press("<BackTab><C-u>lighthouse keeper<Tab>")
    #expect(desk.frame().text.contains("none of those usual"))
  }

  @Test func `the unit's name goes before a title is cut`() throws {
    var desk = Bench.desk(width: 62)
    var rows = Bench.rows
    rows[0].name = "Adeyemi-Ngũgĩ and O'Brien of the Lower Mill Lane"
    _ = desk.take(.answer(.caseload(rows)))
    _ = try desk.press("a")
    var file = Bench.file
    file.row = rows[0]
    _ = desk.take(.answer(.family(file)))
    let title = desk.frame().lineText(0)
    #expect(!title.contains("Heron Unit"))
    #expect(title.contains("Action, Adeyemi-Ngũgĩ and O'Brien"))
  }
}
