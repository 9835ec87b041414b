import Casework
import Testing

/// All on Monday 16 March 2026, with Good Friday and Easter Monday as holidays.
struct SpokenDayTests {
  private static let calendar = WorkingCalendar(
    holidays: [Day(year: 2026, month: 4, day: 3), Day(year: 2026, month: 4, day: 6)].compactMap(\.self)
      .reduce(
        into: []) { $0.insert($1) },
    knownFrom: Day(number: 19_000), knownThrough: Day(number: 21_500))

  private func read(_ typed: String, _ direction: SpokenDay.Direction) throws -> SpokenDay.Reading {
    let today = try #require(Day("2026-03-16"))
    return SpokenDay(today: today, calendar: Self.calendar, direction: direction).read(typed)
  }

  @Test(arguments: [
    ("t", "2026-03-16"), ("T", "2026-03-16"), ("y", "2026-03-15"), ("fri", "2026-03-13"),
    ("-2", "2026-03-14"),
    ("14", "2026-03-14"), ("17", "2026-02-17"), ("14/3", "2026-03-14"), ("17/3", "2025-03-17"),
    ("3 mar", "2026-03-03"), ("mar 3", "2026-03-03"), ("3 march 2025", "2025-03-03"),
    ("1/2/26", "2026-02-01"),
    ("2026-03-01", "2026-03-01"), ("29/2", "2024-02-29"), ("-3wd", "2026-03-11"), ("last wed", "2026-03-11"),
  ])
  func `days gone by are read as people say them`(typed: String, day: String) throws {
    #expect(try read(typed, .past) == .day(#require(Day(day))))
  }

  @Test(arguments: [
    ("fri", "2026-03-20"), ("tom", "2026-03-17"), ("eow", "2026-03-20"), ("next wed", "2026-03-25"),
    ("+10wd", "2026-03-30"), ("+15wd", "2026-04-08"), ("14", "2026-04-14"), ("14/3", "2027-03-14"),
    ("thu 26/3", "2026-03-26"), ("thursday 26 mar", "2026-03-26"), ("fri 3 apr 2026", "2026-04-03"),
    ("tue 14", "2026-04-14"), ("3 apr", "2026-04-03"), ("+2w", "2026-03-30"), ("+1m", "2026-04-16"),
    ("31", "2026-03-31"),
    ("25th", "2026-03-25"), ("the 25th", "2026-03-25"), ("25th march", "2026-03-25"),
    ("25th of March", "2026-03-25"), ("March 25th", "2026-03-25"), ("fri the 27th", "2026-03-27"),
    ("Friday 3rd April", "2026-04-03"), ("on the 1st", "2026-04-01"), ("on friday", "2026-03-20"),
    ("friday week", "2026-03-27"), ("fri week", "2026-03-27"), ("a week on friday", "2026-03-27"),
    ("tomorrow week", "2026-03-24"), ("today week", "2026-03-23"), ("this thu", "2026-03-19"),
    ("eom", "2026-03-31"), ("end of month", "2026-03-31"), ("end of the month", "2026-03-31"),
    ("end of the week", "2026-03-20"),
  ])
  func `days to come are read as people say them`(typed: String, day: String) throws {
    #expect(try read(typed, .future) == .day(#require(Day(day))))
  }

  @Test(arguments: ["mon", "monday"])
  func `the name of today's own weekday is asked, never guessed`(typed: String) throws {
    guard case .ask(let question) = try read(typed, .past) else {
      Issue.record("it was not asked")
      return
    }
    #expect(question == "Today is Monday: type t for today or -7 for Mon 9 Mar.")
  }

  @Test func `a week after today's own weekday is asked with both ways to type it`() throws {
    #expect(
      try read("monday week", .future)
        == .ask("Today is Monday: type +7 for Mon 23 Mar or +14 for Mon 30 Mar."))
  }

  @Test func `a week to come is none for what has been`() throws {
    #expect(
      try read("fri week", .past)
        == .refused("Fri 27 Mar 2026 is still to come; this must be today or earlier."))
  }

  @Test func `a weekday that is not the date's own is asked`() throws {
    #expect(
      try read("fri 26/3", .future)
        == .ask("Thu 26 Mar 2026 is no Friday: type the one that is meant."))
    #expect(
      try read("thu 19/3", .past) == .ask("Wed 19 Mar 2025 is no Thursday: type the one that is meant."))
  }

  @Test func `a weekday without a direction is asked with both ways to type it`() throws {
    #expect(try read("fri", .either) == .ask("Type -3 for Fri 13 Mar or +4 for Fri 20 Mar."))
  }

  @Test(arguments: [
    "31/2", "soon", "32", "32nd", "25ish", "fri weeks", "next week", "14/13", "", "+", "30 feb 2026",
  ])
  func `what is no day is refused with what would be right`(typed: String) throws {
    guard case .refused(let why) = try read(typed, .past) else {
      Issue.record("“\(typed)” was taken")
      return
    }
    #expect(!why.isEmpty)
  }

  @Test func `a field knows whether it may lie ahead or behind`() throws {
    #expect(
      try read("20/3/2026", .past)
        == .refused("Fri 20 Mar 2026 is still to come; this must be today or earlier."))
    #expect(
      try read("1/3/2026", .future) == .refused("Sun 1 Mar 2026 has gone by; this must be today or later."))
  }

  @Test func `a day is read back in full with its distance in working days`() throws {
    let today = try #require(Day("2026-03-16"))
    let spoken = SpokenDay(today: today, calendar: Self.calendar, direction: .either)
    #expect(try spoken.readBack(#require(Day("2026-03-13"))) == "Fri 13 Mar 2026 · 1 working day ago")
    #expect(try spoken.readBack(#require(Day("2026-03-15"))) == "Sun 15 Mar 2026 · 1 day ago")
    #expect(try spoken.readBack(#require(Day("2026-04-07"))) == "Tue 7 Apr 2026 · in 14 working days")
    #expect(spoken.readBack(today) == "Mon 16 Mar 2026 · today")
  }
}
