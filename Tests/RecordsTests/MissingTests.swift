import Casework
import GRDB
import Statute
import Testing

@testable import Records

@Suite struct MissingTests {
  private func fields(_ unit: TestUnit, of name: String) throws -> [String] {
    try unit.store.missing(today: unit.today).rows.filter { $0.childName == name }.map(\.field.rawValue)
  }

  /// A child of whom everything is known that anybody asks for.
  private func complete(_ unit: TestUnit) throws -> (family: Ref<Family>, child: Ref<Person>) {
    let family = try unit.family("Costa")
    var child = Person(councilId: "C100", surname: "Costa", forename: "Ines", born: day("2017-02-03"))
    (child.sex, child.ethnicity, child.school) = ("F", "WOTH", "Elm Grove")
    let made = Ref<Person>(
      try #require(try unit.store.save(.addPerson(child, family: family, relationship: "child")).made))
    var mother = Person(surname: "Costa", forename: "Rosa")
    mother.contacts = [ContactDetail(kind: .phone, value: "020 7946 0018")]
    _ = try unit.store.save(.addPerson(mother, family: family, relationship: "mother"))
    _ = try unit.store.save(.moveHome([made], Home(address: "12 Elm Road", postcode: ""), since: unit.today))
    _ = try TestUnit.store(unit, by: "rshah").save(
      .setAllocation(child: made, to: unit.worker, since: unit.today))
    return (family, made)
  }

  @Test func `A child of whom all is known is on no list`() throws {
    let unit = try TestUnit()
    _ = try complete(unit)
    #expect(try unit.store.missing(today: unit.today) == MissingBoard(rows: [], lags: [], usualLag: nil))
  }

  @Test func `What is not known stands by family, then child by birth, each with its reason`() throws {
    let unit = try TestUnit()
    let zia = try unit.family("Zia")
    let adeyemi = try unit.family("Adeyemi", "Tolu")
    let baby = Person(surname: "Adeyemi", forename: "", expected: unit.today + 30)
    _ = try unit.store.save(.addPerson(baby, family: adeyemi, relationship: "unborn child"))
    _ = try unit.store.save(
      .addPerson(Person(surname: "Zia", forename: ""), family: zia, relationship: "child"))
    _ = try unit.store.save(
      .addPerson(Person(surname: "Zia", forename: "Farah"), family: zia, relationship: ""))
    let rows = try unit.store.missing(today: unit.today).rows
    #expect(
      rows.map { "\($0.familyName), \($0.childName): \($0.title)" } == [
        "Adeyemi, Tolu Adeyemi: Sex", "Adeyemi, Tolu Adeyemi: Ethnicity", "Adeyemi, Tolu Adeyemi: School",
        "Adeyemi, Tolu Adeyemi: Council id", "Adeyemi, Tolu Adeyemi: Worker", "Adeyemi, Tolu Adeyemi: Home",
        "Adeyemi, Adeyemi: Council id", "Adeyemi, Adeyemi: Worker", "Adeyemi, : Any adult",
        "Zia, Zia: Forename", "Zia, Zia: Day of birth", "Zia, Zia: Sex", "Zia, Zia: Ethnicity",
        "Zia, Zia: Council id", "Zia, Zia: Worker", "Zia, Zia: Home", "Zia, Farah Zia: Who they are",
        "Zia, Farah Zia: Telephone",
      ])
    #expect(rows.allSatisfy { $0.why.hasSuffix(".") && $0.family != nil })
    #expect(rows.filter { $0.title == "Any adult" }.allSatisfy { $0.child == nil })
  }

