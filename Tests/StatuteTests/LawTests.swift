import Casework
import Testing

@testable import Statute

@Suite struct LawTests {
  private func rules(_ rows: String...) -> LawFile {
    let text = ([RuleFileTests.heading] + rows).joined(separator: "\n")
    return LawFile(kind: .rules, name: "ours.csv", text: text)
  }

  private static let assessment = [
    "id": "single-assessment", "starts": "assessment-started", "stops": "assessment-authorised",
    "during": "assessment", "count": "40 working days", "kind": "statutory",
  ]

  @Test func `a unit's newer rows take the place of the carried ones from their first day on`() throws {
    let newer = Self.assessment.merging(["from": "2027-01-01"]) { old, _ in old }
    let book = try Law.book([rules(RuleFileTests.row(newer))])
    let carried = try Law.book([])
    #expect(book.timescales.count == carried.timescales.count + 1)
    func lengths(_ day: String) throws -> [String] {
      let day = try #require(Day(day))
      return book.rows("single-assessment").filter { $0.isInForce(on: day) }.flatMap(\.lengths).map(\.words)
    }
    #expect(try lengths("2026-12-31") == ["45 working days"])
    #expect(try lengths("2027-01-01") == ["40 working days"])
  }

  @Test func `rows in force from the carried rule's own day replace it, and a new id is added`() throws {
    let same = RuleFileTests.row(Self.assessment.merging(["from": "2013-04-15"]) { old, _ in old })
    let other = RuleFileTests.row(["id": "family-network-meeting"])
    let book = try Law.book([rules(same, other)])
    #expect(book.rows("single-assessment").flatMap(\.lengths) == [Length(40, .workingDays)])
    #expect(book.rows("family-network-meeting").count == 1)
  }

  @Test func `of two loaded files the later counts`() throws {
    let first = rules(RuleFileTests.row(["count": "5 weeks"]))
    let second = rules(RuleFileTests.row(["count": "6 weeks"]))
    let book = try Law.book([first, second])
    let day = try #require(Day("2026-01-01"))
    let rows = book.rows("core-group").filter { $0.isInForce(on: day) }
    #expect(rows.flatMap(\.lengths) == [Length(6, .weeks)])
  }

  @Test func `a loaded file that cannot be read is named in a sentence`() {
    #expect(throws: ReferenceProblem.self) { try Law.book([rules(RuleFileTests.row(["kind": "x"]))]) }
    let broken = LawFile(kind: .holidays, name: "h.json", text: "{")
    #expect(
      throws: ReferenceProblem.badLaw(HolidayFileProblem.notTheList(file: "h.json").sentence)
    ) {
      try Law.book([broken])
    }
  }

  @Test func `a loaded list of holidays lets one count further, and an older one is passed over`() throws {
    let newer = LawFile(kind: .holidays, name: "new.json", text: try HolidayFileTests.json(through: 2029))
    let book = try Law.book([newer])
    #expect(book.calendar.knownThrough == Day("2029-12-31"))
    #expect(try !book.calendar.isWorking(try #require(Day("2029-12-25"))))
    let older = LawFile(kind: .holidays, name: "old.json", text: try HolidayFileTests.json(through: 2027))
    #expect(try Law.book([older]).calendar.knownThrough == Day("2028-12-31"))
    #expect(try Law.book([newer, older]).calendar.knownThrough == Day("2029-12-31"))
  }

  @Test func `the end of the known holidays is told from twelve months before`() throws {
    let calendar = try Holidays.englandAndWales()
    func warning(_ day: String) throws -> String? {
      Law.holidayWarning(calendar, today: try #require(Day(day)))
    }
    #expect(try warning("2027-12-30") == nil)
    #expect(try warning("2027-12-31")?.contains("less than a year ahead") == true)
    #expect(try warning("2028-12-31")?.contains("kith rules holidays FILE") == true)
    #expect(try warning("2029-01-01")?.contains("no working day can be counted") == true)
  }
}
