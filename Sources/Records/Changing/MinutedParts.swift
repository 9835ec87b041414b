import Casework
import GRDB

extension Changing {
  /// Brings into line which children the parts of a minute concern; a part that concerns all has no rows.
  mutating func setParts(of minute: Discussion, _ discussion: Int, _ rows: MinuteRows) throws {
    var parts = minute.parts
    for (place, hypothesis) in minute.hypotheses.enumerated() where parts[.hypothesis(place)] == nil {
      parts[.hypothesis(place)] = Set(hypothesis.children)
    }
    let all = Set(minute.children)
    var wanted: Set<Tick> = []
    for (part, children) in parts {
      let concerned = children.intersection(all)
      guard !concerned.isEmpty, concerned != all, let name = part.name(by: rows) else { continue }
      for child in concerned { wanted.insert(Tick(part: name, child: child.number)) }
    }
    let statement = try database.cachedStatement(
      sql: "SELECT id, part, child FROM part_child WHERE discussion = ? ORDER BY id")
    for row in try Row.fetchAll(statement, arguments: [discussion])
    where wanted.remove(Tick(part: row["part"], child: row["child"])) == nil {
      try ledger.delete(.partChild, row["id"])
    }
    for tick in wanted.sorted(by: { ($0.part, $0.child) < ($1.part, $1.child) }) {
      try ledger.insert(
        .partChild,
        ["discussion": .number(discussion), "part": .text(tick.part), "child": .number(tick.child)])
    }
  }

  private struct Tick: Hashable {
    var part: String
    var child: Int
  }
}

extension Discussion.Part {
  /// As its rows name it; nothing for a place that the minute does not have.
  func name(by rows: MinuteRows) -> String? {
    switch self {
    case .update: "update"
    case .risks: "risks"
    case .protective: "protective"
    case .challenge: "challenge"
    case .childView: "child-view"
    case .parentsView: "parents-view"
    case .hypothesis(let place): Self.name("hypothesis", place, rows.hypotheses)
    case .decision(let place): Self.name("decision", place, rows.decisions)
    case .action(let place): Self.name("action", place, rows.actions)
    }
  }

  private static func name(_ kind: String, _ place: Int, _ rows: [Int]) -> String? {
    rows.indices.contains(place) ? "\(kind)/\(rows[place])" : nil
  }

  /// All parts of a minute that lists these rows, each by the name that its rows bear.
  static func all(of rows: MinuteRows) -> [String: Discussion.Part] {
    let parts: [Discussion.Part] =
      [.update, .risks, .protective, .challenge, .childView, .parentsView]
      + rows.hypotheses.indices.map { .hypothesis($0) } + rows.decisions.indices.map { .decision($0) }
      + rows.actions.indices.map { .action($0) }
    var named: [String: Discussion.Part] = [:]
    for part in parts { if let name = part.name(by: rows) { named[name] = part } }
    return named
  }
}
