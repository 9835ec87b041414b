import Casework
import GRDB

/// The words of families, people and texts, folded, so that they are found however they are typed.
///
/// An entry made later has a higher row number, so that the latest written is found first.
enum SearchIndex {
  /// Takes up afresh what was written, changed or deleted; what no longer exists just goes.
  static func refresh(_ rows: [(kind: String, subject: Int)], in database: Database) throws {
    var taken: [String: Set<Int>] = [:]
    let once = rows.reversed().filter { taken[$0.kind, default: []].insert($0.subject).inserted }
    for row in once.reversed() { try refresh(row.kind, row.subject, in: database) }
  }

  private static func refresh(_ kind: String, _ subject: Int, in database: Database) throws {
    if kind == Table.person.rawValue {
      try NameSounds.refresh(subject, in: database)
      try FoundNumbers.refresh(subject, in: database)
    }
    let known = try database.cachedStatement(
      sql: "SELECT entry FROM search_row WHERE kind = ? AND subject = ?")
    if let entry = try Int.fetchOne(known, arguments: [kind, subject]) {
      try database.cachedStatement(sql: "DELETE FROM \(table(of: kind)) WHERE rowid = ?")
        .execute(arguments: [entry])
      try database.cachedStatement(sql: "DELETE FROM search_row WHERE kind = ? AND subject = ?")
        .execute(arguments: [kind, subject])
    }
    try write(kind, subject, in: database)
  }

  private static func write(_ kind: String, _ subject: Int, in database: Database) throws {
    guard let words = try words(kind, subject, in: database) else { return }
    if isKnown(kind) {
      try database.cachedStatement(
        sql: "INSERT INTO search_known (name, words, kind, subject, family) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [
        indexed(words.name), Folded(words.words).text, kind, subject, words.family,
      ])
    } else {
      try database.cachedStatement(
        sql: "INSERT INTO search (words, kind, subject, family) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [Tokens.indexed(words.words), kind, subject, words.family])
    }
    try database.cachedStatement(sql: "INSERT INTO search_row (kind, subject, entry) VALUES (?, ?, ?)")
      .execute(arguments: [kind, subject, database.lastInsertedRowID])
  }

  /// Takes up everything afresh: families, people, then texts in the order in which they were written.
  static func refreshAll(in database: Database) throws {
    try database.execute(sql: "DELETE FROM search; DELETE FROM search_known; DELETE FROM search_row")
    for row in try Row.fetchAll(database, sql: written) {
      try write(row["kind"], row["subject"], in: database)
    }
    try NameSounds.refreshAll(in: database)
    try FoundNumbers.refreshAll(in: database)
  }

  private static let written = """
    SELECT 'family' AS kind, id AS subject, '' AS day, 0 AS at FROM family
    UNION ALL SELECT 'person', id, '', 0 FROM person
    UNION ALL SELECT 'visit', id, entered_on, entered_at FROM visit
    UNION ALL SELECT 'note', id, entered_on, entered_at FROM note
    UNION ALL SELECT 'occasion', id, entered_on, entered_at FROM occasion
    UNION ALL SELECT 'discussion', d.id, coalesce(d.entered_on, m.day), coalesce(d.entered_at, 0)
      FROM discussion d JOIN meeting m ON m.id = d.meeting
    UNION ALL SELECT 'hypothesis', id, entered_on, entered_at FROM hypothesis
    UNION ALL SELECT 'decision', id, entered_on, entered_at FROM decision
    UNION ALL SELECT 'action', id, made, 0 FROM action
    UNION ALL SELECT 'submission', id, entered_on, entered_at FROM submission
    UNION ALL SELECT 'question', id, asked_on, asked_at FROM question
    ORDER BY day, at, kind, subject
    """

  /// People and families stand apart from texts.
  private static func isKnown(_ kind: String) -> Bool { kind == "family" || kind == "person" }

  private static func table(of kind: String) -> String { isKnown(kind) ? "search_known" : "search" }

  /// What stands between a name and its words written as one: the index takes it for a blank.
  static let aside: Character = "\u{1F}"

  /// A name as it is indexed: folded, and after it `obrien` for `O'Brien` and `owusuansah` for `Owusu-Ansah`.
  private static func indexed(_ name: String) -> String {
    let folded = Folded(name).text
    let marks: Set<Character> = ["'", "-"]
    let joined = folded.split(separator: " ").filter { $0.contains(where: marks.contains) }
      .map { String($0.filter { !marks.contains($0) }) }
    return joined.isEmpty ? folded : folded + String(aside) + joined.joined(separator: " ")
  }

