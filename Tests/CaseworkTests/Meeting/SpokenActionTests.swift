import Casework
import Testing

struct SpokenActionTests {
  private func action() throws -> SpokenAction {
    let members = ["Jo Bell", "May Kerr", "Ngũgĩ Wainaina", "Jan Žižek"].enumerated().map { index, name in
      MemberCard(ref: Ref(index + 1), member: Member(name: name, role: .socialWorker))
    }
    let calendar = WorkingCalendar(
      holidays: [], knownFrom: Day(number: 19_000), knownThrough: Day(number: 21_500))
    return SpokenAction(members: members, today: try #require(Day("2026-03-16")), calendar: calendar)
  }

  @Test func `owners, task and day are read from one line and read back`() throws {
    let spoken = try action()
    let reading = spoken.read("jb mk: joint home session by fri")
    #expect(
      reading
        == .action(
          text: "joint home session", owners: [Ref(1), Ref(2)], due: Day("2026-03-20")))
    #expect(spoken.readBack(reading) == "Jo Bell, May Kerr · by Fri 20 Mar 2026 · joint home session")
  }

  @Test(arguments: [
    ("ngugi: ring", 3), ("NW: ring", 3), ("zizek: ring", 4), ("jz: ring", 4), ("may: ring", 2),
  ])
  func `people are known by initials or the beginning of a name, without accents`(typed: String, owner: Int)
    throws
  {
    #expect(try action().read(typed) == .action(text: "ring", owners: [Ref(owner)], due: nil))
  }

  @Test(arguments: [
    ("ring the school", "Say who first, then a colon: “jb: ring the school by fri”."),
    ("zz: ring", "Nobody here is “zz”. Known: jb Jo Bell, mk May Kerr, nw Ngũgĩ Wainaina, jž Jan Žižek."),
    ("j: ring", "“j” could be Jo Bell or Jan Žižek: type more of the name."),
    ("jb:", "What is to be done? Nothing stands after the colon."),
    ("jb: by fri", "What is to be done? Nothing stands between the colon and the day."),
    (": ring", "Nobody stands before the colon; who will do it?"),
  ])
  func `what cannot be taken says what is missing`(typed: String, why: String) throws {
    #expect(try action().read(typed) == .refused(why))
  }

  @Test func `by is an ordinary word where no day follows it`() throws {
    #expect(
      try action().read("jb: drop the forms by the school gate")
        == .action(text: "drop the forms by the school gate", owners: [Ref(1)], due: nil))
    #expect(
      try action().read("jb: stand by mum") == .action(text: "stand by mum", owners: [Ref(1)], due: nil))
  }

  @Test(arguments: [
    ("the 25th", "2026-03-25"), ("25th march", "2026-03-25"), ("friday week", "2026-03-27"),
    ("end of the month", "2026-03-31"), ("Friday", "2026-03-20"),
  ])
  func `a day in more than one word ends the line`(said: String, day: String) throws {
    #expect(
      try action().read("jb: ring by \(said)") == .action(text: "ring", owners: [Ref(1)], due: Day(day)))
  }

  @Test(arguments: ["friday or so", "mid march", "25ish", "next week", "fri fortnight", "the end of april"])
  func `what speaks of a day and names none is asked about, never kept as part of the task`(said: String)
    throws
  {
    guard case .refused(let why) = try action().read("jb: ring by \(said)") else {
      Issue.record("it was taken")
      return
    }
    #expect(why.hasPrefix("“\(said)” is no day I know."))
    #expect(why.hasSuffix("If no day is meant, say it without “by”."))
  }
}
