import Casework
import GRDB

/// Who belongs to families, in lines for a sheet of paper.
enum SheetPeople {
  /// Everybody besides the children: `Ann Adeyemi, mother, 1 Elm Road, N1 1AA`.
  ///
  /// Order: older first, those of unknown birth last, then by name and number.
  static func lines(of rows: [CaseloadRow], in database: Database) throws -> [Int: [String]] {
    let children = Set(rows.flatMap(\.children).map(\.ref.number))
    let found = try database.rows(
      """
      SELECT b.family, b.relationship, p.id, p.council_id, p.forename, p.surname, (
          SELECT trim(h.address || ', ' || h.postcode, ', ') FROM household_person l
          JOIN household h ON h.id = l.household
          WHERE l.person = p.id AND l.until IS NULL ORDER BY l.since DESC, l.id DESC LIMIT 1) AS home
      FROM belonging b CROSS JOIN person p ON p.id = b.person
      """, "b.family", of: .some(Set(rows.map(\.family.number))),
      "ORDER BY p.born IS NULL, p.born, p.surname, p.forename, p.id")
    var lines: [Int: [String]] = [:]
    while let row = try found.next() {
      guard !children.contains(row["id"]) else { continue }
      let names = [row["forename"] as String, row["surname"] as String].filter { !$0.isEmpty }
      let name = names.isEmpty ? row.id("council_id", or: "id") : names.joined(separator: " ")
      let said = [name, row["relationship"] as String? ?? "", row["home"] as String? ?? ""]
      lines[row["family"], default: []].append(said.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    return lines
  }

  /// Where each open child stands: `Tolu 9: protection plan since 3 Feb 2026, N (neglect); latest review …`.
  static func standing(
    of rows: [CaseloadRow], today: Day, codes: CodeBook, in database: Database
  ) throws -> [Int: [String]] {
    var lines: [Int: [String]] = [:]
    for row in rows {
      for child in row.children where child.status != .closed {
        let facts = try StandingLines(of: child.ref.number, in: database)
        let said = try facts.lines(today: today, codes: codes, child: child, isImported: false)
        let told = said.map { $0.prefix(1).lowercased() + $0.dropFirst() }.joined(separator: "; ")
        let label = child.label(on: today)
        lines[row.family.number, default: []].append(told.isEmpty ? label : "\(label): \(told)")
      }
    }
    return lines
  }
}

extension Meetings {
  static func day(of meeting: Int, in database: Database) throws -> Day {
    let row = try Row.fetchOne(database, sql: "SELECT day FROM meeting WHERE id = ?", arguments: [meeting])
    guard let row else { throw Refusal.noSuch("meeting") }
    return try row.day("day")
  }

  /// When some families, as SQL lists them, were last discussed in full before a day.
  static func lastFull(of families: String, before day: Day, in database: Database) throws -> [Int: Day] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT d.family, max(m.day) AS day FROM discussion d CROSS JOIN meeting m ON m.id = d.meeting
        WHERE d.family IN \(families) AND d.state = 'discussed' AND d.tier = 'full' AND m.day < ?
        GROUP BY d.family
        """, arguments: [day.description])
    var days: [Int: Day] = [:]
    while let row = try rows.next() { days[row["family"]] = try row.day("day") }
    return days
  }
}
