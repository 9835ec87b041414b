import Casework
import Foundation
import GRDB
import Returns
import Statute

@testable import Records

/// The invented unit's files, and an empty unit to bring them into.
enum ImportFixture {
  static let today = Day("2026-03-16") ?? Day(number: 0)

  private static let folder: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "Tests/Fixtures/unit-1")
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  static func reference() throws -> ReturnsReference {
    try ReturnsReference(
      codes: Codes.book(), annexColumns: Reference.bytes("annex-a/columns.csv"),
      annexValues: Reference.bytes("annex-a/values.csv"),
      importColumns: Reference.bytes("imports/columns.csv"),
      importValues: Reference.bytes("imports/values.csv"))
  }

  /// A format's files; those of a broken copy are laid over the clean ones, and some lists may be missing.
  static func read(_ format: Format, broken: String? = nil, without lists: [String] = []) throws -> Import {
    let reference = try reference()
    func laidOver(_ path: String) throws -> [UInt8] {
      if let broken, let bytes = try? bytes("broken/\(broken)/\(path)") { return bytes }
      return try bytes(path)
    }
    switch format {
    case .caseload: return Caseload.read(bytes: try laidOver("caseload.csv"), reference: reference)
    case .visits: return Visits.read(bytes: try laidOver("visits.csv"), reference: reference)
    case .annexA:
      let names = (1...11).map { $0 < 10 ? "list_0\($0)" : "list_\($0)" }.filter { !lists.contains($0) }
      let files = try names.map { (name: "\($0).csv", bytes: try laidOver("annex-a/\($0).csv")) }
      return AnnexA.read(files: files, reference: reference)
    }
  }

  /// An empty unit with its coordinator, in memory or at a path.
  static func store(_ path: String = ":memory:", on day: Day = today) throws -> Store {
    try Store.create(
      path, unit: Casework.Unit(name: "Heron Unit", area: .mixed),
      members: [
        Member(name: "Pauline Tugwell", role: .coordinator, login: "pauline"),
        Member(name: "Žofie Ngũgĩ", role: .practitioner, login: "zofie"),
      ], authorities: [], login: "pauline"
    ) { Moment(day: day, seconds: 1_773_600_000) }
  }

  static func store(after formats: [Format]) throws -> Store {
    let store = try store()
    for format in formats { try store.bringAll(read(format)) }
    return store
  }
}

extension Store {
  @discardableResult
  func bringAll(_ incoming: Import, dryRun: Bool = false) throws -> ImportReport {
    try bring(incoming, leaveOut: true, dryRun: dryRun)
  }

  /// The rows of a query as lines of words, nothing as a dash.
  func lines(_ sql: String) throws -> [String] {
    try queue.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.map { String.fromDatabaseValue($0.1) ?? Int.fromDatabaseValue($0.1).map(String.init) ?? "-" }
          .joined(separator: " ")
      }
    }
  }

  func count(_ table: String) throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  func execute(_ sql: String) throws {
    try queue.write { try $0.execute(sql: sql) }
  }

  /// Everything that is known, without the numbers that tell in which order it was learnt.
  func portrait() throws -> [String] {
    var lines = try lines(
      """
      SELECT f.council_id, f.name, f.imported, s.open, s.status, s.sort_name, m.name FROM family f
      JOIN family_state s ON s.family = f.id LEFT JOIN member m ON m.id = s.worker ORDER BY f.council_id
      """)
    lines += try self.lines(
      """
      SELECT p.council_id, surname, forename, born, expected, sex, ethnicity, disabled, unaccompanied, school,
        p.imported, f.council_id, b.relationship, b.imported, m.name, a.since, a.imported, h.address,
        h.postcode, s.status, s.legal_status, s.category, s.last_seen, s.last_seen_alone
      FROM person p JOIN belonging b ON b.person = p.id JOIN family f ON f.id = b.family
      LEFT JOIN allocation a ON a.child = p.id LEFT JOIN member m ON m.id = a.member
      LEFT JOIN household_person x ON x.person = p.id LEFT JOIN household h ON h.id = x.household
      LEFT JOIN child_state s ON s.child = p.id ORDER BY p.council_id
      """)
    lines += try self.lines(
      """
      SELECT f.council_id, v.day, v.kind, v.type, v.mode, m.name, v.imported,
        group_concat(p.council_id || c.seen || c.alone || c.imported_key || c.imported)
      FROM visit v JOIN family f ON f.id = v.family LEFT JOIN member m ON m.id = v.member
      JOIN (SELECT * FROM visit_child ORDER BY child) c ON c.visit = v.id JOIN person p ON p.id = c.child
      GROUP BY v.id ORDER BY 1, 2, 4, 6
      """
    ).map { line in
      // The children of a visit come in the order of their numbers; the comparison does not mind.
      String(line.sorted())
    }.sorted()
    for kind in FactKind.allCases {
      lines += try self.lines(
        """
        SELECT p.council_id, t.* FROM \(kind.rawValue) t JOIN person p ON p.id = t.child
        ORDER BY p.council_id, t.started
        """
      ).map {
        $0.split(separator: " ").enumerated().filter { ![1, 2, 3].contains($0.offset) }.map(\.element)
      }
      .map { $0.joined(separator: " ") }
    }
    return lines
  }
}

/// An import of one list, its rows made by hand.
func incoming(_ format: Format, _ rows: ImportedRow...) -> Import {
  var list = ImportedList(name: format == .annexA ? "list_06" : format.rawValue)
  (list.rows, list.read) = (rows, rows.count)
  return Import(format: format, lists: [list])
}

/// A row of one person, by the council's id.
func row(_ id: String, _ say: (inout ImportedRow) -> Void = { _ in }) -> ImportedRow {
  var row = ImportedRow(line: 2, person: ImportedPerson(id: id))
  say(&row)
  return row
}

/// A row of a child in a family, by the council's ids.
func child(_ id: String, in family: String, _ say: (inout ImportedPerson) -> Void = { _ in })
  -> ImportedRow
{
  row(id) { row in
    (row.person.familyId, row.person.familyName, row.person.relationship) = (family, "Žižek", "child")
    say(&row.person)
  }
}

/// What `expected.json` says of the invented unit.
struct Expected: Decodable {
  struct Family: Decodable {
    var id: String
    var name: String
    var status: String
    var children: [String]
    var adults: [String]
  }

  struct Child: Decodable {
    struct Formats: Decodable {
      struct Annex: Decodable { var status: String? }
      var annexA: Annex?
      enum CodingKeys: String, CodingKey { case annexA = "annex-a" }
    }

    var id: String
    var family: String
    var status: String
    var worker: String?
    var legalStatus: String?
    var lastSeen: String?
    var lastSeenAlone: String?
    var formats: Formats
  }

  var families: [Family]
  var children: [Child]

  static func read() throws -> Expected {
    try JSONDecoder().decode(Expected.self, from: Data(ImportFixture.bytes("expected.json")))
  }
}
