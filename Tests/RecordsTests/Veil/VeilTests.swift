import Casework
import GRDB
import Testing

@testable import Records

struct VeilTests {
  @Test func `a restriction that another program has just placed counts at once`() throws {
    try withFile { path in
      var hidden = try HiddenFamily(path: path)
      let other = try hidden.unit.opened(by: "azizek")
      #expect(try other.caseload(today: hidden.today).map(\.name) == ["Adeyemi", "Quillfeather"])
      try hidden.restrict()
      #expect(try other.caseload(today: hidden.today).map(\.name) == ["Adeyemi"])
      #expect(try other.hiddenFamilies(today: hidden.today) == 1)
      let consultant = try hidden.unit.opened(by: "rshah")
      _ = try consultant.save(
        .grant(hidden.restriction, to: hidden.unit.worker, until: hidden.today, reason: "a task"))
      #expect(try other.family(hidden.family, today: hidden.today).row.isRestricted)
    }
  }

  @Test func `what may be read lapses with the end of its day`() throws {
    try withFile { path in
      var hidden = try HiddenFamily(path: path)
      let until = hidden.today + 14
      try hidden.restrict(to: [hidden.unit.consultant, hidden.unit.worker], until: until)
      let worker = try hidden.unit.opened(by: "azizek")
      hidden.unit.clock.day = until
      #expect(try worker.caseload(today: until).count == 2)
      hidden.unit.clock.day = until + 1
      #expect(try worker.caseload(today: until + 1).map(\.name) == ["Adeyemi"])
    }
  }

