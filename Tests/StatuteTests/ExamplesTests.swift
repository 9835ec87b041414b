import Casework
import Testing

@testable import Statute

/// Every timescale by worked examples, which were worked out apart from the program.
@Suite struct ExamplesTests {
  static let book = Result { try Law.book([]) }

  @Test func `every worked example comes out as it was worked out by hand`() throws {
    let book = try Self.book.get()
    for row in try ReferenceTable("timescales/examples.csv").rows {
      let (id, variant) = (try row.words("timescale"), try row.text("variant"))
      let from = try #require(Day(try row.words("from")), "line \(row.line)")
      let rules = book.rows(id).filter { $0.variant == variant && $0.isInForce(on: from) }
      let rule = try #require(rules.first, "line \(row.line)")
      #expect(rules.count == 1, "line \(row.line)")
      let due = book.count(rule, from: from, minute: minute(try row.text("time"))).due
      let expected = Clock.Due.day(
        try #require(Day(try row.words("due"))), minute: minute(try row.text("due time")))
      #expect(due == expected, "line \(row.line): \(id) \(variant) from \(from)")
    }
  }

  @Test func `a file of worked examples is checked against the carried rules, line by line`() throws {
    let heading = WorkedExamples.columns.joined(separator: ",")
    let text = """
      # examples
      \(heading)
      care-plan,,2026-03-02,,2026-03-16,,right
      care-plan,,2026-03-02,,2026-03-17,,wrong
      return-interview,,2026-03-02,10:05,2026-03-05,10:06,wrong
      care-plan,,2026-02-30,,2026-03-17,,no day
      care-plan,x,2026-03-02,,2026-03-17,,no rule
      care-plan,,2028-12-30,,2029-01-16,,beyond
      care-plan
      """
    #expect(
      RuleFile.problems(text: text, file: "e").map(\.sentence) == [
        "e, line 4, due: by the rules that Kith carries this comes to 2026-03-16; mend one of both.",
        "e, line 5, due: by the rules that Kith carries this comes to 2026-03-05, 10:05; mend one of both.",
        "e, line 6, from: “2026-02-30” is no day; write it as 2013-04-15.",
        "e, line 7, timescale: no carried rule of this id and variant was in force on that day; "
          + "name one that was.",
        "e, line 8, due: by the rules that Kith carries this comes to no day, because holidays are not known "
          + "so far; mend one of both.",
        "e, line 9: there are 1 cells and 7 headings; enclose in quotation marks what contains a comma.",
      ])
    let carried = try Reference.text("timescales/examples.csv")
    #expect(RuleFile.problems(text: carried, file: "e") == [])
  }

  @Test func `every timescale has at least five worked examples, and every variant one`() throws {
    let rows = try ReferenceTable("timescales/examples.csv").rows
    let ids = try rows.map { try $0.words("timescale") }
    let variants = Set(try rows.map { "\(try $0.words("timescale"))|\(try $0.text("variant"))" })
    for rule in try Self.book.get().timescales {
      #expect(ids.count { $0 == rule.id } >= 5, "\(rule.id)")
      #expect(variants.contains("\(rule.id)|\(rule.variant)"), "\(rule.id) \(rule.variant)")
    }
    #expect(Set(ids).isSubset(of: TimescalesTests.promised))
  }

  @Test(arguments: [
    "the Platinum Jubilee", "the Queen's funeral", "the coronation", "Good Friday", "Easter Monday",
    "Christmas Day", "29 February", "month's end", "midnight",
  ])
  func `the examples lie around the days that are easily got wrong`(words: String) throws {
    let rows = try ReferenceTable("timescales/examples.csv").rows
    #expect(try rows.contains { try $0.text("note").contains(words) })
  }

  /// `16:50` as minutes since midnight; nothing where it is blank.
  private func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
  }
}
