import Casework

/// Whether the rows of one id and variant follow each other in time: none twice, none over another, no day between.
enum RuleOrder {
  typealias Row = (line: Int, timescale: Timescale)

  /// What is wrong, each with the later row's line and column.
  static func problems(_ rows: [Row]) -> [(line: Int, column: String, what: RuleFileProblem.What)] {
    var chains: [String: [Row]] = [:]
    for row in rows { chains["\(row.timescale.id)|\(row.timescale.variant)", default: []].append(row) }
    return chains.values.flatMap(problems(inChain:))
  }

  private static func problems(
    inChain rows: [Row]
  ) -> [(line: Int, column: String, what: RuleFileProblem.What)] {
    let rows = rows.sorted { ($0.timescale.inForceFrom, $0.line) < ($1.timescale.inForceFrom, $1.line) }
    return zip(rows, rows.dropFirst()).compactMap { earlier, later in
      fault(between: earlier, and: later).map { (max(earlier.line, later.line), "from", $0) }
    }
  }

  private static func fault(between earlier: Row, and later: Row) -> RuleFileProblem.What? {
    let other = min(earlier.line, later.line)
    let from = later.timescale.inForceFrom
    if from == earlier.timescale.inForceFrom { return .duplicate(line: other) }
    guard let through = earlier.timescale.inForceThrough, through < from else {
      return .overlap(line: other, from: from.description)
    }
    if through + 1 == from { return nil }
    return .gap(line: other, from: (through + 1).description, through: (from - 1).description)
  }
}
