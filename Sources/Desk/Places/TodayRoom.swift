public import Casework
public import Screen

/// Today: what is dated, and above it what is unfinished.
public struct TodayRoom: Sendable {
  /// How the dated lines are put together.
  public enum Order: String, CaseIterable, Sendable {
    case date, worker, family, kind

    var words: String {
      switch self {
      case .date: "by date"
      case .worker: "by worker"
      case .family: "by family"
      case .kind: "by kind of date"
      }
    }
  }

  /// One line of the list.
  public enum Row: Hashable, Sendable {
    case draft(Int)
    /// What waits for this login's agreement, by its number on the board.
    case toAgree(Int)
    /// A question that nobody has answered yet.
    case question(Int)
    /// Something handed in that was given back.
    case returned(Int)
    /// Minutes of one meeting that wait for the signature, by its number on the board.
    case toSign(Int)
    /// Parts of minutes that the council's system does not hold yet.
    case toCopy
    /// What is not known that a return or a date will need, in one line.
    case missing
    case item(Int)
    /// What lies further ahead, in one line until it is asked for.
    case later
    case changed(Int)
  }

  /// Lines under one heading.
  struct Section: Hashable, Sendable {
    var heading: String
    /// Whose lines they are, where they are put together by family.
    var family: Ref<Family>?
    /// The board's items, by their number.
    var items: [Int]
    /// Folded into one line.
    var isFolded = false
  }

  public private(set) var board: TodayBoard?
  public private(set) var order = Order.date
  public var narrowing = Narrowing()
  public var list = ListState()
  private(set) var sections: [Section] = []
  private var showsLater = false

  public init() {}

  /// More lines than these that lie after the next fortnight are folded into one.
  private static let mostLater = 6

  /// Drafts first, then what waits for a word, then the dated items, then what others changed.
  func rows(drafts: [Draft]) -> [Row] {
    let items = sections.flatMap { $0.isFolded ? [Row.later] : $0.items.map { Row.item($0) } }
    if isNarrowed { return items }
    return drafts.indices.map { .draft($0) } + waiting + (hasMissing ? [.missing] : []) + items
      + (board?.othersChanged.indices.map { .changed($0) } ?? [])
  }

  /// Something is not known that a return or a date will need.
  var hasMissing: Bool { (board?.missing ?? 0) > 0 }

  /// Only the dated lines that fit what was typed are shown.
  var isNarrowed: Bool { !narrowing.words.isEmpty }

  /// Works out the lines again after what was typed has changed.
  mutating func rearrange(on today: Day, drafts: [Draft], after change: (inout Narrowing) -> Void) {
    let held = heldSubject(drafts)
    change(&narrowing)
    arrange(on: today)
    keep(held, drafts)
  }

  /// Takes what was read; the cursor stays on the same thing, or where that one was.
  mutating func take(_ read: TodayBoard, on today: Day, drafts: [Draft]) {
    let isFirst = board == nil
    let held = isFirst ? nil : cursor(drafts: drafts)
    let subject = heldSubject(drafts)
    board = read
    arrange(on: today)
    keep(subject, drafts)
    if let held { putCursor(on: held, drafts: drafts) }
    // What is not known waits quietly: the cursor begins below it.
    let rows = rows(drafts: drafts)
    if isFirst, rows.count > 1, rows[min(list.selected, rows.count - 1)] == .missing { list.selected += 1 }
  }

  /// Puts the lines together in another way; the cursor stays on the same thing.
  mutating func reorder(on today: Day, drafts: [Draft]) {
    let held = heldSubject(drafts)
    order = Order.allCases[(order.position + 1) % Order.allCases.count]
    arrange(on: today)
    keep(held, drafts)
  }

  /// Puts the lines into the order and the narrowing that were kept.
  mutating func put(_ narrowing: Narrowing, _ order: Order, on today: Day, drafts: [Draft]) {
    let held = cursor(drafts: drafts)
    (self.narrowing, self.order) = (narrowing, order)
    arrange(on: today)
    if let held { putCursor(on: held, drafts: drafts) }
  }

