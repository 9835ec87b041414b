/// The columns of a list, which shares the width there is among them.
public struct Table: Equatable, Sendable {
  /// How wide a column is.
  public enum Width: Equatable, Sendable {
    case fixed(Int)
    /// At least `minimum`; what is left over is shared out by weight.
    case flexible(minimum: Int, weight: Int = 1)
  }

  /// One column: its title, its width, and from which width of the whole table it is shown.
  public struct Column: Equatable, Sendable {
    public var title: String
    public var width: Width
    public var alignment: Alignment
    public var shownFrom: Int

    public init(_ title: String, _ width: Width, alignment: Alignment = .left, shownFrom: Int = 0) {
      self.title = title
      self.width = width
      self.alignment = alignment
      self.shownFrom = shownFrom
    }
  }

  /// What stands in one column of one row, with a style of its own where it has one.
  public struct Entry: Equatable, Sendable, ExpressibleByStringLiteral {
    public var text: String
    public var style: Style?

    public init(_ text: String, _ style: Style? = nil) {
      self.text = text
      self.style = style
    }

    public init(stringLiteral value: String) { self.init(value) }
  }

  /// Where one of the columns stands.
  public struct Span: Equatable, Sendable {
    /// The column's number in the table, from 0.
    public var column: Int
    public var x: Int
    public var width: Int
  }

  public var columns: [Column]
  /// Blank columns between two columns of the table.
  public var gap: Int

  public init(_ columns: [Column], gap: Int = 1) {
    self.columns = columns
    self.gap = gap
  }

  /// Where each column that is shown stands in a table of that width.
  ///
  /// Where even the minimum widths do not fit, the columns furthest to the right are cut or left out.
  public func spans(width: Int) -> [Span] {
    let shown = columns.indices.filter { columns[$0].shownFrom <= width }
    let least = shown.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, shown.count - 1)
    var weight = shown.reduce(0) { $0 + columns[$1].weight }
    var spare = max(0, width - least)
    var spans: [Span] = []
    var x = 0
    for index in shown {
      let share = weight > 0 ? spare * columns[index].weight / weight : 0
      weight -= columns[index].weight
      spare -= share
      let room = min(columns[index].minimum + share, width - x)
      guard room > 0 else { break }
      spans.append(Span(column: index, x: x, width: room))
      x += room + gap
    }
    return spans
  }

  /// Draws the titles of the columns on one line.
  public func drawHeader(into frame: inout Frame, line: Area, style: Style = .heading) {
    draw(columns.map { Entry($0.title) }, into: &frame, line: line, style: style)
  }

  /// Draws one row on one line; entries without a style of their own take the row's.
  ///
  /// In a selected row the row's style wins, so that the highlight has no holes.
  public func draw(_ entries: [Entry], into frame: inout Frame, line: Area, style: Style = .plain) {
    draw(entries, into: &frame, line: line, style: style, spans: spans(width: line.width))
  }

  /// The same for many rows, with the columns' places worked out once by `spans(width:)`.
  public func draw(
    _ entries: [Entry], into frame: inout Frame, line: Area, style: Style = .plain, spans: [Span]
  ) {
    frame.blank(from: line.x, to: line.right, y: line.y, style: style)
    for span in spans where span.column < entries.count {
      let entry = entries[span.column]
      if entry.text.isEmpty { continue }
      frame.put(
        entry.text, x: line.x + span.x, y: line.y, width: span.width,
        style: style == .selected ? style : entry.style ?? style, alignment: columns[span.column].alignment)
    }
  }
}

extension Table.Column {
  fileprivate var minimum: Int {
    switch width {
    case .fixed(let columns): columns
    case .flexible(let minimum, _): minimum
    }
  }

  fileprivate var weight: Int {
    switch width {
    case .fixed: 0
    case .flexible(_, let weight): max(0, weight)
    }
  }
}
