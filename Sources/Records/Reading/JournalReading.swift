public import Casework
import GRDB

/// One line of the journal: who changed or opened what, and when.
public struct JournalLine: Hashable, Sendable {
  public var number: Int
  public var day: Day
  /// Seconds since 1 January 1970 in universal time.
  public var seconds: Int
  public var login: String
  /// The member's name; nothing where the login belonged to nobody.
  public var member: String?
  /// `change`, `import`, `undo`, `redo` or `opened`.
  public var kind: String
  /// In the past tense, without its actor: `recorded a visit to Tolu and Femi Adeyemi`.
  public var what: String
  public var family: Ref<Family>?
  public var familyId: String?
  public var familyName: String?
}

extension Store {
  /// The journal, latest first; of one family with the imports that touched it, or from a day on, where asked.
  ///
  /// What was told of a family that has become part of this one is among its lines.
  public func journal(
    family: Ref<Family>? = nil, since day: Day? = nil
  ) throws(Refusal) -> [JournalLine] {
    // An import is about many families, and so are signatures and visits told together; their rows say which.
    let several = [Table.minuteVersion, .visit].map { "instr(j.images, '\"t\":\"\($0.rawValue)\"') > 0" }
    let ofMany = """
      j.family IS NULL AND (j.kind IN ('import', 'undo', 'redo')
        OR j.kind = 'change' AND (\(several.joined(separator: " OR "))))
      """
    let fromDay = day.map { "j.day >= '\($0)'" } ?? "1"
    return try reading { database in
      let numbers = try family.map { try JoinedFamilies.numbers(of: $0.number, in: database) } ?? []
      let list = numbers.map(String.init).joined(separator: ", ")
      let ofFamily = family == nil ? "1" : "(j.family IN (\(list)) OR \(ofMany))"
      let mentions = try family.map { try Mentions(of: $0.number, in: database) }
      var lines: [JournalLine] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT j.id, j.day, j.at, j.login, m.name AS member, j.kind, j.what, j.family, f.council_id, f.name,
            iif(\(family == nil ? "0" : ofMany), j.images, NULL) AS images
          FROM journal j LEFT JOIN member m ON m.id = j.member LEFT JOIN family f ON f.id = j.family
          WHERE \(ofFamily) AND \(fromDay) ORDER BY j.id DESC
          """)
      while let row = try rows.next() {
        if let mentions, let images = row["images"] as String?, !mentions.areIn(images) { continue }
        let family: Ref<Family>? = row.refIfAny("family")
        lines.append(
          JournalLine(
            number: row["id"], day: try row.day("day"), seconds: row["at"], login: row["login"],
            member: row["member"], kind: row["kind"], what: row["what"], family: family,
            familyId: family.map { row["council_id"] as String? ?? $0.printed }, familyName: row["name"]))
      }
      return lines
    }
  }
}
