import Casework
import GRDB
import Testing

@testable import Records

/// A family that stands in the unit twice, with something of every kind recorded of both.
struct DoubledFamily {
  let bench: ClockBench
  /// The child and the family that are kept, and those that are the same.
  let (child, other): (Ref<Person>, Ref<Person>)
  let (family, otherFamily): (Ref<Family>, Ref<Family>)
  let mother: Ref<Person>

  var unit: TestUnit { bench.unit }
  var store: Store { bench.store }
  var today: Day { bench.today }

  init() throws {
    bench = try ClockBench()
    (family, child) = (bench.family, bench.children[0])
    let saved = try bench.store.save(
      .addPerson(Person(surname: "Adeyemi", forename: "Ann"), family: bench.family, relationship: "mother"))
    mother = Ref(try #require(saved.made))
    otherFamily = Ref(
      try #require(try bench.store.save(.addFamily(name: "Adeyemy", first: nil, relationship: "")).made))
    var twin = Person(surname: "Adeyemy", forename: "Tollu", born: day("2017-02-03"))
    (twin.school, twin.sex) = ("Larkhill", "F")
    twin.contacts = [
      ContactDetail(kind: .phone, value: "07700 900200"),
      ContactDetail(kind: .phone, value: "+44 7700 900100"),
    ]
    other = Ref(
      try #require(
        try bench.store.save(.addPerson(twin, family: otherFamily, relationship: "child")).made))
    let sister = Person(surname: "Adeyemy", forename: "Bola", born: day("2019-05-05"))
    _ = try bench.store.save(.addPerson(sister, family: otherFamily, relationship: "child"))
    try nameKept()
    try recordStandings()
    try recordMeeting()
    for (family, text) in [(family, "kept"), (otherFamily, "other")] { try recordTexts(family, text) }
  }

  private func nameKept() throws {
    let file = try store.family(family, today: today)
    let row = try #require(file.children.first { $0.row.ref == child })
    var person = row.person
    person.councilId = "4711"
    person.contacts = [ContactDetail(kind: .phone, value: "07700 900100")]
    _ = try store.save(.correctPerson(child, person, basedOn: row.revision))
  }

  private func recordStandings() throws {
    let others = try unit.children(of: otherFamily)
    for steps: [StandingChange.Step] in [
      [.begin(.protectionPlan, on: day("2026-03-02"), fields: ["initial_category": .text("PHY")])],
      [.begin(.referral, on: day("2026-02-01"), fields: ["source": .text("2A")])],
    ] {
      _ = try store.save(
        .changeStanding(
          StandingChange(family: otherFamily, children: others, steps: steps, what: "a change")))
    }
    let visits = try store.clocks(today: today).filter { $0.timescale == "protection-visit" }
    for row in visits {
      _ = try store.save(
        .remark(ClockRemark(clock: row.key, kind: .late, reason: "child-away", words: "away", by: "")))
    }
    let consultant = try unit.byConsultant()
    for (child, member) in [(child, unit.worker), (other, unit.consultant)] {
      _ = try consultant.save(.setAllocation(child: child, to: member, since: day("2026-03-03")))
    }
    for (people, address) in [([child, mother], "1 Elm Road"), ([other], "9 Weir Lane")] {
      _ = try store.save(
        .moveHome(people, Home(address: address, postcode: "E8 3AB"), since: day("2026-01-10")))
    }
  }

  private func recordMeeting() throws {
    let meeting = try unit.openedMeeting()
    for (family, words) in [(family, "Kept words."), (otherFamily, "Other words.")] {
      var minute = try unit.minute(meeting, family, words)
      minute.decisions = [Decision(family: family, day: today, text: "See weekly", by: unit.consultant)]
      minute.actions = [Action(family: family, text: "Ring school", owners: [unit.worker], due: today + 3)]
      minute.hypotheses = [Hypothesis(family: family, text: "A view", author: nil, firstPut: today)]
      minute.parts = [.update: [minute.children[0]]]
      let ref = try unit.save(minute)
      _ = try store.save(.markCopied([Copied(discussion: ref, child: minute.children[0])], isCopied: true))
    }
    try unit.close(meeting)
    try unit.sign(Ref<Discussion>(1), Ref<Discussion>(2))
  }

  private func recordTexts(_ family: Ref<Family>, _ text: String) throws {
    let children = try unit.children(of: family)
    _ = try store.save(.recordVisit(try unit.visit(to: family, text: "Saw \(text)")))
    _ = try store.save(
      .recordNote(
        Note(
          kind: .note, family: family, day: today, event: .call, people: children, text: "Rang \(text)",
          toldBy: "")))
    _ = try store.save(
      .recordOccasion(Occasion(kind: .coreGroup, family: family, day: day("2026-03-11"), children: children)))
    _ = try store.save(.rateRisk(family, .medium, on: today))
    _ = try store.save(
      .putHypothesis(Hypothesis(family: family, text: "Another \(text)", author: nil, firstPut: today)))
    _ = try store.save(
      .wish(
        AgendaWish(family: family, kind: .full, by: unit.coordinator, reason: "because \(text)", made: today))
    )
  }
}

extension Store {
  /// Everything the file holds but the journal, drafts and how often rows were changed, table by table.
  func everything() throws -> [String: [String]] {
    try queue.read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
            AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' AND name NOT LIKE 'journal%'
            AND name NOT IN ('draft', 'looked')
          """)
      var all: [String: [String]] = [:]
      for table in tables + ["search", "search_known"] {
        all[table] = try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
          row.filter { $0.0 != "revision" }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
        }.sorted()
      }
      return all
    }
  }
}
