import Casework
import GRDB

/// One entry of a family's record with what orders and sorts it.
struct Told {
  var entry: Entry
  /// The second at which it was typed.
  var seconds: Int
  /// Agreed or minuted at a meeting.
  var ofMeeting: Bool
  /// It came with an import: it was not news on the day it was read in.
  var isImported = false
}

/// Reads a family's record as it is read in order of time.
enum Entries {
  /// Order: latest day first; on one day the latest entered first, then by kind and number.
  static func all(
    of family: Int, today: Day, codes: CodeBook = CodeBook([]), in database: Database
  ) throws -> [Told] {
    let members = try Members.byNumber(in: database)
    let told =
      try visits(of: family, members, in: database) + notes(of: family, members, in: database)
      + decisions(of: family, members, in: database) + discussions(of: family, members, in: database)
      + occasions(of: family, members, today: today, in: database)
      + standings(of: family, codes: codes, in: database)
    return told.sorted { left, right in
      if left.entry.day != right.entry.day { return left.entry.day > right.entry.day }
      if left.entry.enteredOn != right.entry.enteredOn {
        return left.entry.enteredOn > right.entry.enteredOn
      }
      if left.seconds != right.seconds { return left.seconds > right.seconds }
      let ids = (left.entry.id, right.entry.id)
      return (ids.0.table.rawValue, -ids.0.number) < (ids.1.table.rawValue, -ids.1.number)
    }
  }

  private static func visits(
    of family: Int, _ members: [Int: MemberCard], in database: Database
  ) throws -> [Told] {
    let sights = try Row.fetchAll(
      database,
      sql: """
        SELECT c.visit, c.seen, c.alone, c.bedroom, p.id, p.council_id, p.forename, p.surname
        FROM visit v CROSS JOIN visit_child c ON c.visit = v.id CROSS JOIN person p ON p.id = c.child
        WHERE v.family = ? ORDER BY c.id
        """, arguments: [family])
    let byVisit = Dictionary(grouping: sights) { $0["visit"] as Int }
    let rows = try Row.fetchAll(database, sql: "SELECT * FROM visit WHERE family = ?", arguments: [family])
    return try rows.map { row in
      let (kind, mode): (VisitKind, VisitMode) = (try row.word("kind"), try row.word("mode"))
      let type: String = row["type"]
      var title = kind == .other && !type.isEmpty ? type : kind.words
      if mode != .faceToFace { title += ", \(mode.words)" }
      let sights = (byVisit[row["id"]] ?? []).map(words)
      let by = (row["member"] as Int?).flatMap { members[$0]?.member.name }
      return Told(
        entry: try entry(
          .visit(row.ref("id")), row, title: title, about: sights.joined(separator: ", "), text: row["text"],
          by: [by, source(row)].compactMap(\.self).joined(separator: ", "), members),
        seconds: row["entered_at"], ofMeeting: false, isImported: row["entered_by"] as Int? == nil)
    }
  }

  private static func notes(
    of family: Int, _ members: [Int: MemberCard], in database: Database
  ) throws -> [Told] {
    let people = try Row.fetchAll(
      database,
      sql: """
        SELECT t.note, p.id, p.council_id, p.forename, p.surname
        FROM note n CROSS JOIN note_person t ON t.note = n.id CROSS JOIN person p ON p.id = t.person
        WHERE n.family = ? ORDER BY t.id
        """, arguments: [family])
    let byNote = Dictionary(grouping: people) { $0["note"] as Int }
    let rows = try Row.fetchAll(database, sql: "SELECT * FROM note WHERE family = ?", arguments: [family])
    return try rows.map { row in
      let event: NoteEvent = try row.word("event")
      return Told(
        entry: try entry(
          .note(row.ref("id")), row, title: event.words,
          about: (byNote[row["id"]] ?? []).map(shortName).joined(separator: ", "), text: row["text"],
          by: source(row) ?? "", members), seconds: row["entered_at"], ofMeeting: false)
    }
  }

  private static func decisions(
    of family: Int, _ members: [Int: MemberCard], in database: Database
  ) throws -> [Told] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.*, a.title FROM decision d LEFT JOIN authority a ON a.decision = d.authority
        WHERE d.family = ?
        """, arguments: [family])
    return try rows.map { row in
      let member = members[row["member"]]?.member
      return Told(
        entry: try entry(
          .decision(row.ref("id")), row, title: "Decision",
          about: row["title"] as String? ?? row["authority"], text: row["text"],
          by: member.map { "\($0.name), \($0.role.words)" } ?? "", members),
        seconds: row["entered_at"], ofMeeting: row["discussion"] as Int? != nil)
    }
  }

  private static func discussions(
    of family: Int, _ members: [Int: MemberCard], in database: Database
  ) throws -> [Told] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.*, m.day, m.chair FROM discussion d CROSS JOIN meeting m ON m.id = d.meeting
        WHERE d.family = ? AND d.state = 'discussed'
        """, arguments: [family])
    return try rows.map { row in
      let tier: Tier = try row.word("tier")
      let children = try Discussions.children(of: row["id"], in: database)
      let text = Discussions.sections(of: row).map { "\($0.heading): \($0.text)" }
      return Told(
        entry: try entry(
          .discussion(row.ref("id")), row, title: "Unit meeting, \(tier.words.lowercased())",
          about: children.map(\.name).joined(separator: ", "), text: text.joined(separator: "\n"),
          by: (row["chair"] as Int?).flatMap { members[$0]?.member.name } ?? "", members),
        seconds: row["entered_at"] as Int? ?? 0, ofMeeting: true)
    }
  }

  static func entry(
    _ id: Entry.Identity, _ row: Row, title: String, about: String, text: String, by: String,
    _ members: [Int: MemberCard]
  ) throws -> Entry {
    let day = try row.day("day")
    let enteredBy = (row["entered_by"] as Int?).flatMap { members[$0]?.member.name }
    return Entry(
      id: id, day: day, title: title, about: about, text: text, by: by, enteredBy: enteredBy ?? "import",
      enteredOn: try row.dayIfAny("entered_on") ?? day, isSignificant: row["significant"],
      revision: Revision(row["revision"]))
  }

  static func source(_ row: Row) -> String? {
    let told: String = row["told_by"]
    return told.isEmpty ? nil : "told by \(told)"
  }

  /// What a visit was for one child: `Tolu seen alone`.
  private static func words(_ row: Row) -> String {
    let seen: String
    switch (row["seen"] as Bool, row["alone"] as Bool) {
    case (_, true): seen = "seen alone"
    case (true, _): seen = "seen"
    case (false, _): seen = "not seen"
    }
    return "\(shortName(row)) \(seen)\(row["bedroom"] as Bool ? ", bedroom seen" : "")"
  }

  /// A forename, or what else there is.
  static func shortName(_ row: Row) -> String {
    for column in ["forename", "surname", "council_id"] {
      if let name = row[column] as String?, !name.isEmpty { return name }
    }
    return Ref<Person>(row["id"]).printed
  }
}
