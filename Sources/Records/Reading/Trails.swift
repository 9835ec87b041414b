import Casework
import GRDB

/// What was said and decided of some families, meeting by meeting, read at one go.
struct Trails {
  /// How far back the words of minutes are read where many families are looked through, in days.
  static let memory = 26 * 7

  private let rows: [Ref<Family>: CaseloadRow]
  private var arrived: [Int: Day] = [:]
  private var ratings: [Int: (level: Risk, since: Day)] = [:]
  private let meetings: [Int: [FamilyTrail.Heard]]
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
    meetings = try HeardMinutes(of: families, wordsSince: since, in: database).byFamily
    try readFamilies(families, in: database)
    try readRatings(families, in: database)
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
