import Casework
import Desk
import Screen
import Testing

/// The agenda before the meeting, and the same keys while it runs.
struct AgendaKeysTests {
  private func wish(_ kind: AgendaWish.Kind, _ reason: String, before: Int? = nil, of family: Int = 1)
    -> AgendaWish
  {
    AgendaWish(
      family: Ref(family), kind: kind, by: Bench.coordinator.ref, reason: reason,
      before: before.map { Ref($0) }, made: Bench.today)
  }

  @Test func `before the meeting t asks why in one line, and Enter takes what is proposed`() throws {
    var desk = try Agendas.desk(.planned)
    #expect(try desk.press("t") == [])
    #expect(desk.frame().text.contains("a check-in is enough this week"))
    let effects = try desk.press("<Enter>")
    #expect(
      effects == [.save(.wish(wish(.checkIn, "a check-in is enough this week")), form: "wish/1/check-in")])
    _ = try desk.press("<Esc>jjt")
    #expect(
      try desk.press("Court on Thursday<C-s>")
        == [.save(.wish(wish(.full, "Court on Thursday", of: 3)), form: "wish/3/full")])
  }

  @Test func `in the running meeting t changes the tier at once`() throws {
    var desk = try Agendas.desk(.running)
    #expect(try desk.press("t") == [.save(.setTier(Ref(7), Ref(1), .checkIn), form: nil)])
  }

  @Test func `J and K move a family within its tier without asking`() throws {
    var desk = try Agendas.desk(.planned) { $0[2].tier = .full }
    #expect(try desk.press("K") == [])
    #expect(desk.notice?.sentence == "Adeyemi stands first of its tier; t takes it to the other.")
    #expect(try desk.press("J") == [.save(.wish(wish(.before, "", before: 3)), form: nil)])
    #expect(try desk.press("jK") == [.save(.wish(wish(.before, "", before: 1, of: 2)), form: nil)])
    #expect(try desk.press("J") == [.save(.wish(wish(.before, "", of: 2)), form: nil)])
    #expect(try desk.press("jJ") == [])
    #expect(desk.notice?.sentence == "O'Brien stands last of its tier; t takes it to the other.")
  }

  @Test func `in the running meeting the same keys move it at once`() throws {
    var desk = try Agendas.desk(.running)
    #expect(try desk.press("J") == [.save(.moveOnAgenda(Ref(7), Ref(1), before: nil), form: nil)])
    #expect(try desk.press("jK") == [.save(.moveOnAgenda(Ref(7), Ref(2), before: Ref(1)), form: nil)])
    #expect(try desk.press("J") == [])
    #expect(try desk.press("jK") == [])
  }

  @Test func `what is put off needs a reason, stands last, and comes back with the same key`() throws {
    var desk = try Agendas.desk(.planned)
    _ = try desk.press("Z<C-s>")
    #expect(desk.scope == .form)
    #expect(desk.notice?.sentence == "Say why, in a few words: it stands on the agenda.")
    #expect(
      try desk.press("JB is on leave<C-s>")
        == [.save(.wish(wish(.postpone, "JB is on leave")), form: "wish/1/postpone")])

    var off = try Agendas.desk(.planned) { items in
      items[3].state = .postponed
      items[3].wishes = [Agendas.wish(5, .postpone, by: Bench.coordinator, "on leave")]
    }
    #expect(try off.press("GZ") == [.save(.withdrawWish(Ref(5)), form: nil)])
    #expect(try off.press("K") == [])
    #expect(try off.press("kJ") == [])
    #expect(off.notice?.sentence == "O'Brien stands last of its tier; t takes it to the other.")

    var running = try Agendas.desk(.running) { $0[3].state = .postponed }
    #expect(
      try running.press("ZNobody knows her yet<Enter>")
        == [.save(.postpone(Ref(7), Ref(1), reason: "Nobody knows her yet"), form: "wish/1/off/7")])
    _ = try running.press("<Esc>G")
    #expect(try running.press("Z") == [.save(.postpone(Ref(7), Ref(4), reason: ""), form: nil)])
  }

  @Test func `a family is added from all that are found; before the meeting with a reason`() throws {
    let found = [
      Found(kind: .child, id: "9", family: Ref(8), familyName: "Vale", text: "Ada Vale", why: "surname"),
      Found(kind: .family, id: "F8", family: Ref(8), familyName: "Vale", text: "Vale", why: "name"),
      Found(kind: .family, id: "F2", family: Ref(2), familyName: "Ngũgĩ", text: "Ngũgĩ", why: "name"),
    ]
    var desk = try Agendas.desk(.planned)
    #expect(try desk.press("+v") == [])
    #expect(desk.unread == [.read(.find("v"))])
    _ = desk.take(.answer(.found(found, for: "v")))
    #expect(desk.frame().text.components("Vale") == 2)
    _ = try desk.press("<Enter>")
    #expect(
      try desk.press("She rang yesterday<Enter>")
        == [.save(.wish(wish(.add, "She rang yesterday", of: 8)), form: "wish/8/add")])

    var running = try Agendas.desk(.running)
    _ = try running.press("+v")
    _ = running.take(.answer(.found(found, for: "v")))
    #expect(
      try running.press("<Enter>") == [
        .save(.joinAgenda(Ref(7), Ref(8), .full), form: nil), .searched("v", Ref(8)),
      ])
    _ = running.take(
      .answer(
        .meeting(
          Agendas.board(.running) { items in
            var vale = items[0]
            (vale.family, vale.name) = (Ref(8), "Vale")
            items.insert(vale, at: 2)
          })))
    #expect(running.meeting.selected?.name == "Vale")
  }

  @Test func `the coordinator types who asks; a practitioner asks for nobody else and moves nothing`() throws
  {
    var desk = try Agendas.desk(.planned)
    var asked = wish(.request, "I fear for the baby")
    asked.by = Bench.worker.ref
    #expect(
      try desk.press("Ajb<Tab>I fear for the baby<Enter>")
        == [.save(.wish(asked), form: "wish/1/request")])

    var own = try Agendas.desk(.planned)
    own.sitting.me = Bench.worker
    _ = try own.press("A")
    #expect(!own.frame().text.contains("Who asks"))
    #expect(try own.press("I fear for the baby<Enter>") == [.save(.wish(asked), form: "wish/1/request")])
    _ = try own.press("<Esc>")
    for key in ["t", "J", "K", "Z", "+"] {
      #expect(try own.press(key) == [])
      #expect(own.notice?.sentence.hasPrefix("Entry is for the coordinator") == true, "\(key)")
    }
  }

  @Test func `one wish is withdrawn at once, of several one is picked, others' are not one's own`() throws {
    let wishes = [
      Agendas.wish(5, .request, by: Bench.worker, "the baby"),
      Agendas.wish(6, .full, by: Bench.consultant, "court"),
    ]
    var desk = try Agendas.desk(.planned) { $0[0].wishes = wishes }
    _ = try desk.press("D")
    #expect(desk.frame().text.contains("asked for in full"))
    #expect(try desk.press("<Down><Enter>") == [.save(.withdrawWish(Ref(6)), form: nil)])
    #expect(try desk.press("jD") == [])
    #expect(desk.notice?.sentence == "Nothing was wished of Ngũgĩ.")

    var own = try Agendas.desk(.planned) { $0[0].wishes = wishes }
    own.sitting.me = Bench.worker
    #expect(try own.press("D") == [.save(.withdrawWish(Ref(5)), form: nil)])
  }

  @Test func `p prints the pack before the meeting and the minutes from then on`() throws {
    var desk = try Agendas.desk(.planned)
    #expect(try desk.press("p") == [.read(.pack(Agendas.wednesday))])
    var running = try Agendas.desk(.running)
    #expect(try running.press("p") == [.read(.minutes(Agendas.wednesday))])
    #expect(try running.press("b") == [.read(.readBack(Agendas.wednesday))])
    #expect(try running.press("O") == [.read(.dispatch(Agendas.wednesday))])
  }

  @Test func `a meeting that is too short says by how much`() throws {
    var desk = try Agendas.desk(.planned)
    #expect(!desk.frame().text.contains("short"))
    var board = Agendas.board(.planned)
    board.shortBy = 40
    _ = desk.take(.answer(.meeting(board)))
    #expect(desk.frame().text.contains("40 minutes short for all that should be discussed in full"))
  }

  @Test func `the form that opens the meeting says whether it can decide, and stands on today`() throws {
    var desk = try Agendas.desk(.planned, width: 120)
    _ = try desk.press("<Enter>")
    var picture = desk.frame().text
    #expect(picture.contains("Mon 16 Mar 2026"))
    #expect(picture.contains("3 present · no clinician present · Robin Shah may decide"))
    _ = try desk.press("<Tab><Tab> ")
    picture = desk.frame().text
    #expect(picture.contains("nobody present may take the unit's decisions"))
  }

  @Test func `an unfinished wish is gone on with over the agenda as it stands then`() throws {
    var desk = Bench.desk()
    let draft = Draft(
      key: "wish/3/request", title: "Ask for a full discussion, O'Brien",
      values: ["by": "Jo Bell", "reason": "She is aft", "whom it is about": "O'Brien"], keptAt: 0)
    _ = desk.take(.answer(.drafts([draft])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("<Enter>") == [.read(.meeting(nil))])
    _ = desk.take(.answer(.meeting(Agendas.board(.planned))))
    #expect(desk.scope == .form)
    #expect(desk.meeting.selected?.name == "O'Brien")
    #expect(desk.frame().text.contains("She is aft"))
  }
}

extension String {
  /// How often a word stands in the text.
  fileprivate func components(_ word: String) -> Int {
    split(separator: word, omittingEmptySubsequences: false).count - 1
  }
}
