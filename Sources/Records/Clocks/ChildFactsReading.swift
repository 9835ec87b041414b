import Casework
import GRDB

/// Reads what the clocks of some children are derived from, at one go.
struct ChildFactsReading {
  private let database: Database
  private let scope: Scope
  private var facts: [ChildFacts] = []
  /// Where each child's facts stand, by the child's number.
  private var places: [Int: Int] = [:]
  /// Origins by the words in which they are kept: thousands of rows have the same.
  private var origins: [String: Origin] = ["{}": Origin()]

  /// Everything recorded of the unit's children among the scope, in the order of their numbers.
  static func facts(
    of scope: Scope, _ standings: Standings, in database: Database
  ) throws -> [ChildFacts] {
    var reading = ChildFactsReading(database: database, scope: scope)
    try reading.readPeople(standings)
    try reading.readStatuses()
    try reading.readSights()
    try reading.readOccasions()
    for index in reading.facts.indices where reading.facts[index].isUnborn {
      // Somebody who was seen is born, though nobody has said when.
      reading.facts[index].isUnborn = reading.facts[index].sights.isEmpty
    }
    return reading.facts
  }

  private init(database: Database, scope: Scope) { (self.database, self.scope) = (database, scope) }

  private mutating func readPeople(_ standings: Standings) throws {
    let rows = try database.rows(
      "SELECT p.id, p.born, p.died FROM belonging b CROSS JOIN person p ON p.id = b.person", "b.person",
      of: scope, "AND b.\(ChildState.isChild) ORDER BY b.person")
    while let row = try rows.next() {
      var cells = Cells(row)
      let child = try cells.knownNumber()
      var person = ChildFacts(child: Ref(child), born: try cells.day(), died: try cells.day())
      person.standing = standings.standings[child] ?? Standing()
      places[child] = facts.count
      facts.append(person)
    }
  }

  private mutating func readStatuses() throws {
    try read(\.referrals)
    try read(\.assessments)
    try read(\.enquiries)
    try read(\.needs)
    try read(\.plans)
    try read(\.care)
    try read(\.legalStatuses)
    try read(\.placements)
    try read(\.leavingCare)
  }

  private mutating func read<Fact: StoredFact>(
    _ place: WritableKeyPath<ChildFacts, [Recorded<Fact>]>
  ) throws {
    let rows = try database.rows(
      "SELECT child, id, started, imported, \(Fact.columns) FROM \(Fact.kind.rawValue)", "child", of: scope,
      "ORDER BY child, started")
    while let row = try rows.next() {
      var cells = Cells(row)
      let (child, id) = (try cells.knownNumber(), try cells.knownNumber())
      let started = try cells.knownDay()
      let origin = factOrigin(cells.text())
      let fact = try Fact(started: started, &cells)
      guard let index = places[child] else { continue }
      facts[index][keyPath: place].append(Recorded(row: id, fact: fact, origin: origin))
    }
  }

  /// A fact that nobody typed came with the inspectorate's lists, also where they said nothing but its day.
  private mutating func factOrigin(_ imported: String?) -> Origin {
    let origin = origin(imported)
    return origin.isStartTyped || origin.format != nil ? origin : Origin(["started": .annexA])
  }

  private mutating func origin(_ imported: String?) -> Origin {
    guard let imported else { return Origin() }
    if let known = origins[imported] { return known }
    let provenance = Provenance(.text(imported))
    let origin = Origin(provenance.formats, isStartTyped: provenance.isStartTyped)
    origins[imported] = origin
    return origin
  }

  /// Visits in which the child was seen, the extracts' last days where no visit is of that day, and what was
  /// typed by hand.
  private mutating func readSights() throws {
    let visits = try database.rows(
      """
      SELECT c.child, c.id, c.day, c.seen, c.imported, v.mode, v.id, v.day, v.entered_by IS NOT NULL,
        v.text <> ''
      FROM visit_child c CROSS JOIN visit v ON v.id = c.visit
      """, "c.child", of: scope, "ORDER BY c.child, c.day, c.id")
    while let row = try visits.next() {
      var cells = Cells(row)
      let (child, id) = (try cells.knownNumber(), try cells.knownNumber())
      guard let index = places[child] else { continue }
      let (day, seen, origin) = (try cells.knownDay(), cells.flag() ?? false, origin(cells.text()))
      let mode = VisitMode(rawValue: cells.text() ?? "") ?? .unsuccessful
      facts[index].visitedDays.append(day)
      if seen, mode != .unsuccessful {
        facts[index].sights.append(
          .init(id: "visit_child:\(id)", day: day, isVirtual: mode == .virtual, format: origin["seen"]))
      }
      let (visit, made) = (try cells.knownNumber(), try cells.knownDay())
      if let typed = cells.flag(), typed {
        facts[index].typedVisits.append(
          .init(id: "visit:\(visit)", day: made, isWritten: cells.flag() ?? false))
      }
    }
    let claims = try database.rows(
      "SELECT child, id, day FROM seen_claim s", "child", of: scope,
      """
      AND NOT EXISTS (SELECT 1 FROM visit_child c WHERE c.child = s.child AND c.day = s.day)
      ORDER BY child, day, id
      """)
    while let row = try claims.next() {
      var cells = Cells(row)
      let (child, id) = (try cells.knownNumber(), try cells.knownNumber())
      let day = try cells.knownDay()
      guard let index = places[child] else { continue }
      facts[index].sights.append(
        .init(id: "seen_claim:\(id)/\(day)", day: day, format: .annexA, isOnlyLatest: true))
    }
  }

  private mutating func readOccasions() throws {
    let rows = try database.rows(
      """
      SELECT c.child, o.id, o.kind, o.day, o.minute, o.booked, o.number
      FROM occasion_child c CROSS JOIN occasion o ON o.id = c.occasion
      """, "c.child", of: scope, "ORDER BY c.child, o.day, o.id")
    while let row = try rows.next() {
      var cells = Cells(row)
      let child = try cells.knownNumber()
      guard let index = places[child], let occasion = try OccasionFact(&cells) else { continue }
      facts[index].occasions.append(occasion)
    }
  }
}

extension OccasionFact {
  /// Out of the columns id, kind, day, minute, booked and number; nothing for a kind that Kith does not know.
  init?(_ cells: inout Cells) throws {
    let (id, kind) = (try cells.knownNumber(), OccasionKind(rawValue: cells.text() ?? ""))
    let (day, minute) = (try cells.knownDay(), cells.number())
    let (booked, number) = (cells.flag() ?? false, cells.number())
    guard let kind else { return nil }
    self.init(
      id: "occasion:\(id)", kind: kind, day: day, minute: minute, isBooked: booked, number: number)
  }
}
