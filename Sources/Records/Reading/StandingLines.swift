import Casework
import GRDB

/// The latest of each kind of status fact of one child, for the lines that tell its standing.
struct StandingLines {
  private let care: Row?
  private let legal: Row?
  private let placement: Row?
  private let plan: Row?
  private let need: Row?
  private let assessment: Row?
  private let leaving: Row?
  /// The last day on which each kind of occasion was held.
  private let held: [String: Day]

  init(of child: Int, in database: Database) throws {
    func latest(_ table: Table) throws -> Row? {
      let statement = try database.cachedStatement(
        sql: "SELECT * FROM \(table.rawValue) WHERE child = ? ORDER BY started DESC LIMIT 1")
      return try Row.fetchOne(statement, arguments: [child])
    }
    (care, legal, placement) = (try latest(.carePeriod), try latest(.legalStatus), try latest(.placement))
    (plan, need) = (try latest(.protectionPlan), try latest(.childInNeed))
    (assessment, leaving) = (try latest(.assessment), try latest(.leavingCare))
    let occasions = try database.cachedStatement(
      sql: """
        SELECT o.kind, max(o.day) AS day FROM occasion_child c JOIN occasion o ON o.id = c.occasion
        WHERE c.child = ? AND o.booked = 0 GROUP BY o.kind
        """)
    var held: [String: Day] = [:]
    for row in try Row.fetchAll(occasions, arguments: [child]) { held[row["kind"]] = try row.day("day") }
    self.held = held
  }

  private var isInCare: Bool { care.map { $0["ceased"] as String? == nil } ?? false }

  /// Where a child in care lives; nothing for a child who lives at home.
  var home: String? {
    guard isInCare else { return nil }
    guard let placement else { return "placement not known" }
    let place = placement["postcode"] as String? ?? placement["type"] as String?
    return place.map { "placement \($0)" } ?? "placement not known"
  }

  /// The lines that tell where the child stands, weightiest first.
  func lines(
    today: Day, codes: CodeBook, child: CaseloadRow.Child, isImported: Bool
  ) throws -> [String] {
    let inCare = try careLines(today: today, codes: codes)
    let other = try planLines(codes) + needLines(codes) + leavingLines()
    var lines = inCare + other
    if child.lastSeen == nil, child.born != nil, child.status != .closed {
      lines.append(isImported ? "No visit known since import" : "No visit recorded yet")
    }
    return lines
  }

  private func careLines(today: Day, codes: CodeBook) throws -> [String] {
    guard let care else { return [] }
    let started = try care.day("started")
    guard isInCare else {
      let ceased = try care.day("ceased")
      return ["Looked after from \(started.plain) to \(ceased.plain)"]
    }
    let days = today.days(since: started)
    var lines = ["Looked after since \(started.plain) (\(days) day\(days == 1 ? "" : "s"))"]
    if let legal, let code = legal["code"] as String? {
      let words = Self.words(code, in: "legal-status", codes)
      lines.append("Legal status \(words) since \(try legal.day("started").plain)")
    }
    if let placement {
      let type = (placement["type"] as String?).map { Self.words($0, in: "placement", codes) }
      let postcode = (placement["postcode"] as String?).map { ", \($0)" } ?? ""
      lines.append(
        "Placed \(type.map { $0 + " " } ?? "")since \(try placement.day("started").plain)\(postcode)")
    }
    if let plan = care["permanence_plan"] as String? { lines.append("Plan for permanence: \(plan)") }
    lines.append(try latest("review", of: care, "latest_review", or: .lookedAfterReview))
    lines += try known(
      "Latest health assessment", of: care, "latest_health_assessment", or: .healthAssessment)
    lines += try known("Latest dental check", of: care, "latest_dental_check", or: .dentalCheck)
    return lines
  }

  private func planLines(_ codes: CodeBook) throws -> [String] {
    guard let plan else { return [] }
    let started = try plan.day("started")
    if let ended = try plan.dayIfAny("ended") {
      return ["Protection plan from \(started.plain) to \(ended.plain)"]
    }
    let category = (plan["latest_category"] as String?).map {
      ", " + Self.words($0, in: "abuse-category", codes)
    }
    return [
      "Protection plan since \(started.plain)\(category ?? "")",
      try latest("review conference", of: plan, "latest_review", or: .reviewConference),
    ]
  }

  private func needLines(_ codes: CodeBook) throws -> [String] {
    var lines: [String] = []
    if let need, need["closed"] as String? == nil {
      let code = (need["need"] as String?).map { ", " + Self.words($0, in: "need", codes) } ?? ""
      lines.append("Child in need since \(try need.day("started").plain)\(code)")
    }
    if let assessment, assessment["authorised"] as String? == nil {
      lines.append("Assessment since \(try assessment.day("started").plain), not yet authorised")
    }
    return lines
  }

  private func leavingLines() throws -> [String] {
    guard let leaving else { return [] }
    let adviser = (leaving["personal_adviser"] as String?).map { ", personal adviser \($0)" } ?? ""
    let eligibility = (leaving["eligibility"] as String?).map { ", \($0)" } ?? ""
    return ["Leaving care\(eligibility)\(adviser)"]
      + (try known("Latest pathway review", of: leaving, "latest_pathway_review", or: .pathwayReview))
  }

  /// A code with its meaning: `C1 (interim care order)`.
  private static func words(_ code: String, in list: String, _ codes: CodeBook) -> String {
    codes.meaning(of: code, in: list).map { "\(code) (\($0))" } ?? code
  }

  private func latest(
    _ what: String, of row: Row, _ column: String, or kind: OccasionKind
  ) throws -> String {
    try day(of: row, column, or: kind).map { "Latest \(what) \($0.plain)" } ?? "No \(what) known"
  }

  private func known(
    _ what: String, of row: Row, _ column: String, or kind: OccasionKind
  ) throws -> [String] {
    try day(of: row, column, or: kind).map { ["\(what) \($0.plain)"] } ?? []
  }

  /// The later of what the row says and what was recorded by hand.
  private func day(of row: Row, _ column: String, or kind: OccasionKind) throws -> Day? {
    let days = [try row.dayIfAny(column), held[kind.rawValue]].compactMap(\.self)
    return days.max()
  }
}

extension Day {
  /// `2 Mar 2026`.
  var plain: String { "\(dayOfMonth) \(Day.shortMonths[month - 1]) \(year)" }
}
