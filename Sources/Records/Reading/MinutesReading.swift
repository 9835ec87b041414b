public import Casework
import GRDB

extension Store {
  /// The minutes of a day's meeting, or of the latest; nothing where there was none.
  public func minutes(on day: Day? = nil) throws(Refusal) -> Minutes? {
    try reading { database in
      let chosen = day.map { "WHERE day = '\($0)'" } ?? ""
      let meeting = try Row.fetchOne(
        database, sql: "SELECT * FROM meeting \(chosen) ORDER BY day DESC LIMIT 1")
      guard let meeting else { return nil }
      return try Written.minutes(of: meeting, in: database)
    }
  }
}

/// Puts minutes together for paper.
private enum Written {
  static func minutes(of meeting: Row, in database: Database) throws -> Minutes {
    let members = try Members.all(in: database)
    let present = Set(
      try Int.fetchAll(
        database, sql: "SELECT member FROM attendance WHERE meeting = ?", arguments: [meeting["id"] as Int]))
    func name(_ column: String) -> String? {
      members.first { $0.ref.number == meeting[column] as Int? }?.member.name
    }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT d.*, f.council_id, f.name FROM discussion d JOIN family f ON f.id = d.family
        WHERE d.meeting = ? ORDER BY d.state <> 'discussed', d.tier <> 'full', d.position, d.id
        """, arguments: [meeting["id"] as Int])
    return Minutes(
      unit: try Store.unit(in: database).name, day: try meeting.day("day"),
      isClosed: meeting["closed_at"] as Int? != nil, chair: name("chair"), minutedBy: name("minuted_by"),
      present: members.filter { present.contains($0.ref.number) }
        .map { "\($0.member.name), \($0.member.role.words)" },
      items: try rows.map { try item($0, members, in: database) })
  }

  private static func item(
    _ row: Row, _ members: [MemberCard], in database: Database
  ) throws -> Minutes.Item {
    let id: Int = row["id"]
    let state: MeetingBoard.Item.State = try row.word("state")
    var item = Minutes.Item(
      familyId: row.id("council_id", or: "family"), family: row["name"], tier: try row.word("tier"),
      discussed: state == .discussed, children: try Discussions.children(of: id, in: database).map(\.name))
    let sections = Discussions.sections(of: row)
    (item.headings, item.texts) = (sections.map(\.heading), sections.map(\.text))
    item.risk = try Discussions.risk(of: id, in: database)
    let titles = Dictionary(
      uniqueKeysWithValues: try Store.authorities(in: database).map { ($0.decision, $0.title) })
    item.decisions = try Agreed.decisions(of: id, in: database).map { _, decision in
      let member = members.first { $0.ref == decision.by }?.member
      return Minutes.Item.Decided(
        text: decision.text, by: member.map { "\($0.name), \($0.role.words)" } ?? "",
        authority: titles[decision.authority] ?? decision.authority)
    }
    item.actions = try Agreed.actions(of: id, in: database).map { _, action in
      Minutes.Item.Agreed(
        text: action.text,
        owners: action.owners.compactMap { owner in members.first { $0.ref == owner }?.member.name },
        due: action.due)
    }
    return item
  }
}
