public import Casework
import GRDB

extension Store {
  /// What is not known that a return or a clock will need, of the children of open families, and what was
  /// typed late in the last four weeks.
  public func missing(today: Day) throws(Refusal) -> MissingBoard {
    try reading { database in
      let rows = try MissingRows(today: today, in: database).all()
      let lags = try EntryLags(today: today, calendar: try self.rules(in: database).calendar, in: database)
      return MissingBoard(rows: rows, lags: lags.late, usualLag: lags.usual)
    }
  }
}

/// Finds what is not known, with a few questions for the whole unit.
struct MissingRows {
  let today: Day
  let database: Database

  /// Where a row stands among the others.
  private struct Placed {
    var sortName: String
    var family: Int
    /// Children by birth, then the family itself, then its adults.
    var rank: Int
    var order: String
    var row: MissingBoard.Row
  }

  init(today: Day, in database: Database) throws { (self.today, self.database) = (today, database) }

  /// By family; in a family its children by birth, then the family itself, then its adults; then by field.
  func all() throws -> [MissingBoard.Row] { try placed().sorted(by: Self.precedes).map(\.row) }

  /// How many there are, without putting them in order.
  func count() throws -> Int { try placed().count }

  private func placed() throws -> [Placed] {
    var placed: [Placed] = []
    let unknown = Dictionary(
      grouping: try ClockRows.unknown(.standing, today: today, in: database).filter { $0.family != nil }
    ) { $0.child }
    let children = try Row.fetchAll(database, sql: Self.children, arguments: [today.description])
    for row in children {
      let child = try MissingChild(row, today: today)
      var rows = child.rows
      rows += (unknown[child.ref] ?? []).map(Self.row)
      placed += rows.map {
        Placed(sortName: row["sort_name"], family: row["family"], rank: 0, order: child.order, row: $0)
      }
    }
    for unknown in unknown[nil] ?? [] { placed += try place(unknown) }
    return placed + (try families()) + (try adults())
  }

  private static func precedes(_ left: Placed, _ right: Placed) -> Bool {
    if left.sortName != right.sortName { return left.sortName < right.sortName }
    if left.family != right.family { return left.family < right.family }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.order != right.order { return left.order < right.order }
    let fields = (left.row.field.weight, right.row.field.weight)
    return fields.0 != fields.1 ? fields.0 < fields.1 : left.row.title < right.row.title
  }

  private static func row(_ clock: UnknownRow) -> MissingBoard.Row {
    MissingBoard.Row(
      child: clock.child, childName: clock.childName ?? "", family: clock.family,
      familyName: clock.familyName ?? "", field: .clock, title: clock.title,
      why: "The import did not say when it was last done, so its next date cannot be counted.",
      clock: clock.key)
  }

  /// A clock of a whole family.
  private func place(_ clock: UnknownRow) throws -> [Placed] {
    guard let family = clock.family else { return [] }
    let sortName = try String.fetchOne(
      database.cachedStatement(sql: "SELECT sort_name FROM family_state WHERE family = ?"),
      arguments: [family.number])
    return [
      Placed(sortName: sortName ?? "", family: family.number, rank: 1, order: "", row: Self.row(clock))
    ]
  }

