public import Casework
public import Screen

/// The caseload: one line a family, or one line a child.
public struct CaseloadRoom: Sendable {
  public enum Order: String, CaseIterable, Sendable {
    case name, status, risk, unseen, due, talkedAbout

    var words: String {
      switch self {
      case .name: "by name"
      case .status: "by status"
      case .risk: "by risk"
      case .unseen: "longest unseen first"
      case .due: "by next due"
      case .talkedAbout: "longest without full discussion first"
      }
    }
  }

  /// One line of the list: a family, or one of its children.
  public struct Row: Hashable, Sendable {
    var family: Int
    var child: Int?
  }

  /// All open families by name; nothing until they have been read.
  public var families: [CaseloadRow]?
  public var showsChildren = false
  public var order = Order.name
  /// How many open families are hidden from this login.
  public var hidden = 0
  /// The signs of families that only named people read, or of which a warning stands.
  private(set) var marks: [Ref<Family>: String] = [:]
  /// Only the families of this worker.
  public var worker: String?
  public var narrowing = Narrowing()
  public var list = ListState()
  /// The lines that fit, in order.
  public private(set) var rows: [Row] = []
  public private(set) var childCount = 0
  /// Lines already drawn, by their number in the list, for a width, a day and whether names are hidden.
  var drawn: [Int: Frame] = [:]
  var drawnFor: Drawn?
  /// The head of the screen and of the list, drawn before; nothing once either may read otherwise.
  var head: Frame?
  /// The words of all names on it, once they are to be hidden.
  var nameWords: NameWords?
  private var haystacks: [Folded] = []
  private var namesakes: Set<String> = []
  /// The ids of families that bear a name with another.
  private(set) var idsOfNamesakes: [Ref<Family>: String] = [:]

  public init() {}

  /// Hidden families stand last, without a name; what narrows the list cannot fit them.
  var hiddenRows: Int { worker == nil && narrowing.words.isEmpty && families != nil ? hidden : 0 }

  /// The lines that the cursor can stand on.
  var lineCount: Int { rows.count + hiddenRows }

  /// The family the cursor is on.
  public var selected: CaseloadRow? {
    guard let families, rows.indices.contains(list.selected) else { return nil }
    return families[rows[list.selected].family]
  }

  /// The child the cursor is on, where the list has one line a child.
  var selectedChild: CaseloadRow.Child? {
    guard let families, rows.indices.contains(list.selected), let child = rows[list.selected].child else {
      return nil
    }
    return families[rows[list.selected].family].children[child]
  }

  /// Puts the cursor on a family, where it is in the list.
  mutating func select(_ family: Ref<Family>) { keep(family) }

  /// Puts the cursor on a family or, where the list has one line a child, on one of its children.
  mutating func select(_ family: Ref<Family>, child: Ref<Person>?) {
    keep(family)
    guard let families, let child, showsChildren else { return }
    let place = rows.firstIndex { row in
      families[row.family].family == family
        && row.child.map { families[row.family].children[$0].ref } == child
    }
    list.selected = place ?? list.selected
  }

  /// Another open family bears the same name: its id must stand beside it.
  func hasNamesake(_ row: CaseloadRow) -> Bool { namesakes.contains(row.name) }

  /// Takes what was read, keeping the cursor on the same family.
  mutating func take(_ read: [CaseloadRow]) {
    let (held, child, place) = (selected?.family, selectedChild?.ref, list)
    let beyond = families == nil ? -1 : list.selected - rows.count
    families = read
    (haystacks, nameWords) = ([], nil)
    var names: Set<String> = []
    namesakes = Set(read.map(\.name).filter { !names.insert($0).inserted })
    idsOfNamesakes = [:]
    for row in read where namesakes.contains(row.name) { idsOfNamesakes[row.family] = row.familyId }
    marks = [:]
    for row in read { marks[row.family] = row.marks }
    childCount = read.reduce(0) { $0 + $1.children.count }
    arrange()
    keep(held)
    if let held, child != nil { select(held, child: child) }
    if beyond >= 0, hiddenRows > 0 {
      list.selected = rows.count + min(beyond, hiddenRows - 1)
    }
    // On the screen the line stays where it is.
    let row = list.selected
    list = place
    list.keep(at: row)
  }

  /// Works out the lines again after the filter, the order or the density has changed.
  mutating func rearrange() {
    let held = selected?.family
    arrange()
    keep(held)
  }

  private mutating func keep(_ held: Ref<Family>?) {
    guard let families else { return }
    if let held, let index = rows.firstIndex(where: { families[$0.family].family == held }) {
      let isThere =
        rows.indices.contains(list.selected) && families[rows[list.selected].family].family == held
      if !isThere { list.selected = index }
    } else {
      list.selected = min(list.selected, max(0, lineCount - 1))
    }
  }

  /// What a drawn line holds good for.
  struct Drawn: Hashable, Sendable {
    var width: Int
    var today: Day
    var isPrivate: Bool
  }

  private mutating func arrange() {
    guard let families else { return }
    (drawn, head) = ([:], nil)
    let words = narrowing.words
    if !words.isEmpty, haystacks.isEmpty { haystacks = families.map(Self.haystack) }
    var chosen = families.indices.filter { index in
      if let worker, families[index].worker != worker { return false }
      return words.isEmpty || Narrowing.fits(haystacks[index], words)
    }
    if order != .name {
      // The families come by name and id, which stays the order among equals.
      chosen = chosen.enumerated().sorted { left, right in
        let before = Self.precedes(families[left.element], families[right.element], order)
        let after = Self.precedes(families[right.element], families[left.element], order)
        return before == after ? left.offset < right.offset : before
      }.map(\.element)
    }
    rows = chosen.flatMap { index -> [Row] in
      guard showsChildren, !families[index].children.isEmpty else { return [Row(family: index, child: nil)] }
      return families[index].children.indices.map { Row(family: index, child: $0) }
    }
  }

  private static func haystack(_ row: CaseloadRow) -> Folded {
    let children = row.children.map { "\($0.forename) \($0.surname) \($0.id)" }.joined(separator: " ")
    let risk = row.risk?.rawValue ?? ""
    let late = row.lateActions > 0 ? "late" : ""
    let status = row.status?.rawValue ?? ""
    return Folded("\(row.name) \(row.familyId) \(row.worker ?? "") \(status) \(risk) \(late) \(children)")
  }

  private static func precedes(_ left: CaseloadRow, _ right: CaseloadRow, _ order: Order) -> Bool {
    switch order {
    case .name: return false
    case .status:
      guard let mine = left.status, let theirs = right.status else {
        return left.status == nil && right.status != nil
      }
      return mine > theirs
    case .risk: return weight(left.risk) > weight(right.risk)
    case .unseen: return (left.longestUnseen?.number ?? -1) < (right.longestUnseen?.number ?? -1)
    case .due: return (left.nextDay?.number ?? .max) < (right.nextDay?.number ?? .max)
    case .talkedAbout:
      return (left.lastFullDiscussion?.number ?? -1) < (right.lastFullDiscussion?.number ?? -1)
    }
  }

  private static func weight(_ risk: Risk?) -> Int {
    switch risk {
    case .high: 3
    case .medium: 2
    case .low: 1
    case nil: 0
    }
  }
}
