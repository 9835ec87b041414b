/// A question in a small box that must be answered before anything else happens.
public struct Dialog: Equatable, Sendable {
  /// A key with what it answers; the key differs from the one that led to the question.
  public struct Answer: Equatable, Sendable {
    public var key: Character
    public var label: String

    public init(_ key: Character, _ label: String) {
      self.key = key
      self.label = label
    }
  }

  /// What came of a key.
  public enum Event: Equatable, Sendable {
    case none
    /// Enter, Esc or `n`: nothing is done.
    case no
    case answer(Character)
  }

  public var question: String
  /// What hangs on the answer, in whole sentences.
  public var explanation: String
  public var answers: [Answer]
  /// What Enter does, in words.
  public var no: String

  public init(_ question: String, explanation: String = "", answers: [Answer], no: String = "no") {
    self.question = question
    self.explanation = explanation
    self.answers = answers
    self.no = no
  }

  /// Takes a key; Enter means No.
  public func take(_ key: Key) -> Event {
    switch key {
    case .character(let character) where answers.contains { $0.key == character }: .answer(character)
    case .enter, .escape, .character("n"), .character("N"): .no
    default: .none
    }
  }

  /// Draws the box in the middle of an area.
  public func draw(into frame: inout Frame, area: Area) {
    let hints = answers.map { HintLine.Hint(String($0.key), $0.label) } + [HintLine.Hint("Enter", no)]
    let keys = hints.reduce(1) { $0 + Text.width(of: $1.key) + Text.width(of: $1.label) + 3 }
    let most = area.width >= 110 ? 84 : 64
    let width = min(area.width, max(40, min(most, max(Text.width(of: question) + 6, keys + 4))))
    let lines = Text.wrapped(question, to: width - 6)
    let more = explanation.isEmpty ? [] : Text.wrapped(explanation, to: width - 6)
    let height = lines.count + (more.isEmpty ? 0 : more.count + 1) + 5
    let box = area.centred(width: width, height: height)
    frame.box(box)
    var y = box.y + 2
    for line in lines {
      frame.put(line, x: box.x + 3, y: y, style: .heading)
      y += 1
    }
    if !more.isEmpty { y += 1 }
    for line in more where y < box.bottom - 2 {
      frame.put(line, x: box.x + 3, y: y)
      y += 1
    }
    HintLine(hints).draw(into: &frame, line: box.inset(left: 2, right: 2).line(box.height - 2))
    frame.caret = Position(x: box.x + 3, y: box.bottom - 2)
  }
}
