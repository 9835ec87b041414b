import Casework
import Testing

struct DayTests {
  @Test(arguments: [
    ("2026-03-16", "Mon 16 Mar 2026"), ("2024-02-29", "Thu 29 Feb 2024"), ("1970-01-01", "Thu 1 Jan 1970"),
    ("1900-03-01", "Thu 1 Mar 1900"), ("2000-12-31", "Sun 31 Dec 2000"),
  ])
  func `a day reads, prints and names its weekday`(text: String, spoken: String) throws {
    let day = try #require(Day(text))
    #expect(day.description == text)
    #expect(day.spoken == spoken)
  }

  @Test(arguments: [
    "2026-02-31", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "", "2026-01-01 ",
  ])
  func `a day the calendar does not have is no day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `every day of four hundred years follows the one before`() throws {
    var day = try #require(Day("1800-01-01"))
    let end = try #require(Day("2200-01-01"))
    var weekday = day.weekday.rawValue
    while day < end {
      let (year, month, date) = day.parts
      #expect(Day(year: year, month: month, day: date) == day)
      day = day + 1
      weekday = (weekday + 1) % 7
      if day.weekday.rawValue != weekday { Issue.record("the weekday jumps at \(day)") }
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2025-11-30", 3, "2026-02-28"),
  ])
  func `months are calendar months, clamped to the month's end`(start: String, months: Int, end: String)
    throws
  {
    #expect(try #require(Day(start)).adding(months: months).description == end)
  }

  @Test func `age changes on the birthday, and on the first of March for a child of the leap day`() throws {
    let birth = try #require(Day("2016-02-29"))
    #expect(try #require(Day("2026-02-28")).age(bornOn: birth) == 9)
    #expect(try #require(Day("2026-03-01")).age(bornOn: birth) == 10)
    #expect(try #require(Day("2028-02-29")).age(bornOn: birth) == 12)
  }

  @Test(arguments: [("2008-02-29", "2026-03-01"), ("2008-02-28", "2026-02-28"), ("2010-12-31", "2028-12-31")])
  func `a birthday is the first day of that age, in other years 1 March for the leap day`(
    birth: String, eighteen: String
  ) throws {
    let birth = try #require(Day(birth))
    let birthday = birth.birthday(18)
    #expect(birthday == Day(eighteen))
    #expect(birthday.age(bornOn: birth) == 18)
    #expect((birthday - 1).age(bornOn: birth) == 17)
  }
}
