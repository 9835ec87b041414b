import Casework
import Foundation
import GRDB
import Records
import Testing

@Suite struct ReadingTests {
  @Test func `The caseload stands by name, accents aside, with late actions and the next day`() throws {
    let unit = try TestUnit()
    for name in ["Zola", "Åkerlund", "Adeyemi"] { _ = try unit.family(name, "Tolu") }
    let family = Ref<Family>(3)
    for (text, due) in [("Late", unit.today - 1), ("Soon", unit.today + 1)] {
      let action = Action(family: family, text: text, owners: [unit.worker], due: due)
      _ = try unit.store.save(.addAction(action))
    }
    let rows = try unit.store.caseload(today: unit.today)
    #expect(rows.map(\.name) == ["Adeyemi", "Åkerlund", "Zola"])
    #expect(rows[0].openActions == 2 && rows[0].lateActions == 1 && rows[0].familyId == "k3")
    #expect(rows[0].children.map(\.name) == ["Tolu Adeyemi"] && rows[0].status == .open)
  }

  @Test func `Actions stand late first, then by day, undated, then done`() throws {
    let unit = try TestUnit()
    let days: [(String, Day?)] = [
      ("none", nil), ("soon", unit.today + 1), ("late", unit.today - 9), ("also soon", unit.today + 1),
    ]
    for (text, due) in days {
      _ = try unit.store.save(
        .addAction(Action(family: nil, text: text, owners: [unit.worker], due: due)))
    }
    #expect(try unit.store.actions().map(\.text) == ["late", "also soon", "soon", "none"])
    _ = try unit.store.save(.completeActions([Ref(3)], on: unit.today))
    #expect(try unit.store.actions().map(\.text) == ["also soon", "soon", "none"])
    #expect(
      try unit.store.actions(includingDone: true).map(\.text) == ["also soon", "soon", "none", "late"])
    _ = try unit.store.save(.reopenAction(Ref(3)))
    #expect(try unit.store.actions().first?.text == "late")
    let board = try unit.store.today(today: unit.today)
    #expect(board.items.map(\.title) == ["late", "also soon", "soon"])
    #expect(board.items[0].who == "Åse Žižek")
  }

  @Test func `An expected birth is on the board until the child is born`() throws {
    let unit = try TestUnit()
    let unborn = Person(surname: "Costa", forename: "", expected: unit.today + 10)
    _ = try unit.store.save(.addFamily(name: "Costa", first: unborn, relationship: "unborn child"))
    let board = try unit.store.today(today: unit.today)
    #expect(board.items.map(\.title) == ["Birth expected"] && board.items[0].familyName == "Costa")
    var born = unborn
    (born.forename, born.born, born.expected) = ("Ines", unit.today, nil)
    _ = try unit.store.save(.correctPerson(Ref(1), born, basedOn: Revision(0)))
    #expect(try unit.store.today(today: unit.today).items.isEmpty)
  }

  @Test func `A child in care stands with its order, its placement and its review`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi", "Tolu")
      let file = try DatabaseQueue(path: path)
      try file.write { database in
        try database.execute(
          sql: """
            INSERT INTO care_period (child, started, latest_review) VALUES (1, '2026-03-02', '2026-03-05');
            INSERT INTO legal_status (child, started, code) VALUES (1, '2026-03-02', 'C1');
            INSERT INTO placement (child, started, type, postcode) VALUES (1, '2026-03-02', 'U6', 'B34 7LJ');
            """)
      }
      unit.store.codes = CodeBook([
        CodeBook.Code(list: "legal-status", code: "C1", meaning: "interim care order", source: "")
      ])
      _ = try unit.store.save(.recordVisit(try unit.visit(to: family)))
      let child = try #require(try unit.store.family(family, today: unit.today).children.first)
      #expect(child.home == "placement B34 7LJ")
      #expect(
        child.standing == [
          "Looked after since 2 Mar 2026 (16 days)",
          "Legal status C1 (interim care order) since 2 Mar 2026",
          "Placed U6 since 2 Mar 2026, B34 7LJ", "Latest review 5 Mar 2026",
        ])
    }
  }

  @Test func `A family that is gone is refused, not shown empty`() throws {
    let unit = try TestUnit()
    #expect(refusal { _ = try unit.store.family(Ref(9), today: unit.today) } == .noSuch("family"))
  }

  @Test func `Closed families stand only where all are asked for`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      _ = try unit.family("Adeyemi", "Tolu")
      let closed = try unit.family("Barrow", "Kay")
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "UPDATE status_claim SET status = 'closed' WHERE child = 2")
      }
      var child = try #require(try unit.store.family(closed, today: unit.today).children.first).person
      child.school = "Hill School"
      _ = try unit.store.save(.correctPerson(Ref(2), child, basedOn: Revision(0)))
      #expect(try unit.store.caseload(today: unit.today).map(\.name) == ["Adeyemi"])
      #expect(try unit.store.caseload(all: true, today: unit.today).map(\.isOpen) == [true, false])
    }
  }
}