  /// The children who are found by a member's name, because the member works with them.
  static func children(of member: Int, in database: Database) throws -> [(kind: String, subject: Int)] {
    let statement = try database.cachedStatement(
      sql: "SELECT child FROM allocation WHERE member = ? AND until IS NULL ORDER BY child")
    return try Int.fetchAll(statement, arguments: [member]).map { ("person", $0) }
  }

  /// The hypotheses that some rows are, or say something of.
  static func hypotheses(in images: [RowImage]) -> [(kind: String, subject: Int)] {
    images.compactMap { image in
      if image.table == .hypothesis { return (image.table.rawValue, image.id) }
      guard image.table == .hypothesisStep,
        case .number(let id) = (image.after ?? image.before)?["hypothesis"]
      else { return nil }
      return (Table.hypothesis.rawValue, id)
    }
  }

  private struct Words {
    var name = ""
    var words = ""
    var family: Int?
  }

  /// Whether a text has all the sought words to their ends, and not only as far as they are kept.
  static func fits(_ kind: String, _ subject: Int, _ sought: Sought, in database: Database) throws -> Bool {
    guard sought.isLonger else { return true }
    return try words(kind, subject, in: database).map { Tokens.fit($0.words, sought.words) } ?? false
  }

  /// What a record is found by; nothing where it is gone or says nothing.
  private static func words(_ kind: String, _ subject: Int, in database: Database) throws -> Words? {
    guard let sql = statements[kind] else { return nil }
    let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [subject])
    guard let row else { return nil }
    var words = Words(name: row["name"], words: row["words"], family: row["family"])
    if row.hasColumn("postcode"), let postcode: String = row["postcode"] {
      words.words += " " + postcode.filter { !$0.isWhitespace }
    }
    if row.hasColumn("event"), let known = NoteEvent(rawValue: row["event"]) {
      words.words += " " + known.words
    }
    if row.hasColumn("visit_kind"), let known = VisitKind(rawValue: row["visit_kind"]) {
      words.words += " " + known.words
    }
    if row.hasColumn("occasion_kind"), let known = OccasionKind(rawValue: row["occasion_kind"]) {
      words.words += " " + known.title
    }
    return words.name.isEmpty && words.words.trimmed.isEmpty ? nil : words
  }

  private static let statements = [
    "family": "SELECT name, '' AS words, id AS family FROM family WHERE id = ?",
    "person": """
    SELECT forename || ' ' || surname AS name, trim(coalesce(school, '') || ' ' || coalesce((
        SELECT m.name FROM allocation a JOIN member m ON m.id = a.member
        WHERE a.child = person.id AND a.until IS NULL), '') || ' ' || coalesce((
        SELECT group_concat(h.address || ' ' || h.postcode, ' ') FROM household_person l
        JOIN household h ON h.id = l.household WHERE l.person = person.id AND l.until IS NULL), '')
        || ' ' || coalesce((
        SELECT group_concat(c.value, ' ') FROM contact_detail c
        WHERE c.person = person.id AND c.kind = 'email'), '')) AS words,
      (SELECT h.postcode FROM household_person l JOIN household h ON h.id = l.household
        WHERE l.person = person.id AND l.until IS NULL ORDER BY l.since DESC, l.id DESC LIMIT 1) AS postcode,
      (SELECT b.family FROM belonging b WHERE b.person = person.id) AS family
    FROM person WHERE id = ?
    """,
    "visit": "SELECT '' AS name, text || ' ' || told_by AS words, family, kind AS visit_kind"
      + " FROM visit WHERE id = ?",
    "note": "SELECT '' AS name, text || ' ' || told_by AS words, family, event FROM note WHERE id = ?",
    "occasion": "SELECT '' AS name, text || ' ' || told_by AS words, family, kind AS occasion_kind"
      + " FROM occasion WHERE id = ?",
    "discussion": """
    SELECT '' AS name, \(FoundText.minuted) AS words, d.family FROM discussion d WHERE d.id = ?
    """,
    // One that was put at a meeting is found by its minute.
    "hypothesis": """
    SELECT '' AS name, \(FoundText.hypothesis) AS words, h.family FROM hypothesis h
    WHERE h.id = ? AND h.discussion IS NULL
    """,
    "decision": "SELECT '' AS name, text AS words, family FROM decision WHERE id = ?",
    "action": "SELECT '' AS name, text AS words, family FROM action WHERE id = ?",
    "submission": "SELECT '' AS name, text AS words, family FROM submission"
      + " WHERE id = ? AND state <> 'withdrawn'",
    "question": "SELECT '' AS name, text || ' ' || answer AS words, family FROM question WHERE id = ?",
  ]
}
