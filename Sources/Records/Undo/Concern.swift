import Casework
import GRDB

/// Whom and what the rows of a change concern, so that all that follows from them is worked out again.
struct Concern {
  private(set) var children: Set<Int> = []
  private(set) var families: Set<Int> = []
  private(set) var members: Set<Int> = []
  /// The rules themselves are concerned, and with them every clock.
  private(set) var everything = false
  private(set) var searched: [(kind: String, subject: Int)] = []

  /// Takes up the people, families and texts that the rows of a change name, as they stand now too.
  mutating func take(_ images: [RowImage], in database: Database) throws {
    for image in images {
      for row in [image.before, image.after].compactMap(\.self) { take(row) }
      take(image)
      try takeChildren(of: image, in: database)
      searched += SearchIndex.hypotheses(in: [image])
      if image.table == .member { searched += try SearchIndex.children(of: image.id, in: database) }
    }
    let statement = try database.cachedStatement(sql: "SELECT family FROM belonging WHERE person = ?")
    for child in children.sorted() {
      if let family = try Int.fetchOne(statement, arguments: [child]) { families.insert(family) }
    }
  }

  private mutating func take(_ row: [String: Value]) {
    if case .number(let family) = row["family"] { families.insert(family) }
    for column in ["child", "person"] {
      if case .number(let person) = row[column] { children.insert(person) }
    }
    if row["booked"] != nil, case .number(let member) = row["member"] { members.insert(member) }
    if row["since"] != nil, case .number(let child) = row["child"] { searched.append(("person", child)) }
    for (column, kind) in [
      ("visit", "visit"), ("note", "note"), ("discussion", "discussion"),
      ("occasion", "occasion"),
    ] {
      if case .number(let subject) = row[column] { searched.append((kind, subject)) }
    }
    if case .number(let person) = row["person"] { searched.append(("person", person)) }
  }

  /// The children whom a visit or an occasion concerns, though only its own row was changed.
  private mutating func takeChildren(of image: RowImage, in database: Database) throws {
    guard let sql = Self.children[image.table] else { return }
    let statement = try database.cachedStatement(sql: sql)
    children.formUnion(try Int.fetchAll(statement, arguments: [image.id]))
  }

  private static let children: [Table: String] = [
    .visit: "SELECT child FROM visit_child WHERE visit = ?",
    .occasion: "SELECT child FROM occasion_child WHERE occasion = ?",
  ]

  private mutating func take(_ image: RowImage) {
    switch image.table {
    case .family:
      families.insert(image.id)
      searched.append(("family", image.id))
    case .person:
      children.insert(image.id)
      searched.append(("person", image.id))
    case .member: members.insert(image.id)
    case .localLength, .lawFile: everything = true
    case .unit:
      if RowImage.said(image.before)?["virtual_visits"] != RowImage.said(image.after)?["virtual_visits"] {
        everything = true
      }
    case .visit, .note, .discussion, .decision, .action, .occasion, .submission, .question:
      searched.append((image.table.rawValue, image.id))
    default: break
    }
  }

  /// Clears what was worked out of people and families that are about to go or come.
  func clearDerived(of images: [RowImage], in database: Database) throws {
    for image in images {
      if image.table == .person {
        try database.cachedStatement(sql: "DELETE FROM child_state WHERE child = ?")
          .execute(arguments: [image.id])
      }
      if image.table == .family {
        try database.cachedStatement(sql: "DELETE FROM family_state WHERE family = ?")
          .execute(arguments: [image.id])
      }
    }
  }
}
