import ArgumentParser
import Casework
import Foundation
import Testing

@testable import kith

struct HiddenFamilyTests {
  /// What is asked of each verb that reads the unit's records.
  private static func asked(_ unit: HiddenUnit) throws -> [String: [[String]]] {
    let id = unit.family.printed
    let script = unit.folder.appending(path: "script").path
    let keys =
      "<Picture>2<Picture>j<Enter><Picture><Esc>3<Picture><Enter><Picture><Esc>4<Picture>5<Picture>"
      + "6<Picture>u<Picture><Esc>2R<Picture><Esc>/quill<Picture>"
    try keys.write(toFile: script, atomically: true, encoding: .utf8)
    return [
      "agenda": [
        [], ["--json"], ["--format", "html"], ["--on", "2026-03-25"], ["--on", "2026-03-25", "--json"],
      ],
      "authority": [[]],
      "capacity": [[], ["--json"]],
      "caseload": [[], ["--json"], ["--csv"], ["--all"], ["--all", "--json"]],
      "check": [[], ["--json"]],
      "cover": [[], ["--json"]],
      "drift": [[], ["--json"]],
      "due": [[], ["--json"], ["--all"], ["--all", "--json"], ["--within", "60d"]],
      "find": ["Zubinka", "Quillfeather", "petrichor", "gossamer", "07700 900731", "ZB55021", "04/05/2016"]
        .flatMap { [[$0], [$0, "--json"]] },
      "journal": [
        [], ["--json"], ["--family", id], ["--family", "Quillfeather"], ["--since", "2026-03-01"],
      ],
      "leave": [[], ["--json"]],
      "member": [["list"], ["list", "--json"]],
      "minutes": [
        [], ["--format", "html"], ["--by-owner"], ["--read-back"], ["--versions"], ["--family", id],
      ],
      "missing": [[], ["--json"]],
      "pack": [[], ["--format", "html"], ["--on", "2026-03-25"]],
      "play": [[script], [script, "--size", "140x50"]],
      "restriction": [
        ["list"], ["list", "--json"], ["grant", id, "--to", "Jo", "--reason", "x"],
        ["lift", id, "--reason", "x"],
        ["review", id], ["end", id, "--of", "Robin"],
        ["place", id, "--category", "adoption", "--reason", "x"],
      ],
      "rules": [[]],
      "summary": [[id], ["Quillfeather"], ["ZB55021"]],
      "supervision": [["Åse"], ["Åse", "--json"], ["Jo"]],
      "warning": [
        ["list"], ["list", "--json"], ["give", id, "--kind", "home"], ["review", "1"],
        ["lift", "1", "--reason", "x"],
      ],
    ]
  }

  /// Verbs that print nothing of a unit's records, or the whole file.
  private static let others: Set = [
    "demo", "init", "import", "when", "workdays", "backup", "keys", "manual",
  ]

  @Test func `every verb is among those that are searched`() throws {
    let unit = try HiddenUnit()
    defer { unit.remove() }
    let verbs = Set(Kith.configuration.subcommands.compactMap { $0.configuration.commandName })
    #expect(verbs == Set(try Self.asked(unit).keys).union(Self.others))
  }

  @Test(arguments: ["jbell", "azizek"])
  func `no verb prints a hidden family to one who is not named on it`(login: String) throws {
    let unit = try HiddenUnit()
    defer { unit.remove() }
    // What one has sought oneself the journal tells in one's own words, so that finding comes last.
    let verbs = try Self.asked(unit).sorted {
      ($0.key == "find" ? 1 : 0, $0.key) < ($1.key == "find" ? 1 : 0, $1.key)
    }
    for (verb, asked) in verbs {
      for arguments in asked {
        let told = HiddenUnit.told(try unit.output([verb] + arguments, as: login).echoing(arguments))
        #expect(told.isEmpty, "kith \(verb) \(arguments.joined(separator: " ")) tells \(told)")
      }
    }
  }

  @Test func `the same verbs print it to whoever is named`() throws {
    let unit = try HiddenUnit()
    defer { unit.remove() }
    var told: Set<String> = []
    for verb in ["summary", "find", "journal", "minutes", "restriction", "warning", "play"] {
      for arguments in try Self.asked(unit)[verb] ?? [] where !["lift", "end"].contains(arguments.first) {
        let said = try unit.output([verb] + arguments, as: "rshah").echoing(arguments)
        told.formUnion(HiddenUnit.told(said))
      }
    }
    #expect(
      Set(HiddenUnit.words).subtracting(told).subtracting(["wobbleton", "marmalade", "900731"]).isEmpty)
  }

  @Test func `lists say that a family is there and nothing more`() throws {
    let unit = try HiddenUnit()
    defer { unit.remove() }
    let table = try unit.output(["caseload"], as: "jbell")
    #expect(
      table.split(separator: "\n").suffix(2).map(String.init) == ["    [restricted]", "2 families, 1 child"])
    let csv = try unit.output(["caseload", "--csv"], as: "jbell")
    #expect(
      csv.contains("\r\n,[restricted],,,,,,,,,,,,,,,\r\n") || csv.contains("\n,[restricted],,,,,,,,,,,,,,,\n")
    )
    let caseload = try #require(try unit.json(["caseload", "--json"], as: "jbell") as? [[String: Any]])
    let hidden = try #require(caseload.last)
    #expect(caseload.count == 2 && hidden["restricted"] as? Bool == true)
    #expect(Set(hidden.keys) == Set(caseload[0].keys))
    #expect(hidden.filter { $0.key != "restricted" }.values.allSatisfy { $0 is NSNull })
    let agenda = try #require(try unit.json(["agenda", "--json"], as: "jbell") as? [String: Any])
    let items = try #require(agenda["items"] as? [[String: Any]])
    #expect(items.count == 2 && items.last?["restricted"] as? Bool == true)
    #expect(items.last?["minutes"] is NSNull)
    for paper in [["agenda"], ["minutes"], ["pack"]] {
      #expect(try unit.output(paper, as: "jbell").contains("[restricted]"))
      #expect(!(try unit.output(paper, as: "rshah").contains("[restricted]")))
    }
  }
}

extension String {
  /// Without the words that were typed: a refusal may say them back.
  fileprivate func echoing(_ typed: [String]) -> String {
    typed.reduce(self) {
      $0.replacingOccurrences(of: "“\($1)”", with: "").replacingOccurrences(of: "find \($1) ", with: "")
    }
  }
}
