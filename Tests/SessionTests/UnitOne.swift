import Casework
import Foundation
import Records
import Returns
import Screen
import Session
import Statute

/// The invented unit of `Tests/Fixtures/unit-1`, imported into a file of its own.
enum UnitOne {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/unit-1")
  static let login = "pauline"
  static let consultantsLogin = "declan"
  static let second = 1_773_000_000

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static func reference() throws -> ReturnsReference {
    try ReturnsReference(
      codes: Codes.book(), annexColumns: Reference.bytes("annex-a/columns.csv"),
      annexValues: Reference.bytes("annex-a/values.csv"),
      importColumns: Reference.bytes("imports/columns.csv"),
      importValues: Reference.bytes("imports/values.csv"))
  }

  static func imports() throws -> [Import] {
    let reference = try reference()
    let lists = try (1...11).map { number in
      let name = number < 10 ? "list_0\(number).csv" : "list_\(number).csv"
      return (name: name, bytes: try bytes("annex-a/\(name)"))
    }
    return [
      Returns.Caseload.read(bytes: try bytes("caseload.csv"), reference: reference),
      AnnexA.read(files: lists, reference: reference),
      Visits.read(bytes: try bytes("visits.csv"), reference: reference),
    ]
  }

  /// A new file with the unit's staff and all three imports, standing on a day.
  static func store(at path: String, today: Day) throws -> Store {
    let moment = { Moment(day: today, seconds: second) }
    let store = try Store.create(
      path, unit: Casework.Unit(name: "Heron Unit", area: .mixed),
      members: [
        Member(
          name: "Declan Ó Ceallaigh", role: .consultant, enquiryQualified: true, login: consultantsLogin),
        Member(name: "Pauline Tugwell", role: .coordinator, login: login),
        Member(name: "Tomasz Wójcik", role: .socialWorker, enquiryQualified: true),
        Member(name: "Zoë Carrington", role: .practitioner),
        Member(name: "Julian Mbeki-Shaw", role: .clinician),
      ], authorities: try AuthorityTable.rows(), login: login, moment: moment)
    store.law = law
    for one in try imports() { _ = try store.bring(one, leaveOut: false, dryRun: false) }
    return store
  }

  /// The rules and holidays that the program carries.
  static func law(_ files: [LawFile]) throws -> RuleBook { try Law.book(files) }

  static func temporary() -> String {
    FileManager.default.temporaryDirectory.appending(path: "kith-test-\(UUID().uuidString).kith").path
  }

  static func codes() -> CodeBook {
    do {
      return try Codes.book()
    } catch {
      return CodeBook([])
    }
  }

  static func play(_ store: Store, today: Day, width: Int = 80, height: Int = 24) throws -> Play {
    try Play(
      store: store, calendar: Holidays.englandAndWales(), today: today,
      size: Size(width: width, height: height),
      codes: codes, second: { second })
  }
}

extension Minutes.Item {
  /// What was written under a heading; nothing where it is not there.
  func text(under heading: String) -> String? { sections.first { $0.heading == heading }?.text }
}
