import Casework
import Foundation
import GRDB

/// Reads what the unit itself has set about its clocks.
enum OwnRules {
  /// In the order of their days.
  static func lengths(in database: Database) throws -> [LocalLength] {
    let statement = try database.cachedStatement(
      sql: "SELECT timescale, variant, length, from_day, why FROM local_length ORDER BY from_day, id")
    return try Row.fetchAll(statement).map { row in
      LocalLength(
        timescale: row["timescale"], variant: row["variant"], length: try row.lengthIfAny("length"),
        from: try row.day("from_day"), why: row["why"])
    }
  }

  /// In the order of their first days.
  static func suspensions(in database: Database) throws -> [RulesBoard.SuspensionRow] {
    let statement = try database.cachedStatement(sql: "SELECT * FROM suspension ORDER BY from_day, id")
    return try Row.fetchAll(statement).map { row in
      let suspension = Suspension(
        timescales: try Sentences.read(row["timescales"]), legalBasis: row["legal_basis"],
        authority: row["authority"], from: try row.day("from_day"), through: try row.day("through_day"),
        conditions: row["conditions"], localTarget: try row.lengthIfAny("local_target"),
        authorisedBy: row["authorised_by"])
      return RulesBoard.SuspensionRow(ref: row.ref("id"), suspension: suspension)
    }
  }

  static func countsVirtual(in database: Database) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT virtual_visits FROM unit WHERE id = 1")
    return try Bool.fetchOne(statement) ?? false
  }

  /// The files that the unit has loaded, the latest last.
  static func files(in database: Database) throws -> [LawFile] {
    try Row.fetchAll(database, sql: "SELECT kind, name, text FROM law_file ORDER BY id").map { row in
      LawFile(kind: try row.word("kind"), name: row["name"], text: row["text"])
    }
  }
}

extension Row {
  /// A length in the words of rule files, or nothing.
  fileprivate func lengthIfAny(_ column: String) throws -> Length? {
    guard let text: String = self[column] else { return nil }
    guard let length = Length(text) else { throw Damage(what: "“\(text)” is no length of time") }
    return length
  }
}
