import Casework
import GRDB

/// What has changed since a meeting in where the children of open families stand.
enum StandingNews {
  private static let tables: [Table] = [.protectionPlan, .carePeriod, .placement, .legalStatus]

  /// By family: `Tolu, Femi: protection plan began`. It counts by its own day, or once it is typed.
  static func sentences(since meeting: Day, on day: Day, in database: Database) throws -> [Int: [String]] {
    let typed = try Typed(since: meeting, in: database)
    let sql = tables.map { table in
      let ended =
        switch table {
        case .protectionPlan: "t.ended"
        case .carePeriod: "t.ceased"
        default: "NULL"
        }
      // The placement and the legal status with which care begins say nothing besides.
      let alone =
        table == .placement || table == .legalStatus
        ? "NOT EXISTS (SELECT 1 FROM care_period k WHERE k.child = t.child AND k.started = t.started)" : "1"
      return """
        SELECT s.family AS family, '\(table.rawValue)' AS fact, t.id AS fact_id, t.started AS started, \(ended) AS until,
          p.id AS id, p.council_id, p.forename, p.surname
        FROM family_state s CROSS JOIN child_state c ON c.family = s.family
        CROSS JOIN \(table.rawValue) t ON t.child = c.child CROSS JOIN person p ON p.id = c.child
        WHERE s.open = 1 AND t.started <= ?2 AND \(alone) AND (t.started > ?1 OR until > ?1
          OR t.id IN (\(typed.rows(of: table))))
        """
    }
    var told: [Int: [(what: String, names: [String])]] = [:]
    let rows = try Row.fetchAll(
      database, sql: sql.joined(separator: " UNION ALL ") + " ORDER BY family, fact, started, id",
      arguments: [meeting.description, day.description])
    for row in rows {
      let (family, table): (Int, Table) = (row["family"], try row.word("fact"))
      let place = RowImage.Place(table: table, id: row["fact_id"])
      var changes: [String] = []
      if try row.day("started") > meeting || typed.begun.contains(place) { changes.append(table.began) }
      if let over = try row.dayIfAny("until"), over > meeting || typed.ended.contains(place) {
        changes.append(table.ended)
      }
      for what in changes { note(what, Entries.shortName(row), in: &told[family, default: []]) }
    }
    return told.mapValues { $0.map { "\($0.names.joined(separator: ", ")): \($0.what)" } }
  }

  private static func note(_ what: String, _ name: String, in told: inout [(what: String, names: [String])]) {
    if let place = told.firstIndex(where: { $0.what == what }) {
      if !told[place].names.contains(name) { told[place].names.append(name) }
    } else {
      told.append((what, [name]))
    }
  }

  /// Facts that were typed after a day, whatever day they bear themselves, by the journal.
  private struct Typed {
    var begun: Set<RowImage.Place> = []
    var ended: Set<RowImage.Place> = []

    /// How far back the journal is read; a week of a unit's typing is far less.
    private static let entries = 500

    init(since meeting: Day, in database: Database) throws {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT day, iif(kind = 'change' AND what LIKE 'recorded %', images, NULL) AS images
          FROM journal WHERE kind IN \(JournalKind.changes) ORDER BY id DESC LIMIT \(Self.entries)
          """)
      while let row = try rows.next() {
        guard try row.day("day") > meeting else { break }
        guard let images = row["images"] as String?,
          StandingNews.tables.contains(where: { images.contains("{\"t\":\"\($0.rawValue)\",") })
        else { continue }
        for image in try RowImage.read(images) where StandingNews.tables.contains(image.table) {
          let over = image.table == .carePeriod ? "ceased" : "ended"
          if image.before == nil { begun.insert(image.place) }
          if image.before?[over] ?? .none != image.after?[over] ?? .none { ended.insert(image.place) }
        }
      }
    }

    func rows(of table: Table) -> String {
      begun.union(ended).filter { $0.table == table }.map { String($0.id) }.sorted().joined(separator: ", ")
    }
  }
}

extension Table {
  fileprivate var began: String {
    switch self {
    case .protectionPlan: "protection plan began"
    case .carePeriod: "became looked after"
    case .placement: "placement changed"
    default: "legal status changed"
    }
  }

  fileprivate var ended: String {
    self == .protectionPlan ? "protection plan ended" : "no longer looked after"
  }
}
