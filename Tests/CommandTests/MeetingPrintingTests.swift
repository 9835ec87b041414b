import ArgumentParser
import Casework
import Foundation
import Records
import Testing

@testable import kith

@Test func `the printed agenda has the promised shape, with what is put off beside it`() throws {
  var item = MeetingBoard.Item(
    family: Ref(1), familyId: "F0012", name: "Adeyemi", tier: .full, minutes: 20, because: ["Risk is high."],
    state: .waiting, status: .protection, childrenLine: "Tolu 9")
  item.tier = .full
  var away = item
  (away.familyId, away.name, away.state) = ("F0013", "Žižek", .postponed)
  away.postponed = "The worker is on leave."
  var board = MeetingBoard(
    ref: nil, day: try #require(Day("2026-03-18")), state: .planned, chair: nil, present: [],
    items: [item, away], previous: nil)
  (board.shortBy, board.restricted) = (17, 1)
  #expect(
    AgendaCommand.json(board, minutes: 180).printed == """
      {
        "meeting": "2026-03-18",
        "minutes": 180,
        "items": [
          {
            "familyId": "F0012",
            "family": "Adeyemi",
            "tier": "full",
            "minutes": 20,
            "because": [
              "Risk is high."
            ],
            "restricted": false
          },
          {
            "familyId": null,
            "family": null,
            "tier": null,
            "minutes": null,
            "because": null,
            "restricted": true
          }
        ],
        "postponed": [
          {
            "familyId": "F0013",
            "family": "Žižek",
            "reason": "The worker is on leave."
          }
        ],
        "shortBy": 17
      }

      """)
}

@Test func `what stands still is listed under its family, and has the promised shape`() throws {
  let row = DriftRow(
    family: Ref(1), familyId: "F0012", name: "Adeyemi",
    facts: [
      DriftFact(kind: .riskUnchanged, sentence: "Risk has been high for 9 weeks.", weeks: 9),
      DriftFact(kind: .actionCarried, sentence: "“Ask health” was carried over.", weeks: 3),
    ])
  #expect(
    DriftCommand.table([row]) == """
      ID     Family   What stands still
      F0012  Adeyemi  Risk has been high for 9 weeks.
                      “Ask health” was carried over.

      """)
  #expect(DriftCommand.table([]) == "Nothing stands still.")
  #expect(
    DriftCommand.json(row).printed.contains(
      """
          {
            "kind": "risk-unchanged",
            "sentence": "Risk has been high for 9 weeks.",
            "weeks": 9
          },
      """))
}

/// The failure in which a command line ends; nothing where it succeeds.
private func failure(_ arguments: [String]) -> Failure? {
  do {
    var command = try Kith.parseAsRoot(arguments)
    try command.run()
    return nil
  } catch {
    return Failure(error) ?? Failure(.software, "\(error)")
  }
}

@Test func `paper of the meeting ends with the statuses that scripts rely on, and names the way out`() throws
{
  let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let file = folder + "/demo.kith"
  let today = ["--today", "2026-03-18"]
  #expect(failure(["demo", file, "--families", "6", "--years", "1", "--no-open"] + today) == nil)
  let unit = ["--file", file] + today
  for verb in [
    ["agenda"], ["agenda", "--json"], ["pack"], ["pack", "--format", "html"], ["drift"], ["drift", "--json"],
    ["minutes"], ["minutes", "--by-owner"], ["minutes", "--read-back"], ["minutes", "--versions"],
  ] {
    #expect(failure(verb + unit) == nil, "\(verb)")
  }
  let none = try #require(failure(["minutes", "--on", "2026-03-12"] + unit))
  #expect(none.status == .data && none.sentences[0].contains("kith minutes --on 2026-03-11"))
  let store = try Store.open(
    file, login: NSUserName(), moment: { Moment(day: Day(number: 20_530), seconds: 0) })
  let row = try #require(
    try store.caseload(all: true, today: Day(number: 20_530)).first { $0.isOpen })
  #expect(failure(["summary", row.familyId] + unit) == nil)
  #expect(failure(["minutes", "--family", row.familyId, "--versions"] + unit) == nil)
  #expect(failure(["summary", "nobody-at-all"] + unit)?.status == .usage)
  #expect(failure(["minutes", "--by-owner", "--versions"] + unit) != nil)
}
