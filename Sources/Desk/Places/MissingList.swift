public import Casework
public import Screen

/// What is not known that a return or a date will need, and what was typed late.
public struct MissingList: Sendable {
  public private(set) var board: MissingBoard?
  public var list = ListState()
  public var lagList = ListState()
  /// The lines that fit what was typed, by their number on the board.
  public private(set) var rows: [Int] = []

  public init() {}

  public var selected: MissingBoard.Row? {
    guard let board, rows.indices.contains(list.selected) else { return nil }
    return board.rows[rows[list.selected]]
  }

  public var selectedLag: MissingBoard.Lag? {
    guard let board, board.lags.indices.contains(lagList.selected) else { return nil }
    return board.lags[lagList.selected]
  }

  /// What the cursor is on, as an id that outlasts the board.
  var cursor: String? { selected.map(Self.id) }
  var lagCursor: String? { selectedLag?.entry.id }

  /// Takes what was read; the cursor stays on the same thing, or where that one was: what is filled in goes,
  /// and the next comes under the cursor.
  mutating func take(_ read: MissingBoard, _ narrowing: Narrowing) {
    let held = [cursor, lagCursor]
    board = read
    rearrange(narrowing)
    for case let id? in held { putCursor(on: id) }
    lagList.selected = max(0, min(lagList.selected, read.lags.count - 1))
  }

  mutating func rearrange(_ narrowing: Narrowing) {
    guard let board else { return }
    let words = narrowing.words
    rows = board.rows.indices.filter { index in
      words.isEmpty || Narrowing.fits(Self.haystack(board.rows[index]), words)
    }
    list.selected = max(0, min(list.selected, rows.count - 1))
  }

  /// Puts the cursor on what has that id, in either list.
  mutating func putCursor(on id: String) {
    guard let board else { return }
    list.selected = rows.firstIndex { Self.id(board.rows[$0]) == id } ?? list.selected
    lagList.selected = board.lags.firstIndex { $0.entry.id == id } ?? lagList.selected
  }

  private static func id(_ row: MissingBoard.Row) -> String {
    "\(row.family?.number ?? 0)/\(row.child?.number ?? 0)/\(row.field.rawValue)/\(row.clock?.text ?? row.title)"
  }

  private static func haystack(_ row: MissingBoard.Row) -> Folded {
    Folded("\(row.familyName) \(row.childName) \(row.title) \(row.field.rawValue)")
  }
}
