import Casework
import Desk
import Screen
import Testing

/// Two people correct one record: what only one of them changed stands, the rest is put side by side.
struct TwoVersionsTests {
  private let key = "visit/1/7"
  private let id = Entry.Identity.visit(Ref(7))

  private func atVisit(width: Int = 80, height: Int = 24) throws -> Desk {
    try Versions.correcting(id, .visit(Versions.visit), width: width, height: height)
  }

  private func theirs(_ change: (inout Visit) -> Void) -> FamilyFile {
    Versions.file(id, Versions.visit(change), revision: 2)
  }

  @Test func `different fields of one visit are saved at once, and the foot says who changed what`() throws {
    var desk = try atVisit()
    try desk.tab(to: "text")
    _ = try desk.press(" Bedroom shared.<C-s>")
    let effects = desk.overtaken(key, by: theirs { $0.toldBy = "the school" })
    var both = Versions.visit
    (both.text, both.toldBy) = ("Both well. Bedroom shared.", "the school")
    #expect(effects.last == .save(.correctVisit(Ref(7), both, basedOn: Revision(2)), form: key))
    _ = desk.take(.saved(Saved(what: "corrected a visit", family: Ref(1), made: nil), form: key))
    #expect(desk.overlays.isEmpty)
    #expect(desk.notice?.sentence.contains("Robin Shah changed “Told by” meanwhile; both are kept.") == true)
  }

  @Test func `the same said in other words is no conflict`() throws {
    var desk = try atVisit()
    _ = try desk.press("<C-u>y<Tab><C-s>")
    let effects = desk.overtaken(key, by: theirs { $0.day = Bench.today - 1 })
    guard case .correctVisit(_, let visit, _)? = effects.saved else {
      Issue.record("\(effects)")
      return
    }
    #expect(visit.day == Bench.today - 1)
  }

