import Casework
import GRDB
import Testing

@testable import Records

@Suite struct MergingTests {
  let double: DoubledFamily
  var store: Store { double.store }

  init() throws { double = try DoubledFamily() }

  /// By which lines the file differs from how it was, each with its table.
  private func differences(from before: [String: [String]]) throws -> [String] {
    let lines = try store.everything().without(before)
    if !lines.isEmpty { Issue.record("\(lines.joined(separator: "\n"))") }
    return lines
  }

  @Test
  func `Two records of a child become one with all that is recorded, and undo parts them to the letter`()
    throws
  {
    let before = try store.everything()
    let saved = try store.save(.mergePeople(kept: double.child, other: double.other))
    #expect(saved.what == "made one record of Tolu Adeyemi (4711) and Tollu Adeyemy (k5)")
    #expect(try store.count("person WHERE id = \(double.other.number)") == 0)
    let file = try store.family(double.family, today: double.today)
    let child = try #require(file.children.first { $0.row.ref == double.child })
    #expect(child.person.name == "Tolu Adeyemi" && child.person.school == "Larkhill")
    #expect(child.person.contacts.map(\.value) == ["07700 900100", "07700 900200"])
    // Of two plans of one day the kept one's words stay and the other's fill the blanks.
    #expect(
      try store.lines(
        "SELECT started, latest_category, initial_category FROM protection_plan WHERE child = 1")
        == ["2026-03-02 NEG PHY"])
    #expect(
      try store.lines("SELECT count(*) FROM visit_child WHERE child = 1 AND seen = 1") == ["2"])
    #expect(try store.check(today: double.today).failed == [])
    #expect(try store.find("tollu", today: double.today).map(\.why).contains("surname") == false)
    _ = try store.undo()
    #expect(try differences(from: before) == [])
    #expect(try store.check(today: double.today).failed == [])
    _ = try store.redo()
    #expect(try store.check(today: double.today).failed == [])
    _ = try store.undo()
    #expect(try differences(from: before) == [])
  }

  @Test func `Two families become one with their meetings, and undo parts them to the letter`() throws {
    let before = try store.everything()
    let saved = try store.save(.mergeFamilies(kept: double.family, other: double.otherFamily))
    #expect(saved.what == "made one family of Adeyemi (k1) and Adeyemy (k2)" && saved.family == double.family)
    let file = try store.family(double.family, today: double.today)
    #expect(file.children.count == 5 && file.relatives.map(\.person.forename) == ["Ann"])
    for table in ["visit", "note", "occasion", "decision", "action", "risk", "hypothesis", "discussion"] {
      #expect(try store.count("\(table) WHERE family = 2") == 0, "\(table)")
    }
    #expect(refusal { _ = try store.family(double.otherFamily, today: double.today) } == .noSuch("family"))
    let told = try store.journal(family: double.family).map(\.what)
    #expect(told.contains("added the family Adeyemy") && told.first == saved.what)
    // Both were discussed at one meeting: one minute with both texts, to be signed anew.
    #expect(
      try store.lines("SELECT update_text, amended FROM discussion") == [
        "Kept words.\nOther words. Two records of one family were made one."
      ])
    #expect(try store.check(today: double.today).failed == [])
    _ = try store.undo()
    #expect(try differences(from: before) == [])
    #expect(try store.check(today: double.today).failed == [])
    _ = try store.redo()
    _ = try store.undo()
    #expect(try differences(from: before) == [])
  }

  @Test func `Both records at one visit are one child there, seen where either was`() throws {
    _ = try store.save(.mergeFamilies(kept: double.family, other: double.otherFamily))
    var visit = try double.unit.visit(to: double.family, on: "2026-03-16", text: "Both at home")
    visit.children = [
      Visit.Sight(child: double.child, seen: false),
      Visit.Sight(child: double.other, seen: true, alone: true),
    ]
    let ref = try #require(try store.save(.recordVisit(visit)).made)
    let both = [double.child, double.other]
    _ = try store.save(
      .recordNote(
        Note(
          kind: .note, family: double.family, day: double.today, event: .call, people: both, text: "Rang",
          toldBy: "")))
    var meeting = Occasion(kind: .coreGroup, family: double.family, day: double.today, children: both)
    meeting.text = "Met"
    _ = try store.save(.recordOccasion(meeting))
    let before = try store.everything()
    _ = try store.save(.mergePeople(kept: double.child, other: double.other))
    #expect(
      try store.lines("SELECT child, seen, alone FROM visit_child WHERE visit = \(ref)") == ["1 1 1"])
    #expect(try store.check(today: double.today).failed == [])
    _ = try store.undo()
    #expect(try differences(from: before) == [])
    _ = try store.redo()
    #expect(try store.check(today: double.today).failed == [])
  }

  @Test func `The last of a family takes it along, and the dates run on`() throws {
    let lone = try double.unit.family("Adeyemmi", "Tolu")
    let child = try #require(try double.unit.children(of: lone).first)
    _ = try store.save(
      .changeStanding(
        StandingChange(
          family: lone, children: [child], steps: [.begin(.enquiry, on: day("2026-03-10"), fields: [:])],
          what: "an enquiry")))
    let row = try #require(try store.clocks(today: double.today).first { $0.family == lone })
    _ = try store.save(
      .remark(ClockRemark(clock: row.key, kind: .extended, words: "", until: day("2026-06-01"), by: "Court")))
    let before = try store.everything()
    _ = try store.save(.mergePeople(kept: double.child, other: child))
    #expect(try store.count("family WHERE id = \(lone.number)") == 0)
    let moved = try #require(
      try store.clocks(today: double.today).first {
        $0.timescale == row.timescale && $0.child == double.child
      })
    #expect(moved.binding == day("2026-06-01") && moved.family == double.family)
    #expect(try store.check(today: double.today).failed == [])
    _ = try store.undo()
    #expect(try differences(from: before) == [])
  }

  @Test func `What cannot be joined is refused with a sentence, and nothing changes`() throws {
    let before = try store.everything()
    func refused(_ change: Change) -> String? { refusal { _ = try store.save(change) }?.sentence }
    #expect(
      refused(.mergePeople(kept: double.child, other: double.child))
        == "That is one record already; choose the other one.")
    #expect(
      refused(.mergeFamilies(kept: double.family, other: double.family))
        == "That is one family already; choose the other one.")
    #expect(
      refused(.mergePeople(kept: double.mother, other: double.child))
        == "Tolu Adeyemi (4711) is one of the unit's children: keep that record and join this one to it.")
    #expect(refused(.mergePeople(kept: double.child, other: Ref(99))) != nil)
    #expect(try differences(from: before) == [])
    try store.execute("UPDATE person SET council_id = '4712' WHERE id = \(double.other.number)")
    #expect(
      refused(.mergePeople(kept: double.child, other: double.other))
        == "The council has an id for each: 4711 and 4712. None is thrown away; blank the mistaken one first."
    )
    try store.execute("UPDATE family SET council_id = 'F' || id")
    #expect(
      refused(.mergeFamilies(kept: double.family, other: double.otherFamily))
        == "The council has an id for each family: F1 and F2. None is thrown away, so they stay two families."
    )
  }

  @Test func `A family on the agenda of a running meeting waits until it is over`() throws {
    double.unit.clock.day = double.today + 7
    _ = try double.unit.openedMeeting()
    #expect(
      refusal { _ = try store.save(.mergeFamilies(kept: double.family, other: double.otherFamily)) }?.sentence
        == "Adeyemy (k2) is on the agenda of the meeting of Wed 25 Mar 2026, which is still open; close it first."
    )
  }

  @Test func `A signature after the joining keeps both families one`() throws {
    _ = try store.save(.mergeFamilies(kept: double.family, other: double.otherFamily))
    let discussion = try #require(Int(try store.lines("SELECT id FROM discussion")[0]))
    try double.unit.sign(Ref<Discussion>(discussion))
    _ = refusal { _ = try store.undo() }
    #expect(try store.count("family WHERE id = 2") == 0)
    #expect(try store.check(today: double.today).failed == [])
  }

  @Test func `The next import knows the joined child by the council's id and makes no second one`() throws {
    let store = try ImportFixture.store()
    let typed = try store.save(
      .addFamily(
        name: "Žižek", first: Person(surname: "Žižek", forename: "Ase", born: day("2018-01-12")),
        relationship: "child"))
    let file = incoming(.caseload, child("0017", in: "F1") { $0.born = day("2018-01-12") })
    try store.bringAll(file)
    #expect(try store.count("person") == 2)
    let imported = Ref<Person>(
      try #require(Int(try store.lines("SELECT id FROM person WHERE council_id = '0017'")[0])))
    _ = try store.save(.mergePeople(kept: Ref(1), other: imported))
    #expect(try store.lines("SELECT id, council_id FROM person") == ["1 0017"])
    #expect(try store.lines("SELECT id, council_id FROM family") == ["\(typed.made ?? 0) F1"])
    let report = try store.bringAll(file)
    #expect(try [store.count("person"), store.count("family")] == [1, 1])
    #expect(report.children == 1)
    #expect(try store.check(today: ImportFixture.today).failed == [])
  }

  @Test func `An expected child that is another's born child is awaited no longer`() throws {
    let unborn = Person(surname: "Adeyemi", forename: "", expected: day("2026-03-20"))
    let kept = Ref<Person>(
      try #require(
        try store.save(.addPerson(unborn, family: double.family, relationship: "unborn child")).made))
    var born = Person(surname: "Adeyemi", forename: "Kemi", born: day("2026-03-16"))
    born.sex = "F"
    let other = try store.save(.addPerson(born, family: double.family, relationship: "child"))
    _ = try store.save(.mergePeople(kept: kept, other: Ref(try #require(other.made))))
    #expect(
      try store.lines(
        "SELECT forename, born, expected, sex, relationship FROM person p JOIN belonging b ON b.person = p.id WHERE p.id = \(kept.number)"
      ) == ["Kemi 2026-03-16 - F child"])
    #expect(try store.check(today: double.today).failed == [])
  }

  @Test func `Unfinished texts follow; two for one form stand side by side`() throws {
    func draft(_ key: String, _ text: String) -> Draft {
      Draft(key: key, title: "Visit", values: ["text": text, "children": "5\tSeen\n6\tSeen"], keptAt: 1)
    }
    let other = try TestUnit.store(double.unit, by: "rshah")
    try store.keep(draft("visit/1", "first"))
    try store.keep(draft("visit/2", "second"))
    try store.keep(draft("person-5/2", "name"))
    try other.keep(draft("visit/2", "theirs"))
    _ = try store.save(.mergePeople(kept: double.child, other: double.other))
    #expect(try store.draft(key: "person-1/2")?.values["children"] == "1\tSeen\n6\tSeen")
    _ = try store.save(.mergeFamilies(kept: double.family, other: double.otherFamily))
    #expect(try other.draft(key: "visit/1")?.values["text"] == "theirs")
    #expect(Set(try store.drafts().map(\.key)) == ["visit/1", "visit/1~2", "person-1/1"])
    #expect(try store.draft(key: "visit/1")?.values["text"] == "first")
    #expect(try store.draft(key: "visit/1~2")?.values["text"] == "second")
  }
}

extension [String: [String]] {
  /// The lines by which it differs from another, each with its table.
  fileprivate func without(_ other: Self) -> [String] {
    Set(keys).union(other.keys).sorted().flatMap { table in
      let (mine, theirs) = (Set(self[table] ?? []), Set(other[table] ?? []))
      return mine.symmetricDifference(theirs).sorted().map {
        "\(table) \(mine.contains($0) ? "+" : "-") \($0)"
      }
    }
  }
}

extension CheckReport {
  /// The checks that have failed, with what they say.
  var failed: [String] { checks.filter { !$0.ok && $0.id != "holidays" }.map { "\($0.id): \($0.detail)" } }
}
