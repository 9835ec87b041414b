import Casework
public import Screen

/// What was typed after `/` to narrow a list.
public struct Narrowing: Hashable, Sendable {
  public var line = Line()
  /// The caret stands in it: typed keys go here.
  public var isTyping = false

  init(line: Line = Line(), isTyping: Bool = false) { (self.line, self.isTyping) = (line, isTyping) }

  var isActive: Bool { isTyping || !line.isEmpty }
  var words: [Folded] { line.text.split(separator: " ").map { Folded($0) } }

  /// Whether every typed word begins some word of the text.
  static func fits(_ text: Folded, _ words: [Folded]) -> Bool {
    words.allSatisfy { text.hasWord(startingWith: $0) }
  }

  mutating func clear() {
    line = Line()
    isTyping = false
  }
}
