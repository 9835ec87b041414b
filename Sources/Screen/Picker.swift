/// A list that narrows as one types: the command palette, find, and *new …*.
public struct Picker: Equatable, Sendable {
  /// One thing to pick.
  public struct Item: Equatable, Sendable {
    public var id: String
    public var label: String
    /// More words about it, shown dim after the label and searched too.
    public var detail: String
    /// The key that does the same without the picker.
    public var key: String
    /// Words by which it is found too, and which are not shown.
    public var words: String

    public init(id: String, label: String, detail: String = "", key: String = "", words: String = "") {
      self.id = id
      self.label = label
      self.detail = detail
      self.key = key
      self.words = words
    }
  }

  /// What came of a key.
  public enum Event: Equatable, Sendable {
    case none
    /// Something else is typed; who supplies the items may supply others.
    case changed
    case taken(Item)
    case close
  }

  public var title: String
  public private(set) var query: Line
  public private(set) var list = ListState()
  /// Whether the picker narrows its items itself; otherwise they are shown as supplied.
  public let narrows: Bool
  /// All items, best first.
  public var items: [Item] { didSet { narrow() } }
  /// The items that hold every word typed: those whose label begins so first, then in their own order.
  public private(set) var matches: [Item] = []

  public init(title: String, items: [Item], query: String = "", narrows: Bool = true) {
    self.title = title
    self.items = items
    self.query = Line(query)
    self.narrows = narrows
    narrow()
  }

  /// The item that Enter would take.
  public var selected: Item? { matches.indices.contains(list.selected) ? matches[list.selected] : nil }

  /// Takes a key: text narrows, arrows and page keys move, Enter takes, Esc closes.
  public mutating func take(_ key: Key) -> Event {
    switch key {
    case .escape: return .close
    case .enter: return selected.map { .taken($0) } ?? .none
    case .up, .down, .pageUp, .pageDown:
      _ = list.move(key, count: matches.count, height: Picker.rows)
    case .tab: _ = list.move(.down, count: matches.count, height: Picker.rows)
    case .backTab: _ = list.move(.up, count: matches.count, height: Picker.rows)
    default:
      guard query.take(key) == .changed else { return .none }
      list = ListState()
      narrow()
      return .changed
    }
    return .none
  }

  private mutating func narrow() {
    let words = query.text.lowercased().split(separator: " ")
    if narrows, !words.isEmpty {
      let found = items.compactMap { item in Picker.rank(item, words).map { (item, $0) } }
      matches = [0, 1, 2].flatMap { rank in found.filter { $0.1 == rank }.map(\.0) }
    } else {
      matches = items
    }
    list.show(count: matches.count, height: Picker.rows)
  }

  /// 0 where the label begins with what was typed, 1 where words of it do, 2 where it is anywhere.
  private static func rank(_ item: Item, _ words: [Substring]) -> Int? {
    let label = item.label.lowercased()
    let everything = "\(label) \(item.detail) \(item.words)".lowercased()
    guard words.allSatisfy({ Picker.holds(everything, $0) }) else { return nil }
    if label.hasPrefix(words.joined(separator: " ")) { return 0 }
    let parts = label.split(separator: " ") + item.words.lowercased().split(separator: " ")
    return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } } ? 1 : 2
  }

  private static func holds(_ text: String, _ word: Substring) -> Bool {
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(word) { return true }
      rest = rest.dropFirst()
    }
    return word.isEmpty
  }

  /// Lines of the list in view where the screen has room for them.
  private static let rows = 12

  /// Draws the picker in the upper middle of an area and sets the caret into what is typed.
  public func draw(into frame: inout Frame, area: Area) {
    let width = min(area.width, area.width >= 110 ? 104 : 72)
    let height = min(area.height, Picker.rows + 4)
    let box = Area(
      x: area.x + (area.width - width) / 2, y: area.y + min(2, (area.height - height) / 2),
      width: width, height: height)
    frame.box(box, title: title)
    query.draw(
      into: &frame, area: box.inset(left: 2, right: 2).line(1), style: .focused, focused: true)
    let lines = box.inset(left: 1, top: 3, right: 1, bottom: 1)
    let visible = list.visible(count: matches.count, height: lines.height)
    for (number, index) in visible.enumerated() {
      draw(matches[index], into: &frame, line: lines.line(number), selected: index == list.selected)
    }
    if matches.isEmpty { frame.put("nothing found", x: lines.x + 1, y: lines.y, style: .dim) }
  }

  private func draw(_ item: Item, into frame: inout Frame, line: Area, selected: Bool) {
    let style: Style = selected ? .selected : .plain
    frame.blank(from: line.x, to: line.right, y: line.y, style: style)
    let keyWidth = item.key.isEmpty ? 0 : Text.width(of: item.key) + 2
    let room = line.width - 2 - keyWidth
    frame.put(selected ? "›" : " ", x: line.x, y: line.y, style: style)
    let label = Text.clip(item.label, to: room)
    let used = frame.put(label, x: line.x + 1, y: line.y, style: style)
    if room - used > 6, !item.detail.isEmpty {
      frame.put(
        item.detail, x: line.x + 1 + used + 2, y: line.y, width: room - used - 2,
        style: selected ? style : .dim)
    }
    frame.put(item.key, x: line.right - keyWidth + 1, y: line.y, style: selected ? style : .key)
  }
}
