import ArgumentParser
import Casework
import Desk
import Foundation
import Records
import Screen
import Testing

@testable import kith

/// The value as any other program reads it.
private func read(_ json: JSON) throws -> Any {
  try JSONSerialization.jsonObject(with: Data(json.printed.utf8), options: [.fragmentsAllowed])
}

@Test func `text comes out of JSON as it went in`() throws {
  let words = "O'Brien \"作者\" \\ / \n\t\u{1}\u{7F}\u{9B} 🦊 ũ"
  let value = try #require(try read(.object([("b", .text(words)), ("a", .list([]))])) as? [String: Any])
  #expect(value["b"] as? String == words)
  let printed = JSON.object([("b", .null), ("a", .object([])), ("c", .list([.number(-1), .flag(true)]))])
    .printed
  #expect(printed == "{\n  \"b\": null,\n  \"a\": {},\n  \"c\": [\n    -1,\n    true\n  ]\n}\n")
  #expect(JSON.text("\u{1B}[2J").printed == "\"\\u001b[2J\"\n")
}

@Test func `a caseload has the promised shape`() throws {
  var row = CaseloadRow(family: Ref(1), familyId: "F0012", name: "Adeyemi")
  (row.status, row.worker, row.risk) = (.protection, "Jo Bell", .high)
  (row.nextTitle, row.nextDay, row.openActions) = ("Ring the school", Day("2026-03-20"), 2)
  row.children = [
    CaseloadRow.Child(
      ref: Ref(3), id: "0041211", forename: "Tolu", surname: "Adeyemi", born: Day("2016-05-01"),
      expected: nil,
      status: nil, legalStatus: nil, category: nil, lastSeen: Day("2026-03-13"), lastSeenAlone: nil)
  ]
  #expect(
    CaseloadPrint.json(row).printed == """
      {
        "familyId": "F0012",
        "family": "Adeyemi",
        "restricted": false,
        "risk": "high",
        "worker": "Jo Bell",
        "status": "CP",
        "children": [
          {
            "childId": "0041211",
            "name": "Tolu Adeyemi",
            "born": "2016-05-01",
            "status": null,
            "legalStatus": null,
            "lastSeen": "2026-03-13",
            "lastSeenAlone": null
          }
        ],
        "nextDue": {
          "title": "Ring the school",
          "due": "2026-03-20"
        },
        "openActions": 2,
        "lateActions": 0,
        "lastFullDiscussion": null
      }

      """)
  #expect(CaseloadPrint.records(row).allSatisfy { $0.count == CaseloadPrint.headings.count })
  row.children = []
  #expect(CaseloadPrint.records(row).map(\.count) == [CaseloadPrint.headings.count])
}

@Test func `the printed caseload says orders, categories and months as the screen does`() throws {
  let today = try #require(Day("2026-03-16"))
  func printed(_ status: Status, _ born: String, _ legal: String?, _ category: String?) -> String {
    var row = CaseloadRow(family: Ref(1), familyId: "F1", name: "Žižek")
    row.status = status
    row.children = [
      CaseloadRow.Child(
        ref: Ref(1), id: "1", forename: "Åse", surname: "Žižek", born: Day(born), expected: nil,
        status: status, legalStatus: legal, category: category, lastSeen: nil, lastSeenAlone: nil)
    ]
    return CaseloadPrint.table([row], today: today).split(separator: " ").joined(separator: " ")
  }
  #expect(printed(.lookedAfter, "2025-10-16", "C1", nil).contains("Åse 5mo LAC C1\n"))
  #expect(printed(.protection, "2025-03-17", nil, "NEG").contains("Åse 11mo CP NEG\n"))
  #expect(printed(.inNeed, "2025-03-16", nil, nil).contains("Åse 1 CIN\n"))
  #expect(printed(.lookedAfter, "2026-03-16", nil, nil).contains("Åse 0mo LAC\n"))
}

@Test func `other lists have the promised names`() throws {
  func names(_ json: JSON) throws -> Set<String> { Set(try #require(try read(json) as? [String: Any]).keys) }
  let found = Found(
    kind: .child, id: "k3", family: Ref(1), familyName: "Eze", text: "Ayo Eze", why: "surname")
  #expect(try names(FindCommand.json(found)) == ["kind", "id", "family", "text", "why"])
  var report = ImportReport(lists: [
    .init(
      list: "list_07", read: 2, kept: 1, leftOut: [.init(line: nil, column: "Born", why: "w")], remarks: [])
  ])
  report.changed = [.init(id: "1", field: "status", from: "CIN", to: "CP")]
  report.kept = [.init(id: "1", field: "surname", typed: "Žižek", imported: "Zizek")]
  #expect(try names(ImportPrint.json(report)) == ["lists", "changed", "kept", "families", "children"])
  let check = CheckReport(checks: [.init(id: "journal", ok: true, detail: "d")])
  #expect(try names(CheckCommand.json(check)) == ["ok", "checks"])
  let board = MeetingBoard(
    ref: nil, day: Day(number: 0), state: .planned, chair: nil, present: [], items: [], previous: nil)
  #expect(
    try names(AgendaCommand.json(board, minutes: 180))
      == ["meeting", "minutes", "items", "postponed", "shortBy"])
}

@Test func `problems of an import are named by list, line and column`() {
  let report = ImportReport(lists: [
    .init(
      list: "list_07", read: 1, kept: 0,
      leftOut: [
        .init(line: 2, column: "Child Protection Plan Start Date", why: "no day"),
        .init(line: 3, column: nil, why: "cut off"), .init(line: nil, column: nil, why: "empty"),
      ], remarks: [])
  ])
  #expect(
    ImportPrint.problems(report) == [
      "list_07 line 2, Child Protection Plan Start Date: no day", "list_07 line 3: cut off", "list_07: empty",
    ])
}

@Test func `the key tables name every command and every key`() {
  let text = KeyTables.markdown
  for command in Command.all {
    #expect(text.contains(command.help.replacing("|", with: "\\|")), "\(command.id)")
    for key in command.keys { #expect(text.contains("`\(key.name.replacing("|", with: "\\|"))`")) }
  }
  for scope in Scope.allCases { #expect(text.contains("## \(scope.title)\n")) }
}

@Test func `the manual page names every verb, key and exit status`() {
  let text = ManualPage.text
  for verb in Kith.configuration.subcommands {
    #expect(text.contains(".SS kith \(verb.configuration.commandName ?? "?")\n"))
    #expect(!verb.configuration.abstract.isEmpty)
  }
  for command in Command.all { #expect(text.contains(Roff.escaped(command.help))) }
  for status in ExitStatus.allCases { #expect(text.contains(".B \(status.rawValue)\n")) }
  #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("'") })
}

@Test func `a table lines up whatever letters stand in it`() {
  #expect(
    PlainTable.text(["A", "B"], [["作者", "x"], ["Åse\u{1B}", ""]]) == "A     B\n作者  x\nÅse·\n")
  #expect(PlainTable.text(["A"], []).isEmpty)
}

@Test func `what is printed ends with one line break, and nothing stays nothing`() {
  #expect(Output.lines("a") == "a\n" && Output.lines("a\r\n").utf8.count == 3 && Output.lines("").isEmpty)
}
