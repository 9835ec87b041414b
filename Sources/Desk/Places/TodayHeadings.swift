import Casework
import Screen

/// What waits for a word above Today's dates, and the headings under which these stand.
extension TodayRoom {
  /// What waits for agreement, for an answer, and what meetings have left to do, in one line each.
  var waiting: [Row] {
    guard let board else { return [] }
    let asked = Set(board.questions.compactMap(\.question.submission))
    // What was given back stands with its question; that is answered, or e corrects what was handed in.
    let returned = board.returned.indices.filter { !asked.contains(board.returned[$0].ref) }
    return board.toAgree.indices.map { .toAgree($0) } + board.questions.indices.map { .question($0) }
      + returned.map { .returned($0) } + board.toSign.indices.map { .toSign($0) }
      + (board.toCopy > 0 ? [.toCopy] : [])
  }

  static func haystack(_ item: TodayBoard.Item) -> Folded {
    let child = item.clock?.childName ?? ""
    return Folded("\(item.familyName) \(item.title) \(item.who) \(item.children) \(child) \(item.kindWords)")
  }

  struct HeadingKey {
    var rank: Int
    var heading: String
    var folded: Folded
    /// Families of one name stay apart.
    var family: Ref<Family>?
    var number: Int { family?.number ?? 0 }
  }

  func key(_ item: TodayBoard.Item, on today: Day) -> HeadingKey {
    switch order {
    case .date:
      let group = item.group(on: today)
      return HeadingKey(rank: group.rawValue, heading: group.words, folded: Folded(""))
    case .worker: return named(item.who, orElse: "For nobody in particular")
    case .family:
      var key = named(item.familyName, orElse: "The unit")
      if !item.familyName.isEmpty { key.family = item.family }
      return key
    case .kind: return named(item.kindWords, orElse: "Other")
    }
  }

  private func named(_ name: String, orElse other: String) -> HeadingKey {
    name.isEmpty
      ? HeadingKey(rank: 1, heading: other, folded: Folded(""))
      : HeadingKey(rank: 0, heading: name, folded: Folded(name))
  }
}
