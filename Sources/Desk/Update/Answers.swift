import Casework
import Screen

extension Desk {
  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .sitting(let read):
      sitting = read
      caseload.head = nil
    case .caseload(let rows): caseload.take(rows)
    case .today(let board): todayRoom.take(board, on: today, drafts: drafts)
    case .actions(let rows): actions.take(rows)
    case .meeting(let board):
      let wasRunning = meeting.board?.state == .running
      meeting.take(board)
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
      var page = PageSheet(title: title, text: text)
      (page.signs, meeting.signing) = (meeting.signing, nil)
      overlays.append(.page(page))
    case .journal(let lines):
      overlays.append(.page(PageSheet(title: "History", text: lines.joined(separator: "\n"))))
    case .found(let found, let text): show(found, for: text)
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
      resumeInUnit()
    case .ruleBook(let rules): openCalculator(rules)
    case .unknown(let rows): show(unknown: rows)
    case .weighed(let preview, let change, let form): return weigh(preview, change, form: form)
    case .after(let board): meeting.after.take(board)
    case .drift(let rows): meeting.drift.take(rows)
    case .copyText(let title, let text, let copied): return show(copyText: text, title: title, copied)
    case .amending(let minute, let sheet, let isSigned, let day):
      return amend(minute, sheet, isSigned: isSigned, day: day)
    }
    return []
  }

  private mutating func take(_ file: FamilyFile) -> [Effect] {
    switch pending {
    case .form(let request):
      pending = nil
      return begin(request, file)
    case .rebase(let request):
      pending = nil
      rebase(request, file)
    case .show:
      pending = nil
      show(file)
    case .unknown(let key):
      pending = nil
      show(file)
      let line = family?.unknownLines.firstIndex { $0.contains { $0.key == key } }
      if let line { family?.select(.unknown(line)) }
    case .working(let child):
      pending = nil
      return showSoonest(of: file, child: child)
    case .remark, nil:
      guard var place = family, place.file.family == file.family else { return [] }
      let held = place.selected
      place.file = file
      if let index = place.subjects.firstIndex(of: held) { place.list.selected = index }
      place.list.selected = min(place.list.selected, max(0, place.subjects.count - 1))
      family = place
    }
    return []
  }

  private mutating func show(_ file: FamilyFile) {
    caseload.select(file.family)
    family = FamilyPlace(file: file)
    overlays = []
  }

  /// At the opening the unfinished texts are offered at once; later they only stand on Today.
  private mutating func take(_ read: [Draft]) -> [Effect] {
    let isOpening = caseload.families == nil
    drafts = read
    if isOpening, !read.isEmpty { offerDrafts() }
    return []
  }
}
