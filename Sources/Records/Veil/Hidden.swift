public import Casework
import GRDB

extension Store {
  /// How many open families are hidden from this login; `all` counts closed ones too.
  ///
  /// It is the one thing that is told of them. Whether they are hidden is asked of the store's own day.
  public func hiddenFamilies(all: Bool = false, today: Day) throws(Refusal) -> Int {
    try reading { try Hidden.count(all: all, in: $0) }
  }
}

/// What may be known of hidden families: how many they are.
struct Hidden {
  private let families: Set<Int>
  private let people: Set<Int>

  /// Those hidden from whoever reads.
  init(in database: Database) throws {
    families = Set(try Int.fetchAll(database, sql: VeilViews.families))
    guard !families.isEmpty else {
      people = []
      return
    }
    people = Set(
      try Int.fetchAll(
        database, sql: "SELECT person FROM main.belonging WHERE family IN (\(VeilViews.families))"))
  }

  /// Whether a journalled row leads to them, also where the record itself is gone.
  func holds(_ image: RowImage) -> Bool {
    guard !families.isEmpty else { return false }
    if image.table == .person, people.contains(image.id) { return true }
    return [image.before, image.after].compactMap(\.self).contains { row in
      if case .number(let family) = row["family"], families.contains(family) { return true }
      return ["child", "person"].contains { column in
        if case .number(let person) = row[column] { return people.contains(person) }
        return false
      }
    }
  }

  static func count(all: Bool, in database: Database) throws -> Int {
    let chosen = all ? "1" : "open = 1"
    return try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM main.family_state WHERE \(chosen) AND family IN (\(VeilViews.families))")
      ?? 0
  }

  /// How many are on a meeting's agenda.
  static func count(ofMeeting meeting: Int, in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM main.discussion WHERE meeting = ? AND family IN (\(VeilViews.families))",
      arguments: [meeting]) ?? 0
  }

  /// Why there is no such family to be read: it is hidden, or gone.
  static func absence(of family: Int, in database: Database) throws -> Refusal {
    let hidden = try Int.fetchOne(
      database, sql: "SELECT 1 FROM temp.hidden_family WHERE family = ?", arguments: [family])
    return hidden == nil ? .noSuch("family") : .restricted
  }
}

/// What lists show of every family besides its own columns.
enum Marks {
  /// Which are restricted, of those that may be read, and how many warnings stand on each.
  static func mark(_ rows: inout [CaseloadRow], in database: Database) throws {
    let warnings = try Warnings.counts(in: database)
    let statement = try database.cachedStatement(sql: "SELECT family FROM restriction WHERE lifted IS NULL")
    let restricted = Set(try Int.fetchAll(statement))
    guard !warnings.isEmpty || !restricted.isEmpty else { return }
    for index in rows.indices {
      let family = rows[index].family.number
      rows[index].warnings = warnings[family] ?? 0
      rows[index].isRestricted = restricted.contains(family)
    }
  }
}
