import Casework
import Screen
import Testing

@testable import Desk

/// A day that is typed means what it meant when it was typed.
struct TypedOnTests {
  private static func desk(on day: Day, draft: Draft) -> Desk {
    var desk = Bench.desk()
    desk.today = day
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = desk.take(.answer(.drafts([draft])))
    return desk
  }

  private static func open(_ key: String, in desk: inout Desk) throws {
    _ = try desk.press(key)
    _ = desk.take(.answer(.family(Bench.file)))
  }

  /// The draft that is left of what was typed into the form behind a key on Monday 16 March.
  private static func draft(of typed: String, in key: String) throws -> Draft? {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    try open(key, in: &desk)
    _ = try desk.press(typed)
    return desk.take(.pause(second: 100)).draft
  }

  @Test(arguments: [
    ("y", "15/03/2026"), ("t", "16/03/2026"), ("fri", "13/03/2026"), ("-2", "14/03/2026"),
    ("14", "14/03/2026"), ("14/3", "14/03/2026"), ("14/3/26", "14/3/26"), ("13 mar 2026", "13 mar 2026"),
  ])
  func `a day in a draft that is resumed two days later is the day that was meant`(
    typed: String, resumed: String
  ) throws {
    let draft = try #require(try Self.draft(of: typed, in: "v"))
    var desk = Self.desk(on: Bench.today + 2, draft: draft)
    try Self.open("v", in: &desk)
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form is open")
      return
    }
    #expect(sheet.form.text("day") == resumed)
    let day = try #require(Bench.desk().facts.days(.past).day(typed))
    #expect(sheet.form["day"]?.readback == desk.facts.days(.past).readBack(day))
  }

  @Test func `resumed on the same day it reads as it was typed`() throws {
    let draft = try #require(try Self.draft(of: "y", in: "v"))
    var desk = Self.desk(on: Bench.today, draft: draft)
    try Self.open("v", in: &desk)
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form is open")
      return
    }
    #expect(sheet.form.text("day") == "y")
  }

  @Test func `the day in an action's line keeps what it meant, and its other words stand`() throws {
    let draft = try #require(try Self.draft(of: "jb: stand by the mother by fri", in: "a"))
    var desk = Self.desk(on: Bench.today + 6, draft: draft)
    try Self.open("a", in: &desk)
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form is open")
      return
    }
    #expect(sheet.form.text("action") == "jb: stand by the mother by 20/03/2026")
  }

  @Test func `midnight in an open form writes out what was typed, and the next pause keeps it so`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    try Self.open("v", in: &desk)
    _ = try desk.press("t<Tab>")
    _ = desk.take(.newDay(Bench.today + 1))
    let kept = try #require(desk.take(.pause(second: 200)).draft)
    #expect(kept.values["day"] == "16/03/2026")
    #expect(desk.frame().text.contains("Mon 16 Mar 2026 · 1 working day ago"))
  }

  @Test func `a day that is repeated after midnight is the day that was saved`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    try Self.open("v", in: &desk)
    _ = try desk.press("y<Tab>")
    _ = desk.take(.saved(Saved(what: "recorded a visit", family: Ref(1), made: 1), form: "visit/1"))
    _ = desk.take(.newDay(Bench.today + 1))
    try Self.open("v", in: &desk)
    _ = try desk.press("<C-u>=")
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form is open")
      return
    }
    #expect(sheet.form.text("day") == "15/03/2026")
  }

  @Test func `what is asked because two days could be meant stays as it was typed`() throws {
    let draft = try #require(try Self.draft(of: "mon", in: "v"))
    var desk = Self.desk(on: Bench.today + 1, draft: draft)
    try Self.open("v", in: &desk)
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form is open")
      return
    }
    #expect(sheet.form.text("day") == "mon")
  }

  @Test func `lines of a minute keep the days that were meant`() {
    let facts = Bench.desk().facts
    let (today, calendar) = (facts.today, facts.calendar)
    let carry = SpokenCarry(count: 3, today: today, calendar: calendar)
    #expect(carry.inFull("1 fri, 3 +2w") == "1 20/03/2026, 3 30/03/2026")
    #expect(carry.inFull("1 20/3/2026") == nil)
    let booking = SpokenBooking(today: today, calendar: calendar)
    #expect(booking.inFull("core group thu 14:00") == "core group 19/03/2026 14:00")
    #expect(booking.inFull("core group 26/3/2026 14:00") == nil)
    let test = SpokenTest(members: facts.sitting.members, today: today, calendar: calendar)
    #expect(test.inFull("jb: see mother alone by fri") == "jb: see mother alone by 20/03/2026")
    #expect(test.inFull("why now, by her own account?") == nil)
  }
}

extension SpokenDay {
  fileprivate func day(_ typed: String) -> Day? {
    guard case .day(let day) = read(typed) else { return nil }
    return day
  }
}
