import Casework
import Testing

@testable import Statute

@Suite struct TablesTests {
  @Test func `the holidays fall on weekdays, in order, each once, within the years that are known`() throws {
    let titles = try Holidays.titles()
    #expect(titles.count > 130)
    for (day, title) in titles { #expect(!day.weekday.isWeekend, "\(day) \(title)") }
    let days = titles.map(\.day)
    #expect(days == Array(Set(days)).sorted())
    #expect(try #require(days.first) >= Day(year: 2012, month: 1, day: 1)!)
    #expect(try #require(days.last) <= Day(year: 2028, month: 12, day: 31)!)
    #expect(titles.contains { $0.day == Day("2026-04-03") && $0.title == "Good Friday" })
  }

  @Test func `the calendar of England and Wales can be made`() throws {
    _ = try Holidays.englandAndWales()
  }

  @Test func `every code list is there, with no code twice and no meaning left out`() throws {
    let book = try Codes.book()
    let sizes = [
      "sex": 3, "ethnicity": 20, "disability": 13, "referral-source": 22, "need": 10, "closure-reason": 9,
      "abuse-category": 5, "legal-status": 13, "provider": 6, "care-ceased": 22, "in-touch": 6,
      "episode-reason": 6, "review-participation": 8, "placement-change": 12,
    ]
    for (list, count) in sizes { #expect(book.codes(in: list).count == count, "\(list)") }
    for list in Array(sizes.keys) + ["placement", "assessment-factor", "activity", "accommodation"] {
      let codes = book.codes(in: list)
      #expect(!codes.isEmpty, "\(list)")
      #expect(Set(codes.map(\.code)).count == codes.count, "\(list)")
    }
    #expect(book.meaning(of: "U6", in: "placement") == "other foster carer, other")
    #expect(book.meaning(of: "NEG", in: "abuse-category") == "Neglect")
    #expect(book.meaning(of: "Q9", in: "placement") == nil)
  }

  @Test func `every code that an import can yield is in the book`() throws {
    let book = try Codes.book()
    let lists = [
      "sex", "ethnicity", "referral-source", "need", "closure-reason", "abuse-category", "legal-status",
      "care-ceased", "placement", "provider", "in-touch", "activity",
    ]
    for row in try ReferenceTable("annex-a/values.csv").rows {
      let (set, code) = (try row.words("set"), try row.text("code"))
      guard lists.contains(set), !code.isEmpty else { continue }
      #expect(book.meaning(of: code, in: set) != nil, "\(set) \(code)")
    }
  }

  @Test func `every visit type and every status that an import can yield is one of ours`() throws {
    for name in ["imports/values.csv", "annex-a/values.csv"] {
      for row in try ReferenceTable(name).rows {
        let code = try row.text("code")
        switch try row.words("set") {
        case "visit-type": #expect(VisitKind(rawValue: code) != nil, "\(code)")
        case "status", "case-status": #expect(Status(rawValue: code) != nil, "\(code)")
        case "yes-no": #expect(["yes", "no", "unknown"].contains(code), "\(code)")
        case "location": #expect(["in", "out"].contains(code), "\(code)")
        default: break
        }
      }
    }
  }

  @Test func `every kind of decision has one role that answers for it`() throws {
    let rows = try AuthorityTable.rows()
    #expect(Set(rows.map(\.decision)).count == rows.count)
    let roles = Dictionary(uniqueKeysWithValues: rows.map { ($0.decision, $0.role) })
    for inside in [
      "case-direction", "allocation", "closure", "step-up", "step-down", "assessment-outcome",
      "visit-frequency", "restriction", "not-applicable", "section-47",
    ] { #expect(roles[inside] == "consultant", "\(inside)") }
    #expect(roles["placement"] == "service-manager")
    #expect(roles["funding"] == "service-manager")
    #expect(roles["care-proceedings"] == "head-of-service")
    #expect(roles["out-of-area-placement"] == "director")
    #expect(roles["care-order"] == "court")
  }
}
