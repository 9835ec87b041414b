import Casework
import GRDB

/// Derives the clocks of children, families and members and keeps those that run.
struct DerivedClocks {
  /// Whose clocks are meant.
  enum Subjects {
    /// With where they stand.
    case children(Standings)
    /// The families' own: access requests, warnings, full discussions.
    case families
    case members

    /// The column by which their clocks are found.
    fileprivate var column: String {
      switch self {
      case .children: "child"
      case .families: "family"
      case .members: "member"
      }
    }

    /// What tells their clocks from those of others under the same column.
    fileprivate var alone: String {
      if case .families = self { "AND child IS NULL" } else { "" }
    }
  }

  let database: Database
  private let rules: RuleBook

  init(_ database: Database, rules: RuleBook) { (self.database, self.rules) = (database, rules) }

  /// Derives again and writes what has changed.
  func refresh(_ subjects: Subjects, _ scope: Scope) throws {
    var stored: [String: ClockRecord] = [:]
    for record in try kept(subjects, scope) { stored[record.key] = record }
    try derive(subjects, scope) { record in
      if stored.removeValue(forKey: record.key) != record { try record.write(in: database) }
    }
    for key in stored.keys.sorted() { try ClockRecord.delete(key, in: database) }
  }

  /// The clocks as they are kept.
  func kept(_ subjects: Subjects, _ scope: Scope) throws -> [ClockRecord] {
    let rows = try database.rows(
      "SELECT \(ClockRecord.columns()) FROM clock", subjects.column, of: scope,
      "AND \(subjects.column) IS NOT NULL \(subjects.alone)")
    var records: [ClockRecord] = []
    while let row = try rows.next() {
      var cells = Cells(row)
      if let record = try ClockRecord(&cells) { records.append(record) }
    }
    return records
  }

  /// Derives afresh and hands over each clock that runs or is not known, subject by subject.
  func derive(_ subjects: Subjects, _ scope: Scope, _ handOver: (ClockRecord) throws -> Void) throws {
    let keys = try subjects.remarks(scope, in: database)
    switch subjects {
    case .children(let standings):
      let families = try families(scope)
      for facts in try ChildFactsReading.facts(of: scope, standings, in: database) {
        let family = families[facts.child.number]
        try derive(facts.history(countsVirtual: rules.countsVirtual), family, keys, handOver)
      }
    case .families:
      for (family, facts) in try SharedFactsReading.families(scope, in: database) {
        try derive(facts.history(), family, keys, handOver)
      }
    case .members:
      for (_, facts) in try SharedFactsReading.members(scope, in: database) {
        try derive(facts.history(), nil, keys, handOver)
      }
    }
  }

  private func derive(
    _ history: History, _ family: Int?, _ keys: RemarkKeys, _ handOver: (ClockRecord) throws -> Void
  ) throws {
    let derived = Clocks.open(history, by: rules)
    // Those that are over are asked for only where a remark could be theirs.
    var all: Clocks.Derived?
    func take(_ clock: ClockRecord) throws {
      guard !keys.isEmpty else { return try handOver(clock) }
      var record = clock
      record.remarks = keys.key(of: clock.key, began: clock.start.day.stored) { key in
        let known = all ?? Clocks.derive(history, by: rules)
        all = known
        return known.holds(key)
      }
      try handOver(record)
    }
    // What ended with something recorded is over for good; a birthday to come is not recorded.
    var over = Set(history.spans.compactMap(\.through))
    over.formUnion([history.died, history.ended].compactMap(\.self))
    for clock in derived.clocks where clock.stop == nil {
      if let ends = clock.ends, over.contains(ends) { continue }
      try take(ClockRecord(clock, family: family))
    }
    for clock in derived.unknown {
      if let ends = clock.ends, over.contains(ends) { continue }
      try take(ClockRecord(clock, family: family))
    }
  }

  private func families(_ scope: Scope) throws -> [Int: Int] {
    var families: [Int: Int] = [:]
    let rows = try database.rows("SELECT person, family FROM belonging", "person", of: scope)
    while let row = try rows.next() { families[row[0]] = row[1] }
    return families
  }
}

extension DerivedClocks {
  /// All clocks of one subject, finished ones too, with the history that they follow from.
  func all(of subject: ClockSubject) throws -> (history: History, derived: Clocks.Derived)? {
    let history: History?
    switch subject {
    case .child(let ref):
      let scope = Scope.some([ref.number])
      let standings = try Standings(of: scope, in: database)
      history = try ChildFactsReading.facts(of: scope, standings, in: database).first?
        .history(countsVirtual: rules.countsVirtual)
    case .family(let ref):
      history = try SharedFactsReading.families(.some([ref.number]), in: database)[ref.number]?.history()
    case .member(let ref):
      history = try SharedFactsReading.members(.some([ref.number]), in: database)[ref.number]?.history()
    }
    return history.map { ($0, Clocks.derive($0, by: rules)) }
  }
}
