import Casework
import GRDB

/// What is recorded of the standing of some children, read at one go.
struct Standings {
  private(set) var standings: [Int: Standing] = [:]
  /// The latest legal status of each child.
  private(set) var legalStatuses: [Int: Coded] = [:]
  /// The category of each child's latest open plan.
  private(set) var categories: [Int: Coded] = [:]

  /// A code with the day from which it holds.
  struct Coded {
    var since: String
    var code: String?
  }

  init(of scope: Scope, in database: Database) throws {
    try readCare(scope, database)
    try readPlans(scope, database)
    try readNeeds(scope, database)
    try readClaims(scope, database)
  }

  func isInCare(_ child: Int) -> Bool { standings[child]?.care.contains { $0.ended == nil } ?? false }

  private mutating func readCare(_ scope: Scope, _ database: Database) throws {
    let periods = try database.rows("SELECT child, started, ceased FROM care_period", "child", of: scope)
    while let row = try periods.next() {
      standings[row["child"], default: Standing()].care.append(try row.span(until: "ceased"))
    }
    let statuses = try database.rows("SELECT child, started, code FROM legal_status", "child", of: scope)
    while let row = try statuses.next() { Self.keepLatest(row, in: &legalStatuses) }
  }

  private mutating func readPlans(_ scope: Scope, _ database: Database) throws {
    let plans = try database.rows(
      "SELECT child, started, ended, coalesce(latest_category, initial_category) AS code FROM protection_plan",
      "child", of: scope)
    while let row = try plans.next() {
      let plan = try row.span(until: "ended")
      standings[row["child"], default: Standing()].plans.append(plan)
      if plan.ended == nil { Self.keepLatest(row, in: &categories) }
    }
  }

  private mutating func readNeeds(_ scope: Scope, _ database: Database) throws {
    let assessments = try database.rows(
      "SELECT child, started, authorised FROM assessment", "child", of: scope)
    while let row = try assessments.next() {
      standings[row["child"], default: Standing()].assessments.append(try row.span(until: "authorised"))
    }
    let needs = try database.rows(
      "SELECT child, started, closed, case_status FROM child_in_need", "child", of: scope)
    while let row = try needs.next() {
      let (started, closed) = (try row.day("started"), try row.dayIfAny("closed"))
      standings[row["child"], default: Standing()].needs.append(
        .init(started: started, closed: closed, caseStatus: try row.wordIfAny("case_status")))
    }
  }

  private mutating func readClaims(_ scope: Scope, _ database: Database) throws {
    let claims = try database.rows(
      "SELECT child, source, status, day FROM status_claim", "child", of: scope)
    while let row = try claims.next() {
      let source: String = row["source"]
      standings[row["child"], default: Standing()].claims.append(
        .init(
          isTyped: source != Format.caseload.rawValue, status: try row.word("status"),
          day: try row.day("day")))
    }
  }

  private static func keepLatest(_ row: Row, in codes: inout [Int: Coded]) {
    let (child, since): (Int, String) = (row["child"], row["started"])
    if let known = codes[child], known.since > since { return }
    codes[child] = Coded(since: since, code: row["code"])
  }
}

extension Row {
  fileprivate func span(until ended: String) throws -> Standing.Span {
    Standing.Span(started: try day("started"), ended: try dayIfAny(ended))
  }
}
