import Casework
import Desk
import Screen
import Testing

/// What the unit can carry, who is away, who covers, and who may decide.
struct CapacityTests {
  private static let board: CapacityBoard = {
    var jo = CapacityBoard.Row(member: Bench.worker)
    (jo.children, jo.families, jo.lookedAfter, jo.protection) = (14, 6, 2, 5)
    (jo.visitsOwed, jo.visitsLate, jo.openActions, jo.lateActions) = (9, 2, 11, 3)
    let sick = Leave(member: Ref(3), from: Bench.today - 1, through: Bench.today + 4, kind: .sick)
    jo.away = .init(ref: Ref(71), leave: sick)
    let cover = Cover(member: Ref(3), from: Bench.today, through: Bench.today + 11, reason: "Sam is away")
    jo.cover = .init(ref: Ref(81), cover: cover)
    return CapacityBoard(
      day: Bench.today, rows: [CapacityBoard.Row(member: Bench.consultant), jo], unallocated: 3,
      enquiryQualified: ["Robin Shah"])
  }()

  private func desk(_ me: MemberCard = Bench.consultant, width: Int = 80) throws -> Desk {
    var desk = Bench.desk(width: width)
    desk.sitting.me = me
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("6<Tab><Tab>")
    #expect(try desk.press("<Tab>") == [.read(.capacity)])
    _ = desk.take(.answer(.capacity(Self.board)))
    return desk
  }

  @Test(arguments: [80, 120])
  func `each member stands with children, visits, actions and days away`(width: Int) throws {
    let picture = try desk(width: width).frame().text
    let line = picture.split(separator: "\n").first { $0.contains("Jo Bell") } ?? ""
    for words in ["14", "6", "2", "5", "9 (2 late)", "11 (3 late)", "to 20 Mar"] {
      #expect(line.contains(words), "\(picture)")
    }
    #expect(picture.contains("3 allocated to nobody"))
    #expect(picture.contains("Section 47 on duty: Robin Shah"))
  }

  @Test func `nobody on duty for enquiries is said as a warning`() throws {
    var desk = try desk()
    var board = Self.board
    board.enquiryQualified = []
    _ = desk.take(.answer(.capacity(board)))
    #expect(desk.frame().text.contains("Nobody qualified for section 47 enquiries is on duty."))
  }

  @Test func `Enter on a member reads what is for their supervision`() throws {
    var desk = try desk()
    #expect(try desk.press("j<Enter>") == [.read(.supervision(Ref(3)))])
    _ = desk.take(.answer(.page(title: "Supervision: Jo Bell", text: "14 children")))
    #expect(desk.scope == .page)
  }

  @Test func `n records days away of the member under the cursor`() throws {
    var desk = try desk(Bench.coordinator)
    #expect(try desk.press("jndays away<Enter>") == [])
    #expect(desk.frame().text.contains("Jo Bell"))
    let effects = try desk.press("<Tab>20/4<Tab>24/4<C-s>")
    let leave = Leave(member: Ref(3), from: Bench.today + 35, through: Bench.today + 39, kind: .annual)
    #expect(effects == [.save(.recordLeave(leave), form: "leave/0")])
    let backwards = try desk.press("<Backspace><Backspace><Backspace><Backspace>1/4<C-s>")
    #expect(backwards.allSatisfy { if case .save = $0 { false } else { true } })
    #expect(desk.notice?.sentence == "It would end before it begins.")
  }

  @Test func `the consultant alone opens cover, for somebody who only reads`() throws {
    var desk = try desk()
    _ = try desk.press("jncover<Enter>")
    let effects = try desk.press("<Tab><Tab>27/3<Tab>Sam is away<C-s>")
    let cover = Cover(member: Ref(3), from: Bench.today, through: Bench.today + 11, reason: "Sam is away")
    #expect(effects == [.save(.openCover(cover), form: "cover/0")])
    var others = try self.desk(Bench.coordinator)
    _ = try others.press("jncover<Enter>")
    #expect(others.scope != .form)
    _ = try others.press("<Esc>:cover<Enter>")
    #expect(others.notice?.sentence == "That is for Robin Shah, the consultant, under their own login.")
  }

  @Test func `D takes days away out or ends a cover, and asks which where both stand`() throws {
    var desk = try desk()
    #expect(try desk.press("D") == [])
    #expect(desk.notice?.weight == .refused)
    _ = try desk.press("jD")
    #expect(desk.scope == .picker)
    #expect(try desk.press("cover<Enter>") == [.save(.endCover(Ref(81)), form: nil)])
    // The coordinator ends no cover, so that only the days away are left to take out.
    var others = try self.desk(Bench.coordinator)
    #expect(try others.press("jD") == [.save(.cancelLeave(Ref(71)), form: nil)])
  }

