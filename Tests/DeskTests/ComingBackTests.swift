import Casework
import Desk
import Screen
import Testing

/// Typing in a minute line by line, and coming back to one that was left.
struct ComingBackTests {
  @Test func `lines that repeat bear their number`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "decision1")
    _ = try desk.press("go on<Enter>hold a core group")
    #expect(desk.form?["decision2"]?.label == "Decision 2")
    try desk.tab(to: "idea1")
    _ = try desk.press("debt<Tab>a job<Tab>who is owed?<Enter>")
    #expect(desk.form?["idea2"]?.label == "New hypothesis 2")
  }

  @Test func `after a dash for none offered Enter goes on`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "challenge1")
    _ = try desk.press("-<Enter>")
    #expect(desk.form?["challenge2"] == nil)
    #expect(desk.form?.place?.field == "decision1")
  }

  @Test func `a line that cannot be read keeps Enter on it, and lets Tab go on`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "action1")
    _ = try desk.press("zz: ring<Enter>")
    #expect(desk.form?.place?.field == "action1" && desk.form?["action2"] == nil)
    #expect(desk.notice?.sentence.hasPrefix("Nobody here is “zz”.") == true)
    _ = try desk.press("<Tab>")
    #expect(desk.form?.place?.field == "risk")
  }

  private func parked(_ update: String) -> FamilySheet {
    var sheet = MinuteBench.sheet
    var minute = Discussion(meeting: Ref(7), family: Ref(1), children: [Ref(11)], tier: .full)
    (minute.update, minute.isParked) = (update, true)
    sheet.minute = minute
    return sheet
  }

  @Test func `one goes on where the caret stood when the minute was parked`() throws {
    var desk = try MinuteBench.minuting()
    #expect(try desk.press("Both came.<Left><Left><Left><Left><Left><Esc>").minute?.isParked == true)
    _ = desk.take(.saved(Saved(what: "parked Adeyemi", family: Ref(1), made: nil), form: "minute/1/7"))
    _ = desk.take(.answer(.meeting(Agendas.board(.running) { $0[0].state = .parked })))
    _ = desk.take(.answer(.sheet(parked("Both came."))))
    _ = try desk.press("<Enter>parents ")
    #expect(desk.form?.text("update") == "Both parents came.")
  }

  @Test func `a draft that outlives the program holds the place too`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "challenge1")
    _ = try desk.press("jb: now<Left><Left><Left>")
    let draft = try #require(desk.take(.pause(second: 5)).draft)
    var fresh = try MinuteBench.desk()
    _ = fresh.take(.answer(.drafts([draft])))
    _ = try fresh.press("<Enter>why ")
    #expect(fresh.form?.text("challenge1") == "jb: why now")
  }

  @Test func `a challenge by somebody who is not there is odd, and taken`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "challenge1")
    _ = try desk.press("so: why now<Tab>")
    #expect(desk.form?["challenge1"]?.oddity == "Sam Ode is not among those present.")
    #expect(try desk.press("<C-s>").minute?.challenges.count == 1)
  }

  @Test func `hints name somebody who is there, and F1 lists the kinds of decision`() throws {
    var desk = try MinuteBench.minuting(width: 120, height: 40)
    try desk.tab(to: "challenge1")
    #expect(desk.frame().text.contains("“rs: why now > what changed”"))
    _ = try desk.press("<F1>")
    let picture = desk.frame().text
    #expect(picture.contains("placement: Placement, sought from the service manager"))
    #expect(picture.contains("case-direction: Case direction, the consultant social worker"))
    _ = try desk.press("q")
    #expect(desk.scope == .minute)
  }

  @Test func `a narrow screen gives a minute all its width, and its head says what the run sheet would`()
    throws
  {
    let narrow = try MinuteBench.minuting(width: 99)
    #expect(!narrow.frame().text.contains("Ngũgĩ"))
    #expect(narrow.frame().lineText(0).contains("Adeyemi"))
    #expect(narrow.frame().lineText(0).contains("20m · 1 of 4 · nobody may decide"))
    #expect(try MinuteBench.minuting(width: 100).frame().text.contains("Ngũgĩ"))
  }

  @Test func `a minute that was only looked into does not count as begun`() throws {
    var desk = try MinuteBench.desk()
    _ = desk.take(.pause(second: 1_000))
    _ = try desk.press("<Enter>")
    for tick in 1...90 { _ = desk.take(.pause(second: 1_000 + tick)) }
    #expect(desk.frame().text.contains("1/20m"))
    _ = try desk.press("<Esc>")
    #expect(!desk.frame().text.contains("1/20m"))
  }
}
