import Casework
import Testing

@testable import Returns

private func sheet(on day: Day) throws -> FamilySheet {
  var row = CaseloadRow(family: Ref(1), familyId: "F0012", name: "Adeyemi")
  (row.status, row.worker, row.risk) = (.protection, "Jo Bell", .high)
  let may = MemberCard(ref: Ref(3), member: Member(name: "May Kerr", role: .practitioner))
  func action(_ number: Int, _ text: String, _ due: Day?, done: Day? = nil, carried: Int = 0) -> ActionRow {
    var row = ActionRow(
      ref: Ref(number), family: Ref(1), familyId: "F0012", familyName: "Adeyemi", text: text, owners: [may],
      due: due, done: done, made: day - 14, meeting: day - 14, revision: Revision(0))
    row.carried = carried
    return row
  }
  let visit = Entry(
    id: .visit(Ref(1)), day: day - 2, title: "Child protection visit", about: "Tolu seen alone",
    text: String(repeating: "A long visit in many words. ", count: 20), by: "Jo Bell", enteredBy: "Jo Bell",
    enteredOn: day - 2, isSignificant: false, revision: Revision(0))
  var sheet = FamilySheet(
    family: Ref(1), row: row, news: [visit],
    actions: [
      action(1, "Visit early", day - 1, done: day - 2), action(2, "Ask health", day - 3, carried: 2),
      action(3, "Ring the school", day + 2),
    ], minute: nil)
  sheet.standing = ["Tolu 9: protection plan, neglect, since 3 Feb 2026"]
  sheet.people = ["Ada Adeyemi, mother, 12 Mill Lane"]
  sheet.since = day - 7
  sheet.lastFull = day - 21
  let clock = { (number: Int, title: String, child: String, due: Day) -> ClockRow in
    var row = ClockRow(
      key: Clock.Key("\(title)|\(number)"),
      timescale: title, title: title, kind: .statutory, started: day - 30, startWords: "", due: due, stops: []
    )
    (row.childName, row.familyName) = (child, "Adeyemi")
    return row
  }
  sheet.clocks = [
    clock(1, "Core group", "Tolu Adeyemi", day + 5), clock(2, "Core group", "Femi Adeyemi", day + 5),
    clock(3, "Protection visit", "Tolu Adeyemi", day - 3), clock(4, "Review", "Tolu Adeyemi", day + 90),
  ]
  var booked = TodayBoard.Item(
    subject: .occasion(Ref(1)), day: day + 1, family: Ref(1), familyName: "Adeyemi", title: "Court hearing",
    who: "")
  booked.minute = 605
  sheet.booked = [booked]
  var hypothesis = HypothesisRow(
    ref: Ref(1),
    hypothesis: Hypothesis(
      family: Ref(1), text: "The mother is alone with it", author: Ref(4), firstPut: day - 35,
      wouldChange: "Friends who come.", test: "Who rang you this week?"),
    author: "Zoe Clark",
    steps: [.init(day: day - 21, state: .weakened, words: "A sister came.", isTested: true, by: nil)],
    task: nil, revision: Revision(0))
  hypothesis.task = nil
  sheet.hypotheses = [hypothesis]
  sheet.drift = [.init(kind: .riskUnchanged, sentence: "The risk has been high for 9 weeks.", weeks: 9)]
  sheet.lastDecisions = [
    DecisionRow(
      ref: Ref(1), family: Ref(1), familyName: "Adeyemi", day: day - 21, text: "Hold the core group early.",
      by: "Robin Shah", kind: "Where the work goes", soughtFrom: nil, answer: nil)
  ]
  return sheet
}

