import Casework
import Testing

@testable import Returns

@Suite struct HeadingsTests {
  private let contact =
    "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,Contact Source\n"
  private let row = "0123,a) Male,a) WBRI,01/02/2015,11,03/03/2026,q) 6: Police\n"

  @Test func `columns may stand in any order, with other blanks and case`() throws {
    let list = try read(
      "contact source,DATE  OF CONTACT,child unique id,Gender ,Ethnicity,DateOfBirth\n"
        + "q) 6: Police,03/03/2026,0123,b) Female,a) WBRI,01/02/2015\n", as: "list_01")
    #expect(list.problems == [] && list.remarks == [])
    #expect(list.rows.first?.person.id == "0123")
    #expect(list.rows.first?.person.born == Day("2015-02-01"))
    #expect((list.rows.first?.facts.first as? ContactReceived)?.source == "6")
  }

  @Test func `columns are known by their words where the name is another`() throws {
    let list = try read(
      "Identifier of the child,Sex,Ethnicity,Child's date of birth,Date of first contact,Source of contact\n",
      as: "list_01")
    #expect(list.problems == [])
    #expect(
      list.remarks == [
        "not known and not read: “Source of contact”",
        "there is no column “Contact Source”; nothing was read for it",
      ])
  }

  @Test func `an unknown column is told and does no harm`() throws {
    let list = try read(
      contact.replacing("\n", with: ",Shoe size\n") + row.replacing("\n", with: ",38\n"), as: "list_01")
    #expect(list.rows.count == 1)
    #expect(list.remarks == ["not known and not read: “Shoe size”"])
  }

  @Test func `a missing column that is needed is a problem that names it`() throws {
    let list = try read(contact.replacing("Date of Contact", with: "When"), as: "list_01")
    #expect(
      list.problems == [
        ImportProblem(
          line: 1, column: nil,
          why: "there is no column “Date of Contact”, and the list cannot be read without it")
      ])
    #expect(list.rows.isEmpty)
  }

  @Test func `a heading that stands twice is a problem`() throws {
    let list = try read(contact.replacing("Ethnicity", with: "gender"), as: "list_01")
    #expect(
      list.problems.map(\.why) == [
        "the headings “Gender” and “gender” mean the same column; one of them must go or be renamed"
      ])
  }

  @Test func `a first line that is no heading says what was expected`() throws {
    let list = try read(row + row, as: "list_01")
    #expect(
      list.problems == [
        ImportProblem(
          line: 1, column: nil,
          why: "the first line begins with “0123” and is not the heading of this list; expected "
            + "Child Unique ID, Gender, Ethnicity, Date of Birth and so on")
      ])
  }

  @Test func `seen and seen alone are not taken for each other`() throws {
    let list = try read(
      "Child Seen Alone,Child Seen,Child ID,Date of visit,Visit type,Worker\n"
        + "No,Yes,1,03/03/2026,CP visit,Åse\n", as: "visits")
    #expect(list.problems == [])
    #expect(list.rows.first?.visit?.seen == true)
    #expect(list.rows.first?.visit?.alone == false)
    #expect(list.rows.first?.visit?.kind == .protection)
  }

  @Test func `every list's own headings are found by name, whatever stands beside them`() throws {
    let reference = try Fixture.reference()
    for list in AnnexList.read.map(\.name) + ["caseload", "visits"] {
      let columns = reference.layout(of: list).columns
      let record = CSVRecord(line: 1, fields: columns.map(\.heading).reversed())
      let headings = Headings(record, columns: columns)
      #expect(headings.faults == [] && headings.remarks == [], "\(list)")
      for (place, column) in columns.reversed().enumerated() {
        #expect(headings.place(of: column.field) == place, "\(list) \(column.field)")
      }
    }
  }
}
