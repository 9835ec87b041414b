import Casework
import Foundation
import GRDB
import Records
import Testing

@Suite struct SharingTests {
  @Test func `A correction based on an older reading is refused with both texts kept`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      var visit = try unit.visit(to: family, text: "First.")
      let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
      let revision = try unit.store.visit(ref).revision
      visit.text = "Theirs, at length."
      _ = try unit.opened(by: "rshah").save(.correctVisit(ref, visit, basedOn: revision))
      try unit.store.keep(Draft(key: "visit/1", title: "Visit", values: ["text": "Mine."], keptAt: 1))
      visit.text = "Mine."
      let refused = refusal {
        _ = try unit.store.save(.correctVisit(ref, visit, basedOn: revision), dropping: "visit/1")
      }
      #expect(
        refused
          == .changedMeanwhile(
            what: "the visit of Fri 13 Mar 2026", by: "Robin Shah", theirs: "Theirs, at length."))
      #expect(try unit.store.draft(key: "visit/1")?.values["text"] == "Mine.")
      #expect(try unit.store.visit(ref).visit.text == "Theirs, at length.")
    }
  }

  @Test func `Ticking another child counts as a change of the visit`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu", "Femi")
    var visit = try unit.visit(to: family)
    let ref = Ref<Visit>(try #require(try unit.store.save(.recordVisit(visit)).made))
    visit.children[0].alone = true
    _ = try unit.store.save(.correctVisit(ref, visit, basedOn: Revision(0)))
    #expect(refusal { _ = try unit.store.save(.correctVisit(ref, visit, basedOn: Revision(0))) } != nil)
  }

  @Test func `One store notices once that another has written`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let other = try unit.opened(by: "rshah")
      #expect(try !other.hasChangedElsewhere())
      _ = try unit.family("Adeyemi")
      #expect(try other.hasChangedElsewhere())
      #expect(try !other.hasChangedElsewhere())
      #expect(try other.caseload(today: unit.today).map(\.name) == ["Adeyemi"])
    }
  }

  @Test func `A draft waits no longer than a moment for a busy file, and is kept afterwards`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let other = try DatabaseQueue(path: path)
      let draft = Draft(key: "note/1", title: "Note, Adeyemi", values: ["text": "Žižek"], keptAt: 7)
      let clock = ContinuousClock()
      try other.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        let waited = clock.measure {
          #expect(refusal { try unit.store.keep(draft) } == .busy)
        }
        #expect(waited < .milliseconds(1_500))
        try database.execute(sql: "ROLLBACK")
      }
      try unit.store.keep(draft)
      #expect(try unit.opened(by: "jbell").drafts() == [draft])
      #expect(try unit.opened(by: "rshah").drafts().isEmpty)
    }
  }

  @Test func `Drafts stand latest first, replace their like and go with the change they became`() throws {
    let unit = try TestUnit()
    let store = unit.store
    try store.keep(Draft(key: "a", title: "A", values: ["x": "1"], keptAt: 1))
    try store.keep(Draft(key: "b", title: "B", values: [:], keptAt: 2))
    try store.keep(Draft(key: "a", title: "A", values: ["x": "2"], keptAt: 3))
    #expect(try store.drafts().map(\.key) == ["a", "b"])
    #expect(try store.draft(key: "a")?.values == ["x": "2"])
    let change = Change.addFamily(name: "Costa", first: nil, relationship: "child")
    _ = try store.save(change, dropping: "a")
    try store.dropDraft(key: "b")
    #expect(try store.drafts().isEmpty)
  }

  @Test func `The journal is never changed or shortened, and each entry follows on the last`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      _ = try unit.family("Adeyemi", "Tolu")
      _ = try unit.store.undo()
      let file = try DatabaseQueue(path: path)
      for sql in ["UPDATE journal SET what = 'x'", "DELETE FROM journal"] {
        #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: sql) } }
      }
      let rows = try file.read { database in
        try Row.fetchAll(database, sql: "SELECT previous, hash FROM journal ORDER BY id")
      }
      #expect(rows.count == 4)
      #expect(rows.dropFirst().map { $0["previous"] as String } == rows.dropLast().map { $0["hash"] })
      let head = try file.read { try Row.fetchOne($0, sql: "SELECT length, hash FROM journal_head") }
      #expect(head?["length"] == 4 && head?["hash"] == rows[3]["hash"] as String)
    }
  }

  @Test func `Opening a record is journalled once a day, when there is time`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let length = try unit.store.journal().count
    for _ in 1...2 { unit.store.noteOpened(family) }
    #expect(try unit.store.journal().count == length)
    try unit.store.writeNoted()
    try unit.store.writeNoted()
    let opened = try unit.store.journal(family: family).filter { $0.kind == "opened" }
    #expect(opened.map(\.what) == ["opened the record of Adeyemi"])
    unit.clock.day = unit.today + 1
    unit.store.noteOpened(family)
    try unit.store.writeNoted()
    #expect(try unit.store.journal(since: unit.today).map(\.kind) == ["opened"])
    #expect(try unit.store.undo().what.hasPrefix("took back: added Tolu"))
  }

  @Test func `What others changed is told until one has looked`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let other = try unit.opened(by: "rshah")
      try other.hasLooked()
      _ = try unit.family("Adeyemi")
      #expect(
        try other.today(today: unit.today).othersChanged
          == ["Jo Bell added the family Adeyemi, Wed 18 Mar"])
      #expect(try unit.store.today(today: unit.today).othersChanged.isEmpty)
      try other.hasLooked()
      #expect(try other.today(today: unit.today).othersChanged.isEmpty)
    }
  }
}
