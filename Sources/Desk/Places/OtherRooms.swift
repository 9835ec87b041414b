public import Casework
public import Screen

/// Actions: who, what, by when, from which meeting.
public struct ActionsRoom: Sendable {
  public enum Order: String, CaseIterable, Sendable {
    case late, owner, family

    var words: String {
      switch self {
      case .late: "late first"
      case .owner: "by owner"
      case .family: "by family"
      }
    }
  }

  public var all: [ActionRow]?
  public var order = Order.late
  public var showsDone = false
  public var narrowing = Narrowing()
  public var list = ListState()
  public private(set) var rows: [Int] = []
  /// Those chosen for one tick-off together.
  public var chosen: Set<Ref<Action>> = []

  public init() {}

  public var selected: ActionRow? {
    guard let all, rows.indices.contains(list.selected) else { return nil }
    return all[rows[list.selected]]
  }

  mutating func take(_ read: [ActionRow]) {
    let held = selected?.ref
    all = read
    chosen.formIntersection(read.filter { $0.done == nil }.map(\.ref))
    arrange()
    if let held, let index = rows.firstIndex(where: { read[$0].ref == held }) { list.keep(at: index) }
    list.selected = min(list.selected, max(0, rows.count - 1))
  }

  mutating func rearrange() {
    guard let all else { return }
    take(all)
  }

  private mutating func arrange() {
    guard let all else { return }
    let words = narrowing.words
    let fitting = all.indices.filter { index in
      words.isEmpty || Narrowing.fits(Self.haystack(all[index]), words)
    }
    // As read: late first, then by due day; that stays the order within an owner or a family.
    switch order {
    case .late: rows = Array(fitting)
    case .owner: rows = Self.sorted(fitting) { Folded(all[$0].owners.first?.member.name ?? "~") }
    case .family: rows = Self.sorted(fitting) { Folded(all[$0].familyName ?? "~") }
    }
  }

  private static func sorted(_ indices: [Int], by key: (Int) -> Folded) -> [Int] {
    indices.map { ($0, key($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  private static func haystack(_ row: ActionRow) -> Folded {
    let owners = row.owners.map { "\($0.member.name) \($0.member.initials)" }.joined(separator: " ")
    return Folded("\(row.text) \(row.familyName ?? "") \(owners)")
  }
}
