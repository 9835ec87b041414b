import Casework
import Foundation
import Records
import Testing

@testable import kith

/// A unit's file in which one family may be read by the consultant alone, and what its verbs print.
struct HiddenUnit {
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

extension HiddenUnit {
  func json(_ arguments: [String], as login: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try output(arguments, as: login).utf8))
  }
}
