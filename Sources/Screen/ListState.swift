/// Where a person is in a list: which row is selected, and which row stands at the top of the screen.
public struct ListState: Hashable, Sendable {
  public var selected: Int
  public var top: Int

  public init(selected: Int = 0, top: Int = 0) {
    self.selected = selected
    self.top = top
  }

  /// Moves through a list of `count` rows of which `height` are in view; says whether the key was one to
  /// move with.
  public mutating func move(_ key: Key, count: Int, height: Int) -> Bool {
    let page = max(1, height - 1)
    switch key {
    case .down, .character("j"): selected += 1
    case .up, .character("k"): selected -= 1
    case .pageDown: selected += page
    case .pageUp: selected -= page
    case .home, .character("g"): selected = 0
    case .end, .character("G"): selected = count - 1
    default: return false
    }
    show(count: count, height: height)
    return true
  }

  /// The row that is selected stands elsewhere in the list now; on the screen it stays where it is.
  public mutating func keep(at row: Int) {
    top = max(0, top + row - selected)
    selected = row
  }

  /// Keeps the selected row within the list and in view, scrolling no further than it must.
  public mutating func show(count: Int, height: Int) {
    selected = max(0, min(selected, count - 1))
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    top = max(0, min(top, count - max(1, height)))
  }

  /// The rows in view, from the top one on.
  public func visible(count: Int, height: Int) -> Range<Int> {
    var state = self
    state.show(count: count, height: height)
    return state.top..<max(state.top, min(count, state.top + max(0, height)))
  }
}
