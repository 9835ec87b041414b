/// The rules by what starts them, made once so that many children can be derived quickly.
struct RuleIndex: Sendable {
  private var starting: [HappeningKind: [RuleRow]] = [:]

  init(_ timescales: [Timescale]) {
    for rule in timescales {
      let row = RuleRow(rule)
      for kind in rule.starts where starting[kind]?.last !== row { starting[kind, default: []].append(row) }
    }
  }

  /// The rows that a happening of a kind can start, in the order of their files.
  func rows(startedBy kind: HappeningKind) -> [RuleRow] { starting[kind] ?? [] }
}

/// One rule with what is worth working out only once.
final class RuleRow: Sendable {
  let rule: Timescale
  /// How a clock's key begins.
  let prefix: String
  /// Reports before a conference are counted back from its date.
  let isBackward: Bool
  /// For each stop, the formats that can tell it.
  private let carriers: [Set<Format>]

  init(_ rule: Timescale) {
    self.rule = rule
    prefix = "\(rule.id)|\(rule.variant)|"
    isBackward = !rule.lengths.isEmpty && rule.lengths.allSatisfy { $0.count < 0 }
    carriers = rule.stops.map { stop in Set(Format.allCases.filter { stop.carriage(by: $0) != nil }) }
  }

  /// Whether everything that stops it can be told by one of these formats.
  func stopsAreCarried(by formats: Set<Format>) -> Bool {
    carriers.allSatisfy { !$0.isDisjoint(with: formats) }
  }
}
