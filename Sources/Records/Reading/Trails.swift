import Casework
import GRDB

/// What was said and decided of some families, meeting by meeting, read at one go.
struct Trails {
  /// How far back the words of minutes are read where many families are looked through, in days.
  static let memory = 26 * 7

  private let rows: [Ref<Family>: CaseloadRow]
  private var arrived: [Int: Day] = [:]
  private var ratings: [Int: (level: Risk, since: Day)] = [:]
  private var meetings: [Int: [FamilyTrail.Heard]] = [:]
  private let hypotheses: [Ref<Family>: [HypothesisRow]]
  private let open: [Ref<Family>?: [ActionRow]]

  /// With a day only the words of the minutes since then are read, only decisions that are younger or not yet
  /// done, and only hypotheses; otherwise everything.
  init(of rows: [CaseloadRow], wordsSince since: Day?, in database: Database) throws {
    self.rows = Dictionary(uniqueKeysWithValues: rows.map { ($0.family, $0) })
    let families = "(\(rows.map { String($0.family.number) }.joined(separator: ", ")))"
    hypotheses = Dictionary(
      grouping: try Hypotheses.rows(where: "h.family IN \(families)", in: database).map(\.hypothesis),
      by: \.hypothesis.family)
    open = Dictionary(
      grouping: try Actions.rows(where: "a.family IN \(families) AND a.done IS NULL", in: database),
      by: \.family)
    try readFamilies(families, in: database)
    try readRatings(families, in: database)
    let heard = try HeardMinutes(of: families, wordsSince: since, in: database)
    meetings = try heard.byFamily
  }

  /// Nothing where the family is none of those that were read.
  func trail(of family: Ref<Family>) -> FamilyTrail? {
    guard let row = rows[family] else { return nil }
    let rating = ratings[family.number]
    return FamilyTrail(
      family: family, familyId: row.familyId, name: row.name,
      children: row.children.filter { $0.status != .closed }
        .map { FamilyTrail.Child(ref: $0.ref, forename: $0.forename) },
      arrived: arrived[family.number], meetings: meetings[family.number] ?? [],
      hypotheses: (hypotheses[family] ?? []).reversed(), level: rating?.level, since: rating?.since,
      open: open[family] ?? [])
  }

  /// An imported family's day is the import's and says nothing.
  private mutating func readFamilies(_ families: String, in database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, made FROM family WHERE id IN \(families) AND imported = '{}'")
    while let row = try rows.next() { arrived[row["id"]] = try row.day("made") }
  }

  /// The level now, and since when it has been the same.
  private mutating func readRatings(_ families: String, in database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT family, level, day FROM risk WHERE family IN \(families) ORDER BY day, id")
    while let row = try rows.next() {
      let level: Risk = try row.word("level")
      if ratings[row["family"]]?.level != level { ratings[row["family"]] = (level, try row.day("day")) }
    }
  }
}

/// The meetings at which some families were on the agenda.
private struct HeardMinutes {
  private let rows: [Row]
  private let words: [Int: (texts: [String], ticked: [Ref<Person>])]
  private let decisions: [Int?: [DecisionRow]]
  private let actions: [Int: [ActionRow]]
  private let challenged: Set<Int>
  private let risks: [Int: Risk]

  init(of families: String, wordsSince since: Day?, in database: Database) throws {
    rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.id, d.family, d.tier, d.state, d.challenge, m.day FROM discussion d
        CROSS JOIN meeting m ON m.id = d.meeting
        WHERE d.family IN \(families) AND d.state <> 'waiting' ORDER BY m.day DESC, d.id DESC
        """)
    let ofFamilies = "d.family IN \(families) AND d.state = 'discussed'"
    let recent = since.map { " AND m.day > '\($0)'" } ?? ""
    let written = try WrittenMinutes(where: ofFamilies + recent, withVersions: false, in: database)
    words = Dictionary(
      uniqueKeysWithValues: try written.standing.map { row, item in
        (row["id"], (item.texts, written.ticked(row).map { Ref($0) }))
      })
    let lasting = since.map { since in
      """
       AND (c.day > '\(since)' OR c.sought_from IS NOT NULL AND c.granted IS NULL
        OR EXISTS (SELECT 1 FROM action a WHERE a.discussion = c.discussion AND a.done IS NULL))
      """
    }
    decisions = Dictionary(
      grouping: try Decisions.rows(
        where: "c.family IN \(families) AND c.discussion IS NOT NULL\(lasting ?? "")", order: "c.id",
        in: database), by: \.discussion
    ).mapValues { $0.map(\.row) }
    actions =
      since == nil
      ? try Self.actions(of: families, in: database) : [:]
    challenged = Set(
      try Int.fetchAll(
        database,
        sql: """
          SELECT c.discussion FROM discussion d CROSS JOIN challenge c ON c.discussion = d.id
          WHERE d.family IN \(families)
          """))
    let rated = try Row.fetchAll(
      database,
      sql: "SELECT discussion, level FROM risk WHERE family IN \(families) AND discussion IS NOT NULL")
    risks = Dictionary(try rated.map { ($0["discussion"], try $0.word("level")) }) { $1 }
  }

  /// Latest first.
  var byFamily: [Int: [FamilyTrail.Heard]] {
    get throws {
      var heard: [Int: [FamilyTrail.Heard]] = [:]
      for row in rows {
        let id: Int = row["id"]
        let old: String = row["challenge"]
        heard[row["family"], default: []].append(
          FamilyTrail.Heard(
            day: try row.day("day"), tier: try row.word("tier"),
            wasDiscussed: row["state"] == MeetingBoard.Item.State.discussed.rawValue,
            texts: words[id]?.texts ?? [], ticked: words[id]?.ticked ?? [],
            hasChallenge: !old.isEmpty || challenged.contains(id), risk: risks[id],
            decisions: decisions[id] ?? [], actions: actions[id] ?? []))
      }
      return heard
    }
  }

  private static func actions(of families: String, in database: Database) throws -> [Int: [ActionRow]] {
    let made = try Row.fetchAll(
      database,
      sql: """
        SELECT id, discussion FROM action
        WHERE family IN \(families) AND discussion IS NOT NULL AND purpose IS NULL ORDER BY id
        """)
    let rows = Dictionary(
      uniqueKeysWithValues: try Actions.rows(
        where: "a.family IN \(families) AND a.discussion IS NOT NULL", in: database
      ).map { ($0.ref.number, $0) })
    var actions: [Int: [ActionRow]] = [:]
    for row in made {
      if let action = rows[row["id"]] { actions[row["discussion"], default: []].append(action) }
    }
    return actions
  }
}

extension Minutes.Item {
  /// All that was written in it, part by part.
  fileprivate var texts: [String] {
    sections.map { $0.note.isEmpty ? $0.text : "\($0.text) \($0.note)" } + decisions.map(\.text)
      + actions.map(\.text)
  }
}
