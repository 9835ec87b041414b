import Casework
import GRDB

/// Reads what the clocks of families as a whole and of members are derived from.
enum SharedFactsReading {
  /// Families with something recorded that starts or stops a clock, by their numbers.
  static func families(_ scope: Scope, in database: Database) throws -> [Int: SharedFacts] {
    var facts: [Int: SharedFacts] = [:]
    let occasions = try database.rows(
      """
      SELECT family, id, kind, day, minute, booked, number,
        EXISTS (SELECT 1 FROM occasion_child c WHERE c.occasion = o.id) FROM occasion o
      """, "family", of: scope, "AND family IS NOT NULL ORDER BY family, day, id")
    while let row = try occasions.next() {
      var cells = Cells(row)
      let family = try cells.knownNumber()
      guard let occasion = try OccasionFact(&cells) else { continue }
      // What is about the family is the family's, whoever was ticked beside it.
      if let hasChildren = cells.flag(), hasChildren, occasion.kind.subject != .family { continue }
      facts[family, default: SharedFacts(subject: .family(Ref(family)))].occasions.append(occasion)
    }
    let discussions = try database.rows(
      """
      SELECT d.family, d.id, m.day FROM discussion d
      JOIN meeting m ON m.id = d.meeting AND d.state = 'discussed' AND d.tier = 'full'
      """, "d.family", of: scope, "ORDER BY d.family, m.day")
    while let row = try discussions.next() {
      var cells = Cells(row)
      let (family, id) = (try cells.knownNumber(), try cells.knownNumber())
      let day = try cells.knownDay()
      facts[family, default: SharedFacts(subject: .family(Ref(family)))].fullDiscussions.append(
        ("discussion:\(id)", day))
    }
    for family in try closedFamilies(among: Set(facts.keys), in: database) { facts[family]?.isOver = true }
    return facts
  }

  /// Those whose children are all closed; a family without children is open while a person keeps it.
  private static func closedFamilies(among families: Set<Int>, in database: Database) throws -> [Int] {
    guard !families.isEmpty else { return [] }
    var closed: [Int] = []
    let rows = try database.rows(
      """
      SELECT f.id, coalesce((SELECT max(open) FROM child_state s WHERE s.family = f.id), f.imported = '{}')
      FROM family f
      """, "f.id", of: .some(families))
    while let row = try rows.next() {
      if row[1] == false { closed.append(row[0]) }
    }
    return closed
  }

  /// Members of whom something is recorded, by their numbers.
  static func members(_ scope: Scope, in database: Database) throws -> [Int: SharedFacts] {
    var facts: [Int: SharedFacts] = [:]
    let rows = try database.rows(
      """
      SELECT o.member, o.id, o.kind, o.day, o.minute, o.booked, o.number, m.ended
      FROM member m CROSS JOIN occasion o ON o.member = m.id AND o.family IS NULL
      """, "m.id", of: scope, "ORDER BY o.member, o.day, o.id")
    while let row = try rows.next() {
      var cells = Cells(row)
      let member = try cells.knownNumber()
      guard let occasion = try OccasionFact(&cells) else { continue }
      var shared = facts[member] ?? SharedFacts(subject: .member(Ref(member)))
      shared.occasions.append(occasion)
      shared.ended = try cells.day()
      facts[member] = shared
    }
    return facts
  }
}
