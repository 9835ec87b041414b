import Casework
import Records
import Testing

@Suite struct NextUndoTests {
  @Test func `What would be taken back is said, and nothing of it is done`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    _ = try unit.store.save(.recordVisit(try unit.visit(to: family)))
    let said = try unit.store.nextUndo(redo: false)
    #expect(said == "recorded a visit to Tolu and Femi Adeyemi")
    #expect(try unit.store.family(family, today: unit.today).entries.count == 1)
    #expect(refusal { _ = try unit.store.nextUndo(redo: true) } == .nothingToRedo)
    #expect(try unit.store.undo().what == "took back: \(said)")
    #expect(try unit.store.nextUndo(redo: true) == said)
    #expect(try unit.store.family(family, today: unit.today).entries.isEmpty)
    #expect(try unit.store.redo().what == "made again: \(said)")
    #expect(try unit.store.check(today: unit.today).ok)
  }

  @Test func `Brothers and sisters are allocated as one change, and taken back as one`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu", "Femi")
      let change = Change.allocate(
        try unit.children(of: family), to: unit.worker, since: unit.today)
      #expect(
        refusal { _ = try unit.store.save(change) }
          == .notPermitted(what: "An allocation", needs: .consultant))
      let consultant = try unit.opened(by: "rshah")
      #expect(try consultant.save(change).what == "allocated Tolu and Femi Adeyemi to Åse Žižek")
      let workers = { try consultant.family(family, today: unit.today).children.map(\.worker) }
      #expect(try workers() == ["Åse Žižek", "Åse Žižek"])
      #expect(try consultant.nextUndo(redo: false) == "allocated Tolu and Femi Adeyemi to Åse Žižek")
      _ = try consultant.undo()
      #expect(try workers() == [nil, nil])
    }
  }
}
