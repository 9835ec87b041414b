import Casework
import GRDB

/// The meetings at which some families were on the agenda.
struct HeardMinutes {
  /// Latest first.
  private(set) var byFamily: [Int: [FamilyTrail.Heard]] = [:]

  private let families: String
  private let since: Day?
  private let database: Database

  /// With a day only the words since then are read, no actions, and only decisions that are younger or wait for
  /// something.
  init(of families: String, wordsSince since: Day?, in database: Database) throws {
    (self.families, self.since, self.database) = (families, since, database)
    let words = try HeardWords(of: families, since: since, in: database)
    let (decisions, actions) = (try decisions(), since == nil ? try actions() : [:])
    let challenged = try challenged()
    let risks = try risks()
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT d.id, d.family, d.tier, d.state = 'discussed', d.challenge <> '', m.day FROM discussion d
        CROSS JOIN meeting m ON m.id = d.meeting
        WHERE d.family IN \(families) AND d.state <> 'waiting' ORDER BY m.day DESC, d.id DESC
        """)
    while let row = try rows.next() {
      let (id, family, hasOld): (Int, Int, Bool) = (row[0], row[1], row[4])
      byFamily[family, default: []].append(
        FamilyTrail.Heard(
          day: try row.day("day"), tier: try row.word("tier"), wasDiscussed: row[3],
          texts: words.texts[id] ?? [], ticked: words.ticked[id] ?? [],
          hasChallenge: hasOld || challenged.contains(id), risk: risks[id], decisions: decisions[id] ?? [],
          actions: actions[id] ?? []))
    }
  }

  private func decisions() throws -> [Int: [DecisionRow]] {
    let lasting = since.map { since in
      """
       AND (c.day > '\(since)' OR c.sought_from IS NOT NULL AND c.granted IS NULL
        OR EXISTS (SELECT 1 FROM action a WHERE a.discussion = c.discussion AND a.done IS NULL))
      """
    }
    let chosen = "c.family IN \(families) AND c.discussion IS NOT NULL\(lasting ?? "")"
    var decisions: [Int: [DecisionRow]] = [:]
    for (discussion, row) in try Decisions.rows(where: chosen, order: "c.id", in: database) {
      if let discussion { decisions[discussion, default: []].append(row) }
    }
    return decisions
  }

  private func actions() throws -> [Int: [ActionRow]] {
    let made = "a.family IN \(families) AND a.discussion IS NOT NULL AND a.purpose IS NULL"
    let rows = Dictionary(
      uniqueKeysWithValues: try Actions.rows(where: made, in: database).map { ($0.ref.number, $0) })
    let found = try Row.fetchCursor(
      database, sql: "SELECT a.id, a.discussion FROM action a WHERE \(made) ORDER BY a.id")
    var actions: [Int: [ActionRow]] = [:]
    while let row = try found.next() {
      if let action = rows[row[0]] { actions[row[1], default: []].append(action) }
    }
    return actions
  }

  private func challenged() throws -> Set<Int> {
    try Set(
      Int.fetchCursor(
        database,
        sql: """
          SELECT c.discussion FROM discussion d CROSS JOIN challenge c ON c.discussion = d.id
          WHERE d.family IN \(families)
          """))
  }

  private func risks() throws -> [Int: Risk] {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT discussion, level FROM risk WHERE family IN \(families) AND discussion IS NOT NULL")
    var risks: [Int: Risk] = [:]
    while let row = try rows.next() { risks[row[0]] = try row.word("level") }
    return risks
  }
}

/// What was written at some meetings, and for whom parts were ticked, by the numbers of the discussions.
private struct HeardWords {
  /// Part by part.
  private(set) var texts: [Int: [String]] = [:]
  private(set) var ticked: [Int: [Ref<Person>]] = [:]

  init(of families: String, since: Day?, in database: Database) throws {
    let heard = """
      discussion d CROSS JOIN meeting m ON m.id = d.meeting AND m.day > '\(since?.stored ?? "")'
      """
    let chosen = "d.family IN \(families) AND d.state = 'discussed'"
    let own = try Row.fetchCursor(
      database,
      sql: """
        SELECT d.id, d.update_text, d.risks, d.protective, d.challenge, d.child_view, d.parents_view, d.genogram
        FROM \(heard) WHERE \(chosen)
        """)
    while let row = try own.next() {
      var told: [String] = []
      for column in 1...7 {
        let text: String = row[column]
        if !text.isEmpty { told.append(text) }
      }
      texts[row[0]] = told
    }
    for (table, words) in Self.parts {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT d.id, \(words) FROM \(heard) CROSS JOIN \(table.rawValue) x ON x.discussion = d.id
          WHERE \(chosen) ORDER BY x.id
          """)
      while let row = try rows.next() { texts[row[0], default: []].append(row[1]) }
    }
    let parts = try Row.fetchCursor(
      database,
      sql: """
        SELECT d.id, x.child FROM \(heard) CROSS JOIN part_child x ON x.discussion = d.id
        WHERE \(chosen) ORDER BY x.id
        """)
    while let row = try parts.next() {
      let (id, child): (Int, Ref<Person>) = (row[0], Ref(row[1]))
      if ticked[id]?.contains(child) != true { ticked[id, default: []].append(child) }
    }
  }

  private static let parts: [(table: Table, words: String)] = [
    (.hypothesis, "trim(x.text || ' ' || x.would_change || ' ' || x.test)"), (.hypothesisStep, "x.words"),
    (.challenge, "trim(x.text || ' ' || x.changed)"), (.decision, "x.text"), (.action, "x.text"),
  ]
}