  @Test func `who may decide stands in a list, and the consultant changes it with e`() throws {
    var desk = try desk()
    #expect(try desk.press("<Tab>") == [.read(.sitting), .read(.authorities)])
    _ = desk.take(.answer(.authorities(desk.sitting.authorities)))
    let picture = desk.frame().text
    #expect(picture.contains("Case direction") && picture.contains("the consultant social worker"))
    #expect(picture.contains("the service manager, outside the unit"))
    _ = try desk.press("je")
    #expect(desk.scope == .form)
    #expect(
      try desk.press("head<C-s>")
        == [
          .save(.setAuthority(decision: "placement", role: "head-of-service"), form: "holder/0/placement")
        ])
    var others = try self.desk(Bench.coordinator)
    _ = try others.press("<Tab>")
    _ = others.take(.answer(.authorities(others.sitting.authorities)))
    #expect(!others.frame().lineText(23).contains("who decides"))
    #expect(try others.press("e") == [])
    #expect(others.notice?.weight == .refused)
  }

  @Test func `an unfinished form about a member or an authority is resumed`() throws {
    for (keys, words) in [
      ("jncover<Enter><Tab><Tab><Tab>Sam is ill<Esc>", "Sam is ill"),
      ("jndays away<Enter><Tab>20/4<Esc>", "20/4"),
    ] {
      var desk = try desk()
      guard case .keep(let draft)? = try desk.press(keys).first else {
        Issue.record("no draft of \(keys)")
        continue
      }
      _ = desk.take(.answer(.drafts([draft])))
      _ = try desk.press("1")
      _ = desk.take(.answer(.today(TodayBoard(items: [], othersChanged: []))))
      _ = try desk.press("g<Enter>")
      #expect(desk.scope == .form && desk.frame().text.contains(words), "\(desk.frame().text)")
    }
  }
}

/// What a practitioner may not do stands in no hint line, and refuses with the way out.
struct RoleHintTests {
  private static let typing = [
    "visit", "contact", "action", "decision", "edit", "new", "visits", "new family",
  ]

  private func hints(_ desk: Desk) -> String { desk.frame().lineText(desk.size.height - 1) }

  @Test func `whoever only reads is shown no key that types`() throws {
    for keys in ["", "<Enter>", "1", "3", "4", "5", "R"] {
      var desk = Bench.desk(width: 300, height: 30)
      desk.sitting.me = Bench.worker
      _ = desk.take(.answer(.caseload(Bench.rows)))
      _ = try desk.press(keys)
      if keys == "<Enter>" { _ = desk.take(.answer(.family(Bench.file))) }
      if keys == "1" { _ = desk.take(.answer(.today(Dated.board))) }
      let shown = hints(desk).split(separator: "  ").map { String($0).trimmed }
      for key in [
        "v visit", "c contact", "a action", "d decision", "e edit", "n new", "B visits", "N new family",
      ] {
        #expect(!shown.contains(key), "\(key) in \(shown)")
      }
    }
  }

  @Test func `under cover the keys for what is seen, heard and agreed stand there again, and no others`()
    throws
  {
    var desk = Bench.desk(width: 300, height: 30)
    desk.sitting.me = Bench.worker
    desk.sitting.cover = Cover(
      member: Bench.worker.ref, from: Bench.today, through: Bench.today + 3, reason: "Sam is away")
    _ = desk.take(.answer(.caseload(Bench.rows)))
    let shown = hints(desk).split(separator: "  ").map { String($0).trimmed }
    for key in ["v visit", "c contact", "a action", "n new"] { #expect(shown.contains(key), "\(shown)") }
    #expect(!shown.contains("d decision"))
    #expect(try desk.press("v") == [.read(.family(Ref(1)))])
    _ = try desk.press("n")
    let offered = desk.frame().text
    #expect(
      offered.contains("Contact") && !offered.contains("Decision") && !offered.contains("Death of a child"))
  }

  @Test func `a practitioner ticks off their own actions and is told of others'`() throws {
    var desk = Bench.desk()
    desk.sitting.me = Bench.worker
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("4")
    let row = { (number: Int, owner: MemberCard) in
      ActionRow(
        ref: Ref(number), family: Ref(1), familyId: "F1", familyName: "Adeyemi", text: "ring",
        owners: [owner],
        due: Bench.today + number, done: nil, made: Bench.today, meeting: nil, revision: Revision(0))
    }
    _ = desk.take(.answer(.actions([row(1, Bench.worker), row(2, Bench.consultant)])))
    #expect(try desk.press("x") == [.save(.completeActions([Ref(1)], on: Bench.today), form: nil)])
    #expect(try desk.press("jx") == [])
    #expect(desk.notice?.sentence.contains("other people's actions") == true)
  }
}
