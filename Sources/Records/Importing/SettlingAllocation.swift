import Casework
import GRDB

extension Bringing {
  /// The allocation that runs now, as it is stored.
  private struct Current {
    var id: Int
    var member: Int
    var since: Day?
    var imported: Value
    var writer: Format?

    init(_ row: Row) throws {
      (id, member, since) = (row["id"], row["member"], try row.dayIfAny("since"))
      imported = .text(row["imported"] as String)
      writer = Provenance(imported)["member"]
    }
  }

  /// Brings a child's allocation to what the import says.
  ///
  /// Another worker from a later day ends the one before, whoever wrote it; otherwise a typed worker stands,
  /// a heavier format sets a lighter one right, and the same format without a day ends it today.
  mutating func settleAllocation(_ said: ImportedPerson, _ child: Int) throws {
    guard let name = said.worker, let member = try member(name) else { return }
    let statement = try database.cachedStatement(
      sql: "SELECT id, member, since, imported FROM allocation WHERE child = ? AND until IS NULL")
    guard let row = try Row.fetchOne(statement, arguments: [child]) else {
      try begin(child, member, said.workerSince)
      return
    }
    let current = try Current(row)
    if current.member == member {
      let values = [(name: "member", value: Value.number(member)), ("since", Value(said.workerSince))]
      try lay(values, over: .allocation, current.id, Telling(id: said.id, prefix: "worker "))
      return
    }
    let isLater = current.since.map { since in said.workerSince.map { $0 > since } ?? false } ?? false
    guard let writer = current.writer else {
      if isLater {
        try replace(current, said, child, member)
      } else {
        keep(said.id, "worker", typed: self.name(of: current.member), imported: name)
      }
      return
    }
    guard writer <= format else { return }
    if isLater && writer == format || writer == format && said.workerSince == nil {
      try replace(current, said, child, member)
    } else {
      change(said.id, "worker", from: self.name(of: current.member), to: self.name(of: member))
      let said = [("member", Value.number(member)), ("since", Value(said.workerSince))]
      let provenance = Provenance(said.filter { !$0.1.isBlank }.map(\.0), from: format)
      try ledger.update(
        .allocation, current.id,
        set: ["member": said[0].1, "since": said[1].1, "imported": provenance.value])
    }
  }

  /// Ends the allocation that ran and begins another.
  private mutating func replace(
    _ current: Current, _ said: ImportedPerson, _ child: Int, _ member: Int
  ) throws {
    change(said.id, "worker", from: name(of: current.member), to: name(of: member))
    try ledger.update(
      .allocation, current.id,
      set: ["until": Value(said.workerSince ?? now.day), "imported": current.imported])
    try begin(child, member, said.workerSince)
  }

  private mutating func begin(_ child: Int, _ member: Int, _ since: Day?) throws {
    try make(
      .allocation, [("member", .number(member)), ("since", Value(since))],
      besides: ["child": .number(child)])
  }

  private func name(of member: Int) -> String { known.names[member] ?? "nobody" }
}
