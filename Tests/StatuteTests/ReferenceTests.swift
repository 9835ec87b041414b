import Foundation
import Testing

@testable import Statute

/// The root of the repository: the first folder above this file that holds a Package.swift.
let repository: URL = {
  var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path),
    folder.path != "/"
  {
    folder.deleteLastPathComponent()
  }
  return folder
}()

@Suite struct ReferenceTests {
  @Test func `every file in data is carried by the program, and no other`() throws {
    let data = repository.appending(path: "data").resolvingSymlinksInPath()
    let found = try #require(FileManager.default.enumerator(atPath: data.path))
    var names: [String] = []
    for case let name as String in found {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: data.appending(path: name).path, isDirectory: &isFolder)
      if !isFolder.boolValue { names.append(name) }
    }
    #expect(Reference.names == names.sorted())
  }

  @Test func `what is carried is what stands in the folder`() throws {
    for name in Reference.names {
      let file = repository.appending(path: "data").appending(path: name)
      #expect(try Reference.bytes(name) == Array(Data(contentsOf: file)), "\(name)")
    }
  }

  @Test func `every table has whole rows, a source on each, and bare line feeds`() throws {
    for name in Reference.names {
      #expect(try !Reference.bytes(name).contains(13), "\(name)")
      let table = try ReferenceTable(name)
      #expect(!table.rows.isEmpty, "\(name)")
      if name == "timescales/examples.csv" { continue }
      for row in table.rows { #expect(try !row.words("source").isEmpty) }
    }
  }

  @Test func `an unknown name is a problem and no crash`() {
    #expect(throws: ReferenceProblem.unknownFile("x.csv")) { try Reference.bytes("x.csv") }
    #expect(ReferenceProblem.unknownFile("x.csv").sentence == "Kith carries no file data/x.csv.")
  }

  @Test func `a table reads quotation marks, notes and blank cells`() throws {
    let table = try ReferenceTable(
      text: "# known-from: 2012-01-01\na,b\n\"x, \"\"y\"\"\",\n\n,\"\"\n", file: "t.csv")
    #expect(table.notes["known-from"] == "2012-01-01")
    #expect(table.rows.map(\.cells) == [["a": "x, \"y\"", "b": ""], ["a": "", "b": ""]])
    #expect(table.rows.map(\.line) == [3, 5])
  }

  @Test(arguments: ["a,b\nx\n", "a,b\nx,y,z\n", "a,b\n\"x,y\n", "a,b\n\"x\"y,z\n", "a,b\n\"x\",\"y\n"])
  func `a row that does not fit its heading is a problem`(text: String) {
    #expect(throws: ReferenceProblem.badRow(file: "t.csv", line: 2)) {
      try ReferenceTable(text: text, file: "t.csv")
    }
  }
}
