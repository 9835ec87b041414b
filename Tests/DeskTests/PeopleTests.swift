import Casework
import Desk
import Screen
import Testing

/// A family taken in at once; people with numbers, homes and codes.
struct PeopleTests {
  private static let codes = CodeBook([
    CodeBook.Code(list: "ethnicity", code: "WBRI", meaning: "White British", source: ""),
    CodeBook.Code(list: "ethnicity", code: "BAFR", meaning: "Black African", source: ""),
    CodeBook.Code(list: "referral-source", code: "2A", meaning: "schools", source: ""),
    CodeBook.Code(list: "referral-source", code: "3C", meaning: "school nurse", source: ""),
  ])

  private func desk() throws -> Desk {
    var desk = Bench.desk()
    desk.codes = Self.codes
    _ = desk.take(.answer(.caseload(Bench.rows)))
    return desk
  }

  private func atPerson() throws -> Desk {
    var desk = try desk()
    _ = try desk.press("nperson or<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    return desk
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year: year, month: month, day: day))
  }

  // MARK: A new family

  @Test func `a referral with two children is one form and one change`() throws {
    var desk = try desk()
    let script = "NOkoro<Tab>Tolu f 3/4/2017, Femi m 12/9/2021<Tab>y<Tab>2a<C-s>"
    let effects = try desk.press(script)
    var tolu = Person(surname: "Okoro", forename: "Tolu", born: try Self.day(2017, 4, 3))
    var femi = Person(surname: "Okoro", forename: "Femi", born: try Self.day(2021, 9, 12))
    (tolu.sex, femi.sex) = ("F", "M")
    let intake = Intake(
      name: "Okoro",
      people: [
        Intake.Newcomer(person: tolu, relationship: "child"),
        Intake.Newcomer(person: femi, relationship: "child"),
      ], steps: [.begin(.referral, on: Bench.today - 1, fields: ["source": .text("2A")])])
    #expect(effects.last == .weigh(.takeIn(intake), form: "family/0"))
    let content = "OkoroToluf3/4/2017Femim12/9/2021y2a".count
    #expect(try Key.script(script).count - content - " , ".count * 2 <= 8)
  }

  @Test func `children are read back in full before they count`() throws {
    var desk = Bench.desk(width: 120, height: 40)
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("NOkoro<Tab>Tolu f 3/4/2017, Femi Bello m 12 sep 2021, unborn 12/6/2026")
    let picture = desk.frame().text
    #expect(picture.contains("Tolu, girl, 3 Apr 2017 (8)"))
    #expect(picture.contains("Femi Bello, boy, 12 Sep 2021 (4)"))
    #expect(picture.contains("unborn, expected Fri 12 Jun 2026"))
  }

  @Test(arguments: [
    (
      "Tolu 9",
      "“9” may be an age: type the birth as 3/4/2017, or leave it out while it is not known."
    ),
    ("f 3/4/2017", "“f 3/4/2017” has no name; an unborn child has the expected day."),
  ])
  func `a child that cannot be read is said in its own line`(typed: String, problem: String) throws {
    var desk = try desk()
    _ = try desk.press("NOkoro<Tab>\(typed)<C-s>")
    #expect(desk.notice?.sentence == problem)
    #expect(desk.scope == .form)
  }

  @Test func `a source without a day, and a referral without a child, are both asked for`() throws {
    var desk = try desk()
    _ = try desk.press("NOkoro<Tab>Tolu f 3/4/2017<Tab><Tab>2a<C-s>")
    #expect(desk.notice?.sentence.hasPrefix("Which day was the referral?") == true)
    _ = try desk.press("y<Tab><BackTab><BackTab><C-u><C-s>")
    #expect(desk.notice?.sentence == "A referral is about children: type them in the line above.")
  }

  @Test func `Ctrl-N saves the family and goes on with another of its people`() throws {
    var desk = try desk()
    _ = try desk.press("NOkoro<Tab>Tolu f 3/4/2017<Tab><Tab><Tab>4 Mill Lane, HF1 2AB<C-n>")
    var saved = Saved(what: "added the family Okoro with Tolu", family: Ref(1), made: 1)
    saved.isFinal = false
    #expect(desk.take(.saved(saved, form: "family/0")).first == .read(.family(Ref(1))))
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.scope == .form)
    let picture = desk.frame().text
    #expect(picture.contains("Okoro"))
    #expect(picture.contains("4 Mill Lane, HF1 2AB"))
  }

  // MARK: A person

  @Test func `numbers, home and ethnicity are one person with the rest`() throws {
    var desk = try atPerson()
    let script = """
      Ade<Tab><Tab>mother<Tab><Tab><Tab>f<Tab><Tab><Tab>african<Tab>4 mill lane, heronsford, hf12ab<Tab><Tab>
      07700 900123 work<Enter>ade@example.org<Enter><Enter>
      """
    let effects = try desk.press(script)
    var person = Person(surname: "Adeyemi", forename: "Ade")
    (person.sex, person.ethnicity) = ("F", "BAFR")
    person.home = Home(address: "4 mill lane, heronsford", postcode: "HF1 2AB")
    person.contacts = [
      ContactDetail(kind: .phone, value: "07700 900123", note: "work"),
      ContactDetail(kind: .email, value: "ade@example.org"),
    ]
    #expect(
      effects.last
        == .weigh(.addPerson(person, family: Ref(1), relationship: "mother"), form: "person/1"))
  }

  @Test func `what is neither a number nor an e-mail address is said in its line`() throws {
    var desk = try atPerson()
    _ = try desk.press("Ade<BackTab>ring at school<C-s>")
    #expect(desk.notice?.sentence.hasPrefix("“ring at school” is no number and no e-mail address") == true)
    #expect(desk.frame().text.contains("ring at school"))
  }

  @Test func `a second number typed is there again in the resumed draft`() throws {
    var desk = try atPerson()
    let effects = try desk.press("Ade<BackTab>07700 900123<Enter>020 7946 0000 home<Esc>")
    guard case .keep(let draft)? = effects.first else {
      Issue.record("nothing was kept: \(effects)")
      return
    }
    _ = desk.take(.answer(.drafts([draft])))
    _ = try desk.press("nperson or<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.frame().text.contains("020 7946 0000 home"))
  }

  @Test func `correcting a person keeps what the form does not ask, and shows numbers and home`() throws {
    var desk = try desk()
    var file = Bench.file
    file.children[0].person.disabled = true
    file.children[0].person.contacts = [ContactDetail(kind: .phone, value: "07700 900123", note: "aunt")]
    file.children[0].home = "4 Mill Lane, HF1 2AB"
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    _ = try desk.press("e")
    _ = desk.take(.answer(.family(file)))
    #expect(desk.frame().text.contains("07700 900123 aunt"))
    let effects = try desk.press("<Tab><Tab><Tab><Tab><Tab>Heron School<C-s>")
    var person = file.children[0].person
    (person.school, person.sex) = ("Heron School", "U")
    #expect(
      effects.last == .weigh(.correctPerson(Ref(11), person, basedOn: Revision(0)), form: "person-11/1"))
  }

  @Test func `what is impossible stands as the problem of its own line, what is odd bars nothing`() throws {
    var desk = try atPerson()
    _ = try desk.press("Kim<Tab><Tab><Tab><Tab>30/6/2026<Tab>f<Tab><C-s>")
    #expect(
      desk.notice?.sentence
        == "Before birth the sex is recorded as not known; it is chosen once the birth is recorded.")
    desk = try atPerson()
    let effects = try desk.press("Kim<Tab><Tab><Tab>1/2/2020<Tab><C-s>")
    #expect(desk.frame().text.contains("Was it the 1st?"))
    guard case .weigh(.addPerson, _)? = effects.last else {
      Issue.record("it was not saved: \(effects)")
      return
    }
  }

  @Test func `people who moved together are one change from the day on`() throws {
    var desk = try desk()
    var file = Bench.file
    for index in file.children.indices { file.children[index].home = index < 2 ? "1 Old Road" : "2 Far Road" }
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(file)))
    _ = try desk.press("<Down>nmoved<Enter>")
    _ = desk.take(.answer(.family(file)))
    let effects = try desk.press("y<Tab><Tab>4 Mill Lane HF1 2AB<C-s>")
    #expect(
      effects.last
        == .save(
          .moveHome(
            [Ref(11), Ref(12)], Home(address: "4 Mill Lane", postcode: "HF1 2AB"), since: Bench.today - 1),
          form: "home/1"))
  }

  @Test func `nobody dies before they were born, and the day's own line says so`() throws {
    var desk = try desk()
    _ = try desk.press("ndeath<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    let effects = try desk.press("åse<Tab>1/2/2020<C-s>")
    #expect(effects.allSatisfy { if case .keep = $0 { true } else { false } })
    #expect(desk.notice?.sentence == "Åse Adeyemi was not yet born on Sat 1 Feb 2020.")
  }
}
