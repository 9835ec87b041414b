import Casework
import Desk
import Screen
import Testing

struct FormTests {
  private func desk() throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return desk
  }

  private func atVisit() throws -> Desk {
    var desk = try desk()
    #expect(try desk.press("v") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.scope == .form)
    return desk
  }

  @Test func `a visit to two of three siblings, one of them alone, is one change`() throws {
    var desk = try atVisit()
    let effects = try desk.press("y<Tab><Tab><Tab>jo<Tab> <Right> <Down><Left> <Tab>Both well.<C-s>")
    let visit = Visit(
      family: Ref(1), day: Bench.today - 1, kind: .protection, mode: .faceToFace, by: Ref(3),
      children: [
        Visit.Sight(child: Ref(11), seen: true, alone: true), Visit.Sight(child: Ref(12), seen: true),
      ], text: "Both well.", toldBy: "")
    #expect(effects == [.save(.recordVisit(visit), form: "visit/1")])
  }

  @Test func `a day to come is refused in its own field and the text stays`() throws {
    var desk = try atVisit()
    let effects = try desk.press("20/3/2026<Tab><Tab><Tab><Tab> <Tab>Seen at home.<C-s>")
    #expect(effects.allSatisfy { if case .save = $0 { false } else { true } })
    #expect(desk.notice?.sentence == "Fri 20 Mar 2026 is still to come; this must be today or earlier.")
    let picture = desk.frame().text
    #expect(picture.contains("Seen at home."))
    #expect(picture.contains("20/3/2026"))
  }

  @Test func `the first pause keeps what was typed as a draft`() throws {
    var desk = try atVisit()
    _ = try desk.press("y")
    let effects = desk.take(.pause(second: 100))
    guard case .keep(let draft) = effects.first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.key == "visit/1")
    #expect(draft.title == "Visit, Adeyemi")
    #expect(draft.values["day"] == "y")
    _ = desk.take(.kept(draft: "visit/1"))
    #expect(desk.take(.pause(second: 101)) == [])
  }

  @Test func `leaving an untouched form leaves no draft`() throws {
    var desk = try atVisit()
    #expect(try desk.press("<Esc>") == [])
    #expect(desk.scope == .caseload)
  }

  @Test func `leaving a form keeps its text, and opening it again brings it back`() throws {
    var desk = try atVisit()
    let effects = try desk.press("y<Tab><Tab><Tab><Tab><Tab>Half a sent<Esc>")
    guard case .keep(let draft) = effects.first else {
      Issue.record("nothing was kept")
      return
    }
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("v")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("Half a sent"))
  }

  @Test func `a refused save leaves the form with its text and says the way out`() throws {
    var desk = try atVisit()
    _ = try desk.press("y<Tab><Tab><Tab>jo<Tab> <Tab>Well.<C-s>")
    _ = desk.take(.refused(.busy, form: "visit/1"))
    #expect(desk.scope == .form)
    #expect(desk.notice?.sentence.hasSuffix("What you typed is here; Ctrl-S tries again.") == true)
    #expect(desk.frame().text.contains("Well."))
    #expect(desk.take(.pause(second: 1)).draft?.values["text"] == "Well.")
    guard case .save(.recordVisit, "visit/1")? = try desk.press("<C-s>").last else {
      Issue.record("nothing was tried again")
      return
    }
  }

  @Test func `a thousand keys typed at once all arrive in order`() throws {
    var desk = try atVisit()
    _ = try desk.press("y<Tab><Tab><Tab><Tab><Tab>")
    let words = (0..<200).map { "w\($0)" }.joined(separator: " ")
    _ = try desk.press(words)
    let effects = desk.take(.pause(second: 1))
    guard case .keep(let draft) = effects.first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.values["text"] == words)
  }

  @Test func `an action is read back as owners, task and day before it is saved`() throws {
    var desk = try desk()
    _ = try desk.press("a")
    _ = desk.take(.answer(.family(Bench.file)))
    _ = try desk.press("jb rs: joint home session by fri")
    #expect(desk.frame().text.contains("Jo Bell, Robin Shah · by Fri 20 Mar 2026 · joint home session"))
    #expect(
      try desk.press("<C-s>") == [
        .save(
          .addAction(
            Action(
              family: Ref(1), text: "joint home session", owners: [Ref(3), Ref(2)], due: Bench.today + 4)),
          form: "action/1")
      ])
  }

  @Test func `a draft found at the opening is offered at once`() throws {
    var desk = Bench.desk()
    let draft = Draft(key: "visit/1", title: "Visit, Adeyemi", values: ["text": "Half a sent"], keptAt: 0)
    _ = desk.take(.pause(second: 240))
    _ = desk.take(.answer(.drafts([draft])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(desk.scope == .picker)
    #expect(desk.frame().text.contains("Visit, Adeyemi"))
    #expect(desk.frame().text.contains("4 min ago"))
    #expect(try desk.press("<Enter>") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("Half a sent"))
  }

  @Test func `ticks agree: the last one counts`() throws {
    var desk = try atVisit()
    // Alone says seen; taking seen away takes alone away; not seen takes both away.
    _ = try desk.press("y<Tab><Tab><Tab><Tab><Right> <Left> ")
    #expect(try draft(&desk) == "")
    _ = try desk.press("<Right> <Right><Right> ")
    #expect(try draft(&desk) == "11\tNot seen")
  }

  private func draft(_ desk: inout Desk) throws -> String? {
    for case .keep(let draft) in desk.take(.pause(second: 1)) { return draft.values["children"] }
    return nil
  }

  @Test func `nobody but coordinator and consultant begins an entry`() throws {
    var desk = try desk()
    desk.sitting.me = Bench.worker
    #expect(try desk.press("v") == [])
    #expect(desk.notice?.weight == .refused)
    #expect(desk.overlays.isEmpty)
  }

  @Test func `a correction typed over an older text says so before it overwrites`() throws {
    var desk = try desk()
    let row = ActionRow(
      ref: Ref(5), family: Ref(1), familyId: "F1", familyName: "Adeyemi", text: "ring the college",
      owners: [Bench.worker], due: nil, done: nil, made: Bench.today, meeting: nil, revision: Revision(2))
    let draft = Draft(
      key: "action-5/1", title: "Correct an action, Adeyemi",
      values: ["action": "jb: ring the school", "based on": "1"], keptAt: 0)
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("4")
    _ = desk.take(.answer(.actions([row])))
    _ = try desk.press("e")
    #expect(desk.frame().text.contains("jb: ring the school"))
    #expect(desk.notice?.sentence.contains("It now reads: ring the college") == true)
  }

  @Test func `letters typed at the unfinished texts go to the room below`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.drafts([Draft(key: "visit/1", title: "Visit", values: [:], keptAt: 0)])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("3").contains(.read(.meeting(nil))))
    #expect(desk.room == .meeting)
  }

  private func atUnborn() throws -> Desk {
    var desk = try desk()
    var file = Bench.file
    file.children[0].person = Person(surname: "Adeyemi", forename: "", expected: Bench.today + 7)
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    #expect(try desk.press("e") == [.read(.family(Ref(1)))])
    _ = desk.take(.answer(.family(file)))
    #expect(desk.scope == .form)
    return desk
  }

  @Test func `the expected day of an unborn child goes with the birth`() throws {
    var desk = try atUnborn()
    _ = try desk.press("Åse<Tab><Tab>y")
    #expect(desk.frame().text.contains("goes with the birth"))
    let effects = try desk.press("<Tab><Tab><C-s>")
    guard case .weigh(.correctPerson(_, let person, _), _)? = effects.last else {
      Issue.record("nothing was weighed: \(effects)")
      return
    }
    #expect(person.born == Bench.today - 1 && person.expected == nil && person.forename == "Åse")
  }

  @Test func `another expected day beside a birth is still refused`() throws {
    var desk = try atUnborn()
    _ = try desk.press("Åse<Tab><Tab>y<Tab><C-u>24/3/2026")
    #expect(!desk.frame().text.contains("goes with the birth"))
    let effects = try desk.press("<C-s>")
    #expect(effects.allSatisfy { if case .weigh = $0 { false } else { true } })
    #expect(desk.notice?.sentence == "Either born or expected, not both.")
  }

  @Test func `a child that is born needs a name, though the expected day still stands`() throws {
    var desk = try atUnborn()
    let effects = try desk.press("<Tab><C-u><Tab>y<C-s>")
    #expect(effects.allSatisfy { if case .weigh = $0 { false } else { true } })
    #expect(desk.notice?.sentence.hasPrefix("A forename or a surname, please") == true)
  }
}