  /// What the cursor is on, as an id that outlasts the list.
  func cursor(drafts: [Draft]) -> String? {
    let rows = rows(drafts: drafts)
    return rows.indices.contains(list.selected) ? id(of: rows[list.selected], drafts) : nil
  }

  /// Puts the cursor on what has that id, where it is in the list.
  mutating func putCursor(on id: String, drafts: [Draft]) {
    let place = rows(drafts: drafts).firstIndex { self.id(of: $0, drafts) == id }
    list.selected = place ?? list.selected
  }

  /// Other unfinished texts are listed now; the cursor stays on the same thing, or where that one was.
  mutating func change(_ drafts: [Draft], to read: [Draft]) {
    guard board != nil else { return }
    let held = cursor(drafts: drafts)
    if let held { putCursor(on: held, drafts: read) }
    list.selected = min(list.selected, max(0, rows(drafts: read).count - 1))
  }

  func id(of row: Row, _ drafts: [Draft]) -> String? {
    switch row {
    case .draft(let index): drafts.indices.contains(index) ? "draft:\(drafts[index].key)" : nil
    case .toAgree(let index): board.map { "agree:\($0.toAgree[index].ref.number)" }
    case .question(let index): board.map { "question:\($0.questions[index].ref.number)" }
    case .returned(let index): board.map { "returned:\($0.returned[index].ref.number)" }
    case .toSign(let index): board.map { "sign:\($0.toSign[index].day.description)" }
    case .toCopy: "copy"
    case .missing: "missing"
    case .item(let index): board?.items[index].subject.id
    case .later: "later"
    case .changed(let index): board.map { "changed:\($0.othersChanged[index])" }
    }
  }

  mutating func unfold(on today: Day) {
    showsLater = true
    arrange(on: today)
  }

  private func heldSubject(_ drafts: [Draft]) -> TodayBoard.Item.Subject? {
    let rows = rows(drafts: drafts)
    guard rows.indices.contains(list.selected), case .item(let index) = rows[list.selected] else {
      return nil
    }
    return board?.items[index].subject
  }

  private mutating func keep(_ held: TodayBoard.Item.Subject?, _ drafts: [Draft]) {
    let rows = rows(drafts: drafts)
    let place = rows.firstIndex { row in
      guard let held, case .item(let index) = row else { return false }
      return board?.items[index].subject == held
    }
    list.selected = place ?? min(list.selected, max(0, rows.count - 1))
  }

  private mutating func arrange(on today: Day) {
    guard let board else { return }
    var sections: [Section] = []
    let words = narrowing.words
    let fitting = board.items.indices.filter { index in
      words.isEmpty || Narrowing.fits(Self.haystack(board.items[index]), words)
    }
    let keyed = fitting.map { index in
      (index: index, key: key(board.items[index], on: today))
    }
    // As read, by day, stays the order under one heading.
    for (index, key) in keyed.sorted(by: {
      ($0.key.rank, $0.key.folded, $0.key.number, $0.index)
        < ($1.key.rank, $1.key.folded, $1.key.number, $1.index)
    }) {
      if sections.last?.heading != key.heading || sections.last?.family != key.family {
        sections.append(Section(heading: key.heading, family: key.family, items: []))
      }
      sections[sections.count - 1].items.append(index)
    }
    for index in sections.indices
    where order == .date && sections[index].heading == TodayBoard.Group.later.words {
      sections[index].isFolded = !showsLater && words.isEmpty && sections[index].items.count > Self.mostLater
    }
    self.sections = sections
  }

  /// The lines of another family of the same name stand under a heading of their own.
  func hasNamesake(_ section: Section) -> Bool {
    sections.contains { $0.heading == section.heading && $0.family != section.family }
  }
}

extension TodayBoard.Item {
  /// The kind of date, as a heading.
  var kindWords: String {
    switch subject {
    case .action: "Actions"
    case .meeting: "Unit meetings"
    case .birthExpected: "Births expected"
    case .clocks: clock?.title ?? title
    case .occasion: "Booked"
    case .warningReview: "Warnings to look at again"
    case .restrictionReview, .grantEnds: "Restrictions"
    }
  }
}
