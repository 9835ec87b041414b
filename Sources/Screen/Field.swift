/// One thing that a form asks for: what was typed, kept as typed, and what is said about it.
public struct Field: Equatable, Sendable {
  /// What is typed or chosen.
  public enum Content: Equatable, Sendable {
    case line(Line)
    case memo(Memo, rows: Int)
    case choice(Choice)
    case ticks(Ticks)

    /// A line with that text in it.
    public static func line(_ text: String = "") -> Content { .line(Line(text)) }
    /// A text of many lines, shown in so many rows.
    public static func memo(_ text: String = "", rows: Int) -> Content { .memo(Memo(text), rows: rows) }
    /// A choice among options; -1 while nothing is chosen.
    public static func choice(options: [String], selected: Int = -1) -> Content {
      .choice(Choice(options: options, selected: selected))
    }
  }

  /// What the program calls the field; stays the same when the label changes.
  public let key: String
  public var label: String
  /// What may be typed, shown while the field is empty.
  public var hint: String
  public var content: Content
  /// How the program understood what was typed: `Fri 13 Mar 2026 · 1 working day ago`.
  public var readback: String?
  /// The same text with every day in it written out; nothing where it reads the same on any day.
  public var inFull: String?
  /// What is wrong, and what would be right; the form cannot be saved with it.
  public var problem: String?
  /// What is odd but possible; the form can be saved with it.
  public var oddity: String?
  /// What the text could be completed to, nearest first.
  public var completions: [String] = [] {
    didSet { if completions != oldValue { completion = nil } }
  }
  /// The completion a person has moved to; nothing while they are typing.
  public internal(set) var completion: Int?
  /// Whether its last value is there for `=`; elsewhere `=` in the empty line repeats nothing.
  public var repeatable: Bool
  /// Where it stands in a row of several; nothing for a field with a line of its own.
  public var column: Column?

  public init(
    _ key: String, label: String, hint: String = "", content: Content = .line(""), repeatable: Bool = false,
    column: Column? = nil
  ) {
    self.key = key
    self.label = label
    self.hint = hint
    self.content = content
    self.repeatable = repeatable
    self.column = column
  }

  /// The field's value as text, as a draft keeps it: what was typed, the option's words, or the ticks.
  public var text: String {
    switch content {
    case .line(let line): line.text
    case .memo(let memo, _): memo.text
    case .choice(let choice): choice.text
    case .ticks(let ticks): ticks.value
    }
  }

  /// The option chosen, from 0, if the field is a choice and something is chosen.
  public var chosen: Int? {
    guard case .choice(let choice) = content, choice.selected >= 0 else { return nil }
    return choice.selected
  }

  /// The ticks, if the field is a grid of them.
  public var ticks: Ticks? {
    guard case .ticks(let ticks) = content else { return nil }
    return ticks
  }

  /// Puts a value in place of the one there, as `text` gives it; an option that is unknown chooses nothing.
  public mutating func restore(_ text: String) {
    switch content {
    case .line: content = .line(Line(text))
    case .memo(_, let rows): content = .memo(Memo(text), rows: rows)
    case .choice(var choice):
      choice.selected = choice.options.firstIndex(of: text) ?? -1
      content = .choice(choice)
    case .ticks(var ticks):
      ticks.restore(text)
      content = .ticks(ticks)
    }
  }

  /// The person goes on: what was moved to or looked for in it is done with.
  mutating func isLeft() {
    completion = nil
    guard case .choice(var choice) = content else { return }
    choice.stopTyping()
    content = .choice(choice)
  }

  /// How many characters stand before the caret; 0 where there is none.
  var caret: Int {
    get {
      switch content {
      case .line(let line): line.caret
      case .memo(let memo, _): memo.caret
      case .choice, .ticks: 0
      }
    }
    set {
      switch content {
      case .line(var line):
        line.caret = newValue
        content = .line(line)
      case .memo(var memo, let rows):
        memo.caret = newValue
        content = .memo(memo, rows: rows)
      case .choice, .ticks: break
      }
    }
  }

  /// One line with nothing in it: no text begins with the sign that asks for the last one.
  var isBlankLine: Bool {
    if case .line(let line) = content { line.isEmpty } else { false }
  }

  /// Words can be typed into it.
  var takesWords: Bool {
    switch content {
    case .line, .memo: true
    case .choice, .ticks: false
    }
  }

  var isMemo: Bool {
    if case .memo = content { return true }
    return false
  }
}
