import Casework
import Foundation
import Testing

@testable import Returns

/// The invented unit's files and our own tables, found from this file upwards.
enum Fixture {
  private static let root: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let package = folder.appending(path: "Package.swift").path
      if FileManager.default.fileExists(atPath: package) { return folder }
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "Tests/Fixtures/unit-1").appending(path: path)))
  }

  /// The clean lists, with those of a broken copy laid over them.
  static func annexA(_ broken: String? = nil) throws -> [(name: String, bytes: [UInt8])] {
    try AnnexList.all.map { list in
      let path = "annex-a/\(list.name).csv"
      if let broken, let bytes = try? bytes("broken/\(broken)/\(path)") { return ("\(list.name).csv", bytes) }
      return ("\(list.name).csv", try bytes(path))
    }
  }

  static func reference() throws -> ReturnsReference {
    func data(_ path: String) throws -> [UInt8] {
      Array(try Data(contentsOf: root.appending(path: "data").appending(path: path)))
    }
    let codes = try ["people", "child-in-need", "looked-after"].flatMap { file in
      try DataTable(data("codes/\(file).csv"), name: file).rows.map { row in
        CodeBook.Code(
          list: row["list"]!, code: row["code"]!, meaning: row["meaning"]!, source: row["source"]!)
      }
    }
    return try ReturnsReference(
      codes: CodeBook(codes), annexColumns: data("annex-a/columns.csv"),
      annexValues: data("annex-a/values.csv"), importColumns: data("imports/columns.csv"),
      importValues: data("imports/values.csv"))
  }

  /// How many rows `expected.json` counts in each file, by list name.
  static func expectedRows() throws -> [String: Int] {
    struct Expected: Decodable {
      var rows: [String: Count]
    }
    struct Count: Decodable {
      var number: Int?
      init(from decoder: any Decoder) throws { number = try? decoder.singleValueContainer().decode(Int.self) }
    }
    let expected = try JSONDecoder().decode(Expected.self, from: Data(bytes("expected.json")))
    var rows: [String: Int] = [:]
    for (file, count) in expected.rows where !file.hasPrefix("903") {
      rows[file.replacing("annex-a/", with: "").replacing(".csv", with: "")] = count.number
    }
    return rows
  }
}

extension Import {
  func list(_ name: String) throws -> ImportedList { try #require(lists.first { $0.name == name }) }
}

func read(_ text: String, as list: String = "caseload") throws -> ImportedList {
  let reference = try Fixture.reference()
  switch list {
  case "caseload": return Caseload.read(bytes: Array(text.utf8), reference: reference).lists[0]
  case "visits": return Visits.read(bytes: Array(text.utf8), reference: reference).lists[0]
  default:
    let read = AnnexA.read(files: [("\(list).csv", Array(text.utf8))], reference: reference)
    return try read.list(list)
  }
}
