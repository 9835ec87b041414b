import Casework

/// A file of rules on its way from lines to timescales, with everything found wrong on the way.
struct RuleReading {
  private let file: String
  private var problems: [RuleFileProblem] = []
  private var rows: [(line: Int, timescale: Timescale)] = []
  /// How many lines stand under the heading, readable or not.
  private var lines = 0
  /// Where each known column stands; nothing before the heading was read.
  private var places: [String: Int]?
  private var width = 0
  private var isHopeless = false

  init(file: String) { self.file = file }

  /// Takes one line that is no note and not blank.
  mutating func take(_ line: ArraySlice<UInt8>, number: Int) {
    if isHopeless { return }
    let cells: [String]
    do {
      cells = try TableLine.cells(of: line)
    } catch {
      problem(number, nil, error == .openQuote ? .openQuote : .strayQuote)
      if places == nil { isHopeless = true }
      return
    }
    guard let places else { return takeHeading(cells, number: number) }
    lines += 1
    guard cells.count == width else {
      return problem(number, nil, .cellCount(found: cells.count, expected: width))
    }
    var row = RuleRow(places: places, cells: cells)
    let timescale = row.timescale()
    for (column, what) in row.problems { problem(number, column, what) }
    if let timescale { rows.append((number, timescale)) }
  }

  /// What was read, in the order of the file, and what is wrong, by line.
  mutating func end(lines count: Int) -> (timescales: [Timescale], problems: [RuleFileProblem]) {
    if places == nil, !isHopeless {
      problem(max(count, 1), nil, .noHeading)
    } else if lines == 0, !isHopeless {
      problem(max(count, 1), nil, .noRows)
    }
    for (line, column, what) in RuleOrder.problems(rows) { problem(line, column, what) }
    let order = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    return (rows.map(\.timescale), order.map(\.element))
  }

  private mutating func takeHeading(_ cells: [String], number: Int) {
    guard cells.contains("id") else {
      isHopeless = true
      return problem(number, nil, .noHeading)
    }
    var places: [String: Int] = [:]
    for (place, name) in cells.enumerated() {
      if !RuleFile.columns.contains(name) {
        problem(number, name, .unknownColumn(nearest: Nearest.word(to: name, among: RuleFile.columns)))
      } else if places[name] != nil {
        problem(number, name, .doubleColumn)
      } else {
        places[name] = place
      }
    }
    for name in RuleFile.columns where places[name] == nil && !RuleFile.spareColumns.contains(name) {
      problem(number, name, .missingColumn)
    }
    (self.places, width) = (places, cells.count)
  }

  private mutating func problem(_ line: Int, _ column: String?, _ what: RuleFileProblem.What) {
    problems.append(RuleFileProblem(file: file, line: line, column: column, what: what))
  }
}
