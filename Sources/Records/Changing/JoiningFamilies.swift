import Casework
import GRDB

/// Brings what the unit recorded of one family to another that takes its place.
struct FamilyJoining {
  var ledger: Ledger
  /// Why minutes that two families had at one meeting must be signed again, in a sentence.
  let reason: String
  private(set) var searched: [(kind: String, subject: Int)] = []
  /// What has become of rows that are one row now, by table and number as clocks' keys write them.
  var joined: [String: String] = [:]

  var database: Database { ledger.database }

  init(_ ledger: Ledger, because reason: String) { (self.ledger, self.reason) = (ledger, reason) }

  /// Everything that is the family's and no single person's.
  mutating func moveRecords(from old: Int, to family: Int) throws {
    for table in Self.plain {
      for row in try rows(of: old, in: table) { try move(table, row, to: family) }
    }
    for row in try rows(of: old, in: .discussion) { try moveDiscussion(row, to: family) }
    try moveRemarks(from: old, to: family)
    try moveWishes(from: old, to: family)
    try moveRestrictions(from: old, to: family)
  }

  /// Brings along who may read; where both are restricted, only those named on the new family's go on reading.
  private mutating func moveRestrictions(from old: Int, to family: Int) throws {
    let standing = try Int.fetchOne(
      database, sql: "SELECT id FROM restriction WHERE family = ? AND lifted IS NULL", arguments: [family])
    let theirs = try Row.fetchAll(
      database, sql: "SELECT id, lifted FROM restriction WHERE family = ? ORDER BY id", arguments: [old])
    for row in theirs {
      guard standing != nil, row["lifted"] as String? == nil else {
        try ledger.update(.restriction, row["id"], set: ["family": .number(family)])
        continue
      }
      for named in try Int.fetchAll(
        database, sql: "SELECT id FROM restriction_named WHERE restriction = ? ORDER BY id",
        arguments: [row["id"]])
      {
        try ledger.delete(.restrictionNamed, named)
      }
      try ledger.delete(.restriction, row["id"])
    }
  }

  /// What simply goes along.
  private static let plain: [Table] = [
    .visit, .note, .occasion, .decision, .action, .risk, .hypothesis, .submission, .question, .warning,
  ]

  private func rows(of family: Int, in table: Table) throws -> [Int] {
    let statement = try database.cachedStatement(
      sql: "SELECT id FROM \(table.rawValue) WHERE family = ? ORDER BY id")
    return try Int.fetchAll(statement, arguments: [family])
  }

  mutating func move(_ table: Table, _ row: Int, to family: Int) throws {
    try ledger.update(table, row, set: ["family": .number(family)])
    search(table, row)
  }

  mutating func search(_ table: Table, _ row: Int) { searched.append((table.rawValue, row)) }

  /// Brings what is said of the family's clocks; where the same is said of both, the new family's stands.
  private mutating func moveRemarks(from old: Int, to family: Int) throws {
    joined[ClockSubject.family(Ref(old)).text] = ClockSubject.family(Ref(family)).text
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, clock, kind FROM clock_remark WHERE family = ? ORDER BY id",
      arguments: [old])
    for row in rows {
      let clock = Clock.Key(row["clock"]).rejoined(joined)
      try ledger.moveRemark(row["id"], to: clock, kind: row["kind"], family: family)
    }
  }

  /// Brings what is wished of the agenda; a move of a family before itself is none.
  private mutating func moveWishes(from old: Int, to family: Int) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id FROM agenda_wish WHERE ?1 IN (family, before_family) ORDER BY id",
      arguments: [old])
    for row in rows {
      guard let wish = try ledger.row(.agendaWish, row["id"]) else { continue }
      var moved: [String: Value] = [:]
      for column in ["family", "before_family"] where wish[column] == .number(old) {
        moved[column] = .number(family)
      }
      let both = wish.merging(moved) { $1 }
      if both["family"] == both["before_family"] {
        try ledger.delete(.agendaWish, row["id"])
      } else {
        try ledger.update(.agendaWish, row["id"], set: moved)
      }
    }
  }
}

extension Ledger {
  /// Hangs a remark on another clock, and on another child or family with it; one that is said there already
  /// stands, and this one goes.
  mutating func moveRemark(
    _ id: Int, to clock: Clock.Key, kind: String, family: Int?, child: Int? = nil
  ) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM clock_remark WHERE clock = ? AND kind = ? AND id <> ?")
    if try Int.fetchOne(statement, arguments: [clock.text, kind, id]) != nil {
      try delete(.clockRemark, id)
      return
    }
    var set: [String: Value] = ["clock": .text(clock.text)]
    if let family { set["family"] = .number(family) }
    if let child { set["child"] = .number(child) }
    try update(.clockRemark, id, set: set)
  }
}

extension Clock.Key {
  /// The key that the same clock has once its subject, or the record that began it, has become another.
  ///
  /// The beginning may have more after the record's name: `referral:12/decided`.
  func rejoined(_ joined: [String: String]) -> Clock.Key {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { part in
      let end = part.firstIndex(of: "/") ?? part.endIndex
      return joined[String(part[..<end])].map { $0 + part[end...] } ?? String(part)
    }
    return Clock.Key(parts.joined(separator: "|"))
  }
}

extension FamilyJoining {
  /// Hangs what is said of a person's clocks under the family that the person belongs to now.
  mutating func moveRemarks(ofPerson person: Int, to family: Int) throws {
    let rows = try Int.fetchAll(
      database, sql: "SELECT id FROM clock_remark WHERE child = ? ORDER BY id", arguments: [person])
    for row in rows { try ledger.update(.clockRemark, row, set: ["family": .number(family)]) }
  }
}
