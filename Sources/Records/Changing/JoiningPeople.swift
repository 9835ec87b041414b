import Casework
import GRDB

/// Brings everything that is recorded of one person to another who is the same.
struct PersonJoining {
  var ledger: Ledger
  let kept: Int
  let other: Int
  let today: Day
  private(set) var searched: [(kind: String, subject: Int)] = []
  /// What has become of rows that are one row now, by table and number as clocks' keys write them.
  private var joined: [String: String]

  var database: Database { ledger.database }

  init(_ ledger: Ledger, kept: Int, other: Int, on today: Day) {
    (self.ledger, self.kept, self.other, self.today) = (ledger, kept, other, today)
    joined = ["person:\(other)": "person:\(kept)", "child:\(other)": "child:\(kept)"]
  }

  mutating func join() throws {
    let family = try family(of: kept)
    if let family { try bringOwnRecords(to: family) }
    for table in FactKind.allCases.compactMap({ Table(rawValue: $0.rawValue) }) {
      try rejoin(table, "child", same: ["started"]) { $0.filling(blanksFrom: $1) }
    }
    try rejoin(.visitChild, "child", same: ["visit"]) { $0.sights(besides: $1) }
    try rejoin(.statusClaim, "child", same: ["source"]) { $0.later(of: $1) }
    try rejoin(.seenClaim, "child", same: ["list"]) { $0.later(of: $1) }
    try rejoinCopied()
    try rejoin(.notePerson, "person", same: ["note"]) { _, _ in [:] }
    try rejoin(.occasionChild, "child", same: ["occasion"]) { _, _ in [:] }
    try rejoin(.discussionChild, "child", same: ["discussion"]) { _, _ in [:] }
    try rejoin(.partChild, "child", same: ["discussion", "part"]) { _, _ in [:] }
    try rejoin(.submissionChild, "child", same: ["submission"]) { _, _ in [:] }
    try moveWarnings(to: family)
    try rejoinAllocation()
    try rejoinHomes()
    try rejoinContacts()
    try moveRemarks(to: family)
    try rejoinBelonging()
    try rejoinPerson()
  }

  /// Visits, notes and occasions that are about this person alone go along into the kept one's family.
  private mutating func bringOwnRecords(to family: Int) throws {
    for (table, part, column) in [
      (Table.visit, Table.visitChild, "child"), (.note, .notePerson, "person"),
      (.occasion, .occasionChild, "child"),
    ] {
      let own = try Int.fetchAll(
        database,
        sql: """
          SELECT r.id FROM \(table.rawValue) r JOIN \(part.rawValue) p ON p.\(table.rawValue) = r.id
          WHERE r.family <> ?1 GROUP BY r.id HAVING min(p.\(column)) = ?2 AND max(p.\(column)) = ?2
          ORDER BY r.id
          """, arguments: [family, other])
      for row in own {
        try ledger.update(table, row, set: ["family": .number(family)])
        searched.append((table.rawValue, row))
      }
    }
  }

