public import Casework
import GRDB

extension Store {
  /// The unit's families as the caseload shows them; `all` takes up closed ones too.
  ///
  /// Order: by name, accents aside, then by number.
  public func caseload(all: Bool = false, today: Day) throws(Refusal) -> [CaseloadRow] {
    try reading { database in
      var rows = try Caseloads.rows(all: all, today: today, in: database)
      try self.markWaiting(&rows, in: database)
      return rows
    }
  }
}

/// Reads families as lists show them.
enum Caseloads {
  /// Only open families are touched unless all are wanted, however many closed ones the file holds.
  static func rows(all: Bool, today: Day, in database: Database) throws -> [CaseloadRow] {
    try rows(where: all ? "1" : "s.open = 1", late: nil, today: today, in: database)
  }

  /// The families on a meeting's agenda.
  static func rows(ofMeeting meeting: Int, today: Day, in database: Database) throws -> [CaseloadRow] {
    let chosen = "s.family IN (SELECT family FROM discussion WHERE meeting = \(meeting))"
    return try rows(where: chosen, late: nil, today: today, in: database)
  }

  /// Some families, open or closed, by their numbers.
  static func rows(of families: [Int], today: Day, in database: Database) throws -> [CaseloadRow] {
    let chosen = "s.family IN (\(families.map(String.init).joined(separator: ", ")))"
    return try rows(where: chosen, late: nil, today: today, in: database)
  }

  /// One family as its list line; nothing where there is none.
  static func row(_ family: Int, today: Day, in database: Database) throws -> CaseloadRow? {
    try rows(where: "s.family = \(family)", late: family, today: today, in: database).first
  }

  private static func rows(
    where chosen: String, late family: Int?, today: Day, in database: Database
  ) throws -> [CaseloadRow] {
    let children = try children(where: chosen, today: today, in: database)
    let late = try lateActions(of: family, today: today, in: database)
    let workers = try Members.byNumber(in: database)
    var upNext = try UpNext(by: "family", on: today, in: database)
    var found = try rows(where: chosen, in: database) { row, worker, next in
      fill(&row, worker.flatMap { workers[$0]?.member }, children, late)
      upNext.take(next, of: row.family.number)
    }
    let next = try upNext.known(in: database)
    for index in found.indices {
      let soonest = next[found[index].family.number]
      (found[index].nextTitle, found[index].nextDay) = (soonest?.title, soonest.flatMap { Day($0.day) })
    }
    try Marks.mark(&found, in: database)
    return found
  }

  private static func fill(
    _ row: inout CaseloadRow, _ worker: Member?, _ children: [Int: [CaseloadRow.Child]], _ late: [Int: Int]
  ) {
    row.children = children[row.family.number] ?? []
    row.lateActions = late[row.family.number] ?? 0
    (row.worker, row.workerInitials) = (worker?.name, worker?.initials)
  }

  /// The families' own columns; `fill` takes each row with its worker's number and what comes next, and adds
  /// the rest.
  private static func rows(
    where chosen: String, in database: Database, fill: (inout CaseloadRow, Int?, Soonest?) -> Void
  ) throws -> [CaseloadRow] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT s.family, f.council_id, f.name, s.open, s.status, s.risk, s.worker, s.next_title, s.next_day,
          s.next_from, s.next_until, s.open_actions, s.last_full
        FROM family_state s CROSS JOIN family f ON f.id = s.family WHERE \(chosen)
        ORDER BY s.sort_name, s.family
        """)
    var rows: [CaseloadRow] = []
    while let found = try cursor.next() {
      var row = CaseloadRow(
        family: found.ref("family"), familyId: found.id("council_id", or: "family"), name: found["name"])
      (row.isOpen, row.openActions) = (found["open"], found["open_actions"])
      (row.status, row.risk) = (try found.wordIfAny("status"), try found.wordIfAny("risk"))
      row.lastFullDiscussion = try found.dayIfAny("last_full")
      fill(&row, found["worker"], Soonest(found))
      rows.append(row)
    }
    return rows
  }

  /// Children by family. Order: by birth day, unborn last, then by number.
  private static func children(
    where chosen: String, today: Day, in database: Database
  ) throws -> [Int: [CaseloadRow.Child]] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT c.child, c.family, p.council_id, p.forename, p.surname, p.born, p.expected, c.status,
          c.legal_status, c.category, c.last_seen, c.last_seen_alone, c.next_title, c.next_day, c.next_from,
          c.next_until
        FROM family_state s CROSS JOIN child_state c ON c.family = s.family CROSS JOIN person p ON p.id = c.child
        WHERE \(chosen)
        """)
    var upNext = try UpNext(by: "child", on: today, in: database)
    var children: [Int: [CaseloadRow.Child]] = [:]
    while let found = try cursor.next() {
      let child = CaseloadRow.Child(
        ref: found.ref("child"), id: found.id("council_id", or: "child"), forename: found["forename"],
        surname: found["surname"], born: try found.dayIfAny("born"),
        expected: try found.dayIfAny("expected"), status: try found.wordIfAny("status"),
        legalStatus: found["legal_status"], category: found["category"],
        lastSeen: try found.dayIfAny("last_seen"), lastSeenAlone: try found.dayIfAny("last_seen_alone"))
      children[found["family"], default: []].append(child)
      upNext.take(Soonest(found), of: child.ref.number)
    }
    let next = try upNext.known(in: database)
    return children.mapValues { children in
      children.map { child in
        var child = child
        let soonest = next[child.ref.number]
        (child.nextTitle, child.nextDay) = (soonest?.title, soonest.flatMap { Day($0.day) })
        return child
      }.sorted(by: precedes)
    }
  }

  /// The order of brothers and sisters.
  private static func precedes(_ left: CaseloadRow.Child, _ right: CaseloadRow.Child) -> Bool {
    if (left.born == nil) != (right.born == nil) { return left.born != nil }
    let days = (left.born ?? left.expected, right.born ?? right.expected)
    if let first = days.0, let second = days.1, first != second { return first < second }
    return left.ref < right.ref
  }

  /// How many late actions families have; all of them, or one.
  private static func lateActions(
    of family: Int?, today: Day, in database: Database
  ) throws -> [Int: Int] {
    let chosen = family.map { "family = \($0)" } ?? "family IS NOT NULL"
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT family, count(*) AS count FROM action
        WHERE done IS NULL AND due < ? AND \(chosen) GROUP BY family
        """, arguments: [today.description])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["family"], $0["count"]) })
  }
}
