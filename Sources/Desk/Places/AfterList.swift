public import Casework
public import Screen

/// What is left to do once meetings are over: to sign, to copy, to be answered from above.
public struct AfterList: Sendable {
  /// One line the cursor can stand on, by its number on the board.
  public enum Row: Hashable, Sendable {
    case sign(Int)
    case copy(Int)
    case sought(Int)
  }

  public private(set) var board: AfterBoard?
  public var narrowing = Narrowing()
  public var list = ListState()
  /// Children chosen to be marked as copied together.
  public var chosen: Set<Copied> = []
  /// Where the cursor goes once the board is read.
  var awaited: Awaited?

  enum Awaited: Equatable, Sendable {
    /// The first minute of that day's meeting that waits for the signature.
    case toSign(Day)
    case toCopy
  }

  public init() {}

  public var rows: [Row] {
    guard let board else { return [] }
    let all: [Row] =
      board.toSign.indices.map { .sign($0) } + board.toCopy.indices.map { .copy($0) }
      + board.sought.indices.map { .sought($0) }
    let words = narrowing.words
    return words.isEmpty ? all : all.filter { Narrowing.fits(Folded(Self.text(of: $0, on: board)), words) }
  }

  /// What a line is found by.
  private static func text(of row: Row, on board: AfterBoard) -> String {
    switch row {
    case .sign(let index): board.toSign[index].name
    case .copy(let index):
      "\(board.toCopy[index].familyName) \(board.toCopy[index].childName) \(board.toCopy[index].childId)"
    case .sought(let index): "\(board.sought[index].familyName) \(board.sought[index].text)"
    }
  }

  /// Shows the lines that fit; the cursor stays on the same one, or goes to the first.
  mutating func narrow(_ change: (inout Narrowing) -> Void) {
    let before = board.flatMap { board in selected.map { held($0, on: board) } }
    change(&narrowing)
    guard let board else { return }
    list.selected = rows.firstIndex { held($0, on: board) == before } ?? 0
  }

  public var selected: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  /// What the cursor is on, as an id that outlasts the board.
  var cursor: String? { board.flatMap { board in selected.map { id(of: $0, on: board) } } }

  /// Puts the cursor on what has that id, where it is on the board.
  mutating func putCursor(on id: String) {
    guard let board else { return }
    list.selected = rows.firstIndex { self.id(of: $0, on: board) == id } ?? list.selected
  }

  private func id(of row: Row, on board: AfterBoard) -> String {
    switch held(row, on: board) {
    case .sign(let ref): "sign:\(ref.number)"
    case .copy(let part): "copy:\(part.discussion.number)/\(part.child.number)"
    case .sought(let ref): "sought:\(ref.number)"
    }
  }

  /// The family that the line under the cursor is about.
  var family: Ref<Family>? {
    guard let board, let selected else { return nil }
    switch selected {
    case .sign(let index): return board.toSign[index].family
    case .copy(let index): return board.toCopy[index].family
    case .sought(let index): return board.sought[index].family
    }
  }

  /// What stays the same when the board is read again.
  private enum Held: Equatable {
    case sign(Ref<Discussion>)
    case copy(Copied)
    case sought(Ref<Decision>)
  }

  private func held(_ row: Row, on board: AfterBoard) -> Held {
    switch row {
    case .sign(let index): .sign(board.toSign[index].discussion)
    case .copy(let index): .copy(board.toCopy[index].copied)
    case .sought(let index): .sought(board.sought[index].ref)
    }
  }

  private func isAwaited(_ row: Row, on board: AfterBoard) -> Bool {
    switch (awaited, row) {
    case (.toSign(let day), .sign(let index)): board.toSign[index].day == day
    case (.toCopy, .copy): true
    default: false
    }
  }

  /// Takes what was read; the cursor stays on the same thing, or where that one was.
  mutating func take(_ read: AfterBoard) {
    let before = board.flatMap { board in selected.map { held($0, on: board) } }
    board = read
    chosen.formIntersection(read.toCopy.map(\.copied))
    let rows = rows
    let place =
      rows.firstIndex { isAwaited($0, on: read) } ?? rows.firstIndex { held($0, on: read) == before }
    awaited = nil
    list.selected = place ?? max(0, min(list.selected, rows.count - 1))
  }
}

extension AfterBoard.ToCopy {
  /// What is marked once it is in the council's system.
  var copied: Copied { Copied(discussion: discussion, child: child) }
}
