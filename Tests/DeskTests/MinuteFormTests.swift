import Casework
import Desk
import Screen
import Testing

struct MinuteFormTests {
  private let day = MinuteBench.day

  @Test func `fields stand in the order in which a family is talked about`() throws {
    let desk = try MinuteBench.minuting()
    #expect(
      desk.form?.fields.map(\.key) == [
        "update", "done", "days", "step71", "challenge1", "decision1", "action1", "risk", "idea1", "risks",
        "protective", "child", "parents", "date1", "next", "genogram",
      ])
  }

  @Test func `every line of a minute arrives in the change as it was meant`() throws {
    var desk = try MinuteBench.minuting()
    _ = try desk.press("Both parents came.")
    try desk.tab(to: "done")
    _ = try desk.press(" ")
    try desk.tab(to: "days")
    _ = try desk.press("2 +2w")
    try desk.tab(to: "step71")
    _ = try desk.press("w: seen calm at home")
    try desk.tab(to: "challenge1")
    _ = try desk.press("jb: why now > ask the school first")
    try desk.tab(to: "decision1")
    _ = try desk.press("hold a core group<Enter>placement: look for a carer")
    try desk.tab(to: "action1")
    _ = try desk.press("jb rs: joint visit by fri")
    try desk.tab(to: "risk")
    _ = try desk.press("h")
    try desk.tab(to: "idea1")
    _ = try desk.press("rs: the flat is too small<Tab>a second room<Tab>jb: see the flat by fri")
    try desk.tab(to: "risks")
    _ = try desk.press("Debt.<Tab>Grandmother.<Tab>Misses school.<Tab>Want help.")
    try desk.tab(to: "date1")
    _ = try desk.press("core group 26/3/2026 14:00")
    try desk.tab(to: "next")
    _ = try desk.press("15/4/2026")
    try desk.tab(to: "genogram")
    let effects = try desk.press("father moved<C-s>")
    let minute = try #require(effects.minute)
    #expect(minute.update == "Both parents came.")
    #expect(minute.done == [Ref(51)])
    #expect(minute.carried == [Discussion.Carried(Ref(53), due: Bench.today + 14)])
    #expect(
      minute.steps == [
        Discussion.Step(Ref(71), .weakened, words: "seen calm at home", isTested: false)
      ])
    #expect(minute.challenges == [Challenge(by: Ref(3), text: "why now", changed: "ask the school first")])
    #expect(minute.decisions.map(\.text) == ["hold a core group", "look for a carer"])
    #expect(minute.decisions.map(\.soughtFrom) == [nil, "service-manager"])
    #expect(
      minute.actions == [
        Action(family: Ref(1), text: "joint visit", owners: [Ref(3), Ref(2)], due: Bench.today + 4)
      ])
    #expect(minute.risk == .high)
    let idea = try #require(minute.hypotheses.first)
    #expect(idea.text == "the flat is too small" && idea.author == Ref(2) && idea.firstPut == day)
    #expect(idea.wouldChange == "a second room")
    #expect(idea.task?.text == "see the flat" && idea.task?.owners == [Ref(3)])
    #expect(minute.risks == "Debt." && minute.protective == "Grandmother.")
    #expect(minute.childView == "Misses school." && minute.parentsView == "Want help.")
    #expect(minute.bookings.map(\.kind) == [.coreGroup])
    #expect(minute.bookings.first?.minute == 14 * 60 && minute.bookings.first?.isBooked == true)
    #expect(minute.nextFull?.description == "2026-04-15")
    #expect(minute.genogram == "father moved")
    #expect(!minute.isParked && minute.parts.isEmpty)
    #expect(minute.children == [Ref(11), Ref(12), Ref(13)])
  }

  @Test func `a full discussion is not finished before it is said who saw it otherwise`() throws {
    var desk = try MinuteBench.minuting()
    let refused = try desk.press("Talked.<C-n>")
    #expect(refused.minute == nil && desk.scope == .minute)
    #expect(
      desk.notice?.sentence == "Who saw it otherwise, and what did they say? A dash if nobody did.")
    #expect(desk.form.map { $0.fields[$0.focus].key } == "challenge1")
    #expect(try desk.press("-<C-n>").minute?.noChallenge == true)
  }

  @Test func `a check-in is two keys beyond its words, and a full one with a dash four`() throws {
    var desk = try MinuteBench.desk { $0[0].tier = .checkIn }
    #expect(try desk.press("<Enter>All well.<C-n>").minute?.tier == .checkIn)
    var full = try MinuteBench.desk(MinuteBench.plain(Bench.adeyemi))
    #expect(try full.press("<Enter>All well.<Tab>-<C-n>").minute?.noChallenge == true)
  }

  @Test func `Esc parks a minute that was never finished; one that was stays finished`() throws {
    var desk = try MinuteBench.minuting()
    #expect(try desk.press("Half of it.<Esc>").minute?.isParked == true)
    var stored = MinuteBench.sheet
    stored.minute = Discussion(meeting: Ref(7), family: Ref(1), children: [Ref(11)], tier: .full)
    stored.minute?.noChallenge = true
    var again = try MinuteBench.minuting(stored) { $0[0].state = .discussed }
    #expect(try again.press("More.<Esc>").minute?.isParked == false)
  }

  @Test func `a parked minute is finished with one key, though nothing more is typed`() throws {
    var stored = MinuteBench.sheet
    stored.minute = Discussion(meeting: Ref(7), family: Ref(1), children: [Ref(11)], tier: .full)
    stored.minute?.noChallenge = true
    stored.minute?.isParked = true
    var desk = try MinuteBench.minuting(stored) { $0[0].state = .parked }
    #expect(try desk.press("<C-n>").minute?.isParked == false)
  }

  @Test func `an action ticked as done is not carried over as well`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "done")
    _ = try desk.press(" <Tab>1 +1w<C-s>")
    #expect(desk.notice?.sentence == "1 is ticked as done; leave it out here, or untick it.")
    #expect(desk.scope == .minute)
  }

  @Test func `what would change a hypothesis is asked once it is put, and another after its test`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "idea1")
    #expect(desk.form?["would1"] == nil)
    _ = try desk.press("the flat<Tab>room<Tab>how many beds?<Enter>")
    #expect(desk.form.map { $0.fields[$0.focus].key } == "idea2")
    _ = try desk.press("debt")
    #expect(desk.form?["test2"] != nil)
  }

  @Test func `what would change a hypothesis that nobody put is not lost in silence`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "idea1")
    _ = try desk.press("x<Tab>a second room<BackTab><Backspace><C-s>")
    #expect(desk.notice?.sentence.hasPrefix("What is the hypothesis?") == true)
    #expect(desk.form?.text("would1") == "a second room")
  }

  @Test func `a decision by somebody who is not there is taken once they are named, and odd`() throws {
    var desk = try MinuteBench.minuting()
    var board = Agendas.board(.running)
    board.present = [Bench.worker]
    _ = try desk.press("<Esc>")
    _ = desk.take(.answer(.meeting(board)))
    _ = desk.take(.answer(.sheet(MinuteBench.sheet)))
    _ = try desk.press("<Enter>")
    try desk.tab(to: "decision1")
    _ = try desk.press("hold a core group<C-s>")
    #expect(desk.notice?.sentence.hasPrefix("Robin Shah is not at the meeting.") == true)
    try desk.tab(to: "decision1")
    _ = try desk.press("<Home>rs: <Tab>")
    #expect(desk.frame().text.contains("Robin Shah is not among those"))
    try desk.tab(to: "challenge1")
    #expect(try desk.press("-<C-s>").minute?.decisions.count == 1)
  }

  @Test func `a hypothesis of before stands below its line, with how it now stands`() throws {
    var desk = try MinuteBench.minuting(width: 120, height: 40)
    #expect(desk.frame().text.contains("Low mood keeps mother from the school run"))
    try desk.tab(to: "step71")
    _ = try desk.press("d: the school says otherwise")
    #expect(desk.frame().text.contains("dropped"))
  }
}
