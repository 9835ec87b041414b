import Casework
import Desk
import Screen
import Testing

/// What is found in *New …*, and what is proposed in its forms.
struct NewWordsTests {
  private func found(_ words: String) throws -> [String] {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("n\(words)")
    guard case .picker(let sheet)? = desk.overlays.last else { return [] }
    return sheet.picker.matches.map(\.id)
  }

  @Test(arguments: [
    ("mother", "person"), ("carer", "person"), ("sibling", "person"), ("baby", "person"),
    ("person", "person"),
    ("went missing", "occasion/returned-from-missing"), ("new worker", "submit/allocation"),
    ("core group", "occasion/core-group"), ("moved", "home"), ("school", "contact"),
    ("SDQ", "occasion/strengths-and-difficulties"),
  ])
  func `a coordinator's word finds what is meant`(word: String, id: String) throws {
    let ids = try found(word)
    #expect(ids.prefix(2).contains(id), "\(word): \(ids)")
  }

  @Test func `a core group ticks brothers and sisters of whom one is due, whatever their day`() throws {
    var file = Dated.file
    for index in file.clocks.indices where file.clocks[index].child == Ref(12) {
      file.clocks[index].due = Bench.today + 4
    }
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    _ = try desk.press("jx")
    _ = desk.take(.answer(.family(file)))
    guard case .form(let sheet)? = desk.overlays.last else {
      Issue.record("no form: \(desk.frame().text)")
      return
    }
    #expect(sheet.form["children"]?.ticks?.ticked(column: 0) == ["11", "12"])
  }

  @Test func `a contact about an adult is ticked for that adult, and an only child is always ticked`() throws
  {
    var file = Bench.file
    file.children = [file.children[0]]
    file.relatives = [
      FamilyFile.Relative(
        ref: Ref(90), person: Person(surname: "Adeyemi", forename: "Ada"), relationship: "mother",
        revision: Revision(0), home: "")
    ]
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    _ = try desk.press("<End>c")
    _ = desk.take(.answer(.family(file)))
    guard case .form(let sheet)? = desk.overlays.last else { return }
    #expect(sheet.form["people"]?.ticks?.ticked(column: 0) == ["11", "90"])
  }

  @Test func `the hint of where a referral came from names only what is taken`() throws {
    var desk = Bench.desk()
    desk.codes = CodeBook(
      [
        ("1A", "family member, relative or carer"), ("2A", "schools"), ("2B", "education services"),
        ("3A", "general practitioner"), ("3B", "health visitor"), ("3C", "school nurse"),
        ("4", "housing"), ("6", "police"),
      ].map { CodeBook.Code(list: "referral-source", code: $0.0, meaning: $0.1, source: "invented") })
    _ = desk.take(.answer(.caseload(Bench.rows)))
    for word in ["police", "housing", "health visitor", "2A schools"] {
      _ = try desk.press("N<Tab><Tab><Tab>\(word)<Tab>")
      guard case .form(let sheet)? = desk.overlays.last else { return }
      #expect(sheet.form["source"]?.problem == nil, "\(word)")
      #expect(sheet.form["source"]?.readback != nil)
      desk.overlays = []
    }
    _ = try desk.press("N<Tab><Tab><Tab>school<Tab>")
    #expect(desk.frame().text.contains("“school” fits 2: 2A schools; 3C school nurse"))
  }
}
