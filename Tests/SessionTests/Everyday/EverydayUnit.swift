import Casework
import Foundation
import Records
import Screen
import Session
import Statute

/// A small invented unit for the ten everyday tasks: five families, one of them with a visit of yesterday.
enum EverydayUnit {
  static let today = MainJobTests.today
  static let login = "pauline"

  /// A new file with everything in it, standing on the day of the tasks.
  static func store(at path: String) throws -> Store {
    try copy(pattern.get(), to: path)
    return try open(path)
  }

  /// Copies a unit's file as it stands, with what is not yet in its main part.
  static func copy(_ path: String, to copy: String) throws {
    for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
    }
  }

  /// The unit as it is before each task; it is made once.
  private static let pattern = Result { try make(at: UnitOne.temporary()) }

  private static func make(at path: String) throws -> String {
    let moment = { Moment(day: today, seconds: UnitOne.second) }
    let store = try Store.create(
      path, unit: Casework.Unit(name: "Wren Unit", area: .mixed),
      members: [
        Member(
          name: "Declan Ó Ceallaigh", role: .consultant, enquiryQualified: true,
          login: UnitOne.consultantsLogin),
        Member(name: "Pauline Tugwell", role: .coordinator, login: login),
        Member(name: "Tomasz Wójcik", role: .socialWorker, enquiryQualified: true),
        Member(name: "Zoë Carrington", role: .practitioner),
      ], authorities: try AuthorityTable.rows(), login: login, moment: moment)
    store.law = law
    let consultant = try Store.open(path, login: UnitOne.consultantsLogin, moment: moment)
    consultant.law = law
    try fill(store, consultant)
    return path
  }

  /// Opens the file again, as a program that has just been started.
  static func open(_ path: String) throws -> Store {
    let store = try Store.open(
      path, login: login, moment: { Moment(day: today, seconds: UnitOne.second + 60) })
    store.law = law
    store.codes = codes
    return store
  }

  // Read once: every interruption opens the file again.
  private static let rules = Result { try Law.book([]) }
  private static let calendar = Result { try Holidays.englandAndWales() }
  private static let codes = UnitOne.codes()

  private static func law(_ files: [LawFile]) throws -> RuleBook {
    try files.isEmpty ? rules.get() : Law.book(files)
  }

  static func sitDown(_ store: Store) throws -> Seat {
    let seat = try Seat(
      store: store, calendar: calendar.get(), today: today, size: Size(width: 80, height: 24),
      codes: { codes }, second: { UnitOne.second })
    seat.settle()
    return seat
  }

  // MARK: Who is in it

  private static func fill(_ store: Store, _ consultant: Store) throws {
    let workers = try store.members().map(\.card)
    let tomasz = workers.first { $0.member.name.hasPrefix("Tomasz") }?.ref
    let zoe = workers.first { $0.member.name.hasPrefix("Zoë") }?.ref
    for (children, worker) in [(try protected(store, worker: tomasz), tomasz), (try lookedAfter(store), zoe)]
    {
      guard let worker else { continue }
      for child in children {
        _ = try consultant.save(.setAllocation(child: child, to: worker, since: today - 10))
      }
    }
    for (name, child) in [("Costa", "Ines"), ("Dunne", "Rory"), ("Eze", "Chidi")] {
      let person = Intake.Newcomer(person: born(child, name, today - 3_000), relationship: "child")
      let family = try made(
        store, Intake(name: name, people: [person], steps: [.begin(.referral, on: today - 20, fields: [:])]))
      let owners = [zoe ?? Ref(1)]
      for number in 1...2 where name != "Eze" {
        let action = Action(
          family: family, text: "\(name.lowercased()) errand \(number)", owners: owners, due: today + number)
        _ = try store.save(.addAction(action))
      }
    }
    let errand = Action(family: nil, text: "order the new phones", owners: [zoe ?? Ref(1)], due: today + 3)
    _ = try store.save(.addAction(errand))
  }

  /// Three children on a protection plan, their mother with two numbers, and a visit of yesterday.
  private static func protected(_ store: Store, worker: Ref<Member>?) throws -> [Ref<Person>] {
    var mother = Person(surname: "Adeyemi", forename: "Grace", born: today - 13_000)
    mother.contacts = [
      ContactDetail(kind: .phone, value: "07700 900123", note: "after 4"),
      ContactDetail(kind: .phone, value: "0161 496 0456", note: "work"),
    ]
    let children = [("Kay", 5_000), ("Tolu", 3_270), ("Femi", 1_650)].map { name, age in
      Intake.Newcomer(person: born(name, "Adeyemi", today - age), relationship: "child")
    }
    let family = try made(
      store,
      Intake(
        name: "Adeyemi", people: children + [Intake.Newcomer(person: mother, relationship: "mother")],
        steps: [.begin(.referral, on: today - 120, fields: [:])]))
    let refs = try store.family(family, today: today).children.map(\.row.ref)
    try stand(
      store, family, refs, "a plan",
      [
        .begin(
          .protectionPlan, on: today - 61,
          fields: ["initial_category": .text("NEG"), "latest_category": .text("NEG")])
      ])
    let visit = Visit(
      family: family, day: today - 1, kind: .protection, mode: .faceToFace, by: worker,
      children: refs.map { Visit.Sight(child: $0, seen: true) }, text: "All three were in.", toldBy: "")
    _ = try store.save(.recordVisit(visit))
    return refs
  }

  /// One child in foster care, whose next review is due.
  private static func lookedAfter(_ store: Store) throws -> [Ref<Person>] {
    let child = Intake.Newcomer(person: born("Kayleigh", "Barrow", today - 4_200), relationship: "child")
    let family = try made(
      store,
      Intake(name: "Barrow", people: [child], steps: [.begin(.referral, on: today - 90, fields: [:])]))
    let refs = try store.family(family, today: today).children.map(\.row.ref)
    try stand(
      store, family, refs, "care",
      [
        .begin(.carePeriod, on: today - 12, fields: ["need": .text("N1")]),
        .begin(.legalStatus, on: today - 12, fields: ["code": .text("V2")]),
        .begin(.placement, on: today - 12, fields: ["type": .text("U6"), "long_term": .number(0)]),
      ])
    return refs
  }

  private static func born(_ forename: String, _ surname: String, _ day: Day) -> Person {
    var person = Person(surname: surname, forename: forename, born: day)
    person.sex = "F"
    return person
  }

  private static func made(_ store: Store, _ intake: Intake) throws -> Ref<Family> {
    let saved = try store.save(.takeIn(intake))
    return saved.family ?? Ref(0)
  }

  private static func stand(
    _ store: Store, _ family: Ref<Family>, _ children: [Ref<Person>], _ what: String,
    _ steps: [StandingChange.Step]
  ) throws {
    _ = try store.save(
      .changeStanding(StandingChange(family: family, children: children, steps: steps, what: what)))
  }
}
