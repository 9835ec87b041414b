import Casework
import Testing

@testable import Records

@Suite struct CheckedSavingTests {
  @Test func `What cannot have been so is refused and leaves nothing behind`() throws {
    let bench = try ClockBench()
    let before = try bench.store.journal().count
    let ending = bench.standing([.set(.protectionPlan, fields: ["ended": .text("2026-03-02")])])
    let said = try #require(refusal { _ = try bench.store.save(ending) }?.sentence)
    #expect(said.contains("2 Mar 2026") && refusal { _ = try bench.store.preview(ending) }?.sentence == said)
    let weekend = bench.occasion(.initialConference, on: "2026-03-14")
    #expect(refusal { _ = try bench.store.save(.recordOccasion(weekend)) } != nil)
    var person = Person(surname: "Adeyemi", forename: "Ada", born: bench.today)
    person.expected = bench.today
    let both = Change.addPerson(person, family: bench.family, relationship: "child")
    #expect(refusal { _ = try bench.store.save(both) } == .notSo("Either born or expected, not both."))
    #expect(try bench.store.journal().count == before)
  }

  @Test func `What is only odd is said in the preview and saved all the same`() throws {
    let bench = try ClockBench()
    let review = Change.recordOccasion(bench.occasion(.lookedAfterReview, on: "2026-03-16"))
    #expect(try bench.store.preview(review).remarks.isEmpty)
    let born = Person(surname: "Adeyemi", forename: "Ada", born: day("2020-03-01"))
    let first = Change.addPerson(born, family: bench.family, relationship: "child")
    #expect(try bench.store.preview(first).remarks.map(\.field) == ["born"])
    #expect(try bench.store.preview(first).remarks.allSatisfy { $0.weight == .odd })
    #expect(try bench.store.save(first).what == "added Ada Adeyemi (child) to Adeyemi")
    #expect(first.mayBeOdd && !Change.setLockMinutes(5).mayBeOdd)
  }

  @Test func `What stood impossibly before bars no correction of something else`() throws {
    let bench = try ClockBench()
    try bench.store.execute(
      "UPDATE person SET expected = '2017-02-01' WHERE id = \(bench.children[0].number)")
    var person = Person(surname: "Adeyemi", forename: "Tolu", born: day("2017-02-03"))
    (person.expected, person.school) = (day("2017-02-01"), "Elm Grove")
    let change = Change.correctPerson(bench.children[0], person, basedOn: Revision(0))
    #expect(try bench.store.preview(change).remarks.map(\.field) == ["expected"])
    #expect(try bench.store.save(change).what == "corrected Tolu Adeyemi")
  }

  @Test func `A correction is not held against the day it corrects`() throws {
    let bench = try ClockBench()
    let ref = try bench.record(.reviewConference, on: "2026-03-16")
    let earlier = bench.occasion(.reviewConference, on: "2026-03-02")
    #expect(
      refusal { _ = try bench.store.save(.correctOccasion(ref, earlier, basedOn: Revision(0))) } != nil)
    let later = bench.occasion(.reviewConference, on: "2026-03-17")
    _ = try bench.store.save(.correctOccasion(ref, later, basedOn: Revision(0)))
    #expect(try bench.store.occasion(ref).occasion.day == day("2026-03-17"))
  }

  @Test func `Several visits are one change, which is taken back whole`() throws {
    let unit = try TestUnit()
    let families = [try unit.family("Adeyemi", "Tolu", "Femi"), try unit.family("Costa", "Ines")]
    var visits = try families.map { try unit.visit(to: $0) }
    visits.append(try unit.visit(to: families[1], on: "2026-03-16"))
    let saved = try unit.store.save(.recordVisits(visits), dropping: "visits")
    #expect(saved.what == "recorded 3 visits" && saved.family == nil && saved.made == nil)
    #expect(try unit.store.count("visit") == 3)
    let lines = try families.map { try unit.store.journal(family: $0).map(\.what) }
    #expect(lines.allSatisfy { $0.first == "recorded 3 visits" })
    #expect(
      try unit.store.family(families[1], today: unit.today).children[0].row.lastSeen == day("2026-03-16"))
    #expect(try unit.store.undo().what == "took back: recorded 3 visits")
    #expect(try unit.store.count("visit") == 0)
    _ = try unit.store.redo()
    #expect(try unit.store.count("visit") == 3 && unit.store.check(today: unit.today).ok)
    #expect(
      try unit.store.save(.recordVisits([visits[0]])).what == "recorded a visit to Tolu and Femi Adeyemi")
  }

  @Test func `One visit that cannot be keeps all out, and its line is named`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    var visits = [try unit.visit(to: family), try unit.visit(to: family)]
    visits[1].day = unit.today + 1
    #expect(
      refusal { _ = try unit.store.save(.recordVisits(visits)) }
        == .notSo("Visit 2: A visit cannot lie on Thu 19 Mar 2026, which is still to come."))
    #expect(try unit.store.count("visit") == 0)
    #expect(refusal { _ = try unit.store.save(.recordVisits([])) } == .nothingChosen("at least one visit"))
    let worker = try TestUnit.store(unit, by: "azizek")
    #expect(
      refusal { _ = try worker.save(.recordVisits([visits[0]])) }
        == .notPermitted(what: "Recording", needs: .coordinator))
  }

  @Test func `When the screen locks is set by coordinator or consultant and taken back`() throws {
    let unit = try TestUnit()
    func minutes() throws -> Int? { try unit.store.sitting(today: unit.today).unit.lockMinutes }
    #expect(try minutes() == nil)
    #expect(
      try unit.store.save(.setLockMinutes(10)).what == "set the screen to lock after 10 minutes")
    #expect(try minutes() == 10)
    _ = try TestUnit.store(unit, by: "rshah").save(.setLockMinutes(nil))
    #expect(try minutes() == nil)
    _ = try TestUnit.store(unit, by: "rshah").undo()
    #expect(try minutes() == 10)
    for wrong in [0, 241] { #expect(refusal { _ = try unit.store.save(.setLockMinutes(wrong)) } != nil) }
    let worker = try TestUnit.store(unit, by: "azizek")
    #expect(
      refusal { _ = try worker.save(.setLockMinutes(5)) }
        == .notPermitted(what: "Setting when the screen locks", needs: .coordinator))
    #expect(try unit.store.check(today: unit.today).ok)
  }
}
