import Casework
import Testing

@testable import Records

@Suite struct TakingInTests {
  private func intake() -> Intake {
    let newcomers = [("Tolu", "2017-04-03"), ("Femi", "2021-09-12")].map { name, born in
      var person = Person(surname: "Okoro", forename: name, born: day(born))
      person.home = Home(address: "4 Mill Lane", postcode: "HF1 2AB")
      return Intake.Newcomer(person: person, relationship: "child")
    }
    return Intake(
      name: "Okoro", people: newcomers,
      steps: [.begin(.referral, on: day("2026-03-15"), fields: ["source": .text("2A")])])
  }

  @Test func `A family comes with its children, their home and their referral, and goes whole`() throws {
    let bench = try ClockBench()
    let before = try bench.store.caseload(today: bench.today).count
    let saved = try bench.store.save(.takeIn(intake()))
    #expect(saved.what == "added the family Okoro with Tolu, Femi and their referral")
    let ref = try #require(saved.family)
    let file = try bench.store.family(ref, today: bench.today)
    #expect(file.children.map(\.row.forename).sorted() == ["Femi", "Tolu"])
    #expect(file.children.allSatisfy { $0.home == "4 Mill Lane, HF1 2AB" })
    #expect(file.clocks.filter { $0.started == day("2026-03-15") }.count >= 2)
    #expect(try bench.faults() == [])
    _ = try bench.store.undo()
    #expect(try bench.store.caseload(today: bench.today).count == before)
    #expect(try bench.faults() == [])
    _ = try bench.store.redo()
    #expect(try bench.store.caseload(today: bench.today).count == before + 1)
  }

  @Test func `Nothing of a family stands where one of its children cannot be`() throws {
    let bench = try ClockBench()
    let before = try bench.store.caseload(today: bench.today).count
    var intake = intake()
    intake.people[1].person.born = bench.today + 1
    #expect(refusal { _ = try bench.store.save(.takeIn(intake)) } != nil)
    #expect(try bench.store.caseload(today: bench.today).count == before)
  }

  @Test func `A home typed with a correction holds from today on`() throws {
    let bench = try ClockBench()
    var file = try bench.store.family(bench.family, today: bench.today)
    var person = file.children[0].person
    person.home = Home(address: "7 Far Road", postcode: "")
    let ref = file.children[0].row.ref
    let saved = try bench.store.save(.correctPerson(ref, person, basedOn: file.children[0].revision))
    #expect(saved.what == "corrected \(person.name)")
    file = try bench.store.family(bench.family, today: bench.today)
    #expect(file.children.first { $0.row.ref == ref }?.home == "7 Far Road")
    #expect(try bench.faults() == [])
  }
}
