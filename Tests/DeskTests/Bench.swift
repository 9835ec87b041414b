import Casework
import Desk
import Screen
import Testing

/// A desk on Monday 16 March 2026 with an invented unit.
enum Bench {
  static let today = Day(number: 20_528)
  static let coordinator = MemberCard(
    ref: Ref(1), member: Member(name: "Sam Ode", role: .coordinator, login: "sam"))
  static let consultant = MemberCard(ref: Ref(2), member: Member(name: "Robin Shah", role: .consultant))
  static let worker = MemberCard(ref: Ref(3), member: Member(name: "Jo Bell", role: .socialWorker))

  static func desk(width: Int = 80, height: Int = 24) -> Desk {
    let unit = Unit(name: "Heron Unit", area: .mixed)
    let sitting = Sitting(
      unit: unit, login: "sam", me: coordinator, members: [consultant, worker, coordinator],
      authorities: [
        Authority(
          decision: "case-direction", title: "Case direction", role: "consultant", source: "invented"),
        Authority(decision: "placement", title: "Placement", role: "service-manager", source: "invented"),
      ], notice: nil)
    let calendar = WorkingCalendar(
      holidays: [], knownFrom: Day(number: 19_000), knownThrough: Day(number: 21_500))
    return Desk(today: today, calendar: calendar, sitting: sitting, size: Size(width: width, height: height))
  }

  static func child(_ number: Int, _ forename: String, _ surname: String, age: Int, _ status: Status)
    -> CaseloadRow.Child
  {
    CaseloadRow.Child(
      ref: Ref(number), id: "15\(number)", forename: forename, surname: surname,
      born: today.adding(months: -12 * age - 3), expected: nil, status: status, legalStatus: nil,
      category: nil,
      lastSeen: today - number, lastSeenAlone: nil)
  }

  static func row(_ number: Int, _ name: String, _ children: [CaseloadRow.Child]) -> CaseloadRow {
    var row = CaseloadRow(family: Ref(number), familyId: "F\(number)", name: name)
    row.children = children
    row.status = children.compactMap(\.status).max()
    row.worker = "Jo Bell"
    row.workerInitials = "JB"
    return row
  }

  static let adeyemi = row(
    1, "Adeyemi",
    [
      child(11, "Tolu", "Adeyemi", age: 9, .protection), child(12, "Femi", "Adeyemi", age: 4, .protection),
      child(13, "Åse", "Adeyemi", age: 2, .inNeed),
    ])
  static let rows = [
    adeyemi, row(2, "Ngũgĩ", [child(21, "Wanjiku", "Ngũgĩ", age: 7, .inNeed)]),
    row(3, "O'Brien", [child(31, "Cara", "O'Brien", age: 15, .lookedAfter)]),
    row(4, "Žižek", [child(41, "Črtomir", "Žižek", age: 1, .assessment)]),
  ]

  static let file = FamilyFile(
    family: Ref(1), row: adeyemi,
    children: adeyemi.children.map {
      FamilyFile.Child(
        row: $0, person: Person(surname: $0.surname, forename: $0.forename, born: $0.born),
        revision: Revision(0),
        home: "", worker: "Jo Bell", standing: [])
    }, relatives: [], entries: [], actions: [])
}

extension Desk {
  /// Presses keys written as a script and returns what the last of them asked for.
  mutating func press(_ script: String) throws -> [Effect] {
    var effects: [Effect] = []
    for key in try Key.script(script) { effects = take(.key(key)) }
    return effects
  }

  /// Presses keys that save; what is weighed first moves nothing and is not odd.
  mutating func pressSaving(_ script: String) throws -> [Effect] {
    let effects = try press(script)
    guard case .weigh(let change, let form)? = effects.last else { return effects }
    return take(.answer(.weighed(ClockPreview(lines: [], unchanged: 0), change, form: form)))
  }
}
