/// One of a few things to choose from.
public struct Choice: Hashable, Sendable {
  public var options: [String]
  /// The option chosen, from 0; -1 while nothing is.
  public var selected: Int

  public init(options: [String], selected: Int = -1) {
    self.options = options
    self.selected = options.indices.contains(selected) ? selected : -1
  }

  /// The words of the option chosen, or nothing.
  public var text: String { options.indices.contains(selected) ? options[selected] : "" }

  /// Takes a key: arrows and Space change the choice, a letter jumps to the next option beginning with it.
  public mutating func take(_ key: Key) -> Line.Outcome {
    guard !options.isEmpty else { return .ignored }
    let old = selected
    switch key {
    case .right, .character(" "): selected = (selected + 1) % options.count
    case .left: selected = selected <= 0 ? options.count - 1 : selected - 1
    case .home: selected = 0
    case .end: selected = options.count - 1
    case .character(let letter): jump(to: letter)
    default: return .ignored
    }
    return selected == old ? .moved : .changed
  }

  private mutating func jump(to letter: Character) {
    let wanted = letter.lowercased()
    for step in 1...options.count {
      let index = (max(-1, selected) + step) % options.count
      if options[index].lowercased().hasPrefix(wanted) {
        selected = index
        return
      }
    }
  }

  /// Draws all options with the chosen one in brackets, or where they do not fit the chosen one alone.
  public func draw(into frame: inout Frame, area: Area, focused: Bool = false) {
    let needed = options.reduce(0) { $0 + Text.width(of: $1) + 3 }
    if needed <= area.width { return drawAll(into: &frame, area: area, focused: focused) }
    let style: Style = focused ? .focused : .field
    let count = options.indices.contains(selected) ? "\(selected + 1)/\(options.count)" : "1…\(options.count)"
    let room = max(1, area.width - Text.width(of: count) - 6)
    var x = area.x
    x += frame.put("‹ ", x: x, y: area.y, style: .dim)
    if focused { frame.caret = Position(x: x, y: area.y) }
    x += frame.put(Text.clip(text.isEmpty ? "not chosen" : text, to: room), x: x, y: area.y, style: style)
    x += frame.put(" ›", x: x, y: area.y, style: .dim)
    frame.put("  " + count, x: x, y: area.y, style: .dim)
  }

  private func drawAll(into frame: inout Frame, area: Area, focused: Bool) {
    var x = area.x
    if focused { frame.caret = Position(x: x, y: area.y) }
    for (index, option) in options.enumerated() {
      let chosen = index == selected
      if chosen, focused { frame.caret = Position(x: x + 1, y: area.y) }
      x += frame.put(chosen ? "[" : " ", x: x, y: area.y, style: .dim)
      x += frame.put(option, x: x, y: area.y, style: chosen ? (focused ? .focused : .field) : .dim)
      x += frame.put(chosen ? "] " : "  ", x: x, y: area.y, style: .dim)
    }
  }
}
