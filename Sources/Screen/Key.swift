/// One key that a person pressed.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
  /// To the beginning of the word before, to the end of the next: Ctrl-← and Ctrl-→.
  case wordLeft, wordRight
  /// A text that was pasted: it is typed where something is typed, and is no command anywhere.
  case pasted(String)
  case function(Int)
  /// Held with Control; the letter is lower case.
  case control(Character)
  /// Held with Alt; or Esc and a character typed so fast that the terminal makes no difference.
  case alternate(Character)

  /// The key as hint lines, help and the manual call it: `Enter`, `Ctrl-S`, `F2`, `↑`, `j`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .pasted: "pasted text"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    case .alternate(let letter): "Alt-\(letter)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    }
  }
}
