import Casework
import GRDB

/// Reads the unit's members.
enum Members {
  private static let columns =
    "id, revision, name, role, enquiry_qualified, agency, started, ended, login"

  /// A member by number.
  static func card(_ number: Int, in database: Database) throws -> MemberCard? {
    let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM member WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [number]).map(card)
  }

  /// The member to whom a login belongs.
  static func card(login: String, in database: Database) throws -> MemberCard? {
    let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM member WHERE login = ?")
    return try Row.fetchOne(statement, arguments: [login]).map(card)
  }

  /// Every member there ever was. Order: consultants first, then by name, then by number.
  static func all(in database: Database) throws -> [MemberCard] {
    let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM member ORDER BY id")
    return try Row.fetchAll(statement).map(card).sorted { left, right in
      let consultants = (left.member.role == .consultant, right.member.role == .consultant)
      if consultants.0 != consultants.1 { return consultants.0 }
      let names = (Folded(left.member.name), Folded(right.member.name))
      return names.0 != names.1 ? names.0 < names.1 : left.ref < right.ref
    }
  }

  /// Every member by number, for lists that name many.
  static func byNumber(in database: Database) throws -> [Int: MemberCard] {
    Dictionary(uniqueKeysWithValues: try all(in: database).map { ($0.ref.number, $0) })
  }

  private static func card(_ row: Row) throws -> MemberCard {
    let member = Member(
      name: row["name"], role: try row.word("role"), enquiryQualified: row["enquiry_qualified"],
      agency: row["agency"], started: try row.dayIfAny("started"), ended: try row.dayIfAny("ended"),
      login: row["login"])
    return MemberCard(ref: row.ref("id"), member: member)
  }
}

extension Member {
  /// Whether the member works in the unit on a day; the last day counts.
  ///
  /// The first day keeps nobody out: a unit that is set up today is also rehearsed on days gone by.
  func isPresent(on day: Day) -> Bool {
    ended.map { $0 >= day } ?? true
  }

  /// The member as a row of its table.
  var columns: [String: Value] {
    [
      "name": .text(name), "role": .text(role.rawValue), "enquiry_qualified": Value(enquiryQualified),
      "agency": Value(agency), "started": Value(started), "ended": Value(ended), "login": Value(login),
    ]
  }
}
