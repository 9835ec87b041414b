import ArgumentParser
import Casework
import Foundation
import Records
import Testing

@testable import kith

/// A unit's file in which one family may be read by the consultant alone, and what its verbs print.
private struct HiddenUnit {
  static let words = [
    "quillfeather", "zubinka", "ottoline", "zb55021", "900731", "wobbleton", "marmalade", "petrichor",
    "saxifrage", "borborygm", "gossamer", "tintinnab", "ephemer", "sonorous", "serendip",
  ]
  static let today = Day("2026-03-18") ?? Day(number: 0)

  let folder: URL
  var file: String { folder.appending(path: "unit.kith").path }
  private(set) var family = Ref<Family>(0)
  private let coordinator: Store
  private let consultant: Store

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let moment = { Moment(day: HiddenUnit.today, seconds: 1_773_820_800) }
    let path = folder.appending(path: "unit.kith").path
    coordinator = try Store.create(
      path, unit: Casework.Unit(name: "Heron Unit", area: .protection),
      members: [
        Member(name: "Jo Bell", role: .coordinator, login: "jbell"),
        Member(name: "Robin Shah", role: .consultant, login: "rshah"),
        Member(name: "Åse Žižek", role: .socialWorker, login: "azizek"),
      ],
      authorities: [
        Authority(decision: "case-direction", title: "Where the work goes", role: "consultant", source: "x")
      ], login: "jbell", moment: moment)
    consultant = try Store.open(path, login: "rshah", moment: moment)
    for store in [coordinator, consultant] { store.law = OpenUnit.law }
    try record()
  }

  private mutating func record() throws {
    let (today, worker) = (HiddenUnit.today, Ref<Member>(3))
    func made(_ change: Change) throws -> Int { try #require(try coordinator.save(change).made) }
    var child = Person(
      councilId: "ZB55021", surname: "Quillfeather", forename: "Zubinka", born: Day("2016-05-04"))
    child.school = "Marmalade Towers"
    child.contacts = [ContactDetail(kind: .phone, value: "07700 900731")]
    let visible = Ref<Family>(
      try made(
        .addFamily(
          name: "Adeyemi", first: Person(surname: "Adeyemi", forename: "Tolu", born: Day("2017-02-03")),
          relationship: "child")))
    _ = try coordinator.save(
      .addAction(Action(family: visible, text: "Ring school", owners: [worker], due: today)))
    family = Ref(try made(.addFamily(name: "Quillfeather", first: nil, relationship: "")))
    let zubinka = Ref<Person>(try made(.addPerson(child, family: family, relationship: "child")))
    let mother = Person(surname: "Quillfeather", forename: "Ottoline")
    _ = try coordinator.save(.addPerson(mother, family: family, relationship: "mother"))
    _ = try coordinator.save(
      .moveHome([zubinka], Home(address: "13 Wobbleton Rise", postcode: "E8 1AA"), since: today))
    let meeting = Ref<Meeting>(
      try made(
        .openMeeting(
          Meeting(day: today, chair: nil, minutedBy: Ref(1), present: [Ref(1), Ref(2)]))))
    var minute = Discussion(meeting: meeting, family: family, children: [zubinka], tier: .full)
    (minute.update, minute.noChallenge) = ("gossamer", true)
    minute.hypotheses = [Hypothesis(family: family, text: "serendipity", author: worker, firstPut: today)]
    minute.decisions = [Decision(family: family, day: today, text: "tintinnabulate", by: Ref(2))]
    minute.actions = [Action(family: family, text: "borborygmus", owners: [worker], due: today - 1)]
    _ = try coordinator.save(.minute(minute))
    _ = try coordinator.save(
      .recordVisit(
        Visit(
          family: family, day: today, kind: .protection, mode: .faceToFace, by: worker,
          children: [.init(child: zubinka, seen: true)], text: "petrichor", toldBy: "")))
    _ = try coordinator.save(
      .recordNote(
        Note(
          kind: .note, family: family, day: today, event: .call, people: [zubinka], text: "saxifrage",
          toldBy: "")))
    _ = try coordinator.save(
      .warn(
        Warning(
          family: family, person: nil, kind: .home, text: "sonorous", from: today, review: today + 20)))
    _ = try consultant.save(.registerService(login: Environment.running.login, isRegistered: true))
    _ = try consultant.save(
      .changeStanding(
        StandingChange(
          family: family, children: [zubinka],
          steps: [.begin(.protectionPlan, on: today - 16, fields: ["latest_category": .text("NEG")])],
          what: "a plan")))
    _ = try consultant.save(
      .restrict(
        Restriction(
          family: family, category: .adoption, reason: "ephemeral", from: today, review: today + 90,
          named: [.init(member: Ref(2), until: Day("2199-12-31") ?? today)])))
  }

  /// Everything that a verb prints and says.
  func output(_ arguments: [String], as login: String) throws -> String {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "kith")
    let process = Process()
    let pipe = Pipe()
    (process.executableURL, process.standardOutput, process.standardError) = (program, pipe, pipe)
    let unit = ["--file", file, "--today", "\(HiddenUnit.today)", "--as", login]
    process.arguments = arguments + (arguments.first == "--help" ? [] : unit)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  func remove() {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }

  static func told(_ text: String) -> [String] {
    let said = text.lowercased()
    return words.filter { said.contains($0) }
  }
}

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
    let verbs = Set(Kith.configuration.subcommands.compactMap(\.configuration.commandName))
    #expect(verbs == Set(try Self.asked(unit).keys).union(Self.others))
  }

  @Test(arguments: ["jbell", "azizek"])
  func `no verb prints a hidden family to one who is not named on it`(login: String) throws {
    let unit = try HiddenUnit()
    defer { unit.remove() }
    for (verb, asked) in try Self.asked(unit).sorted(by: { $0.key < $1.key }) {
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

extension HiddenUnit {
  fileprivate func json(_ arguments: [String], as login: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try output(arguments, as: login).utf8))
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
