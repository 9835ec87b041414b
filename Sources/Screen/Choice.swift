/// One of a few things to choose from.
public struct Choice: Hashable, Sendable {
  public var options: [String]
  /// The option chosen, from 0; -1 while nothing is.
  public var selected: Int
  /// More lines of options than this are not shown; the one chosen stands alone then.
  public var mostLines: Int
  /// The letters typed one after another to find an option, as long as they begin one; shown beside it.
  public private(set) var typed = ""
  /// What was chosen before they were typed: words that fit nothing change nothing.
  private var former = -1
  /// Words that fit nothing are being typed: none of them is taken until another key comes.
  private var isLost = false

  public init(options: [String], selected: Int = -1, mostLines: Int = 3) {
    self.options = options
    self.mostLines = mostLines
    self.selected = options.indices.contains(selected) ? selected : -1
  }

  /// The words of the option chosen, or nothing.
  public var text: String { options.indices.contains(selected) ? options[selected] : "" }

  /// Takes a key: arrows and Space change the choice, letters find the option that they begin.
  ///
  /// What begins no option is ignored, with all that is typed after it, and the choice is what it was before.
  public mutating func take(_ key: Key) -> Line.Outcome {
    guard !options.isEmpty else { return .ignored }
    let old = selected
    switch key {
    case .character(let letter) where letter != " " || isLost || !typed.isEmpty: return seek(letter)
    case .pasted: return .ignored
    default: break
    }
    let wasTyping = isLost || !typed.isEmpty
    stopTyping()
    switch key {
    case .right, .character(" "): selected = (selected + 1) % options.count
    case .left: selected = selected <= 0 ? options.count - 1 : selected - 1
    case .home: selected = 0
    case .end: selected = options.count - 1
    case .backspace where wasTyping: return .moved
    default: return .ignored
    }
    return selected == old ? .moved : .changed
  }

  /// The next letters begin anew.
  mutating func stopTyping() { (typed, isLost) = ("", false) }

  /// Goes to the next option in which a word begins with what was typed, first to those that begin so
  /// themselves.
  private mutating func seek(_ letter: Character) -> Line.Outcome {
    guard !isLost else { return .ignored }
    let longer = typed + letter.lowercased()
    guard let index = option(startingWith: longer, from: max(0, selected)) else {
      // A blank may end what was typed as well as go on with it.
      if letter == " ", !typed.hasSuffix(" ") {
        typed = longer
        return .moved
      }
      if !typed.isEmpty { selected = former }
      (typed, isLost) = ("", true)
      return .ignored
    }
    if typed.isEmpty { former = selected }
    typed = longer
    guard index != selected else { return .moved }
    selected = index
    return .changed
  }

  private func option(startingWith start: String, from first: Int) -> Int? {
    let order = options.indices.map { (first + $0) % options.count }
    if let index = order.first(where: { options[$0].lowercased().hasPrefix(start) }) { return index }
    return order.first { index in
      options[index].lowercased().split(separator: " ").contains { $0.hasPrefix(start) }
    }
  }

  /// The options by the lines on which they stand in that width; nothing where they do not fit.
  func lines(width: Int) -> [[Int]]? {
    var lines: [[Int]] = []
    var used = width
    for (index, option) in options.enumerated() {
      let needed = Text.width(of: option) + 2
      guard needed <= width else { return nil }
      if used + 1 + needed > width {
        lines.append([])
        used = -1
      }
      lines[lines.count - 1].append(index)
      used += 1 + needed
    }
    return lines.count <= mostLines ? lines : nil
  }

  /// The lines the choice takes when it is drawn into that width.
  public func height(width: Int) -> Int { max(1, lines(width: width)?.count ?? 1) }

  /// Draws all options with the chosen one in brackets, or where they do not fit the chosen one alone.
  public func draw(into frame: inout Frame, area: Area, focused: Bool = false) {
    guard let lines = lines(width: area.width) else {
      return drawChosen(into: &frame, area: area, focused: focused)
    }
    if focused { frame.caret = Position(x: area.x, y: area.y) }
    for (number, line) in lines.enumerated() where number < area.height {
      var x = area.x
      for index in line { x += draw(option: index, into: &frame, x: x, y: area.y + number, focused: focused) }
    }
  }

  private func draw(option index: Int, into frame: inout Frame, x: Int, y: Int, focused: Bool) -> Int {
    let chosen = index == selected
    if chosen, focused { frame.caret = Position(x: x + 1, y: y) }
    var used = frame.put(chosen ? "[" : " ", x: x, y: y, style: .dim)
    used += frame.put(options[index], x: x + used, y: y, style: chosen ? (focused ? .focused : .field) : .dim)
    frame.put(chosen ? "]" : " ", x: x + used, y: y, style: .dim)
    return used + 2
  }

  private func drawChosen(into frame: inout Frame, area: Area, focused: Bool) {
    let count = options.indices.contains(selected) ? "\(selected + 1)/\(options.count)" : "1…\(options.count)"
    let room = max(1, area.width - Text.width(of: count) - 6)
    var x = area.x
    x += frame.put("‹ ", x: x, y: area.y, style: .dim)
    if focused { frame.caret = Position(x: x, y: area.y) }
    let words = Text.clip(text.isEmpty ? "not chosen" : text, to: room)
    x += frame.put(words, x: x, y: area.y, style: focused ? .focused : .field)
    x += frame.put(" ›", x: x, y: area.y, style: .dim)
    frame.put("  " + count, x: x, y: area.y, style: .dim)
  }

  /// The columns the choice takes when it is drawn into that width.
  func shownWidth(_ width: Int) -> Int {
    guard let lines = lines(width: width) else { return width }
    return lines.map { $0.reduce(-1) { $0 + Text.width(of: options[$1]) + 3 } }.max() ?? 0
  }
}
