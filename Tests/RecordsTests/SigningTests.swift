import Casework
import GRDB
import Testing

@testable import Records

@Suite struct SigningTests {
  @Test func `A signature names who and when, and stands on the child's record`() throws {
    let unit = try TestUnit()
    let (minute, ref) = try unit.discussed()
    let saved = try unit.sign(ref)
    #expect(saved.what == "signed the minute of Adeyemi of Wed 18 Mar 2026")
    let item = try #require(try unit.store.meetingBoard(on: unit.today, today: unit.today).items.first)
    let signature = try #require(item.signature)
    #expect(signature.by == "Robin Shah" && signature.day == unit.today && signature.version == 1)
    #expect(signature.at == unit.clock.seconds && !item.isAmended)
    let entries = try unit.store.family(minute.family, today: unit.today).entries
    let entry = try #require(entries.first { $0.id == .discussion(ref) })
    #expect(entry.signature == signature && !entry.isAmended)
    #expect(try unit.store.journal(family: minute.family).first?.what == saved.what)
  }

  @Test func `All minutes of a meeting are signed as one change, which each family's journal knows`() throws {
    let unit = try TestUnit()
    let (first, second) = (try unit.family("Adeyemi", "Tolu"), try unit.family("Costa", "Ines"))
    let meeting = try unit.openedMeeting()
    let refs = [
      try unit.save(unit.minute(meeting, first, "A.")), try unit.save(unit.minute(meeting, second, "B.")),
    ]
    try unit.close(meeting)
    let saved = try unit.byConsultant().save(.signOff(refs))
    #expect(saved.what == "signed 2 minutes of the meeting of Wed 18 Mar 2026")
    #expect(try unit.store.journal(family: first).first?.what == saved.what)
    #expect(try unit.store.minutes()?.families.map(\.versions.count) == [1, 1])
  }

