import Casework
import GRDB
import Records
import Testing

/// What the journal tells besides changes: who looked, sought, took something out, or was refused.
@Suite struct NotedTests {
  private func told(_ store: Store, _ kinds: JournalKind...) throws -> [String] {
    try store.journal(JournalChoice(kinds: Set(kinds))).map(\.what)
  }

  @Test func `A search is journalled with what was sought in the end and whom it led to`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    unit.store.noteSearched("  ade \n yemi ", hit: family)
    unit.store.noteSearched("07700 900", hit: nil)
    unit.store.noteSearched("", hit: nil)
    #expect(try told(unit.store, .searched) == [])
    try unit.store.writeNoted()
    #expect(
      try told(unit.store, .searched) == [
        "searched for “07700 900”", "searched for “ade yemi” and chose Adeyemi",
      ])
    #expect(try unit.store.journal(family: family).first?.kind == "searched")
  }

  @Test func `Each search and each export is told, the same print once a day`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    for _ in 1...2 {
      unit.store.notePrinted("the summary", family: family)
      unit.store.noteExported("the caseload")
      unit.store.noteSearched("x", hit: nil)
    }
    try unit.store.writeNoted()
    #expect(try told(unit.store, .printed) == ["printed the summary about Adeyemi"])
    #expect(try told(unit.store, .exported) == ["exported the caseload", "exported the caseload"])
    #expect(try told(unit.store, .searched).count == 2)
  }

  @Test func `What may not be done is told with what was tried, and with no word that was typed`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      let practitioner = try unit.opened(by: "azizek")
      let note = Note(
        kind: .note, family: family, day: unit.today, event: .health,
        people: try unit.children(of: family), text: "Nobody else may read this.", toldBy: "")
      #expect(refusal { _ = try practitioner.save(.recordNote(note)) } != nil)
      #expect(refusal { _ = try practitioner.preview(.setVirtualVisits(count: true)) } != nil)
      let child = try #require(try unit.children(of: family).first)
      #expect(
        refusal { _ = try practitioner.save(.addFamily(name: "Secret", first: nil, relationship: "")) } != nil
      )
      let visit = try unit.visit(to: family)
      #expect(refusal { _ = try practitioner.save(.recordVisit(visit)) } != nil)
      #expect(
        refusal { _ = try practitioner.save(.mark(.standing(.protectionPlan, 1), significant: true)) } != nil)
      #expect(
        refusal {
          _ = try unit.store.save(.setAllocation(child: child, to: unit.worker, since: unit.today))
        } != nil)
      #expect(try told(unit.store, .refused) == [])
      for store in [practitioner, unit.store] { try store.writeNoted() }
      #expect(
        try told(unit.store, .refused) == [
          "was refused: an allocation about Adeyemi", "was refused: marking an entry",
          "was refused: recording a visit about Adeyemi", "was refused: adding a family",
          "was refused: changing how dates are counted", "was refused: recording a note about Adeyemi",
        ])
      let lines = try unit.store.journal(family: family).filter { $0.kind == "refused" }
      #expect(lines.map(\.member) == ["Jo Bell", "Åse Žižek", "Åse Žižek"])
    }
  }

  @Test
  func `A stranger who is turned away is told of, and what stands otherwise is no refusal of this kind`()
    throws
  {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let stranger = try unit.opened(by: "nobody")
      #expect(refusal { try stranger.admit(today: unit.today) } == .notAMember(login: "nobody"))
      #expect(refusal { _ = try stranger.undo() } == .notAMember(login: "nobody"))
      #expect(refusal { _ = try unit.store.redo() } == .nothingToRedo)
      try stranger.writeNoted()
      try unit.store.writeNoted()
      let lines = try unit.store.journal(JournalChoice(kinds: [.refused]))
      #expect(lines.map(\.what) == ["was refused: taking back a change", "was refused: reading"])
      #expect(lines.map(\.login) == ["nobody", "nobody"])
      #expect(lines.map(\.member) == [nil, nil])
    }
  }

  @Test func `Looking is no change: it is not told as news, not taken back, and nobody's last change`() throws
  {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      var visit = try unit.visit(to: family, text: "First.")
      let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
      let other = try unit.opened(by: "rshah")
      try other.hasLooked()
      visit.text = "Second."
      _ = try unit.store.save(.correctVisit(ref, visit, basedOn: Revision(0)))
      for store in [unit.store, other] {
        store.noteOpened(family)
        store.noteSearched("ade", hit: family)
        store.notePrinted("the summary", family: family)
        store.noteExported("a page", family: family)
        try store.writeNoted()
      }
      #expect(try other.today(today: unit.today).othersChanged.count == 1)
      let refused = refusal { _ = try other.save(.correctVisit(ref, visit, basedOn: Revision(0))) }
      #expect(refused?.sentence.hasPrefix("Jo Bell has changed") == true)
      #expect(try unit.store.undo().what.hasPrefix("took back: corrected"))
      #expect(try unit.store.redo().what.hasPrefix("made again: corrected"))
      #expect(try unit.store.check(today: unit.today).checks.allSatisfy { $0.ok || $0.id == "permissions" })
    }
  }

  @Test func `What cannot be written while another program writes is written afterwards, in its order`()
    throws
  {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let other = try DatabaseQueue(path: path)
      unit.store.noteSearched("first", hit: nil)
      try other.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        #expect(refusal { try unit.store.writeNoted() } == .busy)
        unit.store.noteSearched("second", hit: nil)
        try database.execute(sql: "ROLLBACK")
      }
      #expect(unit.store.hasNoted)
      try unit.store.writeNoted()
      #expect(!unit.store.hasNoted)
      #expect(try told(unit.store, .searched) == ["searched for “second”", "searched for “first”"])
    }
  }
}
