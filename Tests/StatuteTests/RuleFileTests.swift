import Casework
import Testing

@testable import Statute

@Suite struct RuleFileTests {
  static let heading = RuleFile.columns.joined(separator: ",")

  /// One row of a rule file, with some cells other than usual.
  static func row(_ cells: [String: String] = [:]) -> String {
    let usual = [
      "id": "core-group", "title": "Core group", "subject": "child", "starts": "core-group-held",
      "stops": "core-group-held", "during": "plan", "count": "4 weeks", "until": "18", "kind": "local",
      "from": "2013-04-15", "source": "Local procedures", "sure": "read",
    ]
    return RuleFile.columns.map { cells[$0] ?? usual[$0] ?? "" }.joined(separator: ",")
  }

  static func file(_ rows: String...) -> String { ([heading] + rows).joined(separator: "\n") + "\n" }

  /// Line, column and words of each problem.
  private func problems(_ text: String) -> [String] {
    RuleFile.problems(text: text, file: "ours.csv").map(\.sentence)
  }

  @Test func `a row says everything that a timescale is`() throws {
    let text = Self.file(
      Self.row([
        "variant": "later years", "which": "later", "stops": "core-group-held | child-seen",
        "when": "under 5 in 6 months | long term", "count": "10 working days | 3 months",
        "counting": "beginning with", "early": "yes", "kind": "statutory", "through": "2020-12-31",
        "sure": "memory",
        "note": "\"Here, a \"\"note\"\".\"",
      ]))
    let rule = try #require(try RuleFile.read(text: text, file: "ours.csv").first)
    #expect(rule.id == "core-group" && rule.variant == "later years" && rule.title == "Core group")
    #expect(rule.subject == .child && rule.which == .later && rule.during == .plan && rule.untilAge == 18)
    #expect(rule.starts == [.coreGroupHeld] && rule.stops == [.coreGroupHeld, .childSeen])
    #expect(rule.circumstances == [.under(age: 5, inMonths: 6), .longTerm])
    #expect(rule.lengths == [Length(10, .workingDays), Length(3, .months)] && rule.countsStartDay)
    #expect(rule.countsEarly)
    #expect(rule.kind == .statutory && rule.sureness == .memory && rule.note == "Here, a \"note\".")
    #expect(rule.inForceFrom == Day("2013-04-15") && rule.inForceThrough == Day("2020-12-31"))
  }

  @Test func `what a spreadsheet adds is passed over, and notes and blank lines too`() throws {
    let text = "\u{FEFF}# ours\r\n\(Self.heading)\r\n\r\n# and this\r\n\(Self.row())\r\n"
    #expect(try RuleFile.read(text: text, file: "ours.csv").map(\.id) == ["core-group"])
  }

