import Casework
import Screen

extension Desk {
  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .sitting(let read):
      sitting = read
      caseload.head = nil
    case .caseload(let rows): caseload.take(rows)
    case .today(let board):
      todayRoom.board = board
      let count = todayRoom.rows(drafts: drafts).count
      todayRoom.list.selected = min(todayRoom.list.selected, max(0, count - 1))
    case .actions(let rows): actions.take(rows)
    case .meeting(let board):
      meeting.take(board)
      return resumeAfterReading()
    case .sheet(let sheet):
      meeting.sheet = sheet
      rebase(sheet)
      if awaitsMinute {
        awaitsMinute = false
        return openMeetingOrMinute()
      }
    case .family(let file): return take(file)
    case .page(let title, let text): overlays.append(.page(PageSheet(title: title, text: text)))
    case .journal(let lines):
      overlays.append(.page(PageSheet(title: "History", text: lines.joined(separator: "\n"))))
    case .found(let found, let text): show(found, for: text)
    case .drafts(let read): return take(read)
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
      caseload.select(file.family)
      family = FamilyPlace(file: file)
      overlays = []
    case nil:
      guard var place = family, place.file.family == file.family else { return [] }
      let held = place.selected
      place.file = file
      if let index = place.subjects.firstIndex(of: held) { place.list.selected = index }
      place.list.selected = min(place.list.selected, max(0, place.subjects.count - 1))
      family = place
    }
    return []
  }

  /// At the opening the unfinished texts are offered at once; later they only stand on Today.
  private mutating func take(_ read: [Draft]) -> [Effect] {
    let isOpening = caseload.families == nil
    drafts = read
    if isOpening, !read.isEmpty { offerDrafts() }
    return []
  }
}
