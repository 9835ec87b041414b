import Foundation
import Records
import Testing

@testable import kith

/// The tree: what lies at its top, what its rooms import, and that what is generated equals its source.
struct RepositoryTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// All Swift files of a folder, by their paths from the top.
  private static func sources(_ folder: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
    return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
      .sorted()
  }

  @Test func `at the top lies what the design names and nothing else`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.path)
    let passing = names.filter {
      $0 == ".git" || $0 == "Package.resolved" || $0.hasPrefix(".build") || $0 == ".swiftpm"
    }
    #expect(
      Set(names).subtracting(passing) == [
        "Package.swift", "Sources", "Tests", "data", "docs", "README.md", ".ci", ".gitignore",
        ".swift-format",
        ".editorconfig",
      ])
  }

  @Test(arguments: ["Casework", "Screen"])
  func `a room that imports nothing imports nothing`(room: String) throws {
    for path in try Self.sources("Sources/\(room)") {
      let lines = try Self.text(path).split(separator: "\n").filter {
        $0.contains(#/^\s*(public )?import\b/#)
      }
      #expect(lines.isEmpty, "\(path) imports")
    }
  }

  @Test(arguments: [
    ("Desk", ["Screen", "Casework"]), ("Returns", ["Casework", "FoundationEssentials", "Foundation"]),
    ("Statute", ["Casework", "CReference", "FoundationEssentials"]),
    ("Terminal", ["Screen", "CCurses", "CTerminal", "Glibc"]),
    ("Records", ["Casework", "GRDB", "Crypto", "CryptoExtras", "Foundation", "FoundationEssentials"]),
    ("Session", ["Desk", "Records", "Returns", "Statute", "Screen", "Casework"]),
  ])
  func `a room imports only what the plan allows it`(room: String, allowed: [String]) throws {
    for path in try Self.sources("Sources/\(room)") {
      for line in try Self.text(path).split(separator: "\n") {
        guard let match = line.firstMatch(of: #/^(?:public )?import (?:struct |enum |func )?(\w+)/#) else {
          continue
        }
        #expect(allowed.contains(String(match.1)), "\(path) imports \(match.1)")
      }
    }
  }

  @Test func `no file of the sources holds a second idea`() throws {
    for path in try Self.sources("Sources") {
      let count = try Self.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(count <= 250, "\(path) has \(count) lines")
    }
  }

  @Test func `nothing is forced or swallowed in the sources`() throws {
    for path in try Self.sources("Sources") {
      let text = try Self.text(path)
      for word in [" try!", " try?", "fatalError(", " as! "] {
        #expect(!text.contains(word), "\(path): \(word)")
      }
    }
  }

  @Test(arguments: [("docs/keys.md", 0), ("docs/kith.1", 1), ("docs/schema.sql", 2)])
  func `a generated document equals its source`(path: String, which: Int) throws {
    let made = [KeyTables.markdown, ManualPage.text, Store.schema][which]
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(made.utf8).write(to: Self.root.appending(path: path))
      return
    }
    #expect(try Self.text(path) == made)
  }
}
