import Casework

/// How a row's changes are told: under which of the council's ids, and what stands before the field's name.
struct Telling {
  var id: String
  var prefix = ""
  /// Whether a blank that is filled is worth telling, because this kind of import left it blank before.
  var tellsFills = false

  func field(_ column: String) -> String {
    prefix + column.split(separator: "_").joined(separator: " ")
  }
}

extension Bringing {
  /// Lays imported values over a row that is there; `telling` nothing means that nobody need be told.
  mutating func lay(
    _ values: [(name: String, value: Value)], over table: Table, _ id: Int, _ telling: Telling?
  ) throws {
    guard let row = try ledger.row(table, id) else { throw Refusal.noSuch(table.words) }
    let before = Provenance(row["imported"] ?? .none)
    var (provenance, set) = (before, [String: Value]())
    for (name, value) in values where !value.saysNothing {
      let current = row[name] ?? .none
      if current == value {
        if let writer = before[name], writer < format { provenance[name] = format }
      } else if current.saysNothing || current.isUnknownSex(name) {
        (set[name], provenance[name]) = (value, format)
        if let telling, telling.tellsFills { tell(telling, name, current, value) }
      } else if value.isUnknownSex(name) {
        continue
      } else if LostLetters.isRemnant(value, of: current) {
        lost[listAtWork, default: 0] += 1
      } else if before[name] != nil, LostLetters.isRemnant(current, of: value) {
        (set[name], provenance[name]) = (value, format)
        if let telling { tell(telling, name, current, value) }
      } else if let writer = before[name] {
        guard writer <= format else { continue }
        (set[name], provenance[name]) = (value, format)
        if let telling { tell(telling, name, current, value) }
      } else if let telling {
        keep(telling.id, telling.field(name), typed: current.words(of: name), imported: value.words(of: name))
      }
    }
    guard !set.isEmpty || provenance != before else { return }
    set["imported"] = provenance.value
    try ledger.update(table, id, set: set)
  }

  /// Makes a row whose given fields come from this import; blank ones are left to the table.
  @discardableResult
  mutating func make(
    _ table: Table, _ values: [(name: String, value: Value)], besides own: [String: Value] = [:]
  ) throws -> Int {
    let said = values.filter { !$0.value.saysNothing }
    var row = own
    for (name, value) in said { row[name] = value }
    row["imported"] = Provenance(said.map(\.name), from: format).value
    return try ledger.insert(table, row)
  }

  mutating func tell(_ telling: Telling, _ column: String, _ from: Value, _ to: Value) {
    change(telling.id, telling.field(column), from: from.words(of: column), to: to.words(of: column))
  }

  mutating func change(_ id: String, _ field: String, from: String, to: String) {
    report.changed.append(.init(id: id, field: field, from: from, to: to))
  }

  mutating func keep(_ id: String, _ field: String, typed: String, imported: String) {
    report.kept.append(.init(id: id, field: field, typed: typed, imported: imported))
  }
}

extension Value {
  /// Nothing, or no words.
  var saysNothing: Bool { self == .none || self == .text("") }

  /// The columns that hold yes and no as 1 and 0.
  static let answers: Set<String> = [
    "disabled", "unaccompanied", "no_further_action", "long_term", "child_seen", "needs_support",
    "conference_unnecessary", "led_to_plan", "emergency_in_half_year", "second_in_year",
    "return_interview_offered", "return_interview_accepted", "seen", "alone", "bedroom", "long_term",
  ]

  /// The value of a column as a person reads it in a report.
  func words(of column: String) -> String {
    guard case .number(let number) = self, Value.answers.contains(column) else { return words }
    return number == 0 ? "no" : "yes"
  }

  /// A sex that is not known yields to one that is.
  fileprivate func isUnknownSex(_ column: String) -> Bool { column == "sex" && self == .text("U") }
}