  @Test(arguments: [
    (["starts": "core-grup-held"], "starts: “core-grup-held” is no happening; write “core-group-held” if"),
    (["stops": "xyz"], "stops: “xyz” is no happening; kith rules show core-group --json"),
    (["during": "plans"], "during: “plans” is no span; write “plan” if"),
    (["when": "long terms"], "when: “long terms” is no circumstance; write “long term” if"),
    (["count": "4 fortnights"], "count: “4 fortnights” is no length; write 45 working days"),
    (["count": "0 days"], "count: “0 days” is no length"), (["count": ""], "count: this is blank"),
    (["kind": "national"], "kind: “national” is no kind; write one of statutory, local."),
    (["kind": ""], "kind: this is blank"), (["subject": "unit"], "subject: “unit” is no subject"),
    (["which": "last"], "which: “last” is no choice; write one of each, first, later."),
    (["counting": "from"], "counting: “from” is no way of counting; write one of beginning with."),
    (["early": "no"], "early: “no” is no answer; write one of yes."),
    (["until": "grown"], "until: “grown” is no age"),
    (["from": "15/04/2013"], "from: “15/04/2013” is no day"),
    (["from": ""], "from: this is blank"), (["from": "2013-02-30"], "from: “2013-02-30” is no day"),
    (["through": "2012-01-01"], "through: the last day lies before the first"),
    (["source": ""], "source: this is blank; a rule must say it."),
    (["sure": "certain"], "sure: “certain” is no degree of sureness; write one of read, memory, inferred."),
    (["id": "Core group"], "id: “Core group” is no id"), (["title": " "], "title: this is blank"),
    (["note": "a\u{1B}[2Jb"], "note: there is an unseen character (number 27)"),
    (["title": "a\tb"], "title: there is an unseen character (number 9)"),
  ])
  func `each thing that is wrong with a row is named with its line and column`(
    cells: [String: String], words: String
  ) {
    let found = problems(Self.file(Self.row(), Self.row(cells.merging(["variant": "b"]) { old, _ in old })))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("ours.csv, line 3, \(words)") == true, "\(found)")
  }

  @Test func `all problems of a file are named, in the order of its lines`() {
    let text = Self.file(Self.row(["source": "", "count": "x"]), Self.row(["kind": "y"]), "a,b")
    let found = RuleFile.problems(text: text, file: "ours.csv")
    #expect(found.map(\.line) == [2, 2, 3, 4])
    #expect(Set(found.prefix(2).map(\.column)) == ["source", "count"])
    #expect(found.last?.what == .cellCount(found: 2, expected: RuleFile.columns.count))
    #expect(throws: RuleFileProblem.self) { try RuleFile.read(text: text, file: "ours.csv") }
  }

  @Test func `the heading must have every column once, and no other`() {
    let heading = Self.heading.replacing("variant", with: "variation").replacing("note", with: "id")
    let row = Self.row()
    #expect(
      problems("\(heading)\n\(row)\n") == [
        "ours.csv, line 1, variation: no rule has such a column; take it out.",
        "ours.csv, line 1, id: this column stands here twice; keep one of them.",
        "ours.csv, line 1, variant: this column is missing; add it, blank where a rule does not need it.",
        "ours.csv, line 1, note: this column is missing; add it, blank where a rule does not need it.",
      ])
    #expect(RuleFile.problems(text: row, file: "o").map(\.what) == [.noHeading])
    #expect(RuleFile.problems(text: "", file: "o").map(\.what) == [.noHeading])
    #expect(RuleFile.problems(text: Self.heading, file: "o").map(\.what) == [.noRows])
    #expect(
      problems(Self.heading.replacing("source", with: "sorce") + "\n" + row).first
        == "ours.csv, line 1, sorce: no rule has such a column; write source.")
  }

  @Test func `a file without a rule that counts what was done before may leave that column out`() throws {
    let text = Self.file(Self.row()).replacing(",early,", with: ",").replacing(
      "4 weeks,,,18", with: "4 weeks,,18")
    #expect(try RuleFile.read(text: text, file: "ours.csv").map(\.countsEarly) == [false])
  }

  @Test func `rows of one id and variant follow each other without overlap, gap or repetition`() {
    let first = Self.row(["through": "2020-12-31"])
    func what(_ rows: String...) -> [RuleFileProblem] {
      RuleFile.problems(text: ([Self.heading] + rows).joined(separator: "\n"), file: "o")
    }
    #expect(what(first, Self.row(["from": "2021-01-01"])) == [])
    #expect(what(Self.row(["from": "2021-01-01"]), first) == [])
    #expect(what(first, Self.row(["from": "2020-06-01", "variant": "b"])) == [])
    #expect(what(first, first).map(\.what) == [.duplicate(line: 2)])
    #expect(
      what(first, Self.row(["from": "2020-12-31"])).map(\.what) == [.overlap(line: 2, from: "2020-12-31")])
    #expect(
      what(Self.row(), Self.row(["from": "2021-01-01"])).map(\.what)
        == [.overlap(line: 2, from: "2021-01-01")])
    let gap = what(first, Self.row(["from": "2021-01-03"]))
    #expect(gap.map(\.what) == [.gap(line: 2, from: "2021-01-01", through: "2021-01-02")])
    #expect(gap.map(\.line) == [3] && gap.map(\.column) == ["from"])
  }

  @Test func `marks that are not closed are named, and the rest is read on`() {
    let text = Self.file("\"core-group,x", "\"core\"-group,x", Self.row(["kind": "z"]))
    let found = RuleFile.problems(text: text, file: "ours.csv")
    #expect(found.map(\.line) == [2, 3, 4])
    #expect(found.prefix(2).map(\.what) == [.openQuote, .strayQuote])
  }

  @Test func `a sentence about somebody's file shows no control character and stays short`() {
    let problem = RuleFileProblem(
      file: "o", line: 2, column: "id", what: .badId("a\u{1B}[2J" + String(repeating: "é", count: 900)))
    #expect(!problem.sentence.unicodeScalars.contains { $0.value < 32 })
    #expect(problem.sentence.count < 200)
  }
}
