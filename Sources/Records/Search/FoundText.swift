import Casework
import GRDB

/// Reads one found text with the words around what was sought.
enum FoundText {
  /// How many texts are looked at for one that is shown; more than enough where words begin alike.
  private static let looked = 5

  /// Texts with all the sought words, latest written first.
  static func byWords(_ sought: Sought, limit: Int, _ people: FoundPeople) throws -> [Found] {
    let database = people.database
    let statement = try database.cachedStatement(
      sql: """
        SELECT kind, subject FROM search WHERE search MATCH ? AND \(VeilViews.isSeen("family"))
        ORDER BY rowid DESC LIMIT ?
        """)
    let rows = try Row.fetchAll(statement, arguments: [sought.inTexts, limit * looked])
    var found: [Found] = []
    for row in rows where found.count < limit {
      guard try SearchIndex.fits(row["kind"], row["subject"], sought, in: database) else { continue }
      if let hit = try read(row["kind"], row["subject"], sought: sought, in: database) { found.append(hit) }
    }
    return found
  }

  static func read(
    _ kind: String, _ subject: Int, sought: Sought, in database: Database
  ) throws -> Found? {
    guard let known = Found.Kind(rawValue: kind), let sql = statements[known] else { return nil }
    let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [subject])
    guard let row else { return nil }
    let what =
      switch known {
      case .note: row["kind"] as String
      case .occasion: OccasionKind(rawValue: row["kind"])?.plain ?? known.rawValue
      case .submission: "submitted \(row["kind"] as String)"
      default: known.rawValue
      }
    return Found(
      kind: known, id: Ref<Found>(subject).printed, family: row.refIfAny("family"),
      familyName: row["name"] ?? "", text: excerpt(row["text"], around: sought.words),
      why: "\(what) of \(try row.day("day").plain)")
  }

  /// All the words of a minute that have no entry of their own; `d` is its discussion.
  static let minuted = """
    d.update_text || ' ' || d.risks || ' ' || d.protective || ' ' || d.challenge || ' ' || d.child_view || ' '
      || d.parents_view || ' ' || coalesce((SELECT group_concat(c.text || ' ' || c.changed, ' ')
        FROM challenge c WHERE c.discussion = d.id), '') || ' '
      || coalesce((SELECT group_concat(h.text || ' ' || h.would_change || ' ' || h.test, ' ')
        FROM hypothesis h WHERE h.discussion = d.id), '') || ' '
      || coalesce((SELECT group_concat(s.words, ' ') FROM hypothesis_step s WHERE s.discussion = d.id), '')
    """

  /// What a hypothesis `h` says, with what was found of it between meetings.
  static let hypothesis = """
    h.text || ' ' || h.would_change || ' ' || h.test || ' ' || coalesce((
      SELECT group_concat(s.words, ' ') FROM hypothesis_step s
      WHERE s.hypothesis = h.id AND s.discussion IS NULL), '')
    """

  private static let statements: [Found.Kind: String] = [
    .visit: """
    SELECT v.family, f.name, v.day, v.text FROM visit v JOIN family f ON f.id = v.family WHERE v.id = ?
    """,
    .note: """
    SELECT n.family, f.name, n.day, n.text, n.kind FROM note n JOIN family f ON f.id = n.family
    WHERE n.id = ?
    """,
    .occasion: """
    SELECT o.family, f.name, o.day, o.text, o.kind FROM occasion o LEFT JOIN family f ON f.id = o.family
    WHERE o.id = ?
    """,
    .discussion: """
    SELECT d.family, f.name, m.day, trim(\(minuted)) AS text
    FROM discussion d JOIN family f ON f.id = d.family JOIN meeting m ON m.id = d.meeting WHERE d.id = ?
    """,
    .hypothesis: """
    SELECT h.family, f.name, h.first_put AS day, trim(\(hypothesis)) AS text
    FROM hypothesis h JOIN family f ON f.id = h.family WHERE h.id = ?
    """,
    .decision: """
    SELECT d.family, f.name, d.day, d.text FROM decision d JOIN family f ON f.id = d.family WHERE d.id = ?
    """,
    .action: """
    SELECT a.family, f.name, a.made AS day, a.text FROM action a LEFT JOIN family f ON f.id = a.family
    WHERE a.id = ?
    """,
    .submission: """
    SELECT s.family, f.name, s.entered_on AS day, s.text, s.kind FROM submission s
    JOIN family f ON f.id = s.family WHERE s.id = ?
    """,
    .question: """
    SELECT q.family, f.name, q.asked_on AS day, trim(q.text || ' ' || q.answer) AS text FROM question q
    JOIN family f ON f.id = q.family WHERE q.id = ?
    """,
  ]

  /// About a hundred characters of a text, in one line, from shortly before the first sought word.
  private static func excerpt(_ text: String, around sought: [Folded]) -> String {
    let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(Substring.init)
    let first = words.firstIndex { word in sought.contains { begins(word, with: $0) } }
    let start = max(0, (first ?? 0) - 4)
    let shown = Changing.shortened(words[start...].prefix(60).joined(separator: " "), to: 100)
    return start > 0 ? "… " + shown : shown
  }

  /// Whether a word, or a part of it after a mark, begins as sought; plain letters are looked at as they stand.
  private static func begins(_ word: Substring, with sought: Folded) -> Bool {
    let (letters, wanted) = (word.utf8, sought.text.utf8)
    guard letters.allSatisfy({ $0 < 0x80 }), !wanted.contains(apostrophe) else {
      return Tokens.words(of: Folded(word)).contains { $0.hasPrefix(sought.text) }
        || Folded(word).hasWord(startingWith: sought)
    }
    var isBeginning = true
    for place in letters.indices {
      let isPart = Tokens.isPart(letters[place])
      if isPart, isBeginning, letters[place...].lazy.map(Tokens.lowercase).starts(with: wanted) {
        return true
      }
      isBeginning = !isPart
    }
    return false
  }

  private static let apostrophe = UInt8(ascii: "'")
}
