public import Casework
public import Screen

/// The unit's own room: the rules in force, with its own lengths and what is suspended.
public struct UnitRoom: Sendable {
  /// What the room shows; Tab goes round.
  public enum View: String, CaseIterable, Sendable { case rules, missing, lags, capacity, authorities }

  public var view = View.rules
  /// What is not known, and what was typed late.
  public var missing = MissingList()
  public private(set) var board: RulesBoard?
  /// Who works with how many, and who is there.
  public private(set) var capacity: CapacityBoard?
  public var capacityList = ListState()
  /// Who may take which kind of decision.
  public private(set) var authorities: [Authority]?
  public var authorityList = ListState()
  public var narrowing = Narrowing()
  public var list = ListState()
  /// The rules that fit what was typed, by their number on the board.
  public private(set) var rows: [Int] = []

  public init() {}

  public var selected: RulesBoard.Row? {
    guard let board, rows.indices.contains(list.selected) else { return nil }
    return board.rows[rows[list.selected]]
  }

  mutating func take(_ read: RulesBoard) {
    let held = selected
    board = read
    rearrange()
    if let held { putCursor(on: Self.id(held)) }
  }

  /// What is read to show the room as it stands.
  var reading: [Effect] {
    switch view {
    case .rules: [.read(.rules)]
    case .capacity: [.read(.capacity)]
    case .missing, .lags: [.read(.missing)]
    case .authorities: [.read(.sitting), .read(.authorities)]
    }
  }

  public var selectedWorker: CapacityBoard.Row? {
    guard let capacity, capacity.rows.indices.contains(capacityList.selected) else { return nil }
    return capacity.rows[capacityList.selected]
  }

  public var selectedAuthority: Authority? {
    guard let authorities, authorities.indices.contains(authorityList.selected) else { return nil }
    return authorities[authorityList.selected]
  }

  /// Takes what the unit can carry; the cursor stays on the same member, or where that one was.
  mutating func take(_ read: CapacityBoard) {
    let held = selectedWorker?.member.ref
    capacity = read
    if let held { putCursor(onWorker: String(held.number)) }
    capacityList.selected = max(0, min(capacityList.selected, read.rows.count - 1))
  }

  mutating func take(_ read: [Authority]) {
    let held = selectedAuthority?.decision
    authorities = read
    authorityList.selected =
      read.firstIndex { $0.decision == held } ?? max(0, min(authorityList.selected, read.count - 1))
  }

  mutating func putCursor(onWorker id: String) {
    let place = capacity?.rows.firstIndex { String($0.member.ref.number) == id }
    capacityList.selected = place ?? capacityList.selected
  }

  mutating func putCursor(onAuthority id: String) {
    authorityList.selected = authorities?.firstIndex { $0.decision == id } ?? authorityList.selected
  }

  /// Puts the cursor on the rule with that id, where it is in the list.
  mutating func putCursor(on id: String) {
    guard let board else { return }
    list.selected = rows.firstIndex { Self.id(board.rows[$0]) == id } ?? list.selected
  }

  private static func id(_ row: RulesBoard.Row) -> String { "\(row.timescale.id)|\(row.timescale.variant)" }

  mutating func rearrange() {
    missing.rearrange(narrowing)
    guard let board else { return }
    let words = narrowing.words
    rows = board.rows.indices.filter { index in
      words.isEmpty || Narrowing.fits(Self.haystack(board.rows[index]), words)
    }
    list.selected = min(list.selected, max(0, rows.count - 1))
  }

  private static func haystack(_ row: RulesBoard.Row) -> Folded {
    let rule = row.timescale
    let mark = row.suspension == nil ? "" : "suspended"
    return Folded("\(rule.title) \(rule.variant) \(rule.id) \(rule.kind.rawValue) \(rule.source) \(mark)")
  }
}