  @Test func `Nobody but the consultant signs, and only what was discussed and is closed`() throws {
    let unit = try TestUnit()
    let (reached, missed) = (try unit.family("Adeyemi", "Tolu"), try unit.family("Costa", "Ines"))
    let meeting = try unit.openedMeeting()
    let ref = try unit.save(unit.minute(meeting, reached))
    #expect(refusal { try unit.sign(ref) } == .meetingIsOpen(unit.today))
    try unit.close(meeting)
    let notReached = try #require(
      try unit.store.meetingBoard(on: unit.today, today: unit.today).items.first { $0.family == missed }?
        .discussion)
    #expect(
      refusal { _ = try unit.store.save(.signOff([ref])) }
        == .notPermitted(what: "Signing minutes", needs: .consultant))
    let refused = Refusal.notSo("Costa was not discussed on Wed 18 Mar 2026; there is nothing to sign.")
    #expect(refusal { try unit.sign(ref, notReached) } == refused)
    #expect(try unit.store.minutes()?.families.allSatisfy(\.versions.isEmpty) == true)
  }

  @Test func `What is signed is not signed again`() throws {
    let unit = try TestUnit()
    let (_, ref) = try unit.discussed()
    try unit.sign(ref)
    #expect(refusal { try unit.sign(ref) } == .isSigned(family: "Adeyemi", by: "Robin Shah", on: unit.today))
  }

  @Test func `Minutes of two meetings are not signed together`() throws {
    let unit = try TestUnit()
    let (minute, first) = try unit.discussed()
    unit.clock.day = unit.today + 7
    let meeting = try unit.openedMeeting()
    let second = try unit.save(unit.minute(meeting, minute.family))
    try unit.close(meeting)
    #expect(
      refusal { try unit.sign(first, second) }
        == .notSo("Minutes are signed meeting by meeting; choose those of one day."))
  }

  @Test func `Until it is signed a minute is put right and taken back, then neither`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    func update() throws -> String { try unit.store.discussion(ref).discussion.update }
    minute.update = "Going better."
    try unit.save(minute)
    _ = try unit.store.undo()
    #expect(try update() == "Going well.")
    _ = try unit.store.redo()
    #expect(try update() == "Going better.")
    try unit.sign(ref)
    let signed = Refusal.isSigned(family: "Adeyemi", by: "Robin Shah", on: unit.today)
    #expect(refusal { try unit.save(minute) } == signed)
    let what = "minuted Adeyemi at the meeting of Wed 18 Mar 2026"
    #expect(refusal { _ = try unit.store.undo() } == TestUnit.held(what))
    #expect(try update() == "Going better.")
  }

  @Test func `What was taken back before the signature is not made again after it`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    minute.update = "Going better."
    try unit.save(minute)
    _ = try unit.store.undo()
    try unit.sign(ref)
    #expect(refusal { _ = try unit.store.redo() } != nil)
    #expect(try unit.store.discussion(ref).discussion.update == "Going well.")
  }

  @Test func `Nothing taken back leaves a family of a closed meeting half minuted`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try unit.openedMeeting()
    let ref = try unit.save(unit.minute(meeting, family, "Once."))
    _ = try unit.byConsultant().save(.closeMeeting(meeting))
    _ = refusal { _ = try unit.store.undo() }
    #expect(try unit.store.discussion(ref).discussion.update == "Once.")
    let items = try unit.store.meetingBoard(on: unit.today, today: unit.today).items
    #expect(items.map(\.state) == [.discussed])
  }

  @Test func `Nobody comes to the agenda of a closed meeting or goes from it by taking back`() throws {
    let unit = try TestUnit()
    let family = try unit.family("Adeyemi", "Tolu")
    let meeting = try unit.openedMeeting()
    let (joined, left) = (try unit.family("Costa", "Ines"), try unit.family("Žižek", "Jo"))
    try unit.save(unit.minute(meeting, joined))
    try unit.save(unit.minute(meeting, left))
    _ = try unit.store.undo()
    _ = try unit.byConsultant().save(.closeMeeting(meeting))
    #expect(refusal { _ = try unit.store.redo() } != nil)
    _ = refusal { _ = try unit.store.undo() }
    let items = try unit.store.meetingBoard(on: unit.today, today: unit.today).items
    #expect(items.map(\.family) == [family, joined])
    #expect(items.map(\.state) == [.notDiscussed, .discussed])
  }

  @Test func `A signature is not taken back, nor is anything before it in its place`() throws {
    let unit = try TestUnit()
    let (minute, ref) = try unit.discussed()
    let consultant = try unit.byConsultant()
    _ = try consultant.save(.rateRisk(minute.family, .high, on: unit.today))
    _ = try consultant.save(.signOff([ref]))
    for _ in 1...2 {
      #expect(
        refusal { _ = try consultant.undo() }
          == .notSo("A signature is not taken back; an amendment follows it."))
    }
    #expect(try unit.store.family(minute.family, today: unit.today).row.risk == .high)
    _ = try consultant.save(.rateRisk(minute.family, .low, on: unit.today))
    #expect(try consultant.undo().what == "took back: rated the risk for Adeyemi as low")
    #expect(try unit.store.minutes()?.families[0].versions.count == 1)
  }

  @Test func `The closing of a meeting is taken back only while nothing of it is signed`() throws {
    let unit = try TestUnit()
    let (_, ref) = try unit.discussed()
    _ = try unit.store.undo()
    #expect(try unit.store.meetingBoard(today: unit.today).state == .running)
    _ = try unit.store.redo()
    try unit.sign(ref)
    #expect(refusal { _ = try unit.store.undo() } != nil)
    #expect(try unit.store.meetingBoard(on: unit.today, today: unit.today).state == .closed)
  }

  @Test func `What a signed minute tells is not deleted, its action is ticked off and moved`() throws {
    let unit = try TestUnit()
    var (minute, ref) = try unit.discussed()
    minute.hypotheses = [
      Hypothesis(
        family: minute.family, text: "Low mood", author: unit.worker, firstPut: unit.today,
        task: Action(family: minute.family, text: "Ask the GP", owners: [unit.worker], due: nil))
    ]
    try unit.save(minute)
    _ = try unit.store.save(.delete(.decision(Ref(1))))
    #expect(try unit.store.minute(of: ref).minute.item.decisions.isEmpty)
    _ = try unit.store.undo()
    try unit.sign(ref)
    let before = try unit.store.minute(of: ref).minute.item
    let signed = Refusal.isSigned(family: "Adeyemi", by: "Robin Shah", on: unit.today)
    let actions = try unit.store.actions()
    for identity in [Entry.Identity.decision(Ref(1)), .hypothesis(Ref(1))] + actions.map({ .action($0.ref) })
    {
      #expect(refusal { _ = try unit.store.save(.delete(identity)) } == signed)
    }
    let ring = try #require(actions.first { $0.text == "Ring school" })
    var moved = minute.actions[0]
    moved.due = unit.today + 2
    _ = try unit.store.save(.correctAction(ring.ref, moved, basedOn: ring.revision))
    _ = try unit.store.save(.completeActions([ring.ref], on: unit.today))
    #expect(try unit.store.actions(includingDone: true).first { $0.ref == ring.ref }?.done == unit.today)
    #expect(try unit.store.minute(of: ref).minute.item == before)
    for _ in 1...2 { _ = try unit.store.undo() }
    #expect(try unit.store.actions().first { $0.ref == ring.ref }?.due == nil)
  }

  @Test func `The check finds a signature that was changed in the file`() throws {
    let unit = try TestUnit()
    let (_, ref) = try unit.discussed()
    try unit.sign(ref)
    #expect(try unit.store.check(today: unit.today).checks.prefix(4).allSatisfy(\.ok))
    try unit.store.queue.write {
      try $0.execute(sql: "UPDATE minute_version SET content = replace(content, 'well', 'badly')")
    }
    let records = try #require(try unit.store.check(today: unit.today).checks.first { $0.id == "records" })
    #expect(!records.ok && records.detail.contains("minute version 1"))
  }
}
