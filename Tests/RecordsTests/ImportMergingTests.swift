import Casework
import Testing

@testable import Records

struct ImportMergingTests {
  let store: Store

  init() throws { store = try ImportFixture.store() }

  @Test func `a later file fills blanks, replaces what it wrote and says what has changed`() throws {
    try store.bringAll(incoming(.caseload, child("0017", in: "F1") { $0.school = "Larkhill" }))
    let report = try store.bringAll(
      incoming(
        .caseload,
        child("0017", in: "F1") {
          ($0.school, $0.born, $0.familyName) = ("Copper Beech", day("2018-01-12"), "Ngũgĩ")
        }))
    #expect(
      report.changed == [
        .init(id: "0017", field: "school", from: "Larkhill", to: "Copper Beech"),
        .init(id: "F1", field: "name", from: "Žižek", to: "Ngũgĩ"),
      ])
    #expect(try store.lines("SELECT school, born FROM person") == ["Copper Beech 2018-01-12"])
    let third = try store.bringAll(
      incoming(.caseload, child("0017", in: "F1") { ($0.school, $0.familyName) = ("Larkhill", nil) }))
    #expect(third.changed == [.init(id: "0017", field: "school", from: "Copper Beech", to: "Larkhill")])
  }

  @Test func `a blank says nothing, and neither does a row that is no longer there`() throws {
    try store.bringAll(
      incoming(.caseload, child("1", in: "F1") { $0.school = "Larkhill" }, child("2", in: "F1")))
    let report = try store.bringAll(incoming(.caseload, child("1", in: "F1")))
    #expect(!report.wouldChange)
    #expect(try store.count("person") == 2)
  }

  @Test(arguments: [[Format.annexA, .caseload], [.caseload, .annexA]])
  func `of two formats the heavier stands, whichever came first`(order: [Format]) throws {
    for format in order {
      let code = format == .caseload ? "WBRI" : "MOTH"
      try store.bringAll(incoming(format, child("1", in: "F1") { $0.ethnicity = code }))
    }
    #expect(try store.lines("SELECT ethnicity FROM person") == ["WBRI"])
  }

  @Test func `what a person typed is never overwritten, and both values stand in the report`() throws {
    try store.bringAll(incoming(.caseload, child("1", in: "F1") { $0.school = "Larkhill" }))
    _ = try store.commit { ledger, _ in
      try ledger.update(.person, 1, set: ["school": .text("St Wulstan's")])
      return Outcome(what: "corrected a school")
    }
    let report = try store.bringAll(incoming(.caseload, child("1", in: "F1") { $0.school = "Larkhill" }))
    #expect(!report.wouldChange)
    #expect(
      report.kept == [.init(id: "1", field: "school", typed: "St Wulstan's", imported: "Larkhill")])
    #expect(try store.lines("SELECT school FROM person") == ["St Wulstan's"])
  }

  @Test func `a later day with another worker ends the allocation and begins a new one`() throws {
    func allocated(_ worker: String, _ since: String) -> Import {
      incoming(.caseload, child("1", in: "F1") { ($0.worker, $0.workerSince) = (worker, day(since)) })
    }
    try store.bringAll(allocated("Åse O'Brien", "2025-09-03"))
    let report = try store.bringAll(allocated("作者", "2026-03-01"))
    #expect(report.changed == [.init(id: "1", field: "worker", from: "Åse O'Brien", to: "作者")])
    #expect(
      try store.lines(
        "SELECT name, role, a.since, until FROM allocation a JOIN member m ON m.id = member ORDER BY a.id")
        == ["Åse O'Brien unknown 2025-09-03 2026-03-01", "作者 unknown 2026-03-01 -"])
    #expect(try store.lines("SELECT worker FROM family_state") == ["4"])
  }

  @Test func `a worker's name is matched without accents or capitals to a member who is there`() throws {
    _ = try store.commit { ledger, _ in
      try ledger.insert(.member, ["name": .text("Åse O'Brien"), "role": .text("social-worker")])
      return Outcome(what: "added a member")
    }
    try store.bringAll(incoming(.annexA, row("1") { $0.person.worker = "ase o’brien " }))
    #expect(try store.lines("SELECT name, role FROM member WHERE id > 2") == ["Åse O'Brien social-worker"])
  }

  @Test func `people at one address are one household, however it is written`() throws {
    func at(_ id: String, _ address: String, _ postcode: String) -> ImportedRow {
      child(id, in: "F1") { ($0.address, $0.postcode) = (address, postcode) }
    }
    try store.bringAll(
      incoming(
        .caseload, at("1", "The Old Smithy\n 4 Salt Wharf", "B38 8ZE"),
        at("2", "the old smithy 4 SALT  Wharf", "b388ze"), at("3", "26 Quarry Rise", "B19 3JF"),
        at("4", "26 Quarry Rise", "B28 0LZ")))
    #expect(
      try store.lines("SELECT group_concat(person) FROM household_person GROUP BY household ORDER BY 1")
        == ["1,2", "3", "4"])
    try store.bringAll(incoming(.caseload, at("2", "26 Quarry Rise", "B193JF")))
    #expect(
      try store.lines("SELECT household, until FROM household_person WHERE person = 2 ORDER BY id")
        == ["1 2026-03-16", "2 -"])
  }

  @Test func `a child's own family takes the council's id and what the unit wrote of it goes along`() throws {
    try store.bringAll(incoming(.annexA, row("1"), row("2")))
    _ = try store.commit { ledger, now in
      for family in [1, 2] {
        try ledger.insert(
          .note,
          [
            "family": .number(family), "kind": .text("note"), "day": Value(now.day), "event": .text("call"),
            "text": .text("Rang."), "entered_at": .number(now.seconds), "entered_on": Value(now.day),
          ])
      }
      return Outcome(what: "recorded notes", families: [1, 2])
    }
    try store.bringAll(incoming(.caseload, child("1", in: "F1"), child("2", in: "F1")))
    #expect(try store.lines("SELECT id, council_id, name FROM family") == ["1 F1 Žižek"])
    #expect(try store.lines("SELECT DISTINCT family FROM note") == ["1"])
    #expect(try store.lines("SELECT family FROM family_state") == ["1"])
    #expect(try store.lines("SELECT family FROM child_state") == ["1", "1"])
    #expect(try store.check(today: ImportFixture.today).ok)
  }

  @Test func `two discussions of one meeting become one when their families do`() throws {
    try store.bringAll(incoming(.annexA, row("1"), row("2")))
    _ = try store.commit { ledger, now in
      try ledger.insert(.meeting, ["day": Value(now.day), "opened_at": .number(now.seconds)])
      for family in [1, 2] {
        try ledger.insert(
          .discussion,
          [
            "meeting": .number(1), "family": .number(family), "position": .number(family),
            "tier": .text("full"), "state": .text("discussed"), "planned_minutes": .number(20),
            "update_text": .text("Talk \(family)."),
          ])
      }
      return Outcome(what: "held a meeting", families: [1, 2])
    }
    try store.bringAll(incoming(.caseload, child("1", in: "F1"), child("2", in: "F1")))
    #expect(try store.lines("SELECT family, update_text FROM discussion") == ["1 Talk 1.\nTalk 2."])
    #expect(try store.lines("SELECT last_full FROM family_state") == ["2026-03-16"])
  }

  @Test func `a family that somebody typed becomes the council's family of its child`() throws {
    _ = try store.commit { ledger, now in
      try ledger.insert(.family, ["name": .text("Zizek"), "made": Value(now.day)])
      try ledger.insert(.person, ["council_id": .text("2"), "forename": .text("Ioana")])
      try ledger.insert(.belonging, ["family": .number(1), "person": .number(1)])
      return Outcome(what: "added a family", children: [1], families: [1])
    }
    let report = try store.bringAll(incoming(.caseload, child("1", in: "F1"), child("2", in: "F1")))
    #expect(report.kept == [.init(id: "F1", field: "name", typed: "Zizek", imported: "Žižek")])
    #expect(try store.lines("SELECT council_id, name FROM family") == ["F1 Zizek"])
    #expect(try store.lines("SELECT family, person FROM belonging ORDER BY person") == ["1 1", "1 2"])
  }

  @Test func `a person's choice of family stands against the file`() throws {
    try store.bringAll(incoming(.caseload, child("1", in: "F1"), child("2", in: "F2")))
    _ = try store.commit { ledger, _ in
      try ledger.update(.belonging, 2, set: ["family": .number(1)])
      return Outcome(what: "joined two families", children: [2])
    }
    let report = try store.bringAll(incoming(.caseload, child("2", in: "F2")))
    #expect(
      report.kept == [.init(id: "2", field: "family", typed: "F1 Žižek", imported: "F2 Žižek")])
    #expect(try store.lines("SELECT family FROM belonging") == ["1", "1"])
  }

  @Test func `a plan that has ended since is told with the status that follows`() throws {
    func plan(_ ended: Day?) -> Import {
      incoming(
        .annexA,
        row("1") {
          $0.facts = [
            ProtectionPlan(
              started: day("2025-05-01"), initialCategory: "NEG", latestCategory: "EMO", ended: ended),
            ChildInNeed(
              started: day("2025-04-01"), need: "N1", closed: nil, closureReason: nil, caseStatus: .inNeed),
          ]
        })
    }
    try store.bringAll(plan(nil))
    #expect(try store.lines("SELECT status, category FROM child_state") == ["CP EMO"])
    let report = try store.bringAll(plan(day("2026-03-02")))
    #expect(
      report.changed == [
        .init(id: "1", field: "protection plan of 2025-05-01: ended", from: "nothing", to: "2026-03-02"),
        .init(id: "1", field: "status", from: "CP", to: "CIN"),
      ])
    #expect(try store.lines("SELECT status, category FROM child_state") == ["CIN -"])
  }

  @Test func `a status said again counts from the day on which something else had been recorded`() throws {
    try store.bringAll(incoming(.caseload, child("1", in: "F1") { $0.status = .inNeed }))
    let later = Store(queue: store.queue, path: ":memory:", login: "pauline") {
      Moment(day: day("2026-04-20"), seconds: 1_776_600_000)
    }
    #expect(
      !(try later.bringAll(incoming(.caseload, child("1", in: "F1") { $0.status = .inNeed }))).wouldChange)
    let closed = ChildInNeed(
      started: day("2025-04-01"), need: "N1", closed: day("2026-04-01"), closureReason: "RC7",
      caseStatus: .closed)
    try later.bringAll(incoming(.annexA, row("1") { $0.facts = [closed] }))
    #expect(try store.lines("SELECT status, open FROM child_state") == ["closed 0"])
    try later.bringAll(incoming(.caseload, child("1", in: "F1") { $0.status = .inNeed }))
    #expect(try store.lines("SELECT status, open FROM child_state") == ["CIN 1"])
  }
}
