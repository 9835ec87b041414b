import Casework
import Testing

/// How dates are counted, and what is said of it.
struct CountingTests {
  private let book = InventedRules.book

  private func due(_ length: String, from start: String, beginningWith: Bool = false) -> Day? {
    let rule = InventedRules.rule("any", from: .childSeen, to: [], length, beginningWith: beginningWith)
    return book.count(rule, from: day(start)).due.day
  }

  @Test(arguments: [
    ("15 working days", "2026-03-16", "2026-04-08"), ("20 working days", "2025-12-10", "2026-01-12"),
    ("10 working days", "2022-05-27", "2022-06-14"), ("5 working days", "2022-09-15", "2022-09-23"),
    ("1 working day", "2023-05-05", "2023-05-09"), ("5 working days before", "2026-04-10", "2026-04-01"),
    ("3 months", "2026-11-30", "2027-02-28"), ("6 months", "2023-08-31", "2024-02-29"),
    ("1 month", "2024-02-29", "2024-03-29"), ("12 months", "2024-02-29", "2025-02-28"),
    ("6 weeks", "2026-03-06", "2026-04-17"), ("10 days", "2026-03-16", "2026-03-26"),
    ("1 term", "2026-01-05", "2026-03-30"),
  ])
  func `lengths run as the instruments say them`(length: String, start: String, end: String) {
    #expect(due(length, from: start) == day(end))
  }

  @Test(arguments: [
    ("26 weeks", "2026-03-02", "2026-08-30"), ("3 months", "2026-03-02", "2026-06-01"),
    ("5 working days", "2026-03-02", "2026-03-06"), ("5 working days", "2026-03-01", "2026-03-06"),
  ])
  func `beginning with a day counts that day as the first`(length: String, start: String, end: String) {
    #expect(due(length, from: start, beginningWith: true) == day(end))
  }

  @Test func `of several lengths the earliest counts`() {
    let rule = InventedRules.rule("any", from: .childSeen, to: [], "20 working days", "3 weeks")
    #expect(book.count(rule, from: day("2026-03-30")).length == Length(3, .weeks))
    #expect(book.count(rule, from: day("2026-03-30")).due.day == day("2026-04-20"))
    #expect(
      book.count(rule, from: day("2027-12-20")).due
        == .notCountable(
          .after(day("2028-01-01"), knownThrough: day("2027-12-31"))))
  }

  @Test func `both ends of the known holidays are refused, months are not`() {
    let rule = InventedRules.rule("any", from: .childSeen, to: [], "5 working days")
    let early = book.count(rule, from: day("2021-12-31"))
    #expect(early.due == .notCountable(.before(day("2021-12-31"), knownFrom: day("2022-01-01"))))
    #expect(early.sentences.contains { $0.hasPrefix("Holidays are known only from") })
    let late = book.count(rule, from: day("2027-12-30"))
    #expect(late.due == .notCountable(.after(day("2028-01-01"), knownThrough: day("2027-12-31"))))
    let months = book.count(
      InventedRules.rule("any", from: .childSeen, to: [], "6 months"), from: day("2027-12-30"))
    #expect(months.due.day == day("2028-06-30"))
    #expect(months.safe == nil)
  }

  @Test func `the unit's own length replaces a local one from its day on, and never backwards`() {
    var book = book
    book.localLengths = [
      LocalLength(
        timescale: "core-group", variant: "", length: Length(6, .weeks), from: day("2026-03-01"), why: "")
    ]
    guard let rule = book.rows("core-group").first else { return }
    #expect(book.count(rule, from: day("2026-02-27")).due.day == day("2026-03-27"))
    let counting = book.count(rule, from: day("2026-03-02"))
    #expect(counting.due.day == day("2026-04-13"))
    #expect(counting.localDue == nil)
    #expect(
      counting.sentences.contains(
        "The unit has set 6 weeks in place of 4 weeks. The day of the event is day 0."))
  }

  @Test func `beside a statutory date the unit's own is never later`() {
    var book = book
    book.localLengths = [
      LocalLength(
        timescale: "conference", variant: "", length: Length(10, .workingDays), from: day("2026-01-01"),
        why: ""),
      LocalLength(
        timescale: "assessment", variant: "", length: Length(60, .workingDays), from: day("2026-01-01"),
        why: ""),
    ]
    var child = child()
    child.inquire("2026-03-02")
    child.assess("2026-03-02")
    let clocks = Clocks.derive(child.history(countsVirtual: false), by: book).clocks
    #expect(clocks.map(\.due.day) == [day("2026-05-07"), day("2026-03-23")])
    #expect(clocks.map(\.localDue) == [day("2026-05-07"), day("2026-03-16")])
  }

  @Test func `the working says everything that decided the date`() {
    guard let rule = book.rows("conference").first else { return }
    let counting = book.count(rule, from: day("2026-03-16"))
    #expect(counting.skipped == [day("2026-04-03"), day("2026-04-06")])
    #expect(counting.safe == day("2026-04-08"))
    #expect(
      counting.sentences == [
        "conference (conference) is statutory, in force since Fri 1 Jan 2010.",
        "Source: an invented instrument, paragraph 1, read there.", "It starts on Mon 16 Mar 2026.",
        "It may take 15 working days. The day of the event is day 0.",
        "It is due by Wed 8 Apr 2026, 23 calendar days on.",
        "Passed over besides weekends: Fri 3 Apr 2026, Mon 6 Apr 2026.",
      ])
  }

  @Test func `a date on a non-working day says the working day before it, and months the councils' days`() {
    guard let rule = book.rows("later-conference").first else { return }
    let counting = book.count(rule, from: day("2025-10-06"))
    #expect(counting.skipped.isEmpty)
    #expect(counting.safe == day("2026-04-02"))
    #expect(
      counting.sentences.suffix(2) == [
        "Mon 6 Apr 2026 is no working day, and nothing moves it on: the working day before it is Thu 2 Apr 2026.",
        "Some councils count 183 days instead, which would be Tue 7 Apr 2026.",
      ])
  }

  @Test func `a row counts for what starts while it is in force`() {
    let old = InventedRules.rule(
      "any", from: .planStarted, to: [.coreGroupHeld], "15 working days", through: "2026-01-04")
    let new = InventedRules.rule(
      "any", from: .planStarted, to: [.coreGroupHeld], "10 working days", since: "2026-01-05")
    var child = child()
    child.plan("2026-01-02")
    child.plan("2026-01-05")
    let history = child.history(countsVirtual: false)
    let book = RuleBook(timescales: [old, new], calendar: InventedRules.calendar)
    #expect(Clocks.derive(history, by: book).clocks.map(\.due.day) == [day("2026-01-23"), day("2026-01-19")])
    var replaced = book
    replaced.replace(by: [old])
    #expect(Clocks.derive(history, by: replaced).clocks.count == 1)
  }
}
