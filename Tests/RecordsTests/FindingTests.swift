import Casework
import Testing

@testable import Records

@Suite struct FindingTests {
  @Test(
    arguments: ["ziz", "ŽIŽ", "ase ziz", "ziz ase", "žižek å", "  ase   "])
  func `Half a surname or forename in any order finds a child, accents aside`(typed: String) throws {
    let unit = try TestUnit()
    _ = try unit.family("Žižek", "Åse")
    _ = try unit.family("Adeyemi", "Tolu")
    let found = try unit.store.find(typed, today: unit.today).filter { $0.kind == .child }
    #expect(found.map(\.text) == ["Åse Žižek, 9, born 3 Feb 2017"])
  }

  @Test func `Ids come first, then names, then texts, the latest written first`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Marsh", "Ines")
    let child = Person(councilId: "0042", surname: "Marsh", forename: "Kay", born: day("2018-01-01"))
    _ = try unit.store.save(.addPerson(child, family: family, relationship: "child"))
    _ = try unit.store.save(
      .recordVisit(try unit.visit(to: family, text: "Crossed the marsh; 0042 said so.")))
    _ = try unit.store.save(
      .recordVisit(try unit.visit(to: family, on: "2026-03-01", text: "Marshland again.")))
    let byId = try unit.store.find("0042", today: unit.today)
    #expect(byId.map(\.kind) == [.child, .visit] && byId[0].why == "id" && byId[0].id == "0042")
    let byName = try unit.store.find("marsh", today: unit.today)
    #expect(byName.map(\.kind) == [.family, .child, .child, .visit, .visit])
    #expect(byName.last?.why == "visit of 13 Mar 2026")
    #expect(try unit.store.find("marsh", limit: 2, today: unit.today).count == 2)
  }

  @Test(
    arguments: [
      "\"", "\"\"", "*", "a*", "(", "NOT", "a AND", "NEAR(", "name:", "-", "o'br", "\u{0}x", "^a", "a\"b",
      "作者", "%", "{a}", "+", "\\", "½", "",
    ])
  func `Nothing that can be typed is an error`(typed: String) throws {
    let unit = try TestUnit()
    _ = try unit.family("O'Brien", "作者")
    _ = try unit.store.find(typed, today: unit.today)
    _ = try unit.store.families(matching: typed)
  }

  @Test func `A corrected text is found by its new words and no longer by its old`() throws {
    let unit = try TestUnit()
    let family = try unit.family("O'Brien", "作者")
    var visit = try unit.visit(to: family, text: "Swimming on Mondays")
    let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
    visit.text = "Football on Mondays"
    _ = try unit.store.save(.correctVisit(ref, visit, basedOn: Revision(0)))
    #expect(try unit.store.find("swim", today: unit.today).isEmpty)
    #expect(try unit.store.find("monday foot", today: unit.today).map(\.familyName) == ["O'Brien"])
    #expect(try unit.store.find("brien", today: unit.today).count == 2)
    #expect(try unit.store.find("o'br", today: unit.today).count == 2)
    #expect(try unit.store.find("obrien", today: unit.today).count == 2)
    #expect(try unit.store.find("obr", today: unit.today).count == 2)
    #expect(try unit.store.find("作", today: unit.today).count == 1)
  }

  @Test func `A school and a worker lead to their children, after whoever bears the name`() throws {
    let unit = try TestUnit()
    let consultant = try TestUnit.store(unit, by: "rshah")
    let family = try unit.family("Shah", "Ines")
    for (name, school) in [("Tolu", "Hill School"), ("Femi", "Žižek Hill")] {
      var child = Person(surname: "Adeyemi", forename: name, born: day("2017-02-03"))
      child.school = school
      _ = try unit.store.save(.addPerson(child, family: family, relationship: "child"))
    }
    func found(_ typed: String) throws -> [String] {
      try unit.store.find(typed, today: unit.today).filter { $0.kind == .child }
        .map { "\($0.text.prefix(4)): \($0.why)" }
    }
    #expect(try found("hill") == ["Femi: school", "Tolu: school"])
    #expect(try found("robin").isEmpty)
    let tolu = try unit.children(of: family)[1]
    _ = try consultant.save(.setAllocation(child: tolu, to: unit.consultant, since: unit.today))
    #expect(try found("shah") == ["Ines: surname", "Tolu: worker"])
    #expect(try found("robin hill") == ["Tolu: school and worker"])
    var robin = TestUnit.members[1]
    robin.name = "Robin O'Brien"
    _ = try consultant.save(.correctMember(unit.consultant, robin, basedOn: Revision(0)))
    #expect(try found("brien") == ["Tolu: worker"] && found("robin shah").isEmpty)
    _ = try consultant.undo()
    #expect(try found("brien").isEmpty && found("robin shah") == ["Tolu: worker"])
    _ = try consultant.undo()
    #expect(try found("robin").isEmpty)
  }

  @Test func `A family is meant by its id, else by its very name, else by how its words begin`() throws {
    let unit = try TestUnit()
    for name in ["Lund", "Lundgren", "Åkerlund Lund"] { _ = try unit.family(name) }
    #expect(try unit.store.families(matching: "lund").map(\.name) == ["Lund"])
    #expect(try unit.store.families(matching: "lun").map(\.name) == ["Åkerlund Lund", "Lund", "Lundgren"])
    #expect(try unit.store.families(matching: "k2").map(\.name) == ["Lundgren"])
    #expect(try unit.store.families(matching: "aker lu").map(\.id) == ["k3"])
    #expect(try unit.store.families(matching: "smith").isEmpty)
  }
}
