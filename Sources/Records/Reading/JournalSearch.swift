import Casework
import GRDB

/// Finds the journal's lines that are wanted, latest first, without reading those that are not.
struct JournalSearch {
  let sql: String
  /// How a row's images are known to concern the family; nothing where no family is wanted.
  private let family: Mentions?
  private let child: ChildMentions?

  init(_ choice: JournalChoice, in database: Database) throws {
    let asked = try choice.family ?? choice.child.flatMap { try Self.family(of: $0, in: database) }
    family = try asked.map { try Mentions(of: $0.number, in: database) }
    child = try choice.child.map { try ChildMentions(of: $0.number, in: database) }
    var conditions = Self.plain(choice)
    if let asked { conditions.append("j.id IN (\(try Self.entries(of: asked.number, in: database)))") }
    if choice.child != nil, asked == nil { conditions.append("0") }
    let images = choice.child != nil ? "1" : asked != nil ? "j.family IS NULL" : "0"
    sql = """
      SELECT j.id, j.day, j.at, j.login, m.name AS member, j.kind, j.what, j.family, f.council_id, f.name, j.hash,
        iif(\(images), j.images, NULL) AS images
      FROM journal j LEFT JOIN member m ON m.id = j.member LEFT JOIN family f ON f.id = j.family
      WHERE \(conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")) ORDER BY j.id DESC
      """
  }

  /// Whether a row that was found is wanted.
  func fits(_ row: Row) -> Bool {
    guard let family else { return true }
    let (images, number): (String?, Int?) = (row["images"], row["family"])
    if number == nil, let images, !family.areIn(images) { return false }
    guard let child else { return true }
    // Who opened, sought or printed the family's record looked at the child's.
    if !(JournalKind(rawValue: row["kind"]) ?? .change).isChange { return true }
    return child.entries.contains(row["id"]) || images.map(child.areIn) ?? false
  }

  private static func plain(_ choice: JournalChoice) -> [String] {
    var conditions: [String] = []
    if let member = choice.member { conditions.append("j.member = \(member.number)") }
    if !choice.kinds.isEmpty {
      let kinds = choice.kinds.sorted { $0.rawValue < $1.rawValue }
      conditions.append("j.kind IN \(JournalKind.list(kinds))")
    }
    if let since = choice.since { conditions.append("j.day >= '\(since)'") }
    if let through = choice.through { conditions.append("j.day <= '\(through)'") }
    return conditions
  }

  /// The family's own entries, and those of many families whose rows must be looked at.
  ///
  /// An import is about many families, and so are signatures and visits told together.
  private static func entries(of family: Int, in database: Database) throws -> String {
    let numbers = try JoinedFamilies.numbers(of: family, in: database).map(String.init)
    let several = [Table.minuteVersion, .visit].map { "instr(images, '\"t\":\"\($0.rawValue)\"') > 0" }
    return """
      SELECT id FROM journal WHERE family IN (\(numbers.joined(separator: ", "))) UNION ALL
      SELECT id FROM journal WHERE family IS NULL AND (kind IN ('import', 'undo', 'redo')
        OR kind = 'change' AND (\(several.joined(separator: " OR "))))
      """
  }

  private static func family(of child: Ref<Person>, in database: Database) throws -> Ref<Family>? {
    try Int.fetchOne(
      database, sql: "SELECT family FROM belonging WHERE person = ?", arguments: [child.number]
    ).map { Ref($0) }
  }
}

/// How an entry of the journal is known to concern one child.
struct ChildMentions {
  /// Entries that tell of records which concern the child, though their rows need not name it.
  let entries: Set<Int>
  private let mentions: Mentions

  init(of child: Int, in database: Database) throws {
    mentions = Mentions(of: child)
    entries = try Int.fetchSet(
      database,
      sql: """
        SELECT journal FROM journal_row WHERE record = 'visit' AND number IN
          (SELECT visit FROM visit_child WHERE child = ?1)
        UNION SELECT journal FROM journal_row WHERE record = 'note' AND number IN
          (SELECT note FROM note_person WHERE person = ?1)
        UNION SELECT journal FROM journal_row WHERE record = 'occasion' AND number IN
          (SELECT occasion FROM occasion_child WHERE child = ?1)
        UNION SELECT journal FROM journal_row WHERE record = 'discussion' AND number IN
          (SELECT discussion FROM discussion_child WHERE child = ?1)
        """, arguments: [child])
  }

  func areIn(_ images: String) -> Bool { mentions.areIn(images) }
}
