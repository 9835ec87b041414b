import Casework
import Desk
import Records
import Returns

/// What the desk asks of the unit's file, and how it is answered.
extension Seat {
  func read(_ query: Query) throws(Refusal) -> Answer {
    let today = desk.today
    switch query {
    case .sitting: return .sitting(try store.sitting(today: today))
    case .caseload: return .caseload(try store.caseload(all: false, today: today))
    case .family(let ref, let correcting):
      let file = try family(ref, correcting: correcting)
      store.noteOpened(ref)
      return .family(file)
    case .today:
      learn(try store.ruleBook())
      return .today(try store.today(today: today))
    case .actions(let done): return .actions(try store.actions(includingDone: done))
    case .meeting(let day): return .meeting(try store.meetingBoard(on: day, today: today))
    case .sheet(let family, let meeting):
      return .sheet(try store.familySheet(family, meeting: meeting, today: today))
    case .minutes(let day):
      store.notePrinted("the minutes of \(day.spoken)")
      return .page(title: "Minutes of \(day.spoken)", text: Paper.minutes(try minutes(day), format: .text))
    case .find(let text): return .found(try store.find(text, limit: 40, today: today), for: text)
    case .drafts: return .drafts(try store.drafts())
    case .journal(let family): return .journal(try journal(of: family))
    case .diary(let from, let through):
      learn(try store.ruleBook())
      return .diary(try store.diary(from: from, through: through, today: today))
    case .working(let clock): return .working(try store.working(of: clock, today: today))
    case .rules: return .rules(try store.rulesBoard(today: today))
    case .ruleBook:
      learn(try store.ruleBook())
      return .ruleBook(desk.rules)
    case .unknown: return .unknown(try store.unknownClocks())
    case .alike(let forename, let surname, let born, let besides, let form):
      return .alike(
        try store.alike(forename: forename, surname: surname, born: born, besides: besides), form: form)
    case .history(let subject): return .history(try store.history(of: subject))
    case .missing: return .missing(try store.missing(today: today))
    case .kept: return .kept(try store.place(), try store.filters())
    case .passphrase: return .passphrase(isSet: try store.hasPassphrase())
    case .after: return .after(try store.after(today: today))
    case .drift: return .drift(try store.drift(today: today))
    case .trail, .pack, .readBack, .dispatch, .familyMinute: return try page(query)
    case .copyText(let parts): return try copyText(parts)
    case .hidden: return .hidden(families: try store.hiddenFamilies(today: today))
    case .review: return .review(try store.review(today: today))
    case .familyReview(let family):
      let review = try store.familyReview(family, today: today)
      store.noteOpened(family)
      return .familyReview(review)
    case .capacity: return .capacity(try store.capacity(today: today))
    case .authorities: return .authorities(desk.sitting.authorities)
    case .news:
      let heard = try store.heard(after: heardTo)
      heardTo = heard.end
      return .news(heard.changes)
    case .supervision, .journalOf: return try page(query)
    case .undoable(let redo): return .undoable(try store.nextUndo(redo: redo), redo: redo)
    case .amending(let ref):
      let minute = try store.discussion(ref)
      let sheet = try store.familySheet(
        minute.discussion.family, meeting: minute.discussion.meeting, today: today)
      return .amending(minute.discussion, sheet, isSigned: minute.isSigned, day: minute.day)
    }
  }

  /// A family, with the whole record of the entry that is to be corrected.
  private func family(_ ref: Ref<Family>, correcting: Entry.Identity?) throws(Refusal) -> FamilyFile {
    if !hasCodes {
      hasCodes = true
      store.codes = codes()
      desk.codes = store.codes
    }
    learn(try store.ruleBook())
    var file = try store.family(ref, today: desk.today)
    guard let correcting else { return file }
    if case .occasion(let occasion) = correcting {
      try take(occasion, into: &file)
      return file
    }
    guard let index = file.entries.firstIndex(where: { $0.id == correcting }) else { return file }
    switch correcting {
    case .visit(let visit):
      let stored = try store.visit(visit)
      (file.entries[index].record, file.entries[index].revision) = (.visit(stored.visit), stored.revision)
    case .note(let note):
      let stored = try store.note(note)
      (file.entries[index].record, file.entries[index].revision) = (.note(stored.note), stored.revision)
    default: break
    }
    return file
  }

  /// The whole record of an occasion; what is only booked need not be a line of the record yet.
  private func take(_ ref: Ref<Occasion>, into file: inout FamilyFile) throws(Refusal) {
    let (occasion, revision) = try store.occasion(ref)
    let index = file.entries.firstIndex { $0.id == .occasion(ref) }
    var entry =
      index.map { file.entries[$0] }
      ?? Entry(
        id: .occasion(ref), day: occasion.day, title: occasion.kind.title(occasion.text), about: "",
        text: occasion.text,
        by: "", enteredBy: "", enteredOn: occasion.day, isSignificant: false, revision: revision)
    (entry.record, entry.revision) = (.occasion(occasion), revision)
    if let index { file.entries[index] = entry } else { file.entries.append(entry) }
  }
}