  /// Gives the other's rows of a table to the kept one. Where the kept one has a row for the same, both become
  /// one: `joining` tells what of it changes, and the other's goes.
  private mutating func rejoin(
    _ table: Table, _ column: String, same keys: [String],
    _ joining: ([String: Value], [String: Value]) -> [String: Value]
  ) throws {
    let condition = keys.map { "k.\($0) IS o.\($0)" }.joined(separator: " AND ")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT o.id, k.id AS twin FROM \(table.rawValue) o
        LEFT JOIN \(table.rawValue) k ON k.\(column) = ?1 AND \(condition)
        WHERE o.\(column) = ?2 ORDER BY o.id
        """, arguments: [kept, other])
    for row in rows {
      guard let twin: Int = row["twin"] else {
        try ledger.update(table, row["id"], set: [column: .number(kept)])
        continue
      }
      let (mine, theirs) = (try ledger.row(table, twin) ?? [:], try ledger.row(table, row["id"]) ?? [:])
      try ledger.delete(table, row["id"])
      try ledger.update(table, twin, set: joining(mine, theirs))
      joined["\(table.rawValue):\(row["id"] as Int)"] = "\(table.rawValue):\(twin)"
    }
  }

  /// What the council's system holds of a minute's part for one of both is not yet the part of both.
  private mutating func rejoinCopied() throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT c.id, EXISTS (SELECT 1 FROM discussion_child d
          WHERE d.discussion = c.discussion AND d.child = ?1) AS both
        FROM copied c WHERE c.child = ?2 ORDER BY c.id
        """, arguments: [kept, other])
    for row in rows {
      if row["both"] == true {
        try ledger.delete(.copied, row["id"])
      } else {
        try ledger.update(.copied, row["id"], set: ["child": .number(kept)])
      }
    }
  }

  /// The kept one's worker stays; the other's until today is kept as one who was.
  private mutating func rejoinAllocation() throws {
    let current = try database.cachedStatement(
      sql: "SELECT member FROM allocation WHERE child = ? AND until IS NULL")
    let mine = try Int.fetchOne(current, arguments: [kept])
    for row in try Row.fetchAll(
      database, sql: "SELECT id, member, until FROM allocation WHERE child = ? ORDER BY id",
      arguments: [other])
    {
      if row["until"] == nil as String?, let mine {
        if row["member"] == mine {
          try ledger.delete(.allocation, row["id"])
          continue
        }
        try ledger.update(.allocation, row["id"], set: ["until": Value(today)])
      }
      try ledger.update(.allocation, row["id"], set: ["child": .number(kept)])
    }
  }

  /// The kept one's home stays; another of the other's ends today.
  private mutating func rejoinHomes() throws {
    let current = try database.cachedStatement(
      sql: "SELECT household FROM household_person WHERE person = ? AND until IS NULL")
    let mine = Set(try Int.fetchAll(current, arguments: [kept]))
    for row in try Row.fetchAll(
      database, sql: "SELECT id, household, until FROM household_person WHERE person = ? ORDER BY id",
      arguments: [other])
    {
      if row["until"] == nil as String?, !mine.isEmpty {
        if mine.contains(row["household"]) {
          try ledger.delete(.householdPerson, row["id"])
          continue
        }
        let since: String? = try ledger.row(.householdPerson, row["id"])?["since"]?.storedText
        let until = max(today.stored, since ?? "")
        try ledger.update(.householdPerson, row["id"], set: ["until": .text(until)])
      }
      try ledger.update(.householdPerson, row["id"], set: ["person": .number(kept)])
    }
  }

  /// The other's telephone numbers follow after the kept one's, each once.
  private mutating func rejoinContacts() throws {
    let contacts = try Contacts.all(.some([kept, other]), in: database)
    var known = contacts[kept] ?? []
    let rows = try Int.fetchAll(
      database, sql: "SELECT id FROM contact_detail WHERE person = ? ORDER BY place, id", arguments: [other])
    for (row, contact) in zip(rows, contacts[other] ?? []) {
      let all = Contacts.kept(known + [contact])
      if all.count == known.count {
        try ledger.delete(.contactDetail, row)
      } else {
        known = all
        try ledger.update(
          .contactDetail, row, set: ["person": .number(kept), "place": .number(known.count)])
      }
    }
  }

  /// What is said of the other is said of the kept one, under whose family it stands.
  private mutating func moveWarnings(to family: Int?) throws {
    let warnings = try Int.fetchAll(
      database, sql: "SELECT id FROM warning WHERE person = ? ORDER BY id", arguments: [other])
    for warning in warnings {
      var set: [String: Value] = ["person": .number(kept)]
      if let family { set["family"] = .number(family) }
      try ledger.update(.warning, warning, set: set)
    }
  }

  private mutating func moveRemarks(to family: Int?) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, clock, kind FROM clock_remark WHERE child = ? ORDER BY id",
      arguments: [other])
    for row in rows {
      let clock = Clock.Key(row["clock"]).rejoined(joined)
      try ledger.moveRemark(row["id"], to: clock, kind: row["kind"], family: family, child: kept)
    }
  }

  private mutating func rejoinBelonging() throws {
    let statement = try database.cachedStatement(sql: "SELECT id FROM belonging WHERE person = ?")
    guard let theirs = try Int.fetchOne(statement, arguments: [other]) else { return }
    if try Int.fetchOne(statement, arguments: [kept]) != nil {
      try ledger.delete(.belonging, theirs)
    } else {
      try ledger.update(.belonging, theirs, set: ["person": .number(kept)])
    }
  }

  /// The kept one's own words stay, the other's fill blanks; a born child is awaited no longer.
  private mutating func rejoinPerson() throws {
    guard let mine = try ledger.row(.person, kept), let theirs = try ledger.row(.person, other) else {
      return
    }
    try ledger.delete(.person, other)
    var set = mine.filling(blanksFrom: theirs)
    let whole = mine.merging(set) { $1 }
    if let born = whole["born"], !born.isBlank, let expected = whole["expected"], !expected.isBlank {
      set["expected"] = Value.none
      let statement = try database.cachedStatement(
        sql: "SELECT id FROM belonging WHERE person = ? AND relationship = 'unborn child'")
      if let belonging = try Int.fetchOne(statement, arguments: [kept]) {
        try ledger.update(.belonging, belonging, set: ["relationship": .text("child")])
      }
    }
    try ledger.update(.person, kept, set: set)
  }

  private func family(of person: Int) throws -> Int? {
    let statement = try database.cachedStatement(sql: "SELECT family FROM belonging WHERE person = ?")
    return try Int.fetchOne(statement, arguments: [person])
  }
}
