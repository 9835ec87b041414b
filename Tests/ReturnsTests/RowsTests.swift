import Casework
import Testing

@testable import Returns

@Suite struct RowsTests {
  private let heading =
    "Person ID,Family ID,Surname,Forename,DOB or EDD,Sex,Ethnicity,Relationship,Status,Allocated From\n"

  @Test func `words that Kith does not know are kept, with a word`() throws {
    let list = try read(
      heading + "1,F1,A,B,,F,WBRI,Godmother,,\n2,F1,A,C,,M,WBRI,MGM,,\n3,F1,A,D,,M,WBRI,Son,looked after,\n")
    #expect(list.rows.map(\.person.relationship) == ["Godmother", "maternal grandmother", "child"])
    #expect(list.rows[2].person.status == .lookedAfter)
    #expect(
      list.remarks.last
        == "“Godmother” under “Relationship” is not known to Kith in 1 row, first on line 2; kept as it stands"
    )
  }

  @Test func `an exact repeat is read once, with a word`() throws {
    let list = try read(heading + "1,F1,A,B,,F,WBRI,child,CIN,\n1,F1,A,B,,F,WBRI,child,CIN,\n")
    #expect(list.problems == [])
    #expect(list.rows.count == 1)
    #expect(list.read == 2)
    #expect(list.remarks.last == "line 3 says the same as line 2 and was read once")
  }

  @Test func `several problems of one row are all told`() throws {
    let list = try read(heading + ",F1,A,B,,F,WBRI,child,CIN,\n2,F1,A,B,1/1/15,F,XXXX,child,busy,tomorrow\n")
    #expect(list.rows.isEmpty)
    #expect(list.problems.map(\.line) == [2, 3, 3, 3, 3])
    #expect(
      Set(list.problems.compactMap(\.column)) == [
        "Person ID", "Ethnicity", "DOB or EDD", "Status", "Allocated From",
      ])
    #expect(list.problems[0].why == "the cell is blank, and the row cannot be read without it")
    #expect(
      list.problems.contains {
        $0.why == "“tomorrow” is not a day; expected dd/mm/yyyy, such as 31/03/2026"
      })
    #expect(
      list.problems.contains {
        $0.why
          == "“XXXX” is not a value of this column; expected WBRI, WIRI, WIRT, WOTH, WROM or another of 20"
      })
  }

  @Test func `an identifier that a spreadsheet has spoilt is not taken`() throws {
    let list = try read(heading + "1.54E+06,F1,A,B,,F,WBRI,child,CIN,\n")
    #expect(list.problems.map(\.column) == ["Person ID"])
    #expect(list.problems[0].why.hasPrefix("“1.54E+06” is no identifier"))
  }

  @Test func `an end before its start is a problem`() throws {
    let list = try read(
      "Child Unique ID,Date of Birth,Assessment start date,Assessment completion date\n"
        + "1,01/01/2015,03/03/2026,02/03/2026\n", as: "list_02")
    #expect(
      list.problems == [
        ImportProblem(
          line: 2, column: "Assessment completion date",
          why:
            "02/03/2026 lies before 03/03/2026, the day under “Assessment start date”; one of the two is wrong"
        )
      ])
  }

  @Test func `visits of one child, day, type and worker are one`() throws {
    let list = try read(
      "Child ID,Date,Type,Seen,Seen Alone,Worker\n1,03/03/2026,Chat,No,No,Åse\n1,03/03/2026,Chat,Yes,Yes,Åse\n"
        + "1,03/03/2026,Chat,Yes,Yes,Ola\n", as: "visits")
    #expect(list.rows.count == 2)
    #expect(list.rows[0].visit?.seen == true)
    #expect(list.rows[0].visit?.kind == .other)
    #expect(list.rows[0].visit?.type == "Chat")
    #expect(
      list.remarks == [
        "“Chat” under “Type” is not known to Kith in 3 rows, first on line 2; kept as it stands",
        "lines 2 and 3 are one visit; the child was seen if either says so",
      ])
  }

  @Test func `lettered values are read with and without their letter, and as bare codes`() throws {
    let set = try #require(try Fixture.reference().layout(of: "list_08").choices["placement"])
    #expect(set.meaning(of: "f) U6: Foster placement - not FFA") == .code("U6"))
    #expect(set.meaning(of: "F)  u6: foster placement – not ffa ") == .code("U6"))
    #expect(set.meaning(of: "U6") == .code("U6"))
    #expect(set.meaning(of: "p) K2: Children’s Homes") == .code("K2"))
    #expect(set.meaning(of: "h) Children's Homes") == .code("K2"))
    #expect(set.meaning(of: "a) Foster placement") == .words("Foster Placement"))
    #expect(set.meaning(of: "Q9") == nil)
    let legal = try #require(try Fixture.reference().layout(of: "list_08").choices["legal-status"])
    #expect(legal.meaning(of: "c) Freed for  Adoption") == .code("D1"))
    #expect(legal.meaning(of: "g) Youth justice legal Statuses") == .words("Youth justice legal Statuses"))
  }
}
