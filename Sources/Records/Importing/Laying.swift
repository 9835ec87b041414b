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
      } else if let writer = before[name] {
        guard writer <= format else { continue }
        (set[name], provenance[name]) = (value, format)
        if let telling { tell(telling, name, current, value) }
      } else if let telling {
        keep(telling.id, telling.field(name), typed: current.words, imported: value.words)
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
    change(telling.id, telling.field(column), from: from.words, to: to.words)
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

  /// A sex that is not known yields to one that is.
  fileprivate func isUnknownSex(_ column: String) -> Bool { column == "sex" && self == .text("U") }
}