  @Test func `one field changed by both stands side by side, and is saved once one is chosen`() throws {
    var desk = try atVisit()
    _ = try desk.press("<C-u>y<Tab><C-s>")
    let effects = desk.overtaken(
      key,
      by: theirs {
        $0.day = Bench.today - 2
        $0.toldBy = "Nan"
      })
    #expect(effects.saved == nil && desk.scope == .conflict)
    let picture = desk.frame().text
    #expect(picture.contains("Theirs: Robin Shah") && picture.contains("Yours"))
    #expect(picture.contains("14/03/2026") && picture.contains("Sun 15 Mar 2026"), "\(picture)")
    #expect(!picture.contains("Told by"))
    #expect(try desk.press("<Enter>").saved == nil)
    #expect(desk.scope == .conflict && desk.notice?.weight == .refused)
    let saved = try desk.press("t<Enter>")
    var visit = Versions.visit
    (visit.day, visit.toldBy) = (Bench.today - 2, "Nan")
    #expect(saved.saved == .correctVisit(Ref(7), visit, basedOn: Revision(2)))
    _ = desk.take(.saved(Saved(what: "corrected a visit", family: Ref(1), made: nil), form: key))
    #expect(
      desk.notice?.sentence.contains("Robin Shah had changed “Day” too; you chose what stands.") == true)
  }

  @Test func `mine is chosen by m or by the arrow`() throws {
    for choice in ["m", "<Right>", "t<Right>"] {
      var desk = try atVisit()
      _ = try desk.press("<C-u>y<Tab><C-s>")
      _ = desk.overtaken(key, by: theirs { $0.day = Bench.today - 2 })
      guard case .correctVisit(_, let visit, _)? = try desk.press("\(choice)<C-s>").saved else {
        Issue.record("nothing is saved after \(choice)")
        return
      }
      #expect(visit.day == Bench.today - 1)
    }
  }

  @Test func `of a long text both are kept, no sentence lost and none twice`() throws {
    var desk = try atVisit()
    try desk.tab(to: "text")
    _ = try desk.press(" Tolu alone in the kitchen. Gran came.<C-s>")
    _ = desk.overtaken(key, by: theirs { $0.text = "Both well. The heating is off.\nGran came." })
    #expect(desk.scope == .conflict)
    #expect(desk.frame().text.contains("[both]"))
    guard case .correctVisit(_, let visit, _)? = try desk.press("<Enter>").saved else {
      Issue.record("nothing is saved")
      return
    }
    for sentence in ["Both well.", "The heating is off.", "Tolu alone in the kitchen.", "Gran came."] {
      #expect(visit.text.components(of: sentence) == 1, "\(visit.text)")
    }
  }

  @Test func `one of two long texts can be kept alone`() throws {
    var desk = try atVisit()
    try desk.tab(to: "text")
    _ = try desk.press(" Mine.<C-s>")
    _ = desk.overtaken(key, by: theirs { $0.text = "Theirs." })
    guard case .correctVisit(_, let visit, _)? = try desk.press("m<Enter>").saved else {
      Issue.record("nothing is saved")
      return
    }
    #expect(visit.text == "Both well. Mine.")
  }

  @Test func `each child's ticks are merged by themselves`() throws {
    var desk = try atVisit()
    try desk.tab(to: "children")
    _ = try desk.press("<Down> <C-s>")
    let effects = desk.overtaken(
      key, by: theirs { $0.children.append(Visit.Sight(child: Ref(13), seen: true, alone: true)) })
    guard case .correctVisit(_, let visit, _)? = effects.saved else {
      Issue.record("\(effects)")
      return
    }
    #expect(visit.children.map(\.child) == [Ref(11), Ref(12), Ref(13)])
    #expect(visit.children.map(\.alone) == [false, false, true])
  }

  @Test func `a child whom both have ticked differently is asked for by name`() throws {
    var desk = try atVisit()
    try desk.tab(to: "children")
    _ = try desk.press("<Right> <C-s>")
    _ = desk.overtaken(key, by: theirs { $0.children = [Visit.Sight(child: Ref(11), seen: false)] })
    #expect(desk.scope == .conflict)
    let picture = desk.frame().text
    #expect(picture.contains("Children: Tolu 9"), "\(picture)")
    #expect(picture.contains("seen, alone") && picture.contains("not seen"), "\(picture)")
  }

  @Test func `Esc goes back to the form as it was typed, and Ctrl-S shows both again`() throws {
    var desk = try atVisit()
    _ = try desk.press("<C-u>y<Tab><C-s>")
    _ = desk.overtaken(key, by: theirs { $0.day = Bench.today - 2 })
    let left = try desk.press("<Esc>")
    #expect(desk.scope == .form && desk.form?.text("day") == "y")
    #expect(left.draft?.values["day"] == "y" && left.draft?.values["based on"] == "1")
    #expect(try desk.press("<C-s>").saved == nil)
    #expect(desk.scope == .conflict)
  }

  @Test func `a draft knows how the record read, so that a crash loses no field of either`() throws {
    var desk = try atVisit()
    try desk.tab(to: "text")
    _ = try desk.press(" Mine.")
    let draft = try #require(desk.take(.pause(second: 1)).draft)
    #expect(draft.values["as read: text"] == "Both well." && draft.values["as read: told"] == nil)
    var again = Bench.desk()
    _ = again.take(.answer(.caseload(Bench.rows)))
    _ = again.take(.answer(.drafts([draft])))
    _ = try again.press("1<Enter>")
    _ = again.take(.answer(.today(Dated.board)))
    _ = try again.press("g<Enter>")
    _ = again.take(.answer(.family(theirs { $0.toldBy = "Nan" })))
    #expect(again.notice?.sentence.contains("Ctrl-S puts both together") == true)
    guard case .correctVisit(_, let visit, let revision)? = try again.press("<C-s>").saved else {
      Issue.record("nothing is saved")
      return
    }
    #expect(visit.text == "Both well. Mine." && visit.toldBy == "Nan" && revision == Revision(2))
  }

  @Test func `who is overtaken twice sees the latest`() throws {
    var desk = try atVisit()
    try desk.tab(to: "text")
    _ = try desk.press(" Mine.<C-s>")
    _ = desk.overtaken(key, by: theirs { $0.toldBy = "Nan" })
    let later = Versions.file(
      id,
      Versions.visit {
        $0.toldBy = "Nan"
        $0.day = Bench.today - 9
      }, revision: 3)
    guard case .correctVisit(_, let visit, let revision)? = desk.overtaken(key, by: later).saved else {
      Issue.record("nothing is saved")
      return
    }
    #expect(visit.text == "Both well. Mine." && visit.toldBy == "Nan")
    #expect(visit.day == Bench.today - 9 && revision == Revision(3))
  }

  @Test func `a wide screen shows how it was as well, and a long text is turned page by page`() throws {
    var desk = try atVisit(width: 120, height: 24)
    try desk.tab(to: "text")
    let long = (1...60).map { "Line \($0) of what was seen." }.joined(separator: "<Enter>")
    _ = try desk.press("<Enter>\(long)<C-s>")
    _ = desk.overtaken(key, by: theirs { $0.text = "Theirs." })
    #expect(desk.frame().text.contains("As it was") && desk.frame().text.contains("more"))
    #expect(!desk.frame().text.contains("Line 60 of"))
    _ = try desk.press("<PgDn><PgDn><PgDn><PgDn><PgDn>")
    #expect(desk.frame().text.contains("Line 60 of"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let first = part.first, let start = rest.firstIndex(of: first) {
      if rest[start...].hasPrefix(part) { count += 1 }
      rest = rest[start...].dropFirst()
    }
    return count
  }
}
