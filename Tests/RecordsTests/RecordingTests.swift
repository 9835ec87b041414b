import Casework
import Records
import Testing

@Suite struct RecordingTests {
  @Test func `A visit to two children is one entry and the journal names both`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    var visit = try unit.visit(to: family, text: "Both at home.")
    visit.children[0].alone = true
    visit.children[1].seen = false
    let saved = try unit.store.save(.recordVisit(visit))
    #expect(saved.what == "recorded a visit to Tolu and Femi Adeyemi")
    let file = try unit.store.family(family, today: unit.today)
    #expect(file.entries.map(\.about) == ["Tolu seen alone, Femi not seen"])
    #expect(file.entries.first?.by == "Åse Žižek")
    #expect(file.children.map(\.row.lastSeenAlone) == [visit.day, nil])
  }

  @Test func `Who was seen alone was seen, and an unsuccessful visit saw nobody`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    var visit = try unit.visit(to: family)
    visit.children[0].seen = false
    visit.children[0].alone = true
    let made = try #require(try unit.store.save(.recordVisit(visit)).made)
    #expect(try unit.store.visit(Ref(made)).visit.children[0].seen)
    visit.mode = .unsuccessful
    let second = try #require(try unit.store.save(.recordVisit(visit)).made)
    #expect(try !unit.store.visit(Ref(second)).visit.children[0].seen)
  }

  @Test func `A visit is refused where it cannot have been`() throws {
    let unit = try TestUnit()
    let (family, other) = (try unit.family("Adeyemi", "Tolu"), try unit.family("Costa", "Ines"))
    let good = try unit.visit(to: family)
    func refused(_ change: (inout Visit) throws -> Void) throws -> Refusal? {
      var visit = good
      try change(&visit)
      return refusal { _ = try unit.store.save(.recordVisit(visit)) }
    }
    #expect(try refused { $0.day = day("2026-03-19") } == .dayToCome(what: "A visit", day("2026-03-19")))
    #expect(
      try refused { $0.day = day("2017-02-02") } == .bornAfter(child: "Tolu Adeyemi", day("2017-02-02")))
    #expect(try refused { $0.children = [] } == .nothingChosen("at least one child"))
    let stranger = Visit.Sight(child: try unit.children(of: other)[0], seen: true)
    #expect(
      try refused { $0.children.append(stranger) } == .noSuch("Ines Costa in the family Adeyemi"))
    #expect(try unit.store.family(family, today: unit.today).entries.isEmpty)
  }

  @Test func `A correction changes the visit, its children and when they were last seen`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    var visit = try unit.visit(to: family)
    let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
    visit.children.removeLast()
    visit.day = day("2026-03-12")
    let revision = try unit.store.visit(ref).revision
    _ = try unit.store.save(.correctVisit(ref, visit, basedOn: revision))
    let file = try unit.store.family(family, today: unit.today)
    #expect(file.children.map(\.row.lastSeen) == [day("2026-03-12"), nil])
    #expect(try unit.store.visit(ref).revision != revision)
  }

  @Test func `A note is written once for everybody it is about, and is never of a day to come`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    let people = try unit.children(of: family)
    var note = Note(
      kind: .contact, family: family, day: unit.today, event: .school, people: people, text: "Late again.",
      toldBy: "Mrs 作者")
    let saved = try unit.store.save(.recordNote(note))
    #expect(saved.what == "recorded a contact about Tolu and Femi Adeyemi")
    let entry = try #require(try unit.store.family(family, today: unit.today).entries.first)
    #expect(entry.title == "School" && entry.about == "Tolu, Femi" && entry.by == "told by Mrs 作者")
    note.day = unit.today + 1
    #expect(
      refusal { _ = try unit.store.save(.recordNote(note)) } == .dayToCome(what: "A contact", note.day))
  }

  @Test func `A change that changes nothing leaves no journal entry`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    _ = try unit.store.save(.rateRisk(family, .high, on: unit.today))
    let length = try unit.store.journal().count
    _ = try unit.store.save(.rateRisk(family, .high, on: unit.today))
    #expect(try unit.store.journal().count == length)
    #expect(try unit.store.caseload(today: unit.today).first?.risk == .high)
  }

  @Test func `A deleted visit goes with its children's parts, and a discussion is not deleted`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let made = try #require(try unit.store.save(.recordVisit(try unit.visit(to: family))).made)
    _ = try unit.store.save(.mark(.visit(Ref(made)), significant: true))
    #expect(try unit.store.family(family, today: unit.today).entries.first?.isSignificant == true)
    _ = try unit.store.save(.delete(.visit(Ref(made))))
    let file = try unit.store.family(family, today: unit.today)
    #expect(file.entries.isEmpty && file.children[0].row.lastSeen == nil)
    #expect(refusal { _ = try unit.store.save(.delete(.visit(Ref(made)))) } == .noSuch("visit"))
  }

  @Test func `Many changes together are one transaction with an entry and a moment each`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let visits = try (1...3).map { try unit.visit(to: family, on: "2026-03-0\($0)") }
    let before = try unit.store.journal().count
    let changes = visits.map { (change: Change.recordVisit($0), at: Moment(day: $0.day, seconds: 5)) }
    #expect(try unit.store.saveTogether(changes).count == 3)
    #expect(try unit.store.journal().prefix(3).map(\.day) == visits.reversed().map(\.day))
    var bad = visits[0]
    bad.children = []
    let mixed = changes + [(change: .recordVisit(bad), at: Moment(day: bad.day, seconds: 6))]
    #expect(refusal { _ = try unit.store.saveTogether(mixed) } != nil)
    #expect(try unit.store.journal().count == before + 3)
    let file = try unit.store.family(family, today: unit.today)
    #expect(file.entries.count == 3 && file.children[0].row.lastSeen == day("2026-03-03"))
  }
}
