public import Casework
public import Screen

/// The unit's own room: the rules in force, with its own lengths and what is suspended.
public struct UnitRoom: Sendable {
  public private(set) var board: RulesBoard?
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
    board = read
    rearrange()
  }

  mutating func rearrange() {
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
