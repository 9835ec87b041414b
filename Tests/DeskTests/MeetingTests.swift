import Casework
import Desk
import Screen
import Testing

struct MeetingTests {
  private func board(_ state: MeetingBoard.State) -> MeetingBoard {
    let items = Bench.rows.enumerated().map { index, row in
      MeetingBoard.Item(
        family: row.family, familyId: row.familyId, name: row.name, tier: index < 2 ? .full : .checkIn,
        minutes: index < 2 ? 20 : 3, because: ["Every family is heard every week."], state: .waiting,
        status: row.status, childrenLine: "")
    }
    return MeetingBoard(
      ref: state == .planned ? nil : Ref(7), day: Bench.today + 2, state: state, chair: Bench.consultant,
      present: [Bench.consultant, Bench.worker], items: items, previous: Bench.today - 5)
  }

  private func sheet(_ row: CaseloadRow) -> FamilySheet {
    FamilySheet(family: row.family, row: row, news: [], actions: [], minute: nil)
  }

  private func running() throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("3").contains(.read(.meeting(nil))))
    _ = desk.take(.answer(.meeting(board(.running))))
    #expect(desk.unread == [.read(.sheet(Ref(1), Ref(7)))])
    _ = desk.take(.answer(.sheet(sheet(Bench.rows[0]))))
    return desk
  }

  @Test func `a minute with a decision and two actions becomes one change when one goes to the next family`()
    throws
  {
    var desk = try running()
    _ = try desk.press("<Enter>")
    #expect(desk.scope == .minute)
    let effects = try desk.press(
      "Both parents came.<Tab>-<Tab>Hold a core group<Tab>jb: ring the school by fri<Enter>rs: chair it by fri<C-n>"
    )
    var minute = Discussion(
      meeting: Ref(7), family: Ref(1), children: [Ref(11), Ref(12), Ref(13)], tier: .full)
    minute.update = "Both parents came."
    minute.noChallenge = true
    minute.decisions = [Decision(family: Ref(1), day: Bench.today + 2, text: "Hold a core group", by: Ref(2))]
    minute.actions = [
      Action(family: Ref(1), text: "ring the school", owners: [Ref(3)], due: Bench.today + 4),
      Action(family: Ref(1), text: "chair it", owners: [Ref(2)], due: Bench.today + 4),
    ]
    minute.basedOn = ""
    #expect(effects == [.save(.minute(minute), form: "minute/1/7")])
    let next = desk.take(
      .saved(Saved(what: "minuted Adeyemi", family: Ref(1), made: nil), form: "minute/1/7"))
    #expect(next.contains(.read(.sheet(Ref(2), Ref(7)))))
    _ = desk.take(.answer(.meeting(board(.running))))
    _ = desk.take(.answer(.sheet(sheet(Bench.rows[1]))))
    #expect(desk.scope == .minute)
    #expect(desk.meeting.selected?.name == "Ngũgĩ")
  }

  @Test func `leaving an empty minute changes nothing`() throws {
    var desk = try running()
    _ = try desk.press("<Enter>")
    let effects = try desk.press("<Esc>")
    #expect(effects == [.read(.meeting(nil))])
    #expect(desk.scope == .meeting)
  }

  @Test func `an action that cannot be read keeps one in the minute, on that line`() throws {
    var desk = try running()
    _ = try desk.press("<Enter>Talked.<Tab><Tab><Tab>zz: ring<C-n>")
    #expect(desk.scope == .minute)
    #expect(desk.notice?.sentence.hasPrefix("Nobody here is “zz”.") == true)
    #expect(desk.frame().text.contains("›                zz: ring") || desk.frame().text.contains("› Action"))
  }

  @Test func `Esc always leaves a minute; what cannot be saved yet is kept as a draft`() throws {
    var desk = try running()
    let effects = try desk.press("<Enter>Talked.<Tab><Tab><Tab>zz: ring<Esc>")
    #expect(desk.scope == .meeting)
    guard case .keep(let draft) = effects.first else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.values["update"] == "Talked.")
    #expect(draft.values["action1"] == "zz: ring")
    #expect(desk.notice?.sentence.contains("the text is kept") == true)
  }

  @Test(arguments: [
    (
      "jb: stop the visits",
      "Jo Bell may not take it: “Case direction” is for the consultant social worker, Robin Shah."
    ),
    (
      "zz: stop the visits",
      "Nobody here is “zz”. Known: rs Robin Shah, jb Jo Bell, so Sam Ode. If it is no name, begin with a colon."
    ),
  ])
  func `a decision by nobody, or without the authority, is not minuted`(typed: String, why: String) throws {
    var desk = try running()
    _ = try desk.press("<Enter>Talked.<Tab>-<Tab>\(typed)<C-n>")
    #expect(desk.scope == .minute)
    #expect(desk.notice?.sentence == why)
  }

  @Test func `a family heard with nothing new is no full discussion`() throws {
    var desk = try running()
    let effects = try desk.press("x")
    guard case .save(.minute(let minute), _) = effects.first else {
      Issue.record("nothing was saved")
      return
    }
    #expect(minute.tier == .checkIn)
    #expect(minute.isEmpty)
  }

  @Test func `closing asks once, and Enter means no`() throws {
    var desk = try running()
    #expect(try desk.press("C") == [])
    #expect(desk.scope == .dialog)
    #expect(desk.frame().text.contains("4 families were not reached"))
    #expect(try desk.press("<Enter>") == [])
    #expect(desk.scope == .meeting)
    #expect(try desk.press("Cy") == [.save(.closeMeeting(Ref(7)), form: nil)])
  }

  @Test func `a planned meeting is opened with everybody present by default`() throws {
    var desk = Bench.desk()
    _ = try desk.press("3")
    _ = desk.take(.answer(.meeting(board(.planned))))
    _ = try desk.press("<Enter>")
    #expect(desk.scope == .form)
    let effects = try desk.press("<C-s>")
    #expect(
      effects == [
        .save(
          .openMeeting(
            Meeting(
              day: Bench.today, chair: Ref(2), minutedBy: Ref(1), present: [Ref(2), Ref(3), Ref(1)])),
          form: "meeting/0")
      ])
  }

  @Test func `a minute kept as a draft is resumed on its family, with every line it had`() throws {
    var desk = Bench.desk()
    let draft = Draft(
      key: "minute/2/7", title: "Unit meeting Wed 18 Mar, Ngũgĩ",
      values: ["update": "Half a sent", "action1": "jb: ring", "action2": "rs: write", "action3": ""],
      keptAt: 0)
    _ = desk.take(.answer(.drafts([draft])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("<Enter>") == [.read(.meeting(nil))])
    #expect(desk.take(.answer(.meeting(board(.running)))) == [.read(.sheet(Ref(2), Ref(7)))])
    _ = desk.take(.answer(.sheet(sheet(Bench.rows[1]))))
    #expect(desk.scope == .minute)
    let picture = desk.frame().text
    #expect(picture.contains("Half a sent"))
    #expect(picture.contains("rs: write"))
  }

  @Test func `the unit's own lengths are set before the meeting, within their bounds`() throws {
    var desk = Bench.desk()
    _ = try desk.press("3")
    _ = desk.take(.answer(.meeting(board(.planned))))
    let refused = try desk.press("e120<Tab>15<Tab>20<C-s>")
    #expect(refused.allSatisfy { if case .save = $0 { false } else { true } })
    #expect(desk.notice?.sentence == "Minutes, from 1 to 15.")
    let effects = try desk.press("<Backspace><Backspace>2<C-s>")
    #expect(effects == [.save(.setMeetingLength(meeting: 120, full: 15, checkIn: 2), form: "length/0")])
  }

  @Test func `who is present can be changed while the meeting is open`() throws {
    var desk = try running()
    let effects = try desk.press("e<Down> <C-s>")
    #expect(effects == [.save(.setPresent(Ref(7), [Ref(2)]), form: "present/0")])
  }
}
