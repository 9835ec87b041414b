import Casework
import Desk
import Screen
import Testing

/// Two people at one minute: what the one has finished is never written over unasked.
struct ContestedMinuteTests {
  private let refusal = Refusal.changedMeanwhile(
    what: "the minute of Adeyemi", by: "Robin Shah", theirs: "Hers.")

  private var theirs: FamilySheet {
    var sheet = MinuteBench.sheet
    var minute = Discussion(meeting: Ref(7), family: Ref(1), children: [Ref(11)], tier: .full)
    (minute.update, minute.noChallenge) = ("Hers.", true)
    sheet.minute = minute
    return sheet
  }

  private func refused(_ keys: String) throws -> (desk: Desk, effects: [Effect]) {
    var desk = try MinuteBench.minuting()
    _ = try desk.press("Mine.")
    try desk.tab(to: "challenge1")
    let saved = try desk.press("-\(keys)")
    #expect(saved.minute != nil)
    let effects = desk.take(.refused(refusal, form: "minute/1/7"))
    _ = desk.take(.answer(.sheet(theirs)))
    return (desk, effects)
  }

  @Test func `Esc that is refused leaves, and keeps mine as a draft`() throws {
    let (desk, effects) = try refused("<Esc>")
    #expect(desk.scope == .meeting && effects.minute == nil)
    #expect(effects.draft?.values["update"] == "Mine.")
    #expect(desk.notice?.sentence.hasPrefix("Yours of Adeyemi is kept as a draft") == true)
  }

  @Test func `after a refused Ctrl-S neither Esc nor a jump nor Ctrl-N writes over the other's`() throws {
    var (left, _) = try refused("<C-s>")
    let effects = try left.press("<Esc>")
    #expect(effects.minute == nil && effects.draft?.values["update"] == "Mine.")
    #expect(left.scope == .meeting)

    var (jumped, _) = try refused("<C-s>")
    let jump = try jumped.press("<C-g>brien<Enter>")
    #expect(jump.minute == nil && jump.draft != nil && jump.contains(.read(.sheet(Ref(3), Ref(7)))))

    var (onward, _) = try refused("<C-s>")
    #expect(try onward.press("<C-n>").minute == nil)
    #expect(onward.scope == .minute && onward.notice?.sentence.contains("Ctrl-S puts yours") == true)
  }

  @Test func `after a refused Ctrl-S both stand on the screen, theirs in full`()
    throws
  {
    var desk = try MinuteBench.minuting(width: 120, height: 40)
    _ = try desk.press("Mine.")
    try desk.tab(to: "challenge1")
    _ = try desk.press("-<C-s>")
    var sheet = theirs
    sheet.minute?.update = "Hers, " + String(repeating: "and more of it ", count: 20) + "to the end."
    let long = Refusal.changedMeanwhile(
      what: "the minute of Adeyemi", by: "Robin Shah", theirs: sheet.minute?.update ?? "")
    _ = desk.take(.refused(long, form: "minute/1/7"))
    _ = desk.take(.answer(.sheet(sheet)))
    let picture = desk.frame().text
    #expect(picture.contains("Mine.") && picture.contains("Minuted by another meanwhile"))
    #expect(picture.contains("│ Challenge: none offered"))
    #expect(picture.contains("Robin Shah has changed the minute of Adeyemi meanwhile."))
  }

  @Test func `only Ctrl-S after the refusal puts mine in its place`() throws {
    var (desk, _) = try refused("<C-s>")
    let minute = try #require(try desk.press("<C-s>").minute)
    #expect(minute.update == "Mine." && minute.basedOn == theirs.minute?.fingerprint)
  }

  @Test func `a draft that was kept so is opened with a word on it, and Esc keeps it a draft`() throws {
    var (desk, _) = try refused("<C-s>")
    let draft = try #require(try desk.press("<Esc>").draft)
    var again = try MinuteBench.desk(theirs) { $0[0].state = .discussed }
    _ = again.take(.answer(.drafts([draft])))
    _ = try again.press("<Enter>")
    #expect(again.form?.text("update") == "Mine.")
    #expect(again.notice?.sentence.contains("It now reads: Hers.") == true)
    #expect(try again.press(" More.<Esc>").minute == nil)
    #expect(again.scope == .meeting)
  }

  @Test func `a minute that somebody has finished since is another, though its words are the same`() {
    var parked = Discussion(meeting: Ref(7), family: Ref(1), children: [Ref(11)], tier: .full)
    parked.isParked = true
    var finished = parked
    finished.isParked = false
    #expect(parked.fingerprint != finished.fingerprint)
  }

  @Test func `a minute that somebody types at this moment is opened only after a question`() throws {
    var desk = try MinuteBench.desk()
    var board = Agendas.board(.running)
    board.typing = [LiveMinute(family: Ref(1), by: "Robin Shah", values: ["update": "Both"], keptAt: 0)]
    _ = desk.take(.answer(.meeting(board)))
    _ = desk.take(.answer(.sheet(MinuteBench.sheet)))
    #expect(try desk.press("x").minute == nil)
    _ = try desk.press("<Enter>")
    #expect(desk.scope == .dialog && desk.frame().text.contains("Robin Shah is typing this minute."))
    _ = try desk.press("<Enter>")
    #expect(desk.scope == .meeting)
    _ = try desk.press("<Enter>y")
    #expect(desk.scope == .minute)
  }
}
