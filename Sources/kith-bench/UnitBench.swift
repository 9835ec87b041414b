import Casework
import Desk
import Foundation
import Records
import Screen
import Session
import Statute

/// Measures one unit's file in this process: what a person waits for, without the terminal.
struct UnitBench {
  var path: String
  var today: Day
  var label: String

  func measure() throws {
    print("\n\(label), \(try size()) MB")
    let calendar = try Holidays.englandAndWales()
    let day = today
    let moment = { Moment(day: day, seconds: 1_774_000_000) }
    try Timing.print("start: open, read and draw the caseload", rounds: 20) { _ in
      let seat = try sit(try open(moment), calendar)
      _ = seat.frame()
    }
    let store = try open(moment)
    try Timing.print("read the caseload", rounds: 20) { _ in _ = try store.caseload(today: today) }
    let families = try store.caseload(today: today)
    guard let family = families.first(where: { $0.children.contains { $0.born != nil } }) else { return }
    try Timing.print("read a family", rounds: 20) { _ in _ = try store.family(family.family, today: today) }
    try Timing.print("save a visit", rounds: 50) { round in
      _ = try store.save(.recordVisit(visit(family, round)))
    }
    try Timing.print("the same, previewed", rounds: 20) { round in
      _ = try store.preview(.recordVisit(visit(family, round)))
    }
    try Timing.print("undo it", rounds: 50) { _ in _ = try store.undo() }
    try Timing.print("keep a draft", rounds: 50) { round in
      try store.keep(Draft(key: "visit/1", title: "Visit", values: ["text": "words \(round)"], keptAt: round))
    }
    try store.dropDraft(key: "visit/1")
    try Timing.print("read today", rounds: 20) { _ in _ = try store.today(today: today) }
    try Timing.print("read every open clock", rounds: 20) { _ in _ = try store.clocks(today: today) }
    try Timing.print("work out every clock again, rows read", rounds: 4) { round in
      _ = try store.save(.setVirtualVisits(count: round % 2 == 0))
    }
    try Timing.print("find half a surname", rounds: 20) { _ in
      _ = try store.find(String(family.name.prefix(3)), limit: 40, today: today)
    }
    try MeetingBench(path: path, today: today).measure()
    let seat = try sit(store, calendar)
    Timing.print("a key: one line down, drawn", rounds: 200) { _ in
      seat.take(.key(.character("j")))
      seat.settle()
      _ = seat.frame()
    }
    try Timing.print("import 100 new children", rounds: 5) { round in
      _ = try store.bring(Self.arrivals(round), leaveOut: false, dryRun: false)
    }
  }

  private func open(_ moment: @escaping () -> Moment) throws -> Store {
    let store = try Store.open(path, login: "bench", moment: moment)
    store.law = { try Law.book($0) }
    return store
  }

  private func sit(_ store: Store, _ calendar: WorkingCalendar) throws -> Seat {
    try Seat(
      store: store, calendar: calendar, today: today, size: Size(width: 80, height: 24),
      second: { 1_774_000_000 })
  }

  private func size() throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return ((attributes[.size] as? NSNumber)?.intValue ?? 0) / 1_000_000
  }

  private func visit(_ row: CaseloadRow, _ round: Int) -> Visit {
    let children = row.children.filter { $0.born != nil }.map { Visit.Sight(child: $0.ref, seen: true) }
    return Visit(
      family: row.family, day: today, kind: .inNeed, mode: .faceToFace, by: nil, children: children,
      text: "A visit of measure \(round), with a few words more to make it a note of the usual length.",
      toldBy: "")
  }

  /// A caseload of a hundred children who were never there before.
  private static func arrivals(_ round: Int) -> Import {
    var list = ImportedList(name: "caseload")
    for number in 0..<100 {
      var person = ImportedPerson(id: "88\(round)\(1_000 + number)")
      (person.familyId, person.familyName) = ("H\(round)\(number / 2)", "Åse \(round) \(number / 2)")
      (person.surname, person.forename) = ("Åse", "Ngũgĩ")
      (person.born, person.relationship, person.status) = (Day(number: 17_000), "child", .inNeed)
      list.rows.append(ImportedRow(line: number + 2, person: person))
    }
    list.read = list.rows.count
    return Import(format: .caseload, lists: [list])
  }
}
