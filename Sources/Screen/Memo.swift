/// A text of many lines that a person is typing, kept as typed and wrapped to the width it is shown in.
public struct Memo: Hashable, Sendable {
  /// What stands before the caret, and what after it.
  var before: String
  var after: String
  /// The first wrapped row in view.
  public internal(set) var top = 0
  /// The column that moving up and down tries to keep.
  var keptColumn: Int?

  public init(_ text: String = "") {
    self.before = text
    self.after = ""
  }

  public var text: String { before + after }
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// How many characters stand before the caret.
  public var caret: Int {
    get { before.count }
    set {
      let whole = text
      let index = whole.index(whole.startIndex, offsetBy: max(0, min(newValue, whole.count)))
      (before, after) = (String(whole[..<index]), String(whole[index...]))
      keptColumn = nil
    }
  }

  /// Puts another text in place of the one there, with the caret at its end.
  public mutating func replace(with text: String) { self = Memo(text) }

  /// Takes a key as a line does; Enter begins a new line, up and down move over wrapped rows.
  ///
  /// `width` and `rows` are those of the area in which the memo is drawn.
  public mutating func take(_ key: Key, width: Int, rows: Int) -> Line.Outcome {
    let outcome = edit(key) ?? move(key, width: width, rows: rows)
    if outcome != .ignored { show(width: width, rows: rows) }
    return outcome
  }

  /// Takes the keys that write and delete; nothing for any other.
  private mutating func edit(_ key: Key) -> Line.Outcome? {
    let length = before.utf8.count + after.utf8.count
    switch key {
    case .enter: before.append("\n")
    case .character(let character): insert(character)
    case .pasted(let text): before.append(contentsOf: text.inManyLines)
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete, .control("d"): if !after.isEmpty { after.removeFirst() }
    case .control("u"):
      before.removeSubrange((before.lastIndex(of: "\n").map(before.index(after:)) ?? before.startIndex)...)
    case .control("k"): after.removeSubrange(..<(after.firstIndex(of: "\n") ?? after.endIndex))
    case .control("w"): before.removeLastWord()
    default: return nil
    }
    keptColumn = nil
    return before.utf8.count + after.utf8.count == length ? .moved : .changed
  }

  private mutating func insert(_ character: Character) {
    if character.isNewline {
      before.append("\n")
    } else {
      before.append(character == "\t" ? " " : character)
    }
  }

  /// Takes the keys that move the caret.
  private mutating func move(_ key: Key, width: Int, rows: Int) -> Line.Outcome {
    switch key {
    case .up: climb(-1, width: width)
    case .down: climb(1, width: width)
    case .pageUp: climb(-max(1, rows - 1), width: width)
    case .pageDown: climb(max(1, rows - 1), width: width)
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .wordLeft: after.insert(contentsOf: before.takeLastWord(), at: after.startIndex)
    case .wordRight: before.append(contentsOf: after.takeFirstWord())
    case .home, .control("a"): goToColumn(0, width: width)
    case .end, .control("e"): goToColumn(.max, width: width)
    default: return .ignored
    }
    switch key {
    case .up, .down, .pageUp, .pageDown: break
    default: keptColumn = nil
    }
    return .moved
  }

  /// Moves the caret so many rows down, or up, into the column it came from where the row is long enough.
  private mutating func climb(_ count: Int, width: Int) {
    let layout = MemoLayout(self, width: width)
    let column = keptColumn ?? layout.caret.x
    let row = max(0, min(layout.rows.count - 1, layout.caret.y + count))
    moveCaret(to: layout.offset(row: row, column: column), in: layout.text)
    keptColumn = column
  }

  private mutating func goToColumn(_ column: Int, width: Int) {
    let layout = MemoLayout(self, width: width)
    moveCaret(to: layout.offset(row: layout.caret.y, column: column), in: layout.text)
  }

  /// Puts the caret at that byte of the text, or before the character that the byte is a part of.
  private mutating func moveCaret(to offset: Int, in text: String) {
    var index = text.utf8.index(text.startIndex, offsetBy: offset)
    if index < text.endIndex { index = text.index(before: text.index(after: index)) }
    before = String(text[..<index])
    after = String(text[index...])
  }
}
