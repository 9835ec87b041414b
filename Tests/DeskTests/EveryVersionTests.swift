import Casework
import Desk
import Screen
import Testing

/// Every kind of correction merges, and what is deleted meanwhile can be saved as new.
struct EveryVersionTests {
  @Test func `a note keeps the one's day and the other's text`() throws {
    let note = Note(
      kind: .note, family: Ref(1), day: Bench.today - 3, event: .other, people: [Ref(11)], text: "Rang.",
      toldBy: "")
    let id = Entry.Identity.note(Ref(8))
    var desk = try Versions.correcting(id, .note(note))
    _ = try desk.press("<C-u>y<Tab><C-s>")
    var theirs = note
    theirs.text = "Rang twice."
    let effects = desk.overtaken("note/1/8", by: Versions.file(id, .note(theirs), revision: 2))
    var both = theirs
    both.day = Bench.today - 1
    #expect(effects.saved == .correctNote(Ref(8), both, basedOn: Revision(2)))
  }

  @Test func `a conference keeps the one's day and the other's time`() throws {
    let occasion = Occasion(
      kind: .reviewConference, family: Ref(1), day: Bench.today + 9, isBooked: true, children: [Ref(11)])
    let id = Entry.Identity.occasion(Ref(9))
    var desk = try Versions.correcting(id, .occasion(occasion))
    _ = try desk.press("<C-u>+5<Tab><C-s>")
    var theirs = occasion
    theirs.text = "room 4"
    let effects = desk.overtaken("corrected/1/9", by: Versions.file(id, .occasion(theirs), revision: 2))
    guard case .weigh(.correctOccasion(_, let both, let revision), _)? = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(both.text == "room 4" && both.day != occasion.day && both.isBooked && revision == Revision(2))
  }

  @Test func `an action keeps the one's day and the other's owner, though they stand in one line`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("4")
    _ = desk.take(.answer(.actions([Versions.action("ring the school", due: Bench.today + 2, revision: 1)])))
    _ = try desk.press("e<C-u>jb: ring the school by 20/3/2026<C-s>")
    var file = Bench.file
    file.actions = [
      Versions.action(
        "ring the school", owners: [Bench.worker, Bench.consultant], due: Bench.today + 2, revision: 2)
    ]
    let both = Action(
      family: Ref(1), text: "ring the school", owners: [Ref(3), Ref(2)], due: Bench.today + 4)
    #expect(
      desk.overtaken("action-5/1", by: file).saved == .correctAction(Ref(5), both, basedOn: Revision(2)))
  }

  @Test func `an action of the unit is read again from the list of actions`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("4")
    var own = Versions.action("order toner", due: nil, revision: 1)
    (own.family, own.familyId, own.familyName) = (nil, nil, nil)
    _ = desk.take(.answer(.actions([own])))
    _ = try desk.press("e by fri<C-s>")
    let refusal = Refusal.changedMeanwhile(what: "an action", by: "Robin Shah", theirs: "…")
    #expect(desk.take(.refused(refusal, form: "action-5/0")).contains(.read(.actions(done: true))))
    (own.text, own.revision) = ("order black toner", Revision(2))
    let both = Action(family: nil, text: "order black toner", owners: [Ref(3)], due: Bench.today + 4)
    let effects = desk.take(.answer(.actions([own])))
    #expect(effects.saved == .correctAction(Ref(5), both, basedOn: Revision(2)))
  }

  @Test func `a person keeps the one's school and the other's number`() throws {
    var desk = Bench.desk()
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    _ = try desk.press("e")
    _ = desk.take(.answer(.family(Bench.file)))
    try desk.tab(to: "school")
    _ = try desk.press("Heron Primary<C-s>")
    var file = Bench.file
    file.children[0].person.councilId = "151"
    file.children[0].person.contacts = [ContactDetail(kind: .phone, value: "07700 900123", note: "")]
    file.children[0].revision = Revision(4)
    let effects = desk.overtaken("person-11/1", by: file)
    guard case .weigh(.correctPerson(_, let both, let revision), _)? = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(both.school == "Heron Primary" && both.contacts.count == 1 && revision == Revision(4))
  }

  // MARK: Deleted meanwhile

  private func gone(_ keys: String) throws -> (desk: Desk, effects: [Effect]) {
    let id = Entry.Identity.visit(Ref(7))
    var desk = try Versions.correcting(id, .visit(Versions.visit))
    try desk.tab(to: "text")
    _ = try desk.press(" Mine.<C-s>")
    _ = desk.take(.refused(.noSuch("visit"), form: "visit/1/7"))
    #expect(desk.scope == .dialog)
    #expect(desk.frame().text.contains("Somebody has deleted this meanwhile."))
    let effects = try desk.press(keys)
    return (desk, effects)
  }

  @Test func `a visit that was deleted meanwhile is saved as a new one, with all that was typed`() throws {
    let (_, effects) = try gone("y")
    var visit = Versions.visit
    visit.text = "Both well. Mine."
    #expect(effects.last == .save(.recordVisit(visit), form: "visit/1/7"))
  }

  @Test func `whoever does not want that is back in the form with the text`() throws {
    var (desk, effects) = try gone("<Esc>")
    #expect(effects.saved == nil && desk.form?.text("text") == "Both well. Mine.")
    #expect(try desk.press("<Esc>").draft?.values["text"] == "Both well. Mine.")
  }

  @Test func `a draft of a record that is gone opens as a new one`() throws {
    let draft = Draft(
      key: "note/1/8", title: "Correct an entry, Adeyemi",
      values: ["day": "y", "text": "Rang.", "people": "11\tAbout", "based on": "1"], keptAt: 0)
    var desk = Bench.desk()
    _ = desk.take(.answer(.drafts([draft])))
    _ = desk.take(.answer(.caseload(Bench.rows)))
    _ = try desk.press("<Enter>")
    _ = desk.take(.answer(.family(Bench.file)))
    #expect(desk.notice?.sentence.contains("Ctrl-S saves what you typed as a new one") == true)
    guard case .save(.recordNote(let note), form: "note/1/8")? = try desk.press("<C-s>").last else {
      Issue.record("nothing is saved")
      return
    }
    #expect(note.text == "Rang." && note.people == [Ref(11)])
  }
}
