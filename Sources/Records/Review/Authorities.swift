import Casework
import GRDB

/// Reads who holds which authority by the unit's table.
enum Authorities {
  /// The role of the unit that decides; what is for a post above it, or not laid down, the consultant enters.
  static func holder(of decision: String, in database: Database) throws -> Role {
    let statement = try database.cachedStatement(sql: "SELECT role FROM authority WHERE decision = ?")
    return try String.fetchOne(statement, arguments: [decision]).flatMap(Role.init) ?? .consultant
  }

  /// Whether a member of a role may take such a decision; the consultant can whatever the coordinator can.
  static func may(_ role: Role, _ decision: String, in database: Database) throws -> Bool {
    let holder = try holder(of: decision, in: database)
    return role == holder || holder == .coordinator && role == .consultant
  }

  /// The kinds of submission to which a member of a role may agree.
  static func kinds(for role: Role, in database: Database) throws -> [Submission.Kind] {
    try Submission.Kind.allCases.filter { try may(role, $0.authority, in: database) }
  }
}
