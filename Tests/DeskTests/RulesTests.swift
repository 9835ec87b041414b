import Casework
import Desk
import Screen
import Testing

/// The unit's own room, and the calculator.
struct RulesTests {
  private static let core = Timescale(
    id: "core-group", title: "Core group", starts: [.coreGroupHeld], stops: [.coreGroupHeld],
    lengths: [Length(4, .weeks)], kind: .local, inForceFrom: Bench.today - 900, source: "local practice",
    sureness: .read)
  private static let assessment = Timescale(
    id: "single-assessment", title: "Single assessment", starts: [.assessmentStarted],
    stops: [.assessmentAuthorised], lengths: [Length(45, .workingDays)], kind: .statutory,
    inForceFrom: Bench.today - 900, source: "Working Together", sureness: .read)

  private static let board = RulesBoard(
    rows: [
      .init(timescale: core, local: nil, suspension: nil, running: 3),
      .init(timescale: assessment, local: nil, suspension: nil, running: 12),
    ], suspensions: [], countsVirtual: false, holidaysFrom: Bench.today - 900,
    holidaysThrough: Bench.today + 700)

  private func unit() throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("6").last == .read(.rules))
    _ = desk.take(.answer(.rules(Self.board)))
    return desk
  }

  private func calculator() throws -> Desk {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    #expect(try desk.press("T") == [.read(.ruleBook)])
    let book = RuleBook(timescales: [Self.core, Self.assessment], calendar: desk.calendar)
    _ = desk.take(.answer(.ruleBook(book)))
    return desk
  }

  @Test func `the unit's room lists the rules and explains one`() throws {
    var desk = try unit()
    #expect(desk.frame().text.contains("2 rules in force"))
    #expect(desk.frame().text.contains("virtual visits do not count as seen"))
    _ = try desk.press("jw")
    #expect(desk.frame().text.contains("Source: Working Together, read there."))
    #expect(desk.frame().text.contains("12 dates run by it now."))
  }

  @Test func `the unit's own length is read back and saved from a day on, after it is weighed`() throws {
    var desk = try unit()
    _ = try desk.press("e6w<Tab><Tab>Agreed with the safeguarding board")
    #expect(desk.frame().text.contains("6 weeks"))
    let change = Change.setLocalLength(
      LocalLength(
        timescale: "core-group", variant: "", length: Length(6, .weeks), from: Bench.today,
        why: "Agreed with the safeguarding board"))
    #expect(try desk.press("<C-s>").last == .weigh(change, form: "own-length/0/core-group|"))
  }

  @Test func `the unit's own length of a statutory rule is never later than the law's`() throws {
    var desk = try unit()
    _ = try desk.press("je60wd<Tab>")
    #expect(
      desk.notice?.sentence == "The law says 45 working days: the unit's own may be earlier, never later.")
  }

  @Test func `a suspension says its power, authority, days and who authorised it`() throws {
    var desk = try unit()
    _ = try desk.press("js<Enter>")
    let effects = try desk.press(
      "<Tab>Direction of 3 March<Tab>Derby<Tab>1/4<Tab>30/9/2026<Tab>Reviews by phone<Tab>60wd<Tab>The minister<C-s>"
    )
    let suspension = Suspension(
      timescales: ["single-assessment"], legalBasis: "Direction of 3 March", authority: "Derby",
      from: Day("2026-04-01")!, through: Day("2026-09-30")!, conditions: "Reviews by phone",
      localTarget: Length(60, .workingDays), authorisedBy: "The minister")
    #expect(effects == [.save(.suspend(suspension), form: "suspension/0")])
  }

  @Test func `virtual visits are weighed before they count`() throws {
    var desk = try unit()
    #expect(try desk.press("V") == [.weigh(.setVirtualVisits(count: true), form: nil)])
    let preview = ClockPreview(
      lines: [
        .init(child: "Tolu", title: "Visit", before: Bench.today, after: Bench.today + 9, what: .moves)
      ],
      unchanged: 0)
    _ = desk.take(.answer(.weighed(preview, .setVirtualVisits(count: true), form: nil)))
    #expect(try desk.press("<C-s>") == [])
    #expect(desk.scope == .preview)
    #expect(try desk.press("s") == [.save(.setVirtualVisits(count: true), form: nil)])
    #expect(desk.scope == .unit)
  }

  @Test func `the calculator reads its answer back in its own line`() throws {
    var desk = try calculator()
    _ = try desk.press("core")
    #expect(desk.frame().text.contains("due Mon 13 Apr 2026"))
    #expect(try desk.press("<Tab><Enter>") == [])
    #expect(desk.scope == .page)
    #expect(desk.frame().text.contains("It may take 4 weeks."))
    _ = try desk.press("<Esc>")
    #expect(desk.scope == .form)
    #expect(try desk.press("<Esc>") == [])
    #expect(desk.scope == .caseload)
  }

  @Test(arguments: [
    ("20wd", "due Mon 13 Apr 2026"), ("6 weeks", "due Mon 27 Apr 2026"), ("30/3", "10 working days"),
    ("72h", "due Thu 19 Mar 2026"),
  ])
  func `the calculator counts a length or the working days to a day`(what: String, answer: String) throws {
    var desk = try calculator()
    _ = try desk.press(what)
    #expect(desk.frame().text.contains(answer), "\(desk.frame().text)")
    _ = try desk.press("<C-s>")
    #expect(desk.scope == .page)
    #expect(desk.take(.pause(second: 9)) == [])
  }
}
