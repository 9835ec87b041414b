import Casework
import Foundation
import Records

/// Measures a journal of 200,000 entries, most of them readings, as some years of a unit make it.
struct JournalBench {
  var path: String
  var today: Day

  func measure() throws {
    let store = try make()
    print("\na journal of 200,000 entries")
    try Timing.print("the 500 latest", rounds: 20) { _ in
      _ = try store.journal(JournalChoice(limit: 500))
    }
    try Timing.print("the 500 latest of one family", rounds: 20) { _ in
      _ = try store.journal(JournalChoice(family: Ref(7), limit: 500))
    }
    try Timing.print("the 500 latest of one member", rounds: 20) { _ in
      _ = try store.journal(JournalChoice(member: Ref(1), limit: 500))
    }
    try Timing.print("all refusals, of which there are none", rounds: 5) { _ in
      _ = try store.journal(JournalChoice(kinds: [.refused]))
    }
    let before = Self.mostMemory()
    try Timing.print("kith check", rounds: 3) { _ in
      let faults = try store.check(today: today).checks.filter { !$0.ok }
      if !faults.isEmpty { print(faults) }
    }
    print("  memory at the most: \(before) MB before the check, \(Self.mostMemory()) MB after")
  }

  private func make() throws -> Store {
    let day = today
    let store = try Store.create(
      path, unit: Unit(name: "Unit 7", area: .protection),
      members: [Member(name: "Jo Bell", role: .coordinator, login: "bench")], authorities: [], login: "bench"
    ) { Moment(day: day, seconds: 1_774_000_000) }
    let moment = Moment(day: day, seconds: 1_774_000_000)
    let families: [(change: Change, at: Moment)] = (1...40).map { number in
      let child = Person(surname: "Family \(number)", forename: "Child", born: Day(number: 17_000))
      return (.addFamily(name: "Family \(number)", first: child, relationship: "child"), moment)
    }
    _ = try store.saveTogether(families)
    for round in 0..<60 {
      let notes: [(change: Change, at: Moment)] = (0..<1_000).map { number in
        let family = (round * 7 + number) % 40 + 1
        let note = Note(
          kind: .note, family: Ref(family), day: day, event: .health, people: [Ref(family)],
          text:
            "Note \(number) of round \(round): “she said no”, with a few words more, of the usual length.",
          toldBy: "")
        return (.recordNote(note), moment)
      }
      _ = try store.saveTogether(notes)
      for number in 0..<2_333 { store.noteSearched("child \(number)", hit: Ref(number % 40 + 1)) }
      try store.writeNoted(patiently: true)
    }
    return store
  }

  /// The most memory that this process has ever had, in megabytes.
  private static func mostMemory() -> Int {
    let status = FileManager.default.contents(atPath: "/proc/self/status").map {
      String(decoding: $0, as: UTF8.self)
    }
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
  }
}
