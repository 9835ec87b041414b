import Casework
import Desk
import Screen
import Testing

struct MinuteRoundTests {
  /// A minute with something in every part.
  private var whole: Discussion {
    var minute = Discussion(meeting: Ref(7), family: Ref(1), children: [Ref(11), Ref(12)], tier: .full)
    minute.update = "Both came.\nThe flat is cold."
    minute.risks = "Debt."
    minute.protective = "Grandmother."
    minute.childView = "Misses school."
    minute.parentsView = "Want help."
    minute.challenges = [
      Challenge(by: Ref(3), text: "why now", changed: "ask first"),
      Challenge(by: nil, text: "the school doubts it"),
    ]
    minute.hypotheses = [
      Hypothesis(
        family: Ref(1), text: "the flat is too small", author: Ref(2), firstPut: MinuteBench.day,
        wouldChange: "a second room", test: "how many beds?"),
      Hypothesis(
        family: Ref(1), text: "debt", author: nil, firstPut: MinuteBench.day,
        task: Action(family: Ref(1), text: "ask the bank", owners: [Ref(3)], due: Bench.today + 9)),
    ]
    minute.steps = [Discussion.Step(Ref(71), .dropped, words: "not so", isTested: true)]
    minute.risk = .medium
    minute.decisions = [
      Decision(family: Ref(1), day: MinuteBench.day, text: "hold a core group", by: Ref(2)),
      Decision(
        family: Ref(1), day: MinuteBench.day, text: "a carer", by: Ref(3), authority: "placement",
        soughtFrom: "service-manager",
        answer: Decision.Answer(isGranted: true, by: "Ann Lee", day: MinuteBench.day)),
    ]
    minute.actions = [
      // Its day has gone by and its owner has left since: it stays what it is.
      Action(family: Ref(1), text: "ring the school", owners: [Ref(9)], due: Bench.today - 20),
      Action(family: Ref(1), text: "visit", owners: [Ref(3), Ref(2)], due: nil),
    ]
    minute.done = [Ref(51)]
    minute.carried = [Discussion.Carried(Ref(53), due: Bench.today + 11)]
    minute.bookings = [
      Occasion(
        kind: .coreGroup, family: Ref(1), day: Bench.today + 10, minute: 840, isBooked: true,
        children: [Ref(11), Ref(12)])
    ]
    minute.nextFull = Bench.today + 30
    minute.genogram = "father moved"
    minute.seconds = 300
    minute.parts = [
      .update: [Ref(11)], .challenge: [Ref(12)], .decision(1): [Ref(11)], .action(1): [Ref(12)],
      .hypothesis(1): [Ref(11)],
    ]
    return minute
  }

  private func stored(_ minute: Discussion) -> FamilySheet {
    var sheet = MinuteBench.sheet
    sheet.minute = minute
    // What the minute itself has made stands among the family's things by now.
    sheet.hypotheses += minute.hypotheses.enumerated().map {
      MinuteBench.hypothesis(80 + $0.offset, $0.element.text, put: MinuteBench.day)
    }
    sheet.actions.append(MinuteBench.action(59, "visit", due: nil, meeting: MinuteBench.day))
    return sheet
  }

  @Test func `a stored minute that is opened and changed in one word keeps all others`() throws {
    var minute = whole
    minute.hypotheses[1].children = [Ref(11)]
    var desk = try MinuteBench.minuting(stored(minute)) { $0[0].state = .discussed }
    let again = try #require(try desk.press(" Yes.<C-s>").minute)
    var expected = minute
    expected.update += " Yes."
    expected.basedOn = minute.fingerprint
    #expect(again == expected)
  }

  @Test func `what the minute has made is not offered again as something of before`() throws {
    let desk = try MinuteBench.minuting(stored(whole)) { $0[0].state = .discussed }
    let keys = desk.form?.fields.map(\.key) ?? []
    #expect(keys.filter { $0.hasPrefix("step") } == ["step71"])
    #expect(desk.form?["done"]?.ticks?.rows.map(\.id) == ["51", "53"])
  }

  @Test func `a draft with something in every field comes back exactly`() throws {
    var desk = try MinuteBench.minuting(stored(whole)) { $0[0].state = .discussed }
    _ = try desk.press("!")
    let values = desk.form?.values
    let draft = try #require(desk.take(.pause(second: 5)).draft)
    var sheet = MinuteBench.sheet
    sheet.minute = nil
    var fresh = try MinuteBench.desk(sheet)
    _ = fresh.take(.answer(.drafts([draft])))
    _ = try fresh.press("<Enter>")
    #expect(fresh.form?.values == values)
    #expect(fresh.form?.values.count == desk.form?.fields.count)
  }

