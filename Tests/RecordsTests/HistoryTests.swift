import Casework
import GRDB
import Testing

@testable import Records

@Suite struct HistoryTests {
  /// A step as `Jo Bell: corrected … | Day: Fri 13 Mar 2026 > Thu 12 Mar 2026`.
  private func lines(_ history: RecordHistory) -> [String] {
    history.steps.map { step in
      let fields = step.fields.map { "\($0.label): \($0.before) > \($0.after)" }
      return ([step.by + ": " + step.what] + fields).joined(separator: " | ")
    }
  }

  private func history(_ unit: TestUnit, _ entry: Entry.Identity) throws -> [String] {
    lines(try unit.store.history(of: .entry(entry)))
  }

  @Test func `A visit tells each child's own fields, latest first, with who and when`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    var visit = try unit.visit(to: family, text: "Calm.")
    visit.children[0].seen = false
    let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
    let recorded = unit.clock.seconds
    unit.clock.day = day("2026-03-19")
    (visit.day, visit.toldBy) = (day("2026-03-12"), "the school")
    (visit.children[0].seen, visit.children[0].alone) = (true, true)
    visit.children.removeLast()
    _ = try TestUnit.store(unit, by: "rshah").save(.correctVisit(ref, visit, basedOn: Revision(0)))
    let told = try unit.store.history(of: .entry(.visit(ref)))
    #expect(told.title == "Statutory visit, child protection of Thu 12 Mar 2026")
    #expect(
      lines(told) == [
        "Robin Shah: corrected the visit of Thu 12 Mar 2026 to Tolu Adeyemi"
          + " | Day: Fri 13 Mar 2026 > Thu 12 Mar 2026 | Told by:  > the school"
          + " | Seen: Tolu: no > yes | Seen alone: Tolu: no > yes | Seen: Femi: yes > ",
        "Jo Bell: recorded a visit to Tolu and Femi Adeyemi | Day:  > Fri 13 Mar 2026"
          + " | Kind:  > Statutory visit, child protection | How:  > face to face"
          + " | Visited by:  > Åse Žižek | What happened:  > Calm. | Seen: Tolu:  > no | Seen: Femi:  > yes",
      ])
    #expect(told.steps.map(\.day) == [day("2026-03-19"), day("2026-03-18")])
    #expect(told.steps.last?.at == recorded)
  }

  @Test func `Lists of people are told whole, as they were and as they became`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let children = try unit.children(of: family)
    var note = Note(
      kind: .contact, family: family, day: unit.today, event: .call, people: children, text: "Rang.",
      toldBy: "")
    let ref = Ref<Note>(try #require(try unit.store.save(.recordNote(note)).made))
    note.people = [children[1]]
    _ = try unit.store.save(.correctNote(ref, note, basedOn: Revision(0)))
    #expect(
      try history(unit, .note(ref)).first
        == "Jo Bell: corrected the contact of Wed 18 Mar 2026 about Femi Adeyemi | About: Tolu, Femi > Femi")
    let action = Action(family: family, text: "Ring the school", owners: [unit.worker], due: unit.today + 2)
    let made = Ref<Action>(try #require(try unit.store.save(.addAction(action)).made))
    _ = try unit.store.save(.completeActions([made], on: unit.today))
    #expect(
      try history(unit, .action(made)) == [
        "Jo Bell: ticked off “Ring the school” | Done on:  > Wed 18 Mar 2026 | Done by:  > Jo Bell",
        "Jo Bell: added an action for Åse Žižek: “Ring the school”"
          + " | Action:  > Ring the school | By:  > Fri 20 Mar 2026 | Who:  > Åse Žižek",
      ])
  }

  @Test func `Deleting, taking back and making again are steps of their own`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let ref = Ref<Visit>(
      try #require(try unit.store.save(.recordVisit(try unit.visit(to: family, text: "Calm."))).made))
    _ = try unit.store.save(.delete(.visit(ref)))
    _ = try unit.store.undo()
    _ = try unit.store.redo()
    let told = try unit.store.history(of: .entry(.visit(ref)))
    #expect(told.title == "Statutory visit, child protection of Fri 13 Mar 2026")
    #expect(
      told.steps.map(\.what) == [
        "made again: deleted the visit of Fri 13 Mar 2026: “Calm.”",
        "took back: deleted the visit of Fri 13 Mar 2026: “Calm.”",
        "deleted the visit of Fri 13 Mar 2026: “Calm.”", "recorded a visit to Tolu Adeyemi",
      ])
    let texts = told.steps.compactMap { step in step.fields.first { $0.label == "What happened" } }
    #expect(
      texts.map(\.before) == ["Calm.", "", "Calm.", ""] && texts.map(\.after) == ["", "Calm.", "", "Calm."])
    let sights = told.steps.compactMap { step in step.fields.first { $0.label == "Seen: Tolu" } }
    #expect(sights.map(\.after) == ["", "yes", "", "yes"])
  }

  @Test func `A person tells name, family, worker, home and how to be reached`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let tolu = try unit.children(of: family)[0]
    var person = Person(surname: "Adeyemi", forename: "Tolu", born: day("2017-02-03"))
    (person.school, person.sex) = ("Elm Grove", "F")
    person.contacts = [ContactDetail(kind: .phone, value: "020 7946 0018", note: "after 4")]
    _ = try unit.store.save(.correctPerson(tolu, person, basedOn: Revision(0)))
    person.contacts.insert(ContactDetail(kind: .email, value: "tolu@example.org"), at: 0)
    person.school = nil
    let card = try #require(try unit.store.family(family, today: unit.today).children.first)
    _ = try unit.store.save(.correctPerson(tolu, person, basedOn: card.revision))
    _ = try TestUnit.store(unit, by: "rshah").save(
      .setAllocation(child: tolu, to: unit.worker, since: day("2026-03-02")))
    _ = try unit.store.save(
      .moveHome([tolu], Home(address: "12 Elm Road", postcode: "E5 0AA"), since: day("2026-03-16")))
    let told = try unit.store.history(of: .person(tolu))
    #expect(told.title == "Tolu Adeyemi")
    let steps = lines(told)
    #expect(steps.count == 5)
    #expect(steps[0].hasSuffix(" | Lives at:  > 12 Elm Road, E5 0AA, since Mon 16 Mar 2026"))
    #expect(steps[1].hasSuffix(" | Worker:  > Åse Žižek, since Mon 2 Mar 2026"))
    #expect(
      steps[2].hasSuffix(
        " | School: Elm Grove >  | Reached by: 020 7946 0018 (after 4) > tolu@example.org, 020 7946 0018 (after 4)"
      ))
    #expect(
      steps[3].hasSuffix(" | Sex:  > F | School:  > Elm Grove | Reached by:  > 020 7946 0018 (after 4)"))
    #expect(steps[4].contains(" | Forename:  > Tolu | Surname:  > Adeyemi | Born:  > Fri 3 Feb 2017"))
    #expect(steps[4].hasSuffix(" | Is the:  > child | Family:  > Adeyemi"))
  }

  @Test func `An import is a step, with only the record's own rows`() throws {
    let store = try ImportFixture.store(after: [.caseload, .annexA])
    let child = try #require(
      try store.queue.read {
        try Row.fetchOne($0, sql: "SELECT child AS id FROM care_period ORDER BY id LIMIT 1")
      })
    let person = try store.history(of: .person(child.ref("id")))
    let first = try #require(person.steps.last)
    #expect(first.what.hasPrefix("imported the caseload file") && first.by == "Pauline Tugwell")
    #expect(first.fields.count { $0.label == "Surname" } == 1)
    #expect(first.fields.count { $0.label == "Is the" } == 1)
    let care = try store.history(of: .entry(.standing(.carePeriod, 1)))
    #expect(care.title.hasPrefix("Care period, ") && care.steps.count == 1)
    #expect(care.steps[0].fields.first?.label == "Day")
  }

  @Test func `A typed fact is told with its codes as they are`() throws {
    let bench = try ClockBench()
    let tolu = [bench.children[0]]
    try bench.begin(.carePeriod, on: "2026-03-16", ["need": .text("N1")], for: tolu)
    try bench.begin(.legalStatus, on: "2026-03-16", ["code": .text("C1")], for: tolu)
    try bench.begin(.legalStatus, on: "2026-03-16", ["code": .text("V2")], for: tolu)
    let row = try #require(
      try bench.store.queue.read { try Int.fetchOne($0, sql: "SELECT max(id) FROM legal_status") })
    let told = try bench.store.history(of: .entry(.standing(.legalStatus, row)))
    #expect(told.title == "Legal status, Tolu, of Mon 16 Mar 2026")
    #expect(
      told.steps.map(\.fields) == [
        [.init(label: "Legal status", before: "C1", after: "V2")],
        [
          .init(label: "Day", before: "", after: "Mon 16 Mar 2026"),
          .init(label: "Legal status", before: "", after: "C1"),
        ],
      ])
  }

  @Test func `What nobody ever recorded has no steps`() throws {
    let unit = try TestUnit()
    #expect(try unit.store.history(of: .entry(.visit(Ref(77)))).steps.isEmpty)
    #expect(try unit.store.history(of: .person(Ref(77))) == RecordHistory(title: "k77", steps: []))
  }

  @Test func `Words of one record that look like another's rows stay words`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let words = "[{\"t\":\"visit\",\"i\":1,\"a\":{}}] \"visit\":1"
    let note = Note(
      kind: .note, family: family, day: unit.today, event: .directWork, people: try unit.children(of: family),
      text: words, toldBy: "")
    let ref = Ref<Note>(try #require(try unit.store.save(.recordNote(note)).made))
    let told = try unit.store.history(of: .entry(.note(ref)))
    #expect(told.steps.first?.fields.first { $0.label == "Text" }?.after == words)
    #expect(try unit.store.history(of: .entry(.visit(Ref(1)))).steps.isEmpty)
  }

  @Test func `What entries tell of which record follows from the journal, is checked and worked out again`()
    throws
  {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(try unit.visit(to: family))).made))
    let told = try unit.store.history(of: .entry(.visit(ref)))
    #expect(told.steps.count == 1)
    try unit.store.execute("DELETE FROM journal_row")
    #expect(try unit.store.history(of: .entry(.visit(ref))).steps.isEmpty)
    #expect(try unit.store.check(today: unit.today).checks.filter { !$0.ok }.map(\.id) == ["derived"])
    try unit.store.workOutAgain()
    #expect(try unit.store.history(of: .entry(.visit(ref))) == told)
    #expect(try unit.store.check(today: unit.today).ok)
  }
}
