public import Casework
import GRDB

extension Store {
  /// Who sits before Kith on a day, and what unit it is.
  public func sitting(today: Day) throws(Refusal) -> Sitting {
    let notice = Permissions.notice(for: path)
    return try reading { database in
      let members = try Members.all(in: database).filter { $0.member.isPresent(on: today) }
      var sitting = Sitting(
        unit: try Self.unit(in: database), login: self.login,
        me: members.first { $0.member.login == self.login }, members: members,
        authorities: try Self.authorities(in: database), notice: notice)
      sitting.cover = try sitting.me.flatMap {
        try Covers.standing(of: $0.ref.number, on: today, in: database)?.cover
      }
      return sitting
    }
  }

  /// Refuses a login that belongs to nobody present; an invented unit is open to everyone.
  public func admit(today: Day) throws(Refusal) {
    try noting("reading") { () throws(Refusal) in
      try reading { database in
        if try Self.unit(in: database).isDemo { return }
        _ = try Actor(login: self.login, on: today, in: database)
      }
    }
  }

  /// Every member there ever was, with its revision, for the unit's list; in the sitting's order.
  public func members() throws(Refusal) -> [(card: MemberCard, revision: Revision)] {
    try reading { database in
      let revisions = try Row.fetchAll(database, sql: "SELECT id, revision FROM member ORDER BY id")
      let known = Dictionary(
        uniqueKeysWithValues: revisions.map { ($0["id"] as Int, Revision($0["revision"])) })
      return try Members.all(in: database).map { ($0, known[$0.ref.number] ?? Revision(0)) }
    }
  }

  /// Whether a running login may act as another: in a demo, or where it is a registered service account.
  public func mayAct(as other: String, running: String) throws(Refusal) -> Bool {
    if other == running { return true }
    return try reading { database in
      if try Self.unit(in: database).isDemo { return true }
      return try Int.fetchOne(
        database, sql: "SELECT 1 FROM service_login WHERE login = ?", arguments: [running]) != nil
    }
  }

  /// The unit as it is set up.
  static func unit(in database: Database) throws -> Unit {
    let statement = try database.cachedStatement(sql: "SELECT * FROM unit WHERE id = 1")
    guard let row = try Row.fetchOne(statement) else { throw Damage(what: "the unit itself is missing") }
    var unit = Unit(
      name: row["name"], area: try row.word("area"), meetingMinutes: row["meeting_minutes"],
      fullMinutes: row["full_minutes"], checkInMinutes: row["check_in_minutes"], isDemo: row["demo"])
    unit.lockMinutes = row["lock_minutes"]
    return unit
  }

  /// Who may decide what, in the order in which it was laid down.
  static func authorities(in database: Database) throws -> [Authority] {
    try Row.fetchAll(database, sql: "SELECT decision, title, role, source FROM authority ORDER BY id").map {
      Authority(decision: $0["decision"], title: $0["title"], role: $0["role"], source: $0["source"])
    }
  }
}