@Test func `a family's sheet says where it stands, what is open, late, coming, thought and new`() throws {
  let day = try Papers.day("2026-03-18")
  let text = Paper.familyPage(try sheet(on: day), unit: "Heron Unit", today: day, format: .text)
  #expect(
    text == """
      Adeyemi (F0012), Heron Unit, Wed 18 Mar 2026
      ────────────────────────────────────────────────────────────────────────────
          Stands      child protection plan · risk high · worker Jo Bell
          In full     Wed 25 Feb 2026, 3 weeks before
          Children    Tolu 9: protection plan, neglect, since 3 Feb 2026
          People      Ada Adeyemi, mother, 12 Mill Lane
          Drift       The risk has been high for 9 weeks.
          To do       Ask health
                        May Kerr · by Sun 15 Mar · LATE · carried over twice
                      Ring the school
                        May Kerr · by Fri 20 Mar · open
          Done        Visit early
                        May Kerr · by Tue 17 Mar · done Mon 16 Mar
          Decided     Hold the core group early.
                        Wed 25 Feb · Robin Shah · Where the work goes
          LATE        Sun 15 Mar · Protection visit (Tolu)
          Dates       Thu 19 Mar · 10:05 · Court hearing · booked
                      Mon 23 Mar · Core group (Femi, Tolu)
                      and 1 more date later
          Hypothesis  The mother is alone with it (weakened)
                        Zoe Clark · put Wed 11 Feb · A sister came · tested Wed 25
                        Feb · untested for 3 weeks. Would change our mind: Friends
                        who come. Tested by: Who rang you this week?
          Since 11 Mar
                      Mon 16 Mar · Child protection visit · Tolu seen alone
                        A long visit in many words. A long visit in many words. A
                        long visit in many words. A long visit in many words. A
                        long visit in many words. A long …

      """)
}

@Test(arguments: Paper.Format.allCases)
func `the pack is the agenda, then one sheet a family that begins a page`(format: Paper.Format) throws {
  let day = try Papers.day("2026-03-18")
  var item = MeetingBoard.Item(
    family: Ref(1), familyId: "F0012", name: "Adeyemi", tier: .full, minutes: 20, because: ["Risk is high."],
    state: .waiting, status: .protection, childrenLine: "Tolu 9")
  item.postponed = nil
  var late = item
  (late.family, late.familyId, late.name) = (Ref(2), "F0013", "Žižek <b>")
  (late.state, late.postponed) = (.postponed, "The worker is on leave.")
  var board = MeetingBoard(
    ref: nil, day: day, state: .planned, chair: nil, present: [], items: [item, late], previous: nil)
  board.shortBy = 17
  let pack = Pack(unit: "Heron Unit", board: board, sheets: [try sheet(on: day)])
  let text = Paper.pack(pack, format: format)
  #expect(text.contains("Pack for the unit meeting of Heron Unit, Wed 18 Mar 2026"))
  #expect(text.contains("17 minutes short") && text.contains("The worker is on leave."))
  let agenda = try #require(text.ranges(of: "Risk is high.").first)
  let page = try #require(text.ranges(of: format == .html ? "<section class=\"sheet\">" : "═══").first)
  #expect(agenda.upperBound < page.lowerBound && text.contains("full discussion, 20 min"))
  #expect(text.ranges(of: "Protection visit").count == 1)
  if format == .html {
    #expect(text.contains("break-before: page") && text.contains("size: A4"))
    #expect(!text.contains("<b>Žižek") && text.contains("Žižek &lt;b&gt;"))
    #expect(!text.contains("<script") && !text.contains("http") && !text.contains("url("))
    for name in ["section", "h2", "h3", "p", "b", "small"] {
      let opened = text.ranges(of: "<\(name)>").count + text.ranges(of: "<\(name) ").count
      #expect(opened == text.ranges(of: "</\(name)>").count, "\(name)")
    }
  }
}

@Test func `a sheet with very much on it says how much was left out`() throws {
  let day = try Papers.day("2026-03-18")
  var full = try sheet(on: day)
  full.news = Array(repeating: full.news[0], count: 40)
  full.actions = Array(repeating: full.actions[1], count: 30)
  full.drift = Array(repeating: full.drift[0], count: 9)
  let text = Paper.familyPage(full, unit: "Heron Unit", today: day, format: .text)
  #expect(text.contains("and 35 more entries") && text.contains("and 23 more actions"))
  full.hypotheses[0].hypothesis.firstPut = day - 200
  let older = Paper.familyPage(full, unit: "Heron Unit", today: day, format: .text)
  #expect(older.contains("put Sat 30 Aug 2025"))
  #expect(text.contains("and 5 more things that stand still"))
  #expect(text.split(separator: "\n").count < 75)
}
