import Casework
import Screen

/// What others save is seen within a second: lists are read again, and what is new in them is marked.
extension Desk {
  /// Takes what was read; where somebody else has written, marks what reads otherwise than it was shown.
  mutating func listen(to answer: Answer) -> [Effect] {
    guard hearing.isListening else { return take(answer) }
    let before = lines
    let effects = take(answer)
    for (list, after) in lines {
      guard let shown = before[list] else { continue }
      hearing.mark(list, before: shown, after: after, besides: looked(at: list))
    }
    return effects
  }

  /// What others changed: from here on the answers are compared, and the foot says it once.
  mutating func hear(_ heard: [Heard]) -> [Effect] {
    guard let last = heard.last else { return [] }
    hearing.isListening = true
    let more = heard.count > 1 ? " (and \(heard.count - 1) more by others)" : ""
    let said = Notice("\(last.by) \(last.what)\(more).", .news)
    if notice == nil || notice?.weight == .news { notice = said } else { hearing.unsaid = said }
    // The marks of other rooms' lines are the caseload's.
    return room == .caseload ? [] : [.read(.caseload)]
  }

  /// After each key: what the cursor is on has been seen, and what was left has been, too.
  mutating func look() {
    if notice == nil, let unsaid = hearing.unsaid { (notice, hearing.unsaid) = (unsaid, nil) }
    guard !hearing.marks.isEmpty else { return }
    var here: Set<Hearing.List> = [.room(room)]
    if let family { here.insert(.family(family.file.family)) }
    hearing.marks = hearing.marks.filter { here.contains($0.key) && !$0.value.isEmpty }
    for list in hearing.marks.keys {
      // Beneath the family's page the room's cursor is not looked at.
      if case .room = list, family != nil || !overlays.isEmpty { continue }
      let seen = looked(at: list)
      hearing.marks[list]?.subtract(seen)
    }
  }

  /// Whether a line stands marked as news.
  func isNews(_ id: String?, in list: Hearing.List) -> Bool {
    guard let id, let marks = hearing.marks[list] else { return false }
    return marks.contains(id)
  }

  /// The mark before a line that somebody else has changed since one looked.
  func drawNews(_ id: String?, in list: Hearing.List, x: Int = 0, y: Int, into frame: inout Frame) {
    if isNews(id, in: list) { frame.put("•", x: x, y: y, style: .notice) }
  }
}