  @Test func `standing on a day gone by does not bring back what has lapsed`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict(to: [hidden.unit.consultant, hidden.unit.worker], until: hidden.today + 14)
    let worker = try TestUnit.store(hidden.unit, by: "azizek")
    hidden.unit.clock.seconds += 15 * 86_400
    #expect(try worker.caseload(today: hidden.today).map(\.name) == ["Adeyemi"])
  }

  @Test func `whoever has left the unit is named on nothing any more`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict(to: [hidden.unit.consultant, hidden.unit.worker])
    let worker = try TestUnit.store(hidden.unit, by: "azizek")
    #expect(try worker.caseload(today: hidden.today).count == 2)
    let card = try #require(try hidden.store.members().first { $0.card.ref == hidden.unit.worker })
    var member = card.card.member
    member.ended = hidden.today - 1
    _ = try hidden.unit.byConsultant().save(
      .correctMember(hidden.unit.worker, member, basedOn: card.revision))
    #expect(try worker.caseload(today: hidden.today).map(\.name) == ["Adeyemi"])
  }

  @Test func `nothing hidden asks no second connection, and not even the day`() throws {
    try withFile { path in
      let hidden = try HiddenFamily(path: path)
      let store = try Store.open(path, login: "jbell") {
        Issue.record("the moment was asked for")
        return Moment(day: day("2026-03-18"), seconds: 0)
      }
      #expect(try store.caseload(today: hidden.today).count == 2)
      #expect(store.wall == nil)
    }
  }

  @Test func `those who are named read as before, with a mark`() throws {
    var hidden = try HiddenFamily()
    let consultant = try hidden.unit.byConsultant()
    let before = try consultant.family(hidden.family, today: hidden.today)
    try hidden.restrict()
    var after = try consultant.family(hidden.family, today: hidden.today)
    #expect(after.row.isRestricted)
    #expect(after.restriction?.restriction.reason == HiddenFamily.reason)
    (after.row.isRestricted, after.restriction) = (false, nil)
    #expect(after == before)
    #expect(try consultant.hiddenFamilies(today: hidden.today) == 0)
  }

  @Test func `the connection behind the wall can write nothing`() throws {
    try withFile { path in
      var hidden = try HiddenFamily(path: path)
      try hidden.restrict()
      #expect(throws: Refusal.self) {
        try hidden.store.reading { try $0.execute(sql: "DELETE FROM main.draft") }
      }
    }
  }

  @Test func `one's own unfinished texts of a hidden family are there and cannot be opened`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict()
    let drafts = try hidden.store.drafts()
    #expect(drafts.map(\.title) == ["[restricted]", "[restricted]", "[restricted]"])
    #expect(Set(drafts.map(\.key)).count == 3)
    #expect(drafts.allSatisfy { $0.values.isEmpty })
    #expect(try hidden.store.draft(key: "note/\(hidden.family.number)") == nil)
    _ = try hidden.unit.byConsultant().save(.liftRestriction(hidden.restriction, reason: "done"))
    #expect(try hidden.store.draft(key: "note/\(hidden.family.number)")?.values == ["text": "saxifrage"])
  }

  @Test func `one's own changes of a hidden family are passed over when something is taken back`() throws {
    var hidden = try HiddenFamily()
    let note = Note(
      kind: .note, family: hidden.visible, day: hidden.today, event: .other,
      people: [hidden.bench.children[0]], text: "Seen in town", toldBy: "")
    _ = try hidden.store.save(.recordNote(note))
    var later = note
    (later.family, later.people, later.text) = (hidden.family, [hidden.mother], "saxifrage")
    _ = try hidden.store.save(.recordNote(later))
    try hidden.restrict()
    let next = try hidden.store.nextUndo(redo: false)
    #expect(next.contains("Tolu"))
    let saved = try hidden.store.undo()
    #expect(saved.what == "took back: " + next)
    #expect(HiddenFamily.told(saved).isEmpty)
    #expect(
      !(try hidden.store.family(hidden.visible, today: hidden.today).entries.contains {
        $0.text == "Seen in town"
      }))
  }

  @Test func `what was taken back of a hidden family is not made again`() throws {
    var hidden = try HiddenFamily()
    let note = Note(
      kind: .note, family: hidden.family, day: hidden.today, event: .other, people: [hidden.mother],
      text: "saxifrage", toldBy: "")
    _ = try hidden.store.save(.recordNote(note))
    _ = try hidden.store.undo()
    try hidden.restrict()
    #expect(refusal { _ = try hidden.store.redo() } == .nothingToRedo)
  }

  @Test func `a family whose records went into a hidden one is hidden with them`() throws {
    var hidden = try HiddenFamily()
    let saved = try hidden.store.save(
      .addFamily(name: "Quillfeather-Marmalade", first: nil, relationship: ""))
    let other = Ref<Family>(try #require(saved.made))
    let note = Note(
      kind: .note, family: other, day: hidden.today, event: .other, people: [], text: "susurrus", toldBy: "")
    _ = refusal { _ = try hidden.store.save(.recordNote(note)) }
    _ = try hidden.store.save(.mergeFamilies(kept: hidden.family, other: other))
    try hidden.restrict()
    #expect(HiddenFamily.told(try hidden.store.journal()).isEmpty)
  }

  @Test func `the meeting is opened, closed and printed by one who may not read all of it`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict()
    let board = try hidden.store.meetingBoard(today: hidden.today)
    #expect(board.restricted == 1)
    #expect(board.items.map(\.name) == ["Adeyemi"])
    #expect(try hidden.store.minutes()?.restricted == 1)
    _ = try hidden.store.save(.moveOnAgenda(hidden.meeting, hidden.visible, before: nil))
    let closed = try hidden.store.save(.closeMeeting(hidden.meeting))
    #expect(HiddenFamily.told(closed).isEmpty)
    hidden.unit.clock.day = hidden.today + 7
    let opened = try hidden.store.save(
      .openMeeting(
        Meeting(day: hidden.today, chair: nil, minutedBy: hidden.unit.coordinator, present: [])))
    #expect(HiddenFamily.told(opened).isEmpty)
    #expect(try hidden.store.meetingBoard(today: hidden.today).restricted == 1)
    #expect(try hidden.unit.byConsultant().meetingBoard(today: hidden.today).items.count == 2)
  }

  @Test func `a meeting that lacks a word on a hidden family's challenge says so without its name`() throws {
    var hidden = try HiddenFamily()
    var minute = try #require(
      try hidden.store.familySheet(hidden.family, meeting: hidden.meeting, today: hidden.today).minute)
    minute.noChallenge = false
    _ = refusal { _ = try hidden.store.save(.minute(minute)) }
    try hidden.store.queue.write {
      try $0.execute(
        sql: "UPDATE discussion SET no_challenge = 0 WHERE id = ?", arguments: [hidden.discussion.number])
    }
    try hidden.restrict()
    #expect(
      refusal { _ = try hidden.store.save(.closeMeeting(hidden.meeting)) }
        == .challengeUnsaid(["[restricted]"]))
  }

  @Test func `an id that a hidden child has is refused without naming who has it`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict()
    let child = Person(councilId: "ZB55021", surname: "Adeyemi", forename: "Sade", born: day("2020-01-01"))
    #expect(
      refusal {
        _ = try hidden.store.save(.addPerson(child, family: hidden.visible, relationship: "child"))
      } == .restricted)
  }

  @Test func `an import's report leaves hidden families out, and carries nobody out of hiding`() throws {
    var hidden = try HiddenFamily()
    try hidden.restrict()
    try hidden.store.queue.write {
      try $0.execute(
        sql: "UPDATE belonging SET imported = '{\"family\":\"visits\"}' WHERE person = ?",
        arguments: [hidden.child.number])
    }
    var person = ImportedPerson(id: "ZB55021")
    (person.surname, person.forename, person.familyId, person.familyName) = (
      "Other", "Name", "F99", "Elsewhere"
    )
    person.sex = "F"
    var list = ImportedList(name: "caseload")
    (list.read, list.rows) = (1, [ImportedRow(line: 2, person: person)])
    let report = try hidden.store.bring(
      Import(format: .caseload, lists: [list]), leaveOut: false, dryRun: false)
    #expect(report.wouldChange)
    #expect(HiddenFamily.told(report.changed).isEmpty)
    #expect(HiddenFamily.told(report.kept).isEmpty)
    let consultant = try hidden.unit.byConsultant()
    #expect(try consultant.family(hidden.family, today: hidden.today).children.map(\.row.id) == ["ZB55021"])
    #expect(try hidden.store.caseload(today: hidden.today).map(\.name) == ["Adeyemi"])
  }

  @Test func `the check of a changed file names nothing of a hidden family, nor how much there is of it`()
    throws
  {
    try withFile { path in
      var hidden = try HiddenFamily(path: path)
      try hidden.restrict()
      let whole = try hidden.store.check(today: hidden.today).checks
      #expect(
        whole.filter { !["permissions", "holidays"].contains($0.id) && !$0.ok }.map(\.detail).count <= 1)
      let sums = whole.filter { ["records", "derived", "clocks"].contains($0.id) && $0.ok }.map(\.detail)
      #expect(sums.allSatisfy { $0.allSatisfy { !$0.isNumber } })
      try hidden.store.queue.write {
        try $0.execute(
          sql: "UPDATE note SET text = 'saxifrage changed' WHERE id = ?", arguments: [hidden.note.number])
      }
      let changed = try hidden.store.check(today: hidden.today)
      #expect(!changed.ok)
      #expect(HiddenFamily.told(changed).isEmpty)
    }
  }
}
