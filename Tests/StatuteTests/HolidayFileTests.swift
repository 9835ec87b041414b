import Casework
import Testing

@testable import Statute

@Suite struct HolidayFileTests {
  /// The government's list as it would be: what is carried from 2024 on, and further years by its pattern.
  static func json(through year: Int, without left: Set<String> = [], adding: [String] = []) throws -> String
  {
    let further = [
      "2029-01-01", "2029-03-30", "2029-04-02", "2029-05-07", "2029-05-28", "2029-08-27", "2029-12-25",
      "2029-12-26", "2030-01-01", "2030-04-19", "2030-04-22",
    ]
    let days = try Holidays.titles().map { $0.day.description }.filter { $0 >= "2024" } + further + adding
    let events = days.filter { $0 < "\(year + 1)" && !left.contains($0) }.map { day in
      #"{"title":"A holiday","date":"\#(day)","notes":"","bunting":true}"#
    }
    return """
      {"england-and-wales":{"division":"england-and-wales","events":[\(events.joined(separator: ","))]},
      "scotland":{"division":"scotland","events":[{"title":"2nd January","date":"2029-01-02","notes":"",
      "bunting":true}]}}
      """
  }

  private func problem(_ json: String) -> HolidayFileProblem? {
    do {
      _ = try Holidays.read(json: json, file: "h.json")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a newer list adds its full years and leaves what was known before`() throws {
    let file = try Holidays.read(json: try Self.json(through: 2029), file: "h.json")
    #expect(file.calendar.knownFrom == Day("2012-01-01"))
    #expect(file.calendar.knownThrough == Day("2029-12-31"))
    #expect(file.added.count == 8 && file.remarks == [])
    #expect(file.calendar.holidays.contains(try #require(Day("2012-06-05"))))
    #expect(try file.calendar.isWorking(try #require(Day("2029-01-02"))))
  }

  @Test func `a year that is not given in full is not counted in`() throws {
    let file = try Holidays.read(json: try Self.json(through: 2030), file: "h.json")
    #expect(file.calendar.knownThrough == Day("2029-12-31"))
    #expect(file.remarks == ["2030 has only 3 holidays in the list, so it is not counted in."])
    #expect(!file.calendar.holidays.contains(try #require(Day("2030-01-01"))))
  }

  @Test func `a year beyond a gap is not counted in either`() throws {
    let json = try Self.json(
      through: 2030, without: ["2029-05-07"],
      adding: ["2030-05-06", "2030-05-27", "2030-08-26", "2030-12-25", "2030-12-26"])
    let file = try Holidays.read(json: json, file: "h.json")
    #expect(file.calendar.knownThrough == Day("2028-12-31"))
    #expect(file.remarks.count == 2)
  }

  @Test func `weekends are dropped and count for nothing`() throws {
    let json = try Self.json(through: 2029, without: ["2029-12-26"], adding: ["2029-12-29"])
    let file = try Holidays.read(json: json, file: "h.json")
    #expect(file.calendar.knownThrough == Day("2028-12-31"))
    #expect(file.calendar.holidays.allSatisfy { !$0.weekday.isWeekend })
  }

  @Test func `a holiday that is moved is moved, and one that is left out of a short year stays`() throws {
    let moved = try Holidays.read(
      json: try Self.json(through: 2028, without: ["2027-05-03"], adding: ["2027-05-07"]), file: "h.json")
    #expect(moved.added == [try #require(Day("2027-05-07"))])
    #expect(try moved.calendar.isWorking(try #require(Day("2027-05-03"))))
    #expect(moved.remarks.count == 1 && moved.remarks[0].contains("Mon 3 May 2027"))
    let short = try Holidays.read(json: try Self.json(through: 2028, without: ["2027-05-03"]), file: "h.json")
    #expect(try !short.calendar.isWorking(try #require(Day("2027-05-03"))))
    #expect(short.remarks.count == 1 && short.remarks[0].contains("it stays one"))
  }

  @Test func `a list that says nothing new is taken as it is`() throws {
    let file = try Holidays.read(json: try Self.json(through: 2028), file: "h.json")
    #expect(file.added == [] && file.remarks == [])
    #expect(file.calendar.holidays == (try Holidays.englandAndWales().holidays))
  }

  @Test func `what is not the government's list is refused with the way out`() throws {
    for text in ["", "[]", "{", "{\"england-and-wales\":3}", "<html>"] {
      #expect(problem(text) == .notTheList(file: "h.json"), "\(text)")
    }
    #expect(
      problem("{\"scotland\":{\"division\":\"scotland\",\"events\":[]}}") == .noDivision(file: "h.json"))
    #expect(
      problem("{\"england-and-wales\":{\"division\":\"wales\",\"events\":[]}}") == .noDivision(file: "h.json")
    )
    #expect(
      problem("{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[]}}")
        == .noDays(file: "h.json"))
    let odd = try Self.json(through: 2029, adding: ["2029-02-30"])
    #expect(problem(odd)?.sentence.contains("“2029-02-30” is no day") == true)
    let older = problem(try Self.json(through: 2027))
    #expect(older?.sentence.contains("holidays are known through Sun 31 Dec 2028 already") == true)
  }
}
