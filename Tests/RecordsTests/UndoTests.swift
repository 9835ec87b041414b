import Casework
import Records
import Testing

@Suite struct UndoTests {
  @Test func `What was changed last is taken back and made again, across a reopened file`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu", "Femi")
      let visit = try unit.visit(to: family)
      let made = try #require(try unit.store.save(.recordVisit(visit)).made)
      let reopened = try unit.opened(by: "jbell")
      #expect(try reopened.undo().what == "took back: recorded a visit to Tolu and Femi Adeyemi")
      #expect(try reopened.family(family, today: unit.today).entries.isEmpty)
      #expect(try reopened.family(family, today: unit.today).children[0].row.lastSeen == nil)
      let again = try unit.opened(by: "jbell")
      #expect(try again.redo().what == "made again: recorded a visit to Tolu and Femi Adeyemi")
      #expect(try again.visit(Ref(made)).visit == visit)
      #expect(try again.family(family, today: unit.today).children[0].row.lastSeen == visit.day)
      #expect(refusal { _ = try again.redo() } == .nothingToRedo)
    }
  }

  @Test func `Undo goes back step by step to the making of the unit and no further`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    _ = try unit.store.save(.recordVisit(try unit.visit(to: family, text: "Calm.")))
    for _ in 1...3 { _ = try unit.store.undo() }
    #expect(refusal { _ = try unit.store.undo() } == .nothingToUndo)
    #expect(try unit.store.caseload(all: true, today: unit.today).isEmpty)
    #expect(try unit.store.find("calm", today: unit.today).isEmpty)
    for _ in 1...3 { _ = try unit.store.redo() }
    #expect(try unit.store.family(family, today: unit.today).entries.map(\.text) == ["Calm."])
    #expect(try unit.store.find("calm", today: unit.today).count == 1)
    #expect(try unit.store.find("adey", today: unit.today).count == 2)
  }

  @Test func `A newer change of one's own ends what could be made again`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    _ = try unit.store.save(.rateRisk(family, .high, on: unit.today))
    _ = try unit.store.undo()
    _ = try unit.store.save(.rateRisk(family, .low, on: unit.today))
    #expect(refusal { _ = try unit.store.redo() } == .nothingToRedo)
    #expect(try unit.store.undo().what == "took back: rated the risk for Adeyemi as low")
  }

  @Test func `Nobody takes back what another changed, nor under another's later change`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      var visit = try unit.visit(to: family)
      let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
      let consultant = try unit.opened(by: "rshah")
      #expect(refusal { _ = try consultant.undo() } == .nothingToUndo)
      visit.text = "Tolu was at school."
      _ = try consultant.save(.correctVisit(ref, visit, basedOn: Revision(0)))
      #expect(
        refusal { _ = try unit.store.undo() } == .changedSince(what: "recorded a visit to Tolu Adeyemi"))
      #expect(try unit.store.visit(ref).visit.text == "Tolu was at school.")
    }
  }

  @Test func `A family on which another's record hangs is not taken back`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = Ref<Family>(
        try #require(
          try unit.store.save(.addFamily(name: "Costa", first: nil, relationship: "child")).made))
      _ = try unit.opened(by: "rshah").save(.rateRisk(family, .low, on: unit.today))
      #expect(refusal { _ = try unit.store.undo() } == .changedSince(what: "added the family Costa"))
      #expect(try unit.store.caseload(today: unit.today).map(\.name) == ["Costa"])
    }
  }

  @Test func `What another has changed since is passed over by name, and the one before it goes`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      _ = try unit.store.save(.rateRisk(family, .high, on: unit.today))
      var visit = try unit.visit(to: family)
      let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
      visit.text = "Tolu was at school."
      _ = try unit.opened(by: "rshah").save(.correctVisit(ref, visit, basedOn: Revision(0)))
      #expect(
        try unit.store.undo().what
          == "took back: rated the risk for Adeyemi as high; passed over "
          + "“recorded a visit to Tolu Adeyemi”, which somebody has changed since")
      #expect(try unit.store.caseload(today: unit.today).first?.risk == nil)
      #expect(try unit.store.visit(ref).visit.text == "Tolu was at school.")
      // The child has the visit, the family the child: neither can go, and nothing of them has gone.
      #expect(refusal { _ = try unit.store.undo() } != nil)
      #expect(try unit.store.redo().what == "made again: rated the risk for Adeyemi as high")
      #expect(try unit.store.caseload(today: unit.today).first?.risk == .high)
      #expect(try unit.store.check(today: unit.today).checks.allSatisfy { $0.ok || $0.id == "permissions" })
    }
  }

  @Test func `A deleted note comes back whole under its own number`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let note = Note(
      kind: .note, family: family, day: unit.today, event: .health,
      people: try unit.children(of: family), text: "Said “no\nmore”\t\\ twice \u{1}", toldBy: "")
    let ref = Ref<Note>(try #require(try unit.store.save(.recordNote(note)).made))
    _ = try unit.store.save(.delete(.note(ref)))
    _ = try unit.store.undo()
    #expect(try unit.store.note(ref).note == note)
  }
}
