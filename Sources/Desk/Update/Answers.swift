import Casework
import Screen

extension Desk {
  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .sitting(let read):
      sitting = read
      caseload.head = nil
    case .caseload(let rows):
      caseload.take(rows)
      arrive(in: .caseload)
    case .today(let board):
      todayRoom.take(board, on: today, drafts: drafts)
      arrive(in: .today)
    case .actions(let rows):
      actions.take(rows)
      arrive(in: .actions)
      return rebase(rows)
    case .meeting(let board):
      let wasRunning = meeting.board?.state == .running
      meeting.take(board)
      if meeting.view == .agenda { arrive(in: .meeting) }
      refreshMinute()
      followTypist()
      if let opened = openAwaited() { return opened }
      if wasRunning, board.state != .running, meeting.view == .agenda {
        // The meeting is over: what is left to do comes next.
        meeting.view = .after
        return [.read(.after)] + resumeAfterReading()
      }
      return resumeAfterReading()
    case .sheet(let sheet):
      meeting.sheet = sheet
      rebase(sheet)
      if awaitsMinute {
        awaitsMinute = false
        return openMeetingOrMinute()
      }
    case .family(let file): return take(file)
    case .page(let title, let text):
      if let effects = takeSigned(text) { return effects }
      var page = PageSheet(title: title, text: text)
      (page.signs, meeting.signing) = (meeting.signing, nil)
      overlays.append(.page(page))
    case .journal(let lines):
      overlays.append(.page(PageSheet(title: "History", text: hidden(lines.joined(separator: "\n")))))
    case .found(let found, let text): return take(found, for: text)
    case .drafts(let read): return take(read)
    case .diary(let board): diary.take(board)
    case .working(let working):
      if case .remark(let kind, let keys) = pending {
        pending = nil
        open(RemarkForm(line: ClockLine(working.row, keys: keys), kind: kind))
        return []
      }
      overlays.append(.page(PageSheet(title: "How it is counted", text: page(of: working))))
    case .rules(let board):
      unit.take(board)
      if unit.view == .rules { arrive(in: .unit) }
      resumeInUnit()
    case .ruleBook(let rules): openCalculator(rules)
    case .unknown(let rows): show(unknown: rows)
    case .weighed(let preview, let change, let form): return weigh(preview, change, form: form)
    case .after(let board):
      meeting.after.take(board)
      if meeting.view == .after { arrive(in: .meeting) }
    case .drift(let rows):
      meeting.drift.take(rows)
      if meeting.view == .drift { arrive(in: .meeting) }
    case .copyText(let title, let text, let copied): return show(copyText: text, title: title, copied)
    case .hidden(let families):
      (caseload.hidden, caseload.head) = (families, nil)
      meeting.hidden = families
    case .review, .familyReview, .capacity, .authorities: return takeReview(answer)
    case .undoable(let what, let redo): return take(undoable: what, isAgain: redo)
    case .amending(let minute, let sheet, let isSigned, let day):
      return amend(minute, sheet, isSigned: isSigned, day: day)
    case .alike(let hits, "same-person"): show(same: hits)
    case .alike(let hits, let form): take(alike: hits, for: form)
    case .history(let history): show(history)
    case .missing(let board):
      unit.missing.take(board, unit.narrowing)
      if unit.view == .missing || unit.view == .lags { arrive(in: .unit) }
    case .kept(let place, let filters): return take(place, filters)
    case .unlocked(let isRight): return unlock(isRight)
    case .passphrase(let isSet): return take(passphraseIsSet: isSet)
    case .news(let heard): return hear(heard)
    }
    return []
  }

  private mutating func take(_ file: FamilyFile) -> [Effect] {
    switch pending {
    case .form(let request):
      pending = nil
      let effects = begin(request, file)
      beginInField()
      return effects
    case .rebase(let request):
      pending = nil
      return rebase(request, file)
    case .show:
      pending = nil
      show(file)
    case .unknown(let key):
      pending = nil
      show(file)
      let line = family?.unknownLines.firstIndex { $0.contains { $0.key == key } }
      if let line { family?.select(.unknown(line)) }
    case .line(let id):
      pending = nil
      show(file)
      family?.select(identity: id)
    case .reopen:
      pending = nil
      let held = pages[file.family]
      family = FamilyPlace(file: file)
      if let held { family?.resume(held) }
    case .working(let child):
      pending = nil
      return showSoonest(of: file, child: child)
    case .merge(let pair):
      pending = nil
      return merge(pair, file)
    case .remark, nil:
      guard var place = family, place.file.family == file.family else { return [] }
      place.take(file)
      family = place
    }
    return []
  }

  private mutating func show(_ file: FamilyFile) {
    if !review.isOpen { caseload.select(file.family) }
    // A family that was open before is as it was left.
    let held = family.flatMap { $0.file.family == file.family ? $0.held : nil } ?? pages[file.family]
    var place = FamilyPlace(file: file)
    if let held { place.resume(held) }
    family = place
    overlays = []
  }

  /// At the opening the unfinished texts are offered at once; later they only stand on Today.
  private mutating func take(_ read: [Draft]) -> [Effect] {
    let isOpening = caseload.families == nil
    drafts = read
    // What was unfinished when this login left was known then; it stands on Today.
    let isNew = read.contains { draft in lastLeft.map { draft.keptAt > $0 } ?? true }
    if isOpening, isNew { offerDrafts() }
    return []
  }
}
