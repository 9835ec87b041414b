import Casework
import Testing

struct WorkingCalendarTests {
  private func calendar() throws -> WorkingCalendar {
    WorkingCalendar(
      holidays: [try #require(Day("2026-04-03")), try #require(Day("2026-04-06"))],
      knownFrom: try #require(Day("2026-01-01")), knownThrough: try #require(Day("2026-12-31")))
  }

  @Test(arguments: [
    ("2026-04-02", 1, "2026-04-07"), ("2026-04-07", -1, "2026-04-02"), ("2026-03-16", 15, "2026-04-08"),
  ])
  func `counting steps over Easter`(start: String, count: Int, end: String) throws {
    #expect(try calendar().day(#require(Day(start)), addingWorking: count) == Day(end))
  }

  @Test func `adding working days and counting them agree for every day of the year but its end`() throws {
    let calendar = try calendar()
    var day = try #require(Day("2026-01-01"))
    while day < (try #require(Day("2026-10-01"))) {
      let end = try calendar.day(day, addingWorking: 45)
      #expect(try calendar.workingDays(after: day, through: end) == 45)
      #expect(end > day)
      day = day + 1
    }
  }

  @Test func `outside the known days the answer is a refusal`() throws {
    let calendar = try calendar()
    let last = try #require(Day("2026-12-31"))
    #expect(throws: CalendarProblem.after(last + 1, knownThrough: last)) {
      try calendar.day(last, addingWorking: 1)
    }
    let early = try #require(Day("2025-12-31"))
    #expect(throws: CalendarProblem.before(early, knownFrom: calendar.knownFrom)) {
      try calendar.workingDays(after: early, through: last)
    }
  }
}