  @Test func `what came after the meeting is no part of a minute that is corrected later`() throws {
    var minute = whole
    minute.risk = nil
    var sheet = MinuteBench.sheet
    sheet.row.risk = .high
    sheet.actions.append(MinuteBench.action(90, "later", due: nil, meeting: MinuteBench.day + 7))
    sheet.actions[3].made = MinuteBench.day + 7
    // Carried over then, and done since.
    sheet.actions[2].done = MinuteBench.day + 5
    sheet.hypotheses.append(MinuteBench.hypothesis(91, "later", put: MinuteBench.day + 7))
    var desk = try MinuteBench.desk()
    _ = desk.take(.answer(.amending(minute, sheet, isSigned: false, day: MinuteBench.day)))
    #expect(desk.form?["step91"] == nil && desk.form?["step71"] != nil)
    #expect(desk.form?["done"]?.ticks?.rows.map(\.id) == ["51", "53"])
    let again = try #require(try desk.press("!<C-s>").minute)
    #expect(again.risk == nil && again.carried == minute.carried && again.done == minute.done)
  }

  @Test func `numbers of listed actions stay, though one is ticked off elsewhere meanwhile`() throws {
    var desk = try MinuteBench.minuting()
    try desk.tab(to: "days")
    _ = try desk.press("2 +2w")
    let draft = try #require(desk.take(.pause(second: 5)).draft)
    var sheet = MinuteBench.sheet
    sheet.actions[0].done = Bench.today
    var fresh = try MinuteBench.desk(sheet)
    _ = fresh.take(.answer(.drafts([draft])))
    _ = try fresh.press("<Enter>")
    try fresh.tab(to: "challenge1")
    #expect(try fresh.press("-<C-s>").minute?.carried.map(\.action) == [Ref(53)])
  }

  @Test func `the challenge of a draft from before stands in the line for it`() throws {
    var desk = try MinuteBench.desk()
    _ = desk.take(
      .answer(
        .drafts([
          Draft(key: "minute/1/7", title: "Minute", values: ["challenge": "jb: why\nnow"], keptAt: 0)
        ])))
    _ = try desk.press("<Enter>")
    #expect(desk.form?.text("challenge1") == "jb: why now")
  }

  @Test func `an amendment begins with why, and is a change of its own`() throws {
    var desk = try MinuteBench.desk()
    _ = desk.take(.answer(.amending(whole, MinuteBench.sheet, isSigned: true, day: MinuteBench.day)))
    #expect(desk.scope == .form && desk.form?.fields.first?.key == "why")
    _ = try desk.press("<Tab> Also at night.<C-s>")
    #expect(desk.notice?.sentence.hasPrefix("Why is what was signed changed?") == true)
    let effects = try desk.press("the night was left out<C-s>")
    guard case .save(.amend(let minute, let reason), form: "minute/1/7")? = effects.last else {
      Issue.record("nothing was amended: \(effects)")
      return
    }
    #expect(reason == "the night was left out")
    #expect(minute.update == whole.update + " Also at night.")
  }

  @Test func `a correction is left as a draft by Esc, and goes on from it`() throws {
    var desk = try MinuteBench.desk()
    _ = desk.take(.answer(.amending(whole, MinuteBench.sheet, isSigned: false, day: MinuteBench.day)))
    let draft = try #require(try desk.press(" More.<Esc>").draft)
    _ = desk.take(.answer(.drafts([draft])))
    _ = desk.take(.answer(.amending(whole, MinuteBench.sheet, isSigned: false, day: MinuteBench.day)))
    #expect(desk.form?.text("update") == whole.update + " More.")
    #expect(try desk.press("<C-s>").minute?.isParked == false)
  }

  @Test func `a draft of a meeting that is closed goes on as a correction of what is stored`() throws {
    var desk = Bench.desk()
    let draft = Draft(
      key: "minute/1/6", title: "Unit meeting", values: ["update": "Half", "discussion": "31"], keptAt: 0)
    _ = desk.take(.answer(.drafts([draft])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    #expect(desk.take(.answer(.meeting(Agendas.board(.running)))) == [.read(.amending(Ref(31)))])
  }
}
