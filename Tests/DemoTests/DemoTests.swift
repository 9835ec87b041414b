import Casework
import Foundation
import Records
import Testing

@testable import Demo

/// A folder that is there for one test.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes an invented unit there and opens it.
  func unit(
    _ name: String = "unit", families: Int = 8, years: Int = 1, seed: UInt64 = 1, closed: Int = 0,
    today: String = "2026-03-16"
  ) throws -> (store: Store, today: Day) {
    let day = try #require(Day(today))
    let file = path + "/\(name).kith"
    try Demo.make(
      path: file, families: families, years: years, seed: seed, closed: closed, today: day, login: "sunita")
    return (try Store.open(file, login: "sunita", moment: { Moment(day: day, seconds: 0) }), day)
  }
}

/// All that a unit's lists and minutes show.
private func everything(_ unit: (store: Store, today: Day)) throws -> [String] {
  var all = try unit.store.caseload(all: true, today: unit.today).map { "\($0)" }
  for day in try unit.store.meetingDays() {
    all.append("\(String(describing: try unit.store.minutes(on: day)))")
  }
  return all + (try unit.store.journal().map { "\($0)" })
}

@Test func `the same arguments make the same unit`() throws {
  let folder = try Folder()
  let first = try everything(folder.unit("first"))
  #expect(try first == everything(folder.unit("second")))
  #expect(try first != everything(folder.unit("other", seed: 2)))
}

@Test func `a unit of a week later is the same, a week later`() throws {
  let folder = try Folder()
  let early = try folder.unit("early")
  let late = try folder.unit("late", today: "2026-03-23")
  let rows = try (
    early.store.caseload(all: true, today: early.today), late.store.caseload(all: true, today: late.today)
  )
  #expect(rows.0.map(\.name) == rows.1.map(\.name))
  for (left, right) in zip(rows.0.flatMap(\.children), rows.1.flatMap(\.children)) {
    #expect(left.name == right.name && left.status == right.status)
    #expect(left.born.map { $0 + 7 } == right.born)
  }
}

@Test func `statuses hang together with what was recorded`() throws {
  let unit = try Folder().unit(families: 36)
  let rows = try unit.store.caseload(all: true, today: unit.today)
  #expect(rows.count == 36)
  #expect(Set(rows.map(\.status)) == Set(Status.allCases))
  for child in rows.flatMap(\.children) {
    #expect((child.status == .lookedAfter) == (child.legalStatus != nil), "\(child.name)")
    if child.status == .protection { #expect(child.category != nil) }
    if let born = child.born {
      #expect(born < unit.today)
      if let seen = child.lastSeen { #expect(seen >= born && seen <= unit.today) }
    } else {
      #expect(child.expected.map { $0 > unit.today } ?? false)
    }
  }
  #expect(rows.contains { !$0.isOpen })
  #expect(rows.contains { $0.lateActions > 0 })
}

@Test func `the unit met every week and has nothing open, nothing half typed, nothing wrong`() throws {
  let unit = try Folder().unit(families: 10)
  let days = try unit.store.meetingDays()
  #expect(days.count == 52)
  #expect(zip(days, days.dropFirst()).allSatisfy { (5...9).contains($0.0.days(since: $0.1)) })
  #expect(days.allSatisfy { !$0.weekday.isWeekend && $0 < unit.today })
  let last = try #require(try unit.store.minutes())
  #expect(last.isClosed && last.items.contains { !$0.decisions.isEmpty && !$0.actions.isEmpty })
  #expect(try unit.store.drafts().isEmpty)
  #expect(try unit.store.check(today: unit.today).ok)
  let sitting = try unit.store.sitting(today: unit.today)
  #expect(sitting.unit.isDemo && sitting.me?.member.role == .coordinator)
  #expect(Set(sitting.members.map(\.member.initials)).count == 5)
}

@Test func `nothing lies after the day to stand on, whichever day of the week it is`() throws {
  let folder = try Folder()
  for weekday in 16...22 {
    let unit = try folder.unit("\(weekday)", families: 2, today: "2026-03-\(weekday)")
    #expect(try unit.store.journal().allSatisfy { $0.day <= unit.today })
  }
}

@Test func `a large unit has its last weeks only, and closed families stand beside it`() throws {
  let unit = try Folder().unit(families: 70, closed: 30)
  #expect(try unit.store.caseload(all: true, today: unit.today).count == 100)
  #expect((3...6).contains(try unit.store.meetingDays().count))
  #expect(try unit.store.check(today: unit.today).ok)
}

@Test func `a unit is never made over a file that is there`() throws {
  let folder = try Folder()
  _ = try folder.unit(families: 1)
  #expect(throws: OpeningProblem.self) { try folder.unit(families: 1) }
}

@Test func `every sentence is said with all its gaps filled`() throws {
  let unit = try Folder().unit(families: 36)
  for day in try unit.store.meetingDays().prefix(12) {
    let minutes = try #require(try unit.store.minutes(on: day))
    for text in minutes.items.flatMap({ item in
      item.sections.map(\.text) + item.decisions.map(\.text) + item.actions.map(\.text)
    }) {
      #expect(!text.contains("{") && !text.contains("  ") && !text.isEmpty)
    }
  }
}

@Test func `the unit's dates are kept but for a few, and most of those say why`() throws {
  let unit = try Folder().unit(families: 36)
  let clocks = try unit.store.clocks(today: unit.today)
  let late = clocks.filter { $0.state(on: unit.today, within: unit.today) == .late }
  #expect(clocks.count > 100 && !late.isEmpty && late.count * 10 < clocks.count)
  #expect(late.contains { $0.reason != nil } && late.contains { $0.reason == nil })
  #expect(Set(clocks.map(\.timescale)).count >= 15)
  let court = try #require(clocks.first { $0.timescale == "care-proceedings" })
  #expect(court.extendedBy == "Family Court" && court.due.map { $0 < unit.today } ?? false)
  #expect(try unit.store.unknownClocks().count < 30)
  let board = try unit.store.today(today: unit.today)
  let booked = board.items.filter { if case .occasion = $0.subject { true } else { false } }
  #expect(booked.count > 5 && booked.contains { $0.title.contains("Court hearing") })
}
