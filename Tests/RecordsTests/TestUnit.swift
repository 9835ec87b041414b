import Casework
import Foundation
import Testing

@testable import Records

/// A unit of four members on Wed 18 Mar 2026, whose clock the test moves.
final class TestUnit {
  final class Clock {
    var day = Day("2026-03-18") ?? Day(number: 0)
    var seconds = 1_773_820_800

    func tick() -> Moment {
      seconds += 60
      return Moment(day: day, seconds: seconds)
    }
  }

  static let members = [
    Member(name: "Jo Bell", role: .coordinator, login: "jbell"),
    Member(name: "Robin Shah", role: .consultant, enquiryQualified: true, login: "rshah"),
    Member(name: "Åse Žižek", role: .socialWorker, login: "azizek"),
    Member(name: "Ngũgĩ O'Brien", role: .clinician),
  ]
  static let authorities = [
    Authority(
      decision: "case-direction", title: "Where the work goes", role: "consultant", source: "the model"),
    Authority(
      decision: "placement", title: "Placing a child", role: "service-manager", source: "the council"),
  ]

  let clock = Clock()
  let store: Store
  let coordinator = Ref<Member>(1)
  let consultant = Ref<Member>(2)
  let worker = Ref<Member>(3)

  init(members: [Member] = TestUnit.members, login: String = "jbell", path: String = ":memory:") throws {
    let running = clock
    store = try Store.create(
      path, unit: Unit(name: "Unit 7", area: .protection), members: members,
      authorities: Self.authorities, login: login, moment: { running.tick() })
  }

  var today: Day { clock.day }

  /// The same file as another login sees it.
  func opened(by login: String) throws -> Store {
    let running = clock
    return try Store.open(store.path, login: login, moment: { running.tick() })
  }

  /// The same file, be it only in memory, as another login sees it.
  static func store(_ unit: TestUnit, by login: String) throws -> Store {
    let running = unit.clock
    return Store(queue: unit.store.queue, path: unit.store.path, login: login) { running.tick() }
  }

  /// A family with children of these forenames, all born on 3 Feb 2017.
  func family(_ name: String, _ forenames: String...) throws -> Ref<Family> {
    let saved = try store.save(.addFamily(name: name, first: nil, relationship: "child"))
    let family = Ref<Family>(try #require(saved.made))
    for forename in forenames {
      let child = Person(surname: name, forename: forename, born: day("2017-02-03"))
      _ = try store.save(.addPerson(child, family: family, relationship: "child"))
    }
    return family
  }

  func children(of family: Ref<Family>) throws -> [Ref<Person>] {
    try store.family(family, today: today).children.map(\.row.ref)
  }

  /// A visit that saw every child of a family on a day.
  func visit(to family: Ref<Family>, on text: String = "2026-03-13", text words: String = "") throws -> Visit
  {
    Visit(
      family: family, day: day(text), kind: .protection, mode: .faceToFace, by: worker,
      children: try children(of: family).map { Visit.Sight(child: $0, seen: true) }, text: words, toldBy: "")
  }
}

/// A day that is known to be one.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { return Day(number: 0) }
  return day
}

/// Runs a body with a path for a unit's file in a folder of its own.
func withFile(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "kith-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }
  try body(folder.appendingPathComponent("unit.kith").path)
}

/// The refusal that a body ends with; nothing where it ends well.
func refusal(_ body: () throws -> Void) -> Refusal? {
  do {
    try body()
    return nil
  } catch let refusal as Refusal {
    return refusal
  } catch {
    Issue.record(error)
    return nil
  }
}