  @Test func `What a return needs is asked by where the child stands, and no longer once it is known`() throws
  {
    let unit = try TestUnit()
    let (family, child) = try complete(unit)
    func change(_ steps: StandingChange.Step...) throws {
      _ = try unit.store.save(
        .changeStanding(StandingChange(family: family, children: [child], steps: steps, what: "a change")))
    }
    try change(.begin(.referral, on: day("2026-03-02"), fields: [:]))
    #expect(try unit.store.missing(today: unit.today).rows.map(\.title) == ["Who referred, 2 Mar 2026"])
    try change(.set(.referral, fields: ["source": .text("2A")]))
    #expect(try fields(unit, of: "Ines Costa") == [])
    try change(.begin(.protectionPlan, on: day("2026-03-04"), fields: [:]))
    #expect(try fields(unit, of: "Ines Costa") == ["primary-need", "category"])
    try change(.set(.protectionPlan, fields: ["latest_category": .text("NEG")]))
    try change(.begin(.childInNeed, on: day("2026-03-02"), fields: ["need": .text("N1")]))
    #expect(try fields(unit, of: "Ines Costa") == [])
    try unit.store.execute(
      """
      INSERT INTO care_period (child, started) VALUES (\(child.number), '2026-03-10');
      INSERT INTO legal_status (child, started, code) VALUES (\(child.number), '2026-03-10', NULL);
      INSERT INTO placement (child, started, type) VALUES (\(child.number), '2026-03-01', 'U6');
      INSERT INTO leaving_care (child, started) VALUES (\(child.number), '2026-03-11');
      """)
    try unit.store.workOutAgain()
    let rows = try unit.store.missing(today: unit.today).rows
    #expect(
      rows.map(\.title) == [
        "Legal status since 10 Mar 2026", "Placement since 10 Mar 2026", "Personal adviser",
      ])
    #expect(rows.map(\.field) == [.legalStatus, .placement, .adviser])
  }

  @Test func `A birth that was expected a while ago is asked for, and closed families are not`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Moss")
    let baby = Person(surname: "Moss", forename: "", expected: unit.today - 3)
    _ = try unit.store.save(.addPerson(baby, family: family, relationship: "unborn child"))
    #expect(try !fields(unit, of: "Moss").contains("born"))
    unit.clock.day = unit.today + 12
    let rows = try unit.store.missing(today: unit.today).rows.filter { $0.field == .born }
    #expect(rows.map(\.why) == ["It was expected on Sun 15 Mar 2026, and its clocks wait for the day."])
    let count = try unit.store.missing(today: unit.today).rows.count
    #expect(try unit.store.today(today: unit.today).missing == count && count > 1)
    let children = try unit.children(of: family)
    let closed: [String: Value] = ["closed": Value(unit.today), "closure_reason": .text("RC7")]
    let steps: [StandingChange.Step] = [.begin(.childInNeed, on: unit.today, fields: closed)]
    _ = try TestUnit.store(unit, by: "rshah").save(
      .changeStanding(StandingChange(family: family, children: children, steps: steps, what: "closed")))
    #expect(try unit.store.missing(today: unit.today).rows.isEmpty)
  }

  @Test func `Dates that nobody knows since an import are asked for with their clock`() throws {
    let store = try ImportFixture.store()
    store.law = { try Law.book($0) }
    for format in [Format.caseload, .annexA] { try store.bringAll(ImportFixture.read(format)) }
    let unknown = try store.unknownClocks().filter { $0.family != nil }
    let rows = try store.missing(today: ImportFixture.today).rows.filter { $0.field == .clock }
    #expect(!rows.isEmpty && Set(rows.compactMap(\.clock)) == Set(unknown.map(\.key)))
    #expect(rows.count == unknown.count)
  }

  @Test func `What was typed late is told with its working days, longest first`() throws {
    let bench = try ClockBench()
    let (unit, family) = (bench.unit, bench.family)
    func visit(on text: String) throws {
      _ = try unit.store.save(.recordVisit(try unit.visit(to: family, on: text)))
    }
    #expect(try unit.store.missing(today: unit.today).usualLag == nil)
    try visit(on: "2026-03-18")
    try visit(on: "2026-03-16")
    // Friday to Wednesday are three working days.
    try visit(on: "2026-03-13")
    let note = Note(
      kind: .note, family: family, day: day("2026-03-10"), event: .call, people: bench.children,
      text: "Rang.",
      toldBy: "")
    _ = try unit.store.save(.recordNote(note))
    try bench.record(.coreGroup, on: "2026-03-11")
    let occasion = Occasion(
      kind: .coreGroup, family: family, day: day("2026-04-30"), isBooked: true, children: bench.children)
    _ = try unit.store.save(.recordOccasion(occasion))
    let board = try unit.store.missing(today: unit.today)
    #expect(
      board.lags.map { "\($0.title) \($0.workingDays) \($0.by)" } == [
        "Phone call 6 Jo Bell", "Statutory visit, child protection 3 Jo Bell",
      ])
    #expect(board.lags.first?.happened == note.day && board.lags.first?.typed == unit.today)
    // 0, 2, 3, 5 and 6 working days.
    #expect(board.usualLag == 3)
    let later = try unit.store.missing(today: unit.today + 28)
    #expect(later.lags.isEmpty && later.usualLag == nil)
  }

  @Test func `Without holidays weekdays are counted`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    _ = try unit.store.save(.recordVisit(try unit.visit(to: family, on: "2026-03-06")))
    #expect(try unit.store.missing(today: unit.today).lags.map(\.workingDays) == [8])
  }
}
