import Casework
import GRDB

/// One entry of a family's record with what orders and sorts it.
struct Told {
  var family: Int
  var entry: Entry
  /// The second at which it was typed.
  var seconds: Int
  /// Agreed or minuted at a meeting.
  var ofMeeting: Bool
  /// It came with an import: it was not news on the day it was read in.
  var isImported = false
}

/// Reads families' records as they are read in order of time.
struct Entries {
  /// The families whose records are read, as SQL lists them.
  let families: String
  /// Only what happened or was typed after this day, and not at a meeting.
  let since: Day?
  let today: Day
  let codes: CodeBook
  let members: [Int: MemberCard]
  let database: Database

  /// Whole records, or only what is news since a day.
  init(
    of families: [Int], newsSince since: Day? = nil, today: Day, codes: CodeBook, in database: Database
  ) throws {
    self.families = "(\(families.map(String.init).joined(separator: ", ")))"
    (self.since, self.today, self.codes, self.database) = (since, today, codes, database)
    members = try Members.byNumber(in: database)
  }

  /// Order: latest day first; on one day the latest entered first, then by kind and number.
  func all() throws -> [Told] {
    let told = try visits() + notes() + decisions() + discussions() + hypotheses() + occasions() + standings()
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

  /// The condition that a row is a family's, and news where only news is read.
  func chosen(_ row: String, entered: Bool = true) -> String {
    let ofFamilies = "\(row).family IN \(families)"
    guard let since else { return ofFamilies }
    let typed = entered ? " OR \(row).entered_on > '\(since)'" : ""
    return "\(ofFamilies) AND (\(row).day > '\(since)'\(typed))"
  }

  private func visits() throws -> [Told] {
    let sights = try Row.fetchAll(
      database,
      sql: """
        SELECT c.visit, c.seen, c.alone, c.bedroom, p.id, p.council_id, p.forename, p.surname
        FROM visit v CROSS JOIN visit_child c ON c.visit = v.id CROSS JOIN person p ON p.id = c.child
        WHERE \(chosen("v")) ORDER BY c.id
        """)
    let byVisit = Dictionary(grouping: sights) { $0["visit"] as Int }
    return try Row.fetchAll(database, sql: "SELECT * FROM visit v WHERE \(chosen("v"))").map { row in
      let (kind, mode): (VisitKind, VisitMode) = (try row.word("kind"), try row.word("mode"))
      let type: String = row["type"]
      var title = kind == .other && !type.isEmpty ? type : kind.words
      if mode != .faceToFace { title += ", \(mode.words)" }
      let sights = (byVisit[row["id"]] ?? []).map(Self.words)
      return Told(
        family: row["family"],
        entry: try entry(
          .visit(row.ref("id")), row, title: title, about: sights.joined(separator: ", "), text: row["text"],
          by: [name(row["member"]), Self.source(row)].compactMap(\.self).joined(separator: ", ")),
        seconds: row["entered_at"], ofMeeting: false, isImported: row["entered_by"] as Int? == nil)
    }
  }

  private func notes() throws -> [Told] {
    let people = try Row.fetchAll(
      database,
      sql: """
        SELECT t.note, p.id, p.council_id, p.forename, p.surname
        FROM note n CROSS JOIN note_person t ON t.note = n.id CROSS JOIN person p ON p.id = t.person
        WHERE \(chosen("n")) ORDER BY t.id
        """)
    let byNote = Dictionary(grouping: people) { $0["note"] as Int }
    return try Row.fetchAll(database, sql: "SELECT * FROM note n WHERE \(chosen("n"))").map { row in
      let event: NoteEvent = try row.word("event")
      return Told(
        family: row["family"],
        entry: try entry(
          .note(row.ref("id")), row, title: event.words(in: try row.word("kind")),
          about: (byNote[row["id"]] ?? []).map(Self.shortName).joined(separator: ", "), text: row["text"],
          by: Self.source(row) ?? ""), seconds: row["entered_at"], ofMeeting: false)
    }
  }

  private func decisions() throws -> [Told] {
    let ofNone = since == nil ? "" : " AND d.discussion IS NULL"
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.*, a.title FROM decision d LEFT JOIN authority a ON a.decision = d.authority
        WHERE \(chosen("d"))\(ofNone)
        """)
    return try rows.map { row in
      let member = members[row["member"]]?.member
      let post = (row["sought_from"] as String?).map(Authority.holder)
      var text: String = row["text"]
      if let answer = try Decisions.answer(row) { text += "\n" + answer.sentence }
      return Told(
        family: row["family"],
        entry: try entry(
          .decision(row.ref("id")), row, title: post.map { "To be sought from \($0)" } ?? "Decision",
          about: row["title"] as String? ?? row["authority"], text: text,
          by: member.map { "\($0.name), \($0.role.words)" } ?? ""),
        seconds: row["entered_at"], ofMeeting: row["discussion"] as Int? != nil)
    }
  }

  func name(_ member: Int?) -> String? { member.flatMap { members[$0]?.member.name } }

  func entry(
    _ id: Entry.Identity, _ row: Row, title: String, about: String, text: String, by: String
  ) throws -> Entry {
    let day = try row.day("day")
    return Entry(
      id: id, day: day, title: title, about: about, text: text, by: by,
      enteredBy: name(row["entered_by"]) ?? "import",
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
