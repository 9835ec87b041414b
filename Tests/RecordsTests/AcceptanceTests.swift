import Casework
import Foundation
import Statute
import Testing

@testable import Records

/// What `expected.json` says of the invented unit's open clocks.
private struct ExpectedClocks: Decodable {
  struct Child: Decodable {
    struct Clock: Decodable {
      var timescale: String
      var started: String
      var due: String
      var late: Bool
      var from: [String]
    }

    var id: String
    var clocks: [Clock]
  }

  var children: [Child]

  static func read() throws -> ExpectedClocks {
    try JSONDecoder().decode(ExpectedClocks.self, from: Data(ImportFixture.bytes("expected.json")))
  }

  /// The fourteen timescales that occur.
  var timescales: Set<String> { Set(children.flatMap(\.clocks).map(\.timescale)) }

  /// One line a clock that the lists alone let be known.
  var ofAnnexA: [String] {
    children.flatMap { child in
      child.clocks.filter { $0.from.contains("annex-a") }.map {
        "\(child.id) \($0.timescale) \($0.started) \($0.due)\($0.late ? " late" : "")"
      }
    }.sorted()
  }
}

/// The clocks of the invented unit, by the rules that the program carries.
struct AcceptanceTests {
  private func store(after formats: [Format]) throws -> Store {
    let store = try ImportFixture.store()
    store.law = { try Law.book($0) }
    for format in formats { try store.bringAll(ImportFixture.read(format)) }
    return store
  }

  private func lines(_ rows: [ClockRow]) -> [String] {
    rows.map { row in
      let late = row.state(on: ImportFixture.today, within: ImportFixture.today) == .late
      let due = row.due?.description ?? "-"
      return "\(row.childId ?? "-") \(row.timescale) \(row.started) \(due)\(late ? " late" : "")"
    }.sorted()
  }

  @Test(arguments: [
    [Format.caseload, .annexA, .visits], [.caseload, .visits, .annexA], [.annexA, .caseload, .visits],
    [.annexA, .visits, .caseload], [.visits, .caseload, .annexA], [.visits, .annexA, .caseload], [.annexA],
  ])
  func `of the fourteen timescales exactly the clocks that the lists let be known are open`(
    order: [Format]
  ) throws {
    let store = try store(after: order)
    let expected = try ExpectedClocks.read()
    #expect(expected.timescales.count == 14)
    #expect(expected.ofAnnexA.count == 63)
    let rows = try store.clocks(today: ImportFixture.today)
    let found = lines(rows.filter { expected.timescales.contains($0.timescale) })
    #expect(Set(expected.ofAnnexA).subtracting(found).sorted() == [])
    #expect(Set(found).subtracting(expected.ofAnnexA).sorted() == [])
    #expect(found.count == 63)
  }

  @Test func `no clock is late for want of a fact that no format carries`() throws {
    let store = try store(after: [.caseload, .annexA, .visits])
    for row in try store.clocks(today: ImportFixture.today) {
      guard row.state(on: ImportFixture.today, within: ImportFixture.today) == .late else { continue }
      for stop in row.stops {
        let carried = Format.allCases.contains { stop.carriage(by: $0) != nil }
        #expect(carried, "\(row.childId ?? "-") \(row.timescale): \(stop)")
      }
    }
    #expect(try store.unknownClocks().count > 50)
    let faults = try store.check(today: ImportFixture.today).checks.filter { !$0.ok }
    #expect(faults == [])
  }
}
