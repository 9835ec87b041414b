import Casework
import GRDB

extension Changing {
  /// Takes down, for each child, what has begun and what has changed in where they stand.
  mutating func changeStanding(_ change: StandingChange) throws {
    _ = try familyName(change.family.number)
    let children = change.children.map(\.number).once
    guard !children.isEmpty else { throw Refusal.nothingChosen("at least one child") }
    guard !change.steps.isEmpty else { throw Refusal.nothingChosen("what has changed") }
    try checkBelonging(children, to: change.family.number)
    for facts in try facts(of: children) {
      let person = try person(facts.child.number)
      try weigh(Checks.of(change, child: facts, person: person, today: now.day, calendar: try calendar()))
    }
    for child in children {
      for step in change.steps {
        switch step {
        case .begin(let kind, let day, let fields): try begin(kind, for: child, on: day, fields)
        case .set(let kind, let fields): try set(kind, of: child, fields)
        }
      }
    }
    outcome.what = "recorded \(change.what)"
    outcome.family = change.family.number
    outcome.children.formUnion(children)
    outcome.families.insert(change.family.number)
  }

  /// A fact begins; of the same child, kind and day it is the same fact.
  private mutating func begin(
    _ kind: FactKind, for child: Int, on day: Day, _ fields: [String: Value]
  ) throws {
    let table = try table(of: kind)
    guard day <= now.day else { throw Refusal.dayToCome(what: kind.heading, day) }
    try checkBirth(of: child, kind.comesBeforeBirth, on: day)
    try check(fields, of: kind, started: day)
    let known = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM \(table.rawValue) WHERE child = ? AND started = ?"),
      arguments: [child, day.description])
    try checkAlone(kind, for: child, besides: known?["id"])
    if let known {
      try ledger.update(table, known["id"], set: fields)
      return
    }
    var columns = fields
    (columns["child"], columns["started"]) = (.number(child), Value(day))
    columns["imported"] = Provenance.typed.value
    outcome.made = try ledger.insert(table, columns)
  }

  /// Takes a typed fact away again, with everything it said; what an import told stays.
  mutating func deleteStanding(_ kind: FactKind, _ id: Int) throws {
    let table = try table(of: kind)
    let statement = try database.cachedStatement(sql: "SELECT * FROM \(table.rawValue) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw Refusal.noSuch(table.words) }
    let imported: String = row["imported"]
    guard Provenance(.text(imported)).isStartTyped else {
      throw Refusal.notSo("\(kind.heading) came with an import and stays; a later import corrects it.")
    }
    let child: Int = row["child"]
    try ledger.delete(table, id)
    outcome.children.insert(child)
    outcome.family = try Int.fetchOne(
      database, sql: "SELECT family FROM belonging WHERE person = ?", arguments: [child])
    let since = try row.day("started").spoken
    outcome.what = "deleted \(kind.heading.lowercased()) of \(since) for \(try person(child).name)"
  }

  /// Nobody is looked after or on a plan twice at once.
  private func checkAlone(_ kind: FactKind, for child: Int, besides row: Int?) throws {
    guard kind.standsAlone, let open = try latestOpen(kind, of: child), open["id"] != row else { return }
    let since = try open.day("started").spoken
    throw Refusal.notSo(
      "\(try person(child).name) is already \(kind.standing) since \(since). End that first; where it was typed wrongly, delete its line in the record with D."
    )
  }

  private mutating func set(_ kind: FactKind, of child: Int, _ fields: [String: Value]) throws {
    let table = try table(of: kind)
    guard let open = try latestOpen(kind, of: child) else {
      throw Refusal.notSo(
        "\(try person(child).name) is not \(kind.standing) by what is recorded. Record its beginning first.")
    }
    try check(fields, of: kind, started: try open.day("started"))
    try ledger.update(table, open["id"], set: fields)
  }

  private func latestOpen(_ kind: FactKind, of child: Int) throws -> Row? {
    let table = try table(of: kind)
    let sql = """
      SELECT id, started FROM \(table.rawValue) WHERE child = ? AND \(kind.openCondition)
      ORDER BY started DESC LIMIT 1
      """
    return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [child])
  }

  private func table(of kind: FactKind) throws -> Table {
    guard let table = Table(rawValue: kind.rawValue) else { throw Refusal.noSuch("kind of fact") }
    return table
  }

  /// Refuses fields that the fact does not have, days to come, and an end before the beginning.
  private func check(_ fields: [String: Value], of kind: FactKind, started: Day) throws {
    let known = Set(try database.columns(in: kind.rawValue).map(\.name))
    for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard known.contains(field), !["id", "revision", "child", "started", "imported"].contains(field)
      else { throw Refusal.noSuch("field “\(field)” of \(kind.heading.lowercased())") }
      guard case .text(let text) = value, let day = Day(text) else { continue }
      let words = field.split(separator: "_").joined(separator: " ")
      guard day <= now.day else { throw Refusal.dayToCome(what: "“\(words)”", day) }
      if field == "referred" {
        guard day <= started else {
          throw Refusal.notSo(
            "The referral of \(day.spoken) cannot come after the assessment of \(started.spoken).")
        }
      } else if day < started {
        throw Refusal.notSo(
          "\(kind.heading) began on \(started.spoken); “\(words)” cannot lie before it, on \(day.spoken).")
      }
    }
  }
}

extension FactKind {
  /// A second one cannot begin while one is open.
  fileprivate var standsAlone: Bool { self == .carePeriod || self == .protectionPlan }

  /// When a row of its table is still open.
  fileprivate var openCondition: String {
    switch self {
    case .assessment: "authorised IS NULL"
    case .enquiry: "conference IS NULL AND coalesce(conference_unnecessary, 0) = 0"
    case .childInNeed: "closed IS NULL AND coalesce(case_status, '') <> 'closed'"
    case .protectionPlan: "ended IS NULL"
    case .carePeriod: "ceased IS NULL"
    case .earlyHelp: "completed IS NULL"
    case .contactReceived, .referral, .legalStatus, .placement, .leavingCare: "1"
    }
  }
}
