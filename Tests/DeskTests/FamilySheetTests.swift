import Casework
import Desk
import Screen
import Testing

struct FamilySheetTests {
  @Test func `last actions are numbered as the minute counts them, and say how often they were carried`()
    throws
  {
    let picture = try MinuteBench.desk(width: 120, height: 40).frame().text
    #expect(picture.contains("1  [ ] JB ring the school"))
    #expect(picture.contains("   [x] JB write to the health visitor"))
    #expect(picture.contains("2  [ ] JB home session → Sun 22 · carried over twice"))
  }

  @Test func `decisions say what became of them, and hypotheses for how long nobody has tested them`() throws
  {
    let picture = try MinuteBench.desk(width: 120, height: 40).frame().text
    #expect(picture.contains("Decided: Legal advice · to be sought from the service manager, no answer yet"))
    #expect(
      picture.contains("Hypothesis 1: Low mood keeps mother from the school run (live, 3 weeks untested)"))
  }

  private func clock(_ title: String, child: Int, due: Day) -> ClockRow {
    var row = ClockRow(
      key: Clock.Key("\(title)||child:\(child)|visit:1"), timescale: title, title: title,
      kind: .statutory, started: Bench.today - 60, startWords: "seen", due: due, stops: [])
    row.child = Ref(child)
    return row
  }

  @Test func `dates stand late ones first, brothers and sisters in one line, and far ones only counted`()
    throws
  {
    var sheet = MinuteBench.sheet
    sheet.clocks = [
      clock("Core group", child: 11, due: Bench.today + 3),
      clock("Core group", child: 12, due: Bench.today + 3),
      clock("Visit", child: 11, due: Bench.today - 3), clock("Visit", child: 12, due: Bench.today - 3),
      clock("Visit", child: 13, due: Bench.today - 3),
      clock("Dental check", child: 11, due: Bench.today + 200),
    ]
    let lines = try MinuteBench.desk(sheet, width: 120, height: 40).frame().text.split(separator: "\n")
    let late = try #require(lines.firstIndex { $0.contains("3d late    Visit") })
    let soon = try #require(lines.firstIndex { $0.contains("Thu 19     Core group · Tolu and Femi") })
    #expect(late < soon)
    #expect(!lines[late].contains("Tolu"))
    #expect(lines.contains { $0.contains("1 date later than in six weeks") })
    #expect(lines.filter { $0.contains("Visit") }.count == 1)
  }

  @Test func `all dates stand by day, and what is booked says so`() throws {
    var sheet = MinuteBench.sheet
    sheet.clocks = [
      clock("Visit", child: 11, due: Bench.today - 3), clock("Core group", child: 11, due: Bench.today + 9),
    ]
    sheet.booked = [
      TodayBoard.Item(
        subject: .occasion(Ref(5)), day: Bench.today + 4, family: Ref(1), familyName: "Adeyemi",
        title: "Review conference", who: "")
    ]
    let lines = try MinuteBench.desk(sheet, width: 120, height: 40).frame().text.split(separator: "\n")
    let places = ["Visit", "Review conference · booked", "Core group"].map { words in
      lines.firstIndex { $0.contains(words) }
    }
    #expect(places.compactMap(\.self).count == 3)
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(lines.contains { $0.contains("new since Wed 11 Mar") })
  }

  @Test func `a finished minute reads in plain words`() throws {
    var sheet = MinuteBench.sheet
    var minute = Discussion(meeting: Ref(7), family: Ref(1), children: [Ref(11), Ref(12)], tier: .full)
    minute.update = "Both came."
    minute.parts = [.update: [Ref(11)]]
    minute.steps = [Discussion.Step(Ref(71), .weakened, words: "seen calm", isTested: false)]
    minute.challenges = [Challenge(by: Ref(3), text: "why now", changed: "ask first")]
    minute.decisions = [
      Decision(
        family: Ref(1), day: MinuteBench.day, text: "a carer", by: Ref(2), authority: "placement",
        soughtFrom: "service-manager")
    ]
    minute.actions = [Action(family: Ref(1), text: "ring", owners: [Ref(3)], due: Bench.today + 4)]
    minute.carried = [Discussion.Carried(Ref(53), due: Bench.today + 11)]
    sheet.minute = minute
    let desk = try MinuteBench.desk(sheet, width: 160, height: 50) { $0[0].state = .discussed }
    let picture = desk.frame().text
    for words in [
      "Update (Tolu): Both came.", "Hypothesis weakened: seen calm (Low mood",
      "Challenge: Jo Bell: why now (changed: ask first)", "To be sought from the service manager: a carer",
      "Action: Jo Bell: ring, by Fri 20 Mar", "Goes on: home session, now by Fri 27 Mar",
    ] { #expect(picture.contains(words), "\(words)") }
  }

  @Test func `what stands still is shown to the consultant alone`() throws {
    var sheet = MinuteBench.sheet
    sheet.drift = [DriftFact(kind: .riskUnchanged, sentence: "Risk has been high for 9 weeks.", weeks: 9)]
    var desk = try MinuteBench.desk(sheet)
    #expect(!desk.frame().text.contains("Risk has been high"))
    desk.sitting.me = Bench.consultant
    #expect(desk.frame().text.contains("Risk has been high for 9 weeks."))
  }

  @Test func `all of the sheet can be read above a minute at 80 by 24, and keys go on being typed`() throws {
    var desk = try MinuteBench.minuting()
    var seen = desk.frame().text
    #expect(!seen.contains("Hypothesis 1: Low mood"))
    for _ in 0..<6 {
      _ = try desk.press("<F6>")
      seen += desk.frame().text
    }
    #expect(seen.contains("Hypothesis 1: Low mood"))
    _ = try desk.press("typed<F5><F5><F5><F5><F5><F5> on")
    #expect(desk.form?.text("update") == "typed on")
    #expect(desk.frame().text.contains("Nothing new is recorded"))
  }

  @Test func `the sheet stays above the minute while somebody else writes to the file`() throws {
    var desk = try MinuteBench.minuting(width: 120, height: 40)
    _ = desk.take(.changedElsewhere)
    _ = desk.take(.answer(.meeting(Agendas.board(.running))))
    #expect(desk.frame().text.contains("ring the school"))
  }
}
