import Casework
import GRDB
import Testing

@testable import Records

@Suite struct PlaceTests {
  private let place = KeptPlace(
    room: 3,
    rooms: [
      3: .init(narrowing: "adé \"x\"", order: "risk", worker: "Åse Žižek", selected: "k7", density: "wide"),
      6: .init(),
    ], family: 7, isPrivate: true)

  @Test func `Each login comes back to where it was, across a reopened file`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      #expect(try unit.store.place() == nil && unit.store.filters() == [])
      try unit.store.keep(KeptPlace(room: 1))
      try unit.store.keep(place)
      #expect(try unit.opened(by: "jbell").place() == place)
      #expect(try unit.opened(by: "rshah").place() == nil)
    }
  }

  @Test func `Filters are kept by room and name, in order, and thrown away`() throws {
    let unit = try TestUnit()
    let late = KeptFilter(name: " Late ", room: 2, place: .init(narrowing: "late"))
    let mine = KeptFilter(name: "étage", room: 2, place: .init(worker: "Jo Bell"))
    let other = KeptFilter(name: "Late", room: 1, place: .init(order: "day"))
    for filter in [late, mine, other] { try unit.store.keep(filter) }
    #expect(try unit.store.filters().map { "\($0.room) \($0.name)" } == ["1 Late", "2 étage", "2 Late"])
    try unit.store.keep(KeptFilter(name: "Late", room: 2, place: .init(narrowing: "overdue")))
    #expect(try unit.store.filters().map(\.place.narrowing) == ["", "", "overdue"])
    try unit.store.drop(late)
    #expect(try unit.store.filters().map(\.name) == ["Late", "étage"])
    #expect(try TestUnit.store(unit, by: "rshah").filters().isEmpty)
    let nameless = KeptFilter(name: "  ", room: 2, place: .init())
    #expect(refusal { try unit.store.keep(nameless) } == .nothingChosen("a name for the filter"))
  }

  @Test func `Neither stands in the journal, and what another Kith has kept otherwise is passed over`() throws
  {
    let unit = try TestUnit()
    let before = try unit.store.journal()
    try unit.store.keep(place)
    try unit.store.keep(KeptFilter(name: "Late", room: 2, place: .init()))
    #expect(try unit.store.journal() == before)
    try unit.store.execute("UPDATE kept_place SET content = '[1]'; UPDATE kept_filter SET content = '7'")
    #expect(try unit.store.place() == nil && unit.store.filters() == [])
  }

  @Test func `Another who is writing keeps nobody waiting`() throws {
    try withFile { path in
      let unit = try TestUnit(path: path)
      let other = try DatabaseQueue(path: path)
      try other.inDatabase { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        let waited = ContinuousClock().measure { #expect(refusal { try unit.store.keep(place) } == .busy) }
        #expect(waited < .seconds(1))
        try database.execute(sql: "ROLLBACK")
      }
      try unit.store.keep(place)
      #expect(try unit.store.place() == place)
    }
  }
}
