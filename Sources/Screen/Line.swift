/// A single line of text that a person is typing, kept as typed.
///
/// The caret stands between two characters as a person counts them: `é` is one, however it is encoded.
public struct Line: Hashable, Sendable {
  /// What stands before the caret, and what after it.
  private var before: String
  private var after: String

  public init(_ text: String = "") {
    self.before = text
    self.after = ""
  }

  public var text: String { before + after }
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }
  public var isAtEnd: Bool { after.isEmpty }

  /// How many characters stand before the caret.
  public var caret: Int {
    get { before.count }
    set {
      let whole = text
      let index = whole.index(whole.startIndex, offsetBy: max(0, min(newValue, whole.count)))
      replaceParts(String(whole[..<index]), String(whole[index...]))
    }
  }

  /// Puts another text in place of the one there, with the caret at its end.
  public mutating func replace(with text: String) {
    before = text
    after = ""
  }

  /// What a key did to a line.
  public enum Outcome: Equatable, Sendable {
    case changed, moved, ignored
  }

  /// Takes a key: characters, what is pasted, the keys that delete and move, and Ctrl-A E U W K.
  public mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .character(let character): return insert(character)
    case .pasted(let text): return change { $0.before.append(contentsOf: text.inOneLine) }
    case .backspace: return change { if !$0.before.isEmpty { $0.before.removeLast() } }
    case .delete, .control("d"): return change { if !$0.after.isEmpty { $0.after.removeFirst() } }
    case .control("u"): return change { $0.before = "" }
    case .control("k"): return change { $0.after = "" }
    case .control("w"): return change { $0.before.removeLastWord() }
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .wordLeft: after.insert(contentsOf: before.takeLastWord(), at: after.startIndex)
    case .wordRight: before.append(contentsOf: after.takeFirstWord())
    case .home, .control("a"): replaceParts("", before + after)
    case .end, .control("e"): replaceParts(before + after, "")
    default: return .ignored
    }
    return .moved
  }

  /// Puts a character before the caret; a line break, as in pasted text, becomes a blank.
  private mutating func insert(_ character: Character) -> Outcome {
    before.append(character.isNewline || character == "\t" ? " " : character)
    return .changed
  }

  private mutating func change(_ edit: (inout Line) -> Void) -> Outcome {
    let old = self
    edit(&self)
    return self == old ? .moved : .changed
  }

  private mutating func replaceParts(_ before: String, _ after: String) {
    self.before = before
    self.after = after
  }

  /// Draws the line on the first line of an area, scrolled so that the caret is in view.
  ///
  /// With `focused`, the frame's caret is set.
  public func draw(into frame: inout Frame, area: Area, style: Style = .field, focused: Bool = false) {
    guard !area.isEmpty else { return }
    frame.blank(from: area.x, to: area.right, y: area.y, style: style)
    guard focused else {
      return frame.put(text, x: area.x, y: area.y, width: area.width, style: style)
    }
    let column = Text.width(of: before)
    let skipped = Line.skipped(column: column, room: area.width)
    var glyphs = Glyphs(text, style: style)
    var x = 0
    while let cell = glyphs.next(), x < skipped + area.width {
      let end = x + Int(cell.width)
      if x >= skipped, end <= skipped + area.width {
        frame.place(cell, x: area.x + x - skipped, y: area.y)
      }
      x = end
    }
    if skipped > 0 { frame.set(Cell(base: 0x2026, style: style), x: area.x, y: area.y) }
    frame.caret = Position(x: area.x + column - skipped, y: area.y)
  }

  /// How many columns are scrolled away on the left: none, or steps of half the room, so that the text does
  /// not slide with every key.
  private static func skipped(column: Int, room: Int) -> Int {
    guard column >= room else { return 0 }
    let step = max(1, room / 2)
    return ((column - room) / step + 1) * step
  }
}

extension String {
  /// Takes off the last word with the blanks after it.
  mutating func removeLastWord() { _ = takeLastWord() }

  /// Takes off the last word with the blanks after it, and gives them.
  mutating func takeLastWord() -> String {
    let words = lastIndex { !$0.isWhitespace } ?? startIndex
    let start = self[..<words].lastIndex(where: \.isWhitespace).map(index(after:)) ?? startIndex
    defer { removeSubrange(start...) }
    return String(self[start...])
  }

  /// Takes off the first word with the blanks before it, and gives them.
  mutating func takeFirstWord() -> String {
    let word = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = self[word...].firstIndex(where: \.isWhitespace) ?? endIndex
    defer { removeSubrange(..<end) }
    return String(self[..<end])
  }

  /// A pasted text for a line: breaks and tabs are blanks, and the break at its end goes.
  var inOneLine: String {
    var text = self
    while let last = text.last, last.isNewline { text.removeLast() }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// A pasted text for a text of many lines: every kind of line break is one, tabs are blanks.
  var inManyLines: String { String(map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 }) }
}
