import Casework
import GRDB
import Testing

@testable import Records

@Suite struct FindingSoundTests {
  let unit: TestUnit
  let family: Ref<Family>

  init() throws {
    unit = try TestUnit()
    family = try unit.family("Murphy")
    for (forename, surname, born) in [
      ("Siobhán", "Murphy", "2019-03-14"), ("Declan", "Murphy", "2016-03-14"),
      ("Ines", "Schofield", "2014-07-01"),
    ] {
      let child = Person(surname: surname, forename: forename, born: day(born))
      _ = try unit.store.save(.addPerson(child, family: family, relationship: "child"))
    }
  }

  private func found(_ typed: String) throws -> [String] {
    try unit.store.find(typed, today: unit.today).filter { $0.person != nil }
      .map { "\($0.text.prefix { $0 != " " }): \($0.why)" }
  }

  @Test(arguments: ["shivaun", "Shivawn murfy", "shivon"])
  func `A name is found as it was heard, after those that begin so`(typed: String) throws {
    #expect(try found(typed) == ["Siobhán: sounds like"])
    #expect(try found("murfey") == ["Declan: sounds like", "Siobhán: sounds like"])
    #expect(try found("siob") == ["Siobhán: forename"])
  }

  @Test(arguments: ["14/3/2019", "14 mar 2019", "2019-03-14", "14.3.19", "March 14 2019"])
  func `A day of birth finds its child however it is typed`(typed: String) throws {
    #expect(try found(typed) == ["Siobhán: day of birth"])
    #expect(try found("14/3") == ["Siobhán: day of birth", "Declan: day of birth"])
    #expect(try found("14 march") == ["Siobhán: day of birth", "Declan: day of birth"])
    #expect(try found("31/2/2019").isEmpty)
  }

  @Test func `An expected day finds the unborn child`() throws {
    let unborn = Person(surname: "Costa", forename: "", expected: day("2026-06-09"))
    _ = try unit.store.save(.addPerson(unborn, family: family, relationship: "unborn child"))
    #expect(try found("9/6/2026") == ["Costa,: expected day of birth"])
  }

  @Test func `A telephone number is found by four of its figures, spaced as one likes`() throws {
    var mother = Person(surname: "Murphy", forename: "Bríd")
    mother.contacts = [ContactDetail(kind: .phone, value: "+44 7700 900 142", note: "grandmother's")]
    _ = try unit.store.save(.addPerson(mother, family: family, relationship: "mother"))
    for typed in ["07700 9", "0014", "9001 42", "+44 7700", "(07700) 900142"] {
      #expect(try found(typed) == ["Bríd: phone +44 7700 900 142 (grandmother's)"], "\(typed)")
    }
    #expect(try found("142").isEmpty)
    #expect(try found("7701").isEmpty)
  }

  @Test func `Name and school together narrow to one child, and say through what`() throws {
    var child = Person(surname: "Murphy", forename: "Oisín", born: day("2015-01-02"))
    child.school = "Larkhill School"
    child.contacts = [ContactDetail(kind: .email, value: "oisin@example.org")]
    _ = try unit.store.save(.addPerson(child, family: family, relationship: "child"))
    #expect(try found("murphy lark") == ["Oisín: school and name"])
    #expect(try found("oisin@ex") == ["Oisín: e-mail oisin@example.org"])
  }

  @Test func `Long words are found to their ends, though texts are kept by fewer letters`() throws {
    for text in ["The assessment is done.", "The assessor rang.", "Café visits\nre-assessments too"] {
      _ = try unit.store.save(
        .recordNote(
          Note(
            kind: .note, family: family, day: unit.today, event: .call, people: [Ref(1)], text: text,
            toldBy: "")
        ))
    }
    func texts(_ typed: String) throws -> [String] {
      try unit.store.find(typed, today: unit.today).filter { $0.kind == .note }.map(\.text)
    }
    #expect(try texts("assess").count == 3)
    #expect(try texts("assessm") == ["Café visits re-assessments too", "The assessment is done."])
    #expect(try texts("assessments") == ["Café visits re-assessments too"])
    #expect(try texts("assessor the") == ["The assessor rang."])
    #expect(try texts("assessorial").isEmpty)
    #expect(try texts("cafe") == ["Café visits re-assessments too"])
  }

