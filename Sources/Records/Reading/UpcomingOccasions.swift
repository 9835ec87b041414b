import Casework
import GRDB

extension Upcoming {
  /// What is booked and not held yet, and the dates of courts and police that are still to come.
  func occasions() throws -> [TodayBoard.Item] {
    try occasions("coalesce(s.open, 1) = 1")
  }

  /// What is booked for one family, whatever its day.
  static func booked(for family: Int, today: Day, in database: Database) throws -> [TodayBoard.Item] {
    try booked(for: [family], today: today, in: database)
  }

  /// What is booked for some families, whatever its day. Order: soonest first.
  static func booked(for families: [Int], today: Day, in database: Database) throws -> [TodayBoard.Item] {
    let ahead = Upcoming(today: today, from: nil, through: Day(number: 2_932_896), database)
    let chosen = "o.family IN (\(families.map(String.init).joined(separator: ", ")))"
    return try ahead.occasions(chosen).sorted {
      ($0.day, $0.minute ?? -1, $0.title) < ($1.day, $1.minute ?? -1, $1.title)
    }
  }

  private func occasions(_ chosen: String) throws -> [TodayBoard.Item] {
    let ahead = OccasionKind.allCases.filter(\.mayLieAhead).map { "'\($0.rawValue)'" }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT o.id, o.kind, o.day, o.minute, o.text, o.family, f.name, m.name AS who FROM occasion o
          LEFT JOIN family_state s ON s.family = o.family LEFT JOIN family f ON f.id = o.family
          LEFT JOIN member m ON m.id = coalesce(o.member, s.worker)
        WHERE \(chosen) AND o.id IN (
          SELECT b.id FROM occasion b WHERE b.booked = 1 AND b.day <= ?1
          UNION ALL SELECT d.id FROM occasion d WHERE d.booked = 0 AND d.day BETWEEN ?2 AND ?1
        ) AND (o.booked = 1 AND NOT \(Self.held)
          OR o.booked = 0 AND o.kind IN (\(ahead.joined(separator: ", "))))
        ORDER BY o.day, o.id
        """, arguments: [through.description, today.description])
    let open = rows.isEmpty ? [:] : try openChildren()
    return try rows.compactMap { row in
      let (day, kind): (Day, OccasionKind) = (try row.day("day"), try row.word("kind"))
      guard holds(day) else { return nil }
      var item = TodayBoard.Item(
        subject: .occasion(row.ref("id")), day: day, family: row.refIfAny("family"),
        familyName: row["name"] ?? "", title: kind.title(row["text"]), who: row["who"] ?? "")
      item.minute = row["minute"]
      let names = try Occasions.children(of: row["id"], in: database)
      if names.count < open[row["family"] ?? 0] ?? 0 { item.children = names.joined(separator: ", ") }
      return item
    }
  }

  /// Whether the same has been recorded as held on the booked day or since, or after the booking up to a week
  /// before: it was brought forward.
  private static let held = """
    EXISTS (
      SELECT 1 FROM occasion h WHERE h.booked = 0 AND h.kind = o.kind
        AND (h.kind <> 'other-meeting' OR h.day = o.day)
        AND (h.day >= o.day OR h.id > o.id AND h.day >= date(o.day, '-7 days'))
        AND h.family IS o.family AND (h.family IS NOT NULL OR h.member IS o.member) AND (
          NOT EXISTS (SELECT 1 FROM occasion_child c WHERE c.occasion = o.id)
          OR EXISTS (
            SELECT 1 FROM occasion_child c JOIN occasion_child d ON d.child = c.child
            WHERE c.occasion = o.id AND d.occasion = h.id)))
    """
}

extension Occasions {
  /// The forenames of an occasion's children, or what else there is, in the order in which they were ticked.
  static func children(of occasion: Int, in database: Database) throws -> [String] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT p.id, p.council_id, p.forename, p.surname FROM occasion_child c
        CROSS JOIN person p ON p.id = c.child WHERE c.occasion = ? ORDER BY c.id
        """)
    return try Row.fetchAll(statement, arguments: [occasion]).map(Entries.shortName)
  }
}