  /// Open families of whom no adult is recorded.
  private func families() throws -> [Placed] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT s.family, s.sort_name, f.name FROM family_state s CROSS JOIN family f ON f.id = s.family
        WHERE s.open = 1 AND NOT EXISTS (
          SELECT 1 FROM belonging b WHERE b.family = s.family AND NOT b.\(ChildState.isChild))
        """
    ).map { row in
      Placed(
        sortName: row["sort_name"], family: row["family"], rank: 1, order: "",
        row: MissingBoard.Row(
          child: nil, childName: "", family: row.ref("family"), familyName: row["name"],
          field: .relationship, title: "Any adult",
          why: "Nobody is recorded who looks after the children, or could be rung."))
    }
  }

  /// Living adults of open families whom nobody could ring, or of whom nobody knows who they are.
  private func adults() throws -> [Placed] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT s.family, s.sort_name, f.name, p.id, p.council_id, p.forename, p.surname, b.relationship,
          EXISTS (SELECT 1 FROM contact_detail c WHERE c.person = p.id AND c.kind = 'phone') AS rung
        FROM family_state s CROSS JOIN family f ON f.id = s.family
          CROSS JOIN belonging b ON b.family = s.family CROSS JOIN person p ON p.id = b.person
        WHERE s.open = 1 AND NOT b.\(ChildState.isChild) AND p.died IS NULL
        """
    ).flatMap { row in
      var missing: [(field: MissingBoard.Field, title: String, why: String)] = []
      let (relationship, isRung): (String, Bool) = (row["relationship"], row["rung"])
      if relationship.trimmed.isEmpty {
        missing.append((.relationship, "Who they are", "Nobody has said what they are to the children."))
      }
      if !isRung { missing.append((.phone, "Telephone", "Whoever has to ring them has no number.")) }
      return missing.map { field, title, why in
        let number: Int = row["id"]
        return Placed(
          sortName: row["sort_name"], family: row["family"], rank: 2, order: padded(number),
          row: MissingBoard.Row(
            child: Ref(number), childName: Self.name(row), family: row.ref("family"), familyName: row["name"],
            field: field, title: title, why: why))
      }
    }
  }

  static func name(_ row: Row) -> String {
    let names = [row["forename"] as String, row["surname"] as String].filter { !$0.isEmpty }
    return names.isEmpty ? row.id("council_id", or: "id") : names.joined(separator: " ")
  }

  /// Everything that is asked of each open child, in one question: `since` columns are days of what runs, and
  /// the others say whether it is known.
  private static let children = """
    SELECT c.child AS id, c.family, s.sort_name, f.name, c.status, c.category, c.legal_status,
      p.council_id, p.forename, p.surname, p.born, p.expected, p.sex, p.ethnicity, p.school, b.relationship,
      EXISTS (SELECT 1 FROM allocation a WHERE a.child = p.id AND a.until IS NULL) AS has_worker,
      EXISTS (SELECT 1 FROM household_person h WHERE h.person = p.id AND h.until IS NULL) AS has_home,
      EXISTS (SELECT 1 FROM child_in_need n WHERE n.child = p.id AND n.closed IS NULL AND n.need IS NOT NULL)
        OR EXISTS (
          SELECT 1 FROM care_period n WHERE n.child = p.id AND n.ceased IS NULL AND n.need IS NOT NULL)
        AS has_need,
      (SELECT r.started FROM referral r WHERE r.child = p.id AND r.source IS NULL AND NOT EXISTS (
        SELECT 1 FROM referral l WHERE l.child = p.id AND l.started > r.started)) AS referred_since,
      (SELECT max(r.started) FROM care_period r WHERE r.child = p.id AND r.ceased IS NULL) AS care_since,
      (SELECT max(l.started) FROM protection_plan l WHERE l.child = p.id AND l.ended IS NULL) AS plan_since,
      (SELECT l.type FROM placement l JOIN care_period r ON r.child = l.child AND r.ceased IS NULL
          AND l.started >= r.started
        WHERE l.child = p.id ORDER BY l.started DESC LIMIT 1) AS placed,
      (SELECT l.started FROM leaving_care l WHERE l.child = p.id AND l.started <= ?
          AND coalesce(l.personal_adviser, '') = '' AND NOT EXISTS (
            SELECT 1 FROM leaving_care n WHERE n.child = p.id AND n.started > l.started)) AS leaving_since
    FROM family_state s CROSS JOIN child_state c ON c.family = s.family CROSS JOIN person p ON p.id = c.child
      CROSS JOIN family f ON f.id = c.family CROSS JOIN belonging b ON b.person = p.id
    WHERE s.open = 1 AND c.open = 1 AND p.died IS NULL
    """
}

/// A number with zeros before it, so that numbers order as texts do.
private func padded(_ number: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
}

extension MissingBoard.Field {
  /// What a return needs stands before what is merely handy.
  fileprivate var weight: Int { MissingBoard.Field.allCases.firstIndex(of: self) ?? 0 }
}
