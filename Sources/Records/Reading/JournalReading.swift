public import Casework
import GRDB

/// One line of the journal: who changed or looked at what, and when.
public struct JournalLine: Hashable, Sendable {
  public var number: Int
  public var day: Day
  /// Seconds since 1 January 1970 in universal time.
  public var seconds: Int
  public var login: String
  /// The member's name; nothing where the login belonged to nobody.
  public var member: String?
  /// A `JournalKind`, such as `change` or `opened`.
  public var kind: String
  /// In the past tense, without its actor: `recorded a visit to Tolu and Femi Adeyemi`.
  public var what: String
  public var family: Ref<Family>?
  public var familyId: String?
  public var familyName: String?
  /// What joins the next entry to this one, as hexadecimal SHA-256; whoever wrote it down elsewhere can compare.
  public var hash: String

  /// Whose work it was, by name or else by login.
  public var who: String { member ?? login }
  /// The hour as clocks in England showed it.
  public var hour: String { Moment(day: day, seconds: seconds).hour }
}

/// Which lines of the journal are wanted; what is left blank lets everything pass.
public struct JournalChoice: Sendable {
  /// What concerns a family, with the imports that touched it.
  public var family: Ref<Family>?
  /// What concerns a child's own record, and who looked at their family's.
  public var child: Ref<Person>?
  /// What a member did.
  public var member: Ref<Member>?
  public var kinds: Set<JournalKind>
  public var since: Day?
  /// The last day.
  public var through: Day?
  /// At most so many, the latest.
  public var limit: Int?

  public init(
    family: Ref<Family>? = nil, child: Ref<Person>? = nil, member: Ref<Member>? = nil,
    kinds: Set<JournalKind> = [], since: Day? = nil, through: Day? = nil, limit: Int? = nil
  ) {
    (self.family, self.child, self.member, self.kinds) = (family, child, member, kinds)
    (self.since, self.through, self.limit) = (since, through, limit)
  }
}

extension Store {
  /// The journal of a family or of all, latest first; from a day on, where asked.
  ///
  /// What was told of a family that has become part of this one is among its lines.
  public func journal(family: Ref<Family>? = nil, since day: Day? = nil) throws(Refusal) -> [JournalLine] {
    try journal(JournalChoice(family: family, since: day))
  }

  /// The lines that are wanted, latest first; no more of the journal is read than they need.
  public func journal(_ choice: JournalChoice) throws(Refusal) -> [JournalLine] {
    try reading { database in
      let search = try JournalSearch(choice, in: database)
      var lines: [JournalLine] = []
      let rows = try Row.fetchCursor(database, sql: search.sql)
      while choice.limit.map({ lines.count < $0 }) ?? true, let row = try rows.next() {
        guard search.fits(row) else { continue }
        let family: Ref<Family>? = row.refIfAny("family")
        lines.append(
          JournalLine(
            number: row["id"], day: try row.day("day"), seconds: row["at"], login: row["login"],
            member: row["member"], kind: row["kind"], what: row["what"], family: family,
            familyId: family.map { row["council_id"] as String? ?? $0.printed }, familyName: row["name"],
            hash: row["hash"]))
      }
      return lines
    }
  }
}
