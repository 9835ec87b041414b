public import Casework
import GRDB

extension Store {
  /// What is left to do after meetings: what waits for a signature, for copying, and for an answer from above.
  public func after(today: Day) throws(Refusal) -> AfterBoard {
    try reading { database in
      let toSign = try Unsigned.rows(in: database)
      let toCopy = try Uncopied.rows(in: database)
      let sought = try Decisions.rows(
        where: "c.sought_from IS NOT NULL AND c.granted IS NULL", order: "c.day, c.id", in: database)
      return AfterBoard(toSign: toSign, toCopy: toCopy, sought: sought.map(\.row))
    }
  }

  /// What of each minute is to be copied for a child: as it was signed last, or as a draft before that.
  public func copyTexts(
    _ copied: [Copied]
  ) throws(Refusal) -> [(
    item: Minutes.Item, child: Int, day: Day, signature: MeetingBoard.Signature?, isAmended: Bool
  )] {
    try reading { database in
      let numbers = Set(copied.map(\.discussion.number)).sorted().map(String.init)
      let written = try WrittenMinutes(
        where: "d.id IN (\(numbers.joined(separator: ", ")))", in: database)
      let minutes = Dictionary(
        uniqueKeysWithValues: try written.minutes.map { ($0.family.discussion, $0) })
      return try copied.map { part in
        guard let (row, minute) = minutes[part.discussion] else { throw Refusal.noSuch("minute") }
        let last = minute.versions.last
        return (
          last?.item ?? minute.item, part.child.number, try row.day("day"), last?.signature,
          last != nil && minute.amendment != nil
        )
      }
    }
  }
}

/// Minutes of closed meetings that nobody has signed as they stand.
enum Unsigned {
  private static let condition = """
    m.closed_at IS NOT NULL AND d.state = 'discussed' AND (d.amended IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM minute_version v WHERE v.discussion = d.id))
    """

  /// Of all families, or of one.
  static func rows(of family: Int? = nil, in database: Database) throws -> [AfterBoard.ToSign] {
    let chosen = family.map { "d.family = \($0) AND " } ?? ""
    return try Row.fetchAll(
      database,
      sql: """
        SELECT d.id, d.meeting, m.day, d.family, f.name, d.tier, d.amended,
          (SELECT count(*) FROM decision c WHERE c.discussion = d.id) AS decisions,
          (SELECT count(*) FROM action a WHERE a.discussion = d.id AND a.purpose IS NULL) AS actions
        FROM discussion d JOIN meeting m ON m.id = d.meeting JOIN family f ON f.id = d.family
          LEFT JOIN family_state s ON s.family = d.family
        WHERE \(chosen)\(condition) ORDER BY m.day DESC, s.sort_name, d.id
        """
    ).map { row in
      AfterBoard.ToSign(
        discussion: row.ref("id"), meeting: row.ref("meeting"), day: try row.day("day"),
        family: row.ref("family"), name: row["name"], tier: try row.word("tier"), decisions: row["decisions"],
        actions: row["actions"], amendment: row["amended"])
    }
  }

  /// Each family with how many wait, in no order.
  static func byFamily(in database: Database) throws -> [Row] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT d.family, count(*) AS count FROM discussion d JOIN meeting m ON m.id = d.meeting
        WHERE \(condition) GROUP BY d.family
        """)
  }

  /// Each meeting with how many wait, latest first.
  static func byMeeting(in database: Database) throws -> [TodayBoard.Waiting] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT m.day, count(*) AS count FROM discussion d JOIN meeting m ON m.id = d.meeting
        WHERE \(condition) GROUP BY m.day ORDER BY m.day DESC
        """
    ).map { TodayBoard.Waiting(day: try $0.day("day"), count: $0["count"]) }
  }
}

/// Children's parts of minutes of closed meetings that the council's system does not hold as they were signed.
enum Uncopied {
  private static let source = """
    FROM meeting m JOIN discussion d ON d.meeting = m.id AND d.state = 'discussed'
      JOIN discussion_child x ON x.discussion = d.id
    """
  private static let version = "(SELECT max(v.number) FROM minute_version v WHERE v.discussion = d.id)"
  private static let condition = """
    m.closed_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM copied c
      WHERE c.discussion = d.id AND c.child = x.child AND c.version >= coalesce(\(version), 0))
    """

  static func rows(in database: Database) throws -> [AfterBoard.ToCopy] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT d.id AS discussion, m.day, d.family, f.name, \(version) AS version, d.amended, p.id, p.council_id,
          p.forename, p.surname
        \(source) JOIN person p ON p.id = x.child JOIN family f ON f.id = d.family
          LEFT JOIN family_state s ON s.family = d.family
        WHERE \(condition) ORDER BY m.day DESC, s.sort_name, p.born IS NULL, p.born, p.id
        """
    ).map { row in
      let names = [row["forename"] as String, row["surname"] as String].filter { !$0.isEmpty }
      let id = row.id("council_id", or: "id")
      var part = AfterBoard.ToCopy(
        discussion: row.ref("discussion"), child: row.ref("id"), childId: id,
        childName: names.isEmpty ? id : names.joined(separator: " "), family: row.ref("family"),
        familyName: row["name"], day: try row.day("day"), version: row["version"])
      part.isAmended = part.version != nil && row["amended"] as String? != nil
      return part
    }
  }

  static func count(in database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) \(source) WHERE \(condition)") ?? 0
  }
}
