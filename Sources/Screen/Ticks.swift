/// A grid of ticks: one row for each child, one column for each question, as in *seen* and *seen alone*.
public struct Ticks: Hashable, Sendable {
  /// One row, known by an id that stays the same when the name shown changes.
  public struct Row: Hashable, Sendable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  public let rows: [Row]
  public let columns: [String]
  private var marks: [Bool]
  /// Where the person is in the grid.
  public private(set) var row = 0
  public private(set) var column = 0
  /// A letter was typed, which ticks nobody: the blank after it belongs to the same words.
  private var isInWords = false

  public init(rows: [Row], columns: [String]) {
    self.rows = rows
    self.columns = columns
    self.marks = Array(repeating: false, count: rows.count * columns.count)
  }

  /// A grid whose rows are known by their names alone.
  public init(rows: [String], columns: [String]) {
    self.init(rows: rows.map { Row(id: $0, name: $0) }, columns: columns)
  }

  /// Whether there is a tick; row and column count from 0.
  public subscript(row: Int, column: Int) -> Bool {
    get { contains(row, column) && marks[row * columns.count + column] }
    set { if contains(row, column) { marks[row * columns.count + column] = newValue } }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    rows.indices.contains(row) && columns.indices.contains(column)
  }

  /// The ids of the rows ticked in a column, from the top.
  public func ticked(column: Int) -> [String] {
    rows.indices.filter { self[$0, column] }.map { rows[$0].id }
  }

  /// Takes a key: arrows move, a figure goes to that row, Space ticks, `*` or Ctrl-A ticks the whole column or,
  /// where all is ticked, clears it. Letters do nothing, so that words typed by mistake tick nobody.
  ///
  /// An arrow that would leave the grid is ignored, so that the form can move on.
  public mutating func take(_ key: Key) -> Line.Outcome {
    let isInWords = isInWords
    self.isInWords = false
    switch key {
    case .up where row > 0: row -= 1
    case .down where row + 1 < rows.count: row += 1
    case .left where column > 0: column -= 1
    case .right where column + 1 < columns.count: column += 1
    case .home: row = 0
    case .end: row = max(0, rows.count - 1)
    case .character(let figure) where Self.row(figure).map(rows.indices.contains) ?? false:
      row = Self.row(figure) ?? row
    case .character(" ") where isInWords: return .ignored
    case .character(" "):
      guard contains(row, column) else { return .ignored }
      self[row, column].toggle()
      return .changed
    case .character("*"), .control("a"):
      guard contains(row, column) else { return .ignored }
      let all = ticked(column: column).count == rows.count
      for row in rows.indices { self[row, column] = !all }
      return .changed
    case .character:
      self.isInWords = true
      return .ignored
    default: return .ignored
    }
    return .moved
  }

  /// The row that a figure means, from 0.
  private static func row(_ figure: Character) -> Int? { figure.wholeNumberValue.map { $0 - 1 } }

  /// The ticks as text: one line a row that has any, its id and the columns ticked, with tabs between.
  public var value: String {
    rows.indices.compactMap { row in
      let ticked = columns.indices.filter { self[row, $0] }.map { columns[$0] }
      return ticked.isEmpty ? nil : ([rows[row].id] + ticked).joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// Sets the ticks from such a text; rows and columns that are no longer there are passed over.
  public mutating func restore(_ value: String) {
    marks = Array(repeating: false, count: marks.count)
    for line in value.split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      guard let id = parts.first, let row = rows.firstIndex(where: { $0.id == id }) else { continue }
      for title in parts.dropFirst() {
        if let column = columns.firstIndex(of: title) { self[row, column] = true }
      }
    }
  }

  /// Draws a line of column titles and one line a row; with `focused`, the caret stands in the tick.
  public func draw(into frame: inout Frame, area: Area, focused: Bool = false) {
    let widest = rows.map { Text.width(of: $0.name) }.max() ?? 0
    let others = columns.reduce(0) { $0 + max(3, Text.width(of: $1)) + 2 }
    let names = max(4, min(widest, area.width - others))
    var x = area.x + names
    for (number, title) in columns.enumerated() {
      let width = max(3, Text.width(of: title))
      x += 2
      frame.put(title, x: x, y: area.y, width: min(width, area.right - x), style: .dim)
      for line in rows.indices where line + 1 < area.height {
        let here = focused && line == row && number == column
        let style: Style = here ? .focused : .field
        frame.put(self[line, number] ? "[x]" : "[ ]", x: x, y: area.y + 1 + line, style: style)
        if here { frame.caret = Position(x: x + 1, y: area.y + 1 + line) }
      }
      x += width
    }
    for line in rows.indices where line + 1 < area.height {
      let style: Style = focused && line == row ? .label : .plain
      frame.put(rows[line].name, x: area.x, y: area.y + 1 + line, width: names, style: style)
    }
  }
}