  @Test func `A corrected name is heard by its new sound, and check finds a wrong one`() throws {
    let file = try unit.store.family(family, today: unit.today)
    let child = try #require(file.children.first { $0.person.forename == "Declan" })
    var person = child.person
    person.forename = "Siobhán"
    _ = try unit.store.save(.correctPerson(child.row.ref, person, basedOn: child.revision))
    #expect(try found("shivaun") == ["Siobhán: sounds like", "Siobhán: sounds like"])
    #expect(try found("deklan").isEmpty)
    _ = try unit.store.undo()
    #expect(try found("deklan") == ["Declan: sounds like"])
    #expect(try unit.store.check(today: unit.today).ok)
    try unit.store.queue.write {
      try $0.execute(sql: "UPDATE name_sound SET sound = 'X' || sound WHERE person = 2")
    }
    let checks = try unit.store.check(today: unit.today).checks
    #expect(checks.filter { !$0.ok }.map(\.id) == ["derived"])
    try unit.store.workOutAgain()
    #expect(try unit.store.check(today: unit.today).ok)
  }

  @Test func `Sounds of an older program are made again when the unit is opened to work`() throws {
    try unit.store.queue.write {
      try $0.execute(sql: "DELETE FROM name_sound; UPDATE law_state SET sounds = 0")
    }
    #expect(try found("shivaun").isEmpty)
    try unit.store.refreshIfLawChanged()
    #expect(try found("shivaun") == ["Siobhán: sounds like"])
  }

  @Test func `Everything worked out again is found as before`() throws {
    _ = try unit.store.save(
      .recordNote(
        Note(
          kind: .note, family: family, day: unit.today, event: .call, people: [Ref(1)],
          text: "Rang about Declan",
          toldBy: "")))
    let before = try ["declan", "mur", "rang", "14/3"].map { try unit.store.find($0, today: unit.today) }
    try unit.store.workOutAgain()
    #expect(
      try ["declan", "mur", "rang", "14/3"].map { try unit.store.find($0, today: unit.today) } == before)
    #expect(before.allSatisfy { !$0.isEmpty })
  }

  @Test func `Who may be known already is told with family and reason while the name is typed`() throws {
    func alike(_ forename: String, _ surname: String, _ born: String?, besides: Int? = nil) throws -> [String]
    {
      try unit.store.alike(
        forename: forename, surname: surname, born: born.map { day($0) }, besides: besides.map { Ref($0) }
      ).map { "\($0.known.name), \($0.known.familyName) \($0.known.family?.number ?? 0): \($0.reason)" }
    }
    let siobhan = "Siobhán Murphy, Murphy 1: "
    #expect(try alike("Shivaun", "Murfy", "2019-03-14") == [siobhan + "sounds like, same day of birth"])
    #expect(try alike("Siobhán", "Murphy", nil) == [siobhan + "same name, no day of birth to compare"])
    #expect(try alike("Siobhan", "Kelly", "2019-03-14") == [siobhan + "same day of birth, forename alike"])
    #expect(try alike("Siobhán", "Murphy", nil, besides: 1).isEmpty)
    #expect(try alike("Ines", "", nil).isEmpty)
    #expect(try alike("", "", nil).isEmpty)
  }

  @Test func `A family typed as new is held against the families that are known, by sound too`() throws {
    let known = try unit.store.alike(forename: "", surname: "Murfy", born: nil)
    #expect(known.first?.known.family == family)
    #expect(known.first?.reason == "a family that sounds like it, with Ines, Declan, Siobhán")
    #expect(
      try unit.store.alike(forename: "", surname: "murphy", born: nil).first?.reason.hasPrefix(
        "a family of the same name") == true)
    #expect(try unit.store.alike(forename: "", surname: "Zielinski", born: nil).isEmpty)
  }
}
