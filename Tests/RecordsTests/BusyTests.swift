import Casework
import Foundation
import GRDB
import Testing

@testable import Records

/// Two programs write to one file: each waits for the other, and neither waits for a reader.
@Suite struct BusyTests {
  /// Holds the file's lock, or reads from it, in another thread until it is told to let go.
  private final class Other: Sendable {
    private let isReady = DispatchSemaphore(value: 0)
    private let goOn = DispatchSemaphore(value: 0)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ path: String, _ sql: String) {
      Thread { [self] in
        do {
          try DatabaseQueue(path: path).inDatabase { database in
            try database.execute(sql: sql)
            self.isReady.signal()
            self.goOn.wait()
            try database.execute(sql: "ROLLBACK")
          }
        } catch {
          Issue.record(error)
        }
        self.isDone.signal()
      }.start()
      isReady.wait()
    }

    func letGo() { goOn.signal() }

    /// Lets go as soon as the body's thread has asked for the lock for so long.
    func letGo(after milliseconds: Int) {
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { self.letGo() }
    }

    func end() { isDone.wait() }
  }

  private func name(_ store: Store) throws -> [String] {
    try store.caseload(today: day("2026-03-18")).map(\.name)
  }

  @Test func `A save waits quietly for another program and is done once that is`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let other = Other(path, "BEGIN IMMEDIATE")
      other.letGo(after: 2_500)
      let waited = try ContinuousClock().measure { _ = try unit.family("Adeyemi") }
      other.end()
      #expect(waited > .seconds(2))
      #expect(try name(unit.store) == ["Adeyemi"])
    }
  }

  @Test func `A file that is busy for longer than five seconds is said, and nothing is lost`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      try unit.store.keep(Draft(key: "family", title: "Family", values: ["name": "Žižek"], keptAt: 1))
      let other = Other(path, "BEGIN IMMEDIATE")
      let waited = ContinuousClock().measure {
        #expect(refusal { _ = try unit.family("Žižek") } == .busy)
      }
      other.letGo()
      other.end()
      #expect(waited > .seconds(4) && waited < .seconds(30))
      #expect(try unit.store.drafts().map(\.values) == [["name": "Žižek"]])
      _ = try unit.family("Žižek")
      #expect(try name(unit.store) == ["Žižek"])
    }
  }

  @Test func `A weighing waits for another program too`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let other = Other(path, "BEGIN IMMEDIATE")
      other.letGo(after: 2_500)
      _ = try unit.store.preview(.addFamily(name: "Costa", first: nil, relationship: "child"))
      other.end()
      #expect(try name(unit.store).isEmpty)
    }
  }

  @Test func `What is written while somebody types waits no longer than a moment`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let family = try unit.family("Adeyemi")
      let other = Other(path, "BEGIN IMMEDIATE")
      unit.store.noteOpened(family)
      let waited = ContinuousClock().measure {
        #expect(
          refusal { try unit.store.keep(KeptPlace(room: 1, rooms: [:], family: nil, isPrivate: false)) }
            == .busy)
        #expect(refusal { try unit.store.dropDraft(key: "none") } == .busy)
        #expect(refusal { try unit.store.writeNoted() } == .busy)
        #expect(refusal { try unit.store.hasLooked() } == .busy)
      }
      other.letGo()
      other.end()
      #expect(waited < .seconds(4))
      #expect(unit.store.hasNoted)
      try unit.store.writeNoted()
      #expect(!unit.store.hasNoted)
    }
  }

  @Test func `Who leaves has more time for a text`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let other = Other(path, "BEGIN IMMEDIATE")
      other.letGo(after: 500)
      let draft = Draft(key: "note/1", title: "Note", values: ["text": "Ngũgĩ"], keptAt: 1)
      try unit.store.keep(draft, patience: 5_000)
      other.end()
      #expect(try unit.store.drafts() == [draft])
    }
  }

  @Test func `A reader who stays keeps no writer out, and the log is taken up again afterwards`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let reader = Other(path, "BEGIN; SELECT count(*) FROM family")
      var slowest = Duration.zero
      for number in 1...300 {
        slowest = max(slowest, try ContinuousClock().measure { _ = try unit.family("Costa \(number)") })
      }
      let grown = try size(path + "-wal")
      reader.letGo()
      reader.end()
      #expect(slowest < .seconds(5))
      #expect(try unit.store.caseload(today: unit.today).count == 300)
      for number in 301...310 { _ = try unit.family("Costa \(number)") }
      #expect(try size(path + "-wal") <= grown + 1_000_000)
      // Once nobody reads any more, the log is empty after the next copying.
      let busy = try DatabaseQueue(path: path).inDatabase { database in
        try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?["busy"] as Int?
      }
      #expect(busy == 0)
      #expect(try size(path + "-wal") == 0)
    }
  }

  private func size(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }
}
