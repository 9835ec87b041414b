import Casework
import GRDB
import Testing

@testable import Records

@Suite struct ContactTests {
  private func person(_ unit: TestUnit, _ ref: Ref<Person>) throws -> (Person, Revision) {
    let family = try unit.store.family(Ref(1), today: unit.today)
    if let child = family.children.first(where: { $0.row.ref == ref }) {
      return (child.person, child.revision)
    }
    let relative = try #require(family.relatives.first { $0.ref == ref })
    return (relative.person, relative.revision)
  }

  @Test func `Numbers are kept in their order, put right with the person, and taken back`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    var mother = Person(surname: "Adeyemi", forename: "Ann")
    mother.contacts = [
      ContactDetail(kind: .phone, value: " 07700 900123 ", note: "after 4"),
      ContactDetail(kind: .email, value: "ann@example.org"), ContactDetail(kind: .phone, value: ""),
      ContactDetail(kind: .phone, value: "+44 7700 900123"),
    ]
    let saved = try unit.store.save(.addPerson(mother, family: family, relationship: "mother"))
    let ref = Ref<Person>(try #require(saved.made))
    var (stored, revision) = try person(unit, ref)
    let first = [
      ContactDetail(kind: .phone, value: "07700 900123", note: "after 4"),
      ContactDetail(kind: .email, value: "ann@example.org"),
    ]
    #expect(stored.contacts == first)
    stored.contacts = [ContactDetail(kind: .phone, value: "020 7946 0000"), first[0]]
    _ = try unit.store.save(.correctPerson(ref, stored, basedOn: revision))
    #expect(try person(unit, ref).0.contacts == stored.contacts)
    #expect(
      refusal { _ = try unit.store.save(.correctPerson(ref, mother, basedOn: revision)) }?.sentence
        .contains("Jo Bell has changed Ann Adeyemi meanwhile") == true)
    #expect(try unit.store.find("79460", today: unit.today).map(\.why) == ["phone 020 7946 0000"])
    _ = try unit.store.undo()
    #expect(try person(unit, ref).0.contacts == first)
    #expect(try unit.store.find("79460", today: unit.today).isEmpty)
    #expect(try unit.store.check(today: unit.today).ok)
  }

  @Test func `An import never touches how somebody is reached`() throws {
    let store = try ImportFixture.store()
    try store.bringAll(incoming(.caseload, child("0017", in: "F1")))
    let file = try #require(try store.caseload(today: ImportFixture.today).first)
    let before = try #require(try store.family(file.family, today: ImportFixture.today).children.first)
    var person = before.person
    person.contacts = [ContactDetail(kind: .phone, value: "07700 900321", note: "grandmother's")]
    _ = try store.save(.correctPerson(before.row.ref, person, basedOn: before.revision))
    try store.bringAll(incoming(.caseload, child("0017", in: "F1") { $0.school = "Larkhill" }))
    let after = try #require(try store.family(file.family, today: ImportFixture.today).children.first)
    #expect(after.person.contacts == person.contacts && after.person.school == "Larkhill")
  }

  @Test func `What cannot be is refused with a sentence, and what stood so already bars nothing else`() throws
  {
    let unit = try TestUnit()
    let family = try unit.family("Costa", "Ines")
    var unborn = Person(surname: "Costa", forename: "", expected: unit.today + 30)
    unborn.sex = "F"
    let sentence = refusal {
      _ = try unit.store.save(.addPerson(unborn, family: family, relationship: "unborn child"))
    }?.sentence
    #expect(sentence?.hasPrefix("Before birth the sex is recorded as not known") == true)
    let spaced = Person(councilId: "00 42", surname: "Costa", forename: "Rui", born: day("2015-05-05"))
    #expect(
      refusal { _ = try unit.store.save(.addPerson(spaced, family: family, relationship: "child")) }?.sentence
        == "A council's id is letters and digits alone; leave out the space.")
    try unit.store.queue.write { try $0.execute(sql: "UPDATE person SET council_id = '00 42' WHERE id = 1") }
    var (stored, revision) = try person(unit, Ref(1))
    stored.school = "Larkhill"
    _ = try unit.store.save(.correctPerson(Ref(1), stored, basedOn: revision))
    #expect(try person(unit, Ref(1)).0.school == "Larkhill")
  }

  @Test func `A move ends the old home the day before, and brothers share one household`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let children = try unit.children(of: family)
    let old = Home(address: "1 Elm Road", postcode: "E8 3AB")
    _ = try unit.store.save(.moveHome(children, old, since: day("2026-01-10")))
    let moved = try unit.store.save(
      .moveHome([children[0]], Home(address: " 9  Weir Lane", postcode: "n1 1aa"), since: day("2026-03-02")))
    #expect(moved.what == "moved Tolu Adeyemi to 9 Weir Lane, N1 1AA" && moved.family == family)
    func homes() throws -> [String] {
      try unit.store.lines(
        "SELECT person, household, since, coalesce(until, '-') FROM household_person ORDER BY id")
    }
    #expect(
      try homes() == [
        "1 1 2026-01-10 2026-03-01", "2 1 2026-01-10 -", "1 2 2026-03-02 -",
      ])
    #expect(try unit.store.find("n11a", today: unit.today).map(\.why) == ["postcode N1 1AA"])
    #expect(
      try unit.store.find("e8 3", today: unit.today).map(\.text) == ["Femi Adeyemi, 9, born 3 Feb 2017"])
    #expect(try unit.store.find("weir", today: unit.today).map(\.why) == ["address 9 Weir Lane"])
    // The same address typed otherwise is the same household, and whoever lives there stays.
    _ = try unit.store.save(
      .moveHome(children, Home(address: "1 elm road", postcode: "e83ab"), since: day("2026-03-09")))
    #expect(try homes().suffix(2) == ["1 2 2026-03-02 2026-03-08", "1 1 2026-03-09 -"])
    _ = try unit.store.undo()
    _ = try unit.store.undo()
    #expect(try homes() == ["1 1 2026-01-10 -", "2 1 2026-01-10 -"])
    #expect(try unit.store.check(today: unit.today).ok)
  }

  @Test func `A move told twice for one day puts the first right; one before another move is refused`() throws
  {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let children = try unit.children(of: family)
    let since = day("2026-03-02")
    _ = try unit.store.save(.moveHome(children, Home(address: "1 Elm Raod", postcode: ""), since: since))
    _ = try unit.store.save(.moveHome(children, Home(address: "1 Elm Road", postcode: ""), since: since))
    #expect(
      try unit.store.lines("SELECT household, since, coalesce(until, '-') FROM household_person") == [
        "2 2026-03-02 -"
      ])
    let elsewhere = Home(address: "9 Weir Lane", postcode: "")
    #expect(
      refusal { _ = try unit.store.save(.moveHome(children, elsewhere, since: since - 1)) }
        == .notSo(
          "Tolu Adeyemi has lived at 1 Elm Road since Mon 2 Mar 2026; a move is told from a later day."))
    #expect(
      refusal { _ = try unit.store.save(.moveHome(children, elsewhere, since: unit.today + 1)) }
        == .dayToCome(what: "A move", unit.today + 1))
    #expect(
      refusal {
        _ = try unit.store.save(.moveHome(children, Home(address: " ", postcode: "E8"), since: since))
      } == .nothingChosen("the new address"))
    let stranger = try unit.children(of: unit.family("Marsh", "Ines"))
    #expect(
      refusal { _ = try unit.store.save(.moveHome(children + stranger, elsewhere, since: since)) } != nil)
  }
}
